import type { SchemaWords } from './describe.ts';

/** The keys under `forms` of plan.yaml. */
export const formWords: SchemaWords = {
  forms: 'Biểu mẫu đã có, không do tongket phát, và cách đọc · Forms that are not ours, and how to read them',
  'forms.id': 'Mã biểu mẫu, để nhắc trong thông báo · Id, by which messages name it',
  'forms.sheet':
    'Tên trang tính; * thay cho chữ bất kỳ; không ghi: trang nào cũng được · Name of the sheet, * for any letters',
  'forms.periods': 'Chỉ dùng ở các loại kỳ này · Used in periods of these kinds only',
  'forms.from':
    'Báo cáo của ai: mã đơn vị; file: theo tên tệp; rows: mỗi hàng là báo cáo của đơn vị ở hàng đó; hoặc một ô · Whose submission: a unit, file (its name), rows (each row its own), or a cell',
  'forms.unit': 'Tên cột ghi tên đơn vị của từng hàng · Header of the column that names the unit of each row',
  'forms.group': 'Chỉ tìm tên đơn vị trong nhóm này · Names of units are looked for in this group alone',
  'forms.label': 'Tên cột ghi nội dung từng hàng; đi cùng rows · Header of the column of row labels',
  'forms.rows':
    'Nội dung hàng: mã số liệu; đề mục / hàng khi trùng tên · Label of a row, under its heading where needed: element',
  'forms.columns':
    'Tên cột, ô gộp thì cấp trên / cấp dưới: mã số liệu, mã@previous, mã@2025, note, estimated; có rows thì value thay cho mã · Header of a column: element, element@previous, element@2025, note, estimated; with rows, value for the element',
  'forms.period': 'Kỳ báo cáo; không ghi: kỳ đang tổng hợp · The period; the one at hand when absent',
  'forms.revision': 'Lần gửi; không ghi: 1 · The revision; 1 when absent',
  'forms.signed': 'Ngày ký · The day of signing',
  cell: 'Địa chỉ ô: A2 · Address of the cell',
  beside:
    'Chữ đứng trước; giá trị ở sau dấu hai chấm hoặc ở ô kế bên phải · Label in front; the value follows its colon or stands to its right',
};
