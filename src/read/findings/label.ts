import type { FindingKind, Words } from '../../model/finding.ts';

/** Findings about how figures were found, TK2xx: by labels and names where the codes of a form are gone. */

export const foundByLabel: FindingKind<{ count: number; what: Words }> = {
  code: 'TK225',
  severity: 'info',
  title: { vi: 'Tìm số liệu, nội dung theo tên dòng, tên cột', en: 'Found by the labels' },
  why: {
    vi: 'Cột hoặc hàng mã ẩn của biểu mẫu đã bị xóa; tên chỉ tiêu là dấu hiệu yếu hơn mã.',
    en: 'The form’s hidden codes were deleted, and labels are the weaker sign.',
  },
  message: ({ count, what }) => ({
    vi: `Trang tính không còn mã ẩn; ${count} ${what.vi} tìm được theo tên dòng và tên cột.`,
    en: `The sheet has lost its hidden codes; ${count} ${what.en} were found by the labels of rows and columns.`,
  }),
  remedy: () => ({
    vi: 'Kiểm tra các ô báo thiếu; lần sau không xóa cột, hàng ẩn.',
    en: 'Look at what is reported missing; leave hidden rows and columns alone next time.',
  }),
  example: 'xa-a.xlsx: cột A ẩn của trang Số liệu đã bị xóa',
};

export const twoCandidates: FindingKind<{ label: string }> = {
  code: 'TK226',
  severity: 'error',
  title: { vi: 'Tên chỉ tiêu hoặc tên cột trùng nhau', en: 'A label that fits twice' },
  why: {
    vi: 'Không còn mã ẩn mà tên trùng thì không biết số thuộc chỉ tiêu nào; không chọn hú họa.',
    en: 'Without codes nobody knows which of the two is meant, and there is no guessing.',
  },
  message: ({ label }) => ({
    vi: `"${label}" ứng với nhiều hơn một chỉ tiêu hoặc cột; không dùng.`,
    en: `"${label}" fits more than one element or column and is not used.`,
  }),
  remedy: () => ({
    vi: 'Đề nghị nhập lại vào biểu mẫu đã phát, giữ nguyên cột và hàng ẩn.',
    en: 'Fill in the form as it was sent out, hidden rows and columns kept.',
  }),
  example: 'xa-a.xlsx: không còn mã, hai chỉ tiêu cùng tên "ngoài xã hội"',
};

export const headByLabel: FindingKind<{ count: number }> = {
  code: 'TK228',
  severity: 'info',
  title: {
    vi: 'Nhận kế hoạch, kỳ, đơn vị theo chữ ghi trên biểu',
    en: 'Plan, period and unit by their labels',
  },
  why: {
    vi: 'Trang mã ẩn không còn (các trang được chép sang tệp khác); chữ ghi trên biểu là dấu hiệu yếu hơn mã.',
    en: 'The hidden sheet of codes is gone; what stands on the visible ones is the weaker sign.',
  },
  message: ({ count }) => ({
    vi: `Biểu không còn mã ẩn; ${count} thông tin chung của báo cáo nhận theo nhãn ghi trên biểu.`,
    en: `The form has lost its codes; ${count} particulars were found by their labels.`,
  }),
  remedy: () => ({
    vi: 'Kiểm tra đơn vị, kỳ báo cáo; lần sau gửi nguyên tệp biểu mẫu, không chép trang sang tệp khác.',
    en: 'Check unit and period; send the form itself next time, not its sheets in another file.',
  }),
  example: 'xa-a.xlsx: các trang Số liệu, Nội dung chép sang một tệp mới',
};

export const unknownLabel: FindingKind<{ label: string }> = {
  code: 'TK229',
  severity: 'warning',
  title: { vi: 'Dòng không nhận ra được', en: 'A line that is not recognised' },
  why: {
    vi: 'Không còn mã ẩn mà tên dòng đã sửa thì số ở dòng đó không được tính.',
    en: 'Without codes a line whose label was reworded is not counted.',
  },
  message: ({ label }) => ({
    vi: `Dòng "${label}" có ghi nhưng không khớp tên chỉ tiêu, đơn vị hay nhiệm vụ nào; không tính.`,
    en: `The line "${label}" holds something but is none of those that are asked; it is not counted.`,
  }),
  remedy: () => ({
    vi: 'Đề nghị ghi lại tên dòng đúng như biểu mẫu, hoặc nhập vào biểu mẫu đã phát.',
    en: 'Write the label as the form has it, or fill in the form that was sent.',
  }),
  example: 'xa-a.xlsx: cột A ẩn đã bị xóa, dòng ghi "Người nghiện các loại"',
};

export const foundByName: FindingKind<{ count: number; what: Words }> = {
  code: 'TK240',
  severity: 'info',
  title: { vi: 'Tìm số liệu, nội dung theo tên ô', en: 'Found by the defined names of cells' },
  why: {
    vi: 'Cột hoặc hàng mã ẩn của biểu mẫu đã bị xóa; tên ô (Name) vẫn còn và chỉ đúng ô.',
    en: 'The form’s hidden codes were deleted; the names of its cells survive and are exact.',
  },
  message: ({ count, what }) => ({
    vi: `Trang tính không còn mã ẩn; ${count} ${what.vi} tìm được theo tên ô đã đặt sẵn.`,
    en: `The sheet has lost its hidden codes; ${count} ${what.en} were found by the names of their cells.`,
  }),
  remedy: () => ({
    vi: 'Không cần làm gì; lần sau không xóa cột, hàng ẩn.',
    en: 'Nothing to do; leave hidden rows and columns alone next time.',
  }),
  example: 'xa-a.xlsx: không còn cột mã ẩn, ô B2 vẫn mang tên TK_V_NNT',
};

export const signsDiffer: FindingKind<{ name: string; label: string }> = {
  code: 'TK241',
  severity: 'error',
  title: { vi: 'Mã, tên ô và tên dòng không khớp nhau', en: 'Code, name and label contradict each other' },
  why: {
    vi: 'Các dòng có thể đã bị sắp xếp hoặc chép đè; số có thể thuộc chỉ tiêu khác.',
    en: 'Rows may have been sorted or copied over others; the figure may belong to another element.',
  },
  message: ({ name, label }) => ({
    vi: `Mã ẩn hoặc tên ô chỉ "${name}" nhưng dòng ghi "${label}"; không dùng.`,
    en: `By its code or name this is "${name}", but the line says "${label}"; it is not used.`,
  }),
  remedy: () => ({
    vi: 'Đề nghị nhập lại vào biểu mẫu đã phát, không sắp xếp riêng các cột nhìn thấy.',
    en: 'Fill in the form as it was sent out; do not sort its visible columns alone.',
  }),
  example: 'xa-a.xlsx: sắp xếp cột B, C nhưng không sắp xếp cột mã ẩn A',
};

export const namesDiffer: FindingKind<Record<never, never>> = {
  code: 'TK242',
  severity: 'info',
  title: { vi: 'Tên ô không theo mã', en: 'Names of cells that do not go with the codes' },
  why: {
    vi: 'Khi sắp xếp dòng, tên ô ở lại chỗ cũ; mã ẩn và tên dòng đi theo số liệu.',
    en: 'When rows are sorted the names of cells stay behind; codes and labels go with the figures.',
  },
  message: () => ({
    vi: 'Tên ô chỉ chỉ tiêu khác với mã ẩn; đã theo mã ẩn vì tên dòng cũng ghi như vậy.',
    en: 'The name of the cell differs from its code; the code is followed, as the label bears it out.',
  }),
  remedy: () => ({
    vi: 'Kiểm tra lại các dòng đã sắp xếp hoặc chép.',
    en: 'Look once more at rows that were sorted or copied.',
  }),
  example: 'xa-a.xlsx: các dòng đã sắp xếp theo số liệu, cả cột mã ẩn',
};
