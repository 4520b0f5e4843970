import type { Row } from '../../model/report.ts';
import { text } from '../cell.ts';
import { row } from './sheet.ts';

const lines: readonly (readonly [string, string])[] = [
  [
    'Số nhập',
    'Trang "Dữ liệu …"; mỗi ô có nguồn (tệp, trang, ô) ở đúng ô đó của trang "Nguồn …". Sửa một số thì tổng, tỷ lệ, mức tính lại.',
  ],
  [
    'Công thức',
    'Tổng, số đơn vị, hai kỳ (Số liệu); số hạng; giá trị in, mức, đánh giá, % thực hiện (Chỉ tiêu, Từng năm, Theo đơn vị); Xếp loại; chênh lệch (Đối chiếu); số đếm ở trang này.',
  ],
  [
    'Giữ như khi tổng hợp',
    'Giá trị chính xác; số hạng lấy từ nguồn khác (cột Căn cứ); mức "Chưa đủ số liệu"; cột "Chắc chắn"; trang "Còn thiếu gì để ký"; phần chữ.',
  ],
  [
    'So với mức giao',
    'Bảng tính làm tròn nhị phân, nên phần hơn kém được làm tròn 13 chữ số thập phân rồi mới xét dấu; kết quả như khi so số chính xác.',
  ],
  [
    'Đơn vị gửi sau',
    'Số hạng chỉ cộng những đơn vị đủ số liệu lúc tổng hợp: có thêm báo cáo thì chạy lại, không điền thêm vào tệp này.',
  ],
];

/** What in the workbook is a formula, what is not, and why; of three columns. */
export function legendRows(): readonly Row[] {
  return lines.map(([what, words]) => row(what, text(words, { columns: 2, align: 'left' })));
}
