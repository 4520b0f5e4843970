import type { FindingKind } from '../../model/finding.ts';

/** Findings about what stands in a file, TK2xx: whose it is and how its cells were read. */

export const unitByFileName: FindingKind<{ unit: string }> = {
  code: 'TK218',
  severity: 'info',
  title: { vi: 'Nhận đơn vị theo tên tệp', en: 'The unit was taken from the file name' },
  why: {
    vi: 'Trong tệp để trống tên đơn vị; tên tệp là dấu hiệu yếu hơn.',
    en: 'The file itself names no unit, and its name is the weaker sign.',
  },
  message: ({ unit }) => ({
    vi: `Trong tệp không ghi đơn vị; theo tên tệp là ${unit}.`,
    en: `The file names no unit; by its file name it is from ${unit}.`,
  }),
  remedy: () => ({
    vi: 'Nếu không đúng, đề nghị chọn tên đơn vị trong biểu mẫu.',
    en: 'If that is wrong, pick the unit in the form.',
  }),
  example: 'xa-a.yaml: không có dòng unit',
};

export const otherUnitInName: FindingKind<{ inside: string; named: string }> = {
  code: 'TK219',
  severity: 'warning',
  title: { vi: 'Tên tệp và nội dung ghi hai đơn vị', en: 'File name and content name two units' },
  why: {
    vi: 'Có thể đơn vị đã nhập vào biểu mẫu của đơn vị khác.',
    en: 'The unit may have filled in another unit’s form.',
  },
  message: ({ inside, named }) => ({
    vi: `Trong tệp ghi ${inside} nhưng tên tệp là ${named}; tính cho ${inside}.`,
    en: `The file says ${inside} but is named after ${named}; it is counted for ${inside}.`,
  }),
  remedy: ({ inside }) => ({
    vi: `Đề nghị xác nhận số liệu là của ${inside}.`,
    en: `Please confirm that the figures are those of ${inside}.`,
  }),
  advice: {
    vi: 'Đề nghị xác nhận số liệu là của đơn vị ghi trong tệp.',
    en: 'Please confirm that the figures are those of the unit named inside.',
  },
  example: 'xa-b.yaml:\n  unit: xa-a',
};

export const anotherUnitsForm: FindingKind<{ form: string; shown: string }> = {
  code: 'TK245',
  severity: 'error',
  title: { vi: 'Biểu của đơn vị này ghi tên đơn vị khác', en: 'One unit’s form with another unit’s name' },
  why: {
    vi: 'Đơn vị có thể đã dùng biểu cấp cho đơn vị khác; không rõ số liệu của ai nên chưa dùng tệp này.',
    en: 'A unit may have used a form made for another; whose figures these are is not clear, so the file is not used.',
  },
  message: ({ form, shown }) => ({
    vi: `Biểu được cấp cho ${form}, ô đơn vị báo cáo lại ghi ${shown}.`,
    en: `The form was made for ${form}, but names ${shown} as the unit that reports.`,
  }),
  remedy: () => ({
    vi: 'Đề nghị đơn vị gửi lại trên biểu cấp cho mình.',
    en: 'Have the unit send the form that was made for it.',
  }),
  example: 'xa-a.xlsx (biểu cấp cho Xã A): ô “Đơn vị báo cáo” sửa thành Xã B',
};

export const legacyText: FindingKind<{ font: string; count: number }> = {
  code: 'TK220',
  severity: 'info',
  title: { vi: 'Chữ gõ bằng bảng mã cũ, đã chuyển', en: 'Text in an old encoding, converted' },
  why: {
    vi: 'Chữ TCVN3, VNI chỉ đọc được với đúng phông; đã chuyển sang Unicode.',
    en: 'TCVN3 and VNI text is legible only in its font; it was converted to Unicode.',
  },
  message: ({ font, count }) => ({
    vi: `${count} ô dùng phông ${font}, đã chuyển sang Unicode.`,
    en: `${count} cells are set in ${font} and were converted to Unicode.`,
  }),
  remedy: () => ({
    vi: 'Không cần làm gì; lần sau nên dùng phông Times New Roman.',
    en: 'Nothing to do; Times New Roman is better next time.',
  }),
  example: 'xa-a.xlsx: ô ghi "12 ng­êi" bằng phông .VnTime',
};

export const unknownLegacyText: FindingKind<{ font: string; count: number }> = {
  code: 'TK221',
  severity: 'warning',
  title: { vi: 'Chữ gõ bằng bảng mã cũ, không chuyển được', en: 'Text in an old encoding, not converted' },
  why: {
    vi: 'Chuyển sai bảng mã sẽ ra chữ khác; chữ được giữ nguyên như trong tệp.',
    en: 'A wrong conversion makes other words of it; the text is kept as stored.',
  },
  message: ({ font, count }) => ({
    vi: `${count} ô dùng phông ${font} nhưng nội dung không đúng bảng mã của phông.`,
    en: `${count} cells are set in ${font} but do not read as text of that encoding.`,
  }),
  remedy: () => ({
    vi: 'Đề nghị gõ lại bằng phông Times New Roman, bảng mã Unicode.',
    en: 'Type it again in Unicode, in Times New Roman.',
  }),
  example: 'xa-a.xlsx: ô ghi "§iÖn ¶nh ¤ÔÕ" bằng phông .VnTime',
};

export const hiddenFigures: FindingKind<{ count: number }> = {
  code: 'TK222',
  severity: 'info',
  title: { vi: 'Số liệu trong hàng, cột hoặc trang ẩn', en: 'Figures in hidden rows, columns or sheets' },
  why: {
    vi: 'Số ẩn vẫn được tính nhưng người ký có thể không thấy.',
    en: 'Hidden figures count all the same, and whoever signed may not have seen them.',
  },
  message: ({ count }) => ({
    vi: `${count} số liệu nằm ở chỗ bị ẩn; vẫn được tính.`,
    en: `${count} figures stand where they are hidden; they are counted.`,
  }),
  remedy: () => ({
    vi: 'Bỏ ẩn (Unhide) và kiểm tra lại các số đó.',
    en: 'Unhide them and look at them once more.',
  }),
  example: 'xa-a.xlsx: hàng 12 bị ẩn, D12 là 24',
};

export const linkedFormula: FindingKind<{ formula: string; count: number }> = {
  code: 'TK223',
  severity: 'warning',
  title: { vi: 'Công thức lấy số từ tệp khác', en: 'A formula that takes figures from another workbook' },
  why: {
    vi: 'Số là bản lưu lần mở trước; tệp kia đã đổi thì số này cũ.',
    en: 'The figure is what was there when the file was last opened; the other workbook may have changed.',
  },
  message: ({ formula, count }) => ({
    vi: `${count} số liệu lấy từ tệp khác (ví dụ =${formula}); dùng số đã lưu.`,
    en: `${count} figures come from another workbook (such as =${formula}); the stored ones are used.`,
  }),
  remedy: () => ({
    vi: 'Đề nghị dán giá trị (Paste Values) thay cho công thức.',
    en: 'Replace the formulas by their values.',
  }),
  example: 'xa-a.xlsx: D12 là =[1]Sheet1!A1',
};
