import type { FindingKind, Words } from '../../model/finding.ts';
import { notCounted, quoted } from './words.ts';

/** Findings about workbooks that are read by a mapping of the plan (`forms`), TK2xx. */

const changed: Words = {
  vi: 'Cột, hàng được tìm theo tên, không theo vị trí; tên đã đổi thì không biết số nằm ở đâu.',
  en: 'Columns and rows are found by their names, never by position; under another name they are not found.',
};

const correctForm: Words = {
  vi: 'Nếu biểu mẫu đã đổi thì sửa forms trong kế hoạch; nếu đơn vị sửa tên thì đề nghị dùng đúng biểu mẫu.',
  en: 'Correct forms in the plan if the form has changed, else ask the unit to keep its headers.',
};

export const noHead: FindingKind<{ form: string; headers: readonly string[] }> = {
  code: 'TK230',
  severity: 'error',
  title: { vi: 'Không thấy hàng tiêu đề của biểu mẫu', en: 'The header of a form is not found' },
  why: changed,
  message: ({ form }) => ({
    vi: `Tên trang tính đúng biểu "${form}" nhưng không thấy hàng tiêu đề của biểu đó.`,
    en: `The sheet is named as the form "${form}", but the form's header is not there.`,
  }),
  remedy: ({ headers }) => ({
    vi: `Hàng tiêu đề cần có: ${list(headers)}. ${correctForm.vi}`,
    en: `The header has to hold: ${list(headers)}. ${correctForm.en}`,
  }),
  advice: {
    vi: 'Đề nghị giữ nguyên hàng tiêu đề của biểu mẫu.',
    en: 'Keep the header of the form as it is.',
  },
  example:
    'plan.yaml: forms: [{id: b3, sheet: Biểu 03, …, columns: {Số người: SO-HO}}]\nxa-a.xlsx: trang Biểu 03 không có cột "Số người"',
};

export const fitsTwice: FindingKind<{ what: Words; label: string }> = {
  code: 'TK231',
  severity: 'error',
  title: { vi: 'Biểu mẫu khớp hai chỗ', en: 'A form that fits twice' },
  why: {
    vi: 'Không biết chỗ nào là số cần lấy thì không lấy chỗ nào, không chọn hú họa.',
    en: 'Where two places could be meant neither is taken; there is no guessing.',
  },
  message: ({ what, label }) => ({
    vi: `Có hơn một ${what.vi} ứng với ${quoted(label)}; không dùng.`,
    en: `More than one of the ${what.en} fits ${quoted(label)}; none is used.`,
  }),
  remedy: () => ({
    vi: 'Bỏ chỗ thừa trong tệp, hoặc ghi rõ hơn trong kế hoạch (cấp trên / cấp dưới).',
    en: 'Remove one of them from the file, or name it more closely in the plan (above / below).',
  }),
  example: 'xa-a.xlsx: hai cột cùng tên "Số người"',
};

export const missingColumn: FindingKind<{ form: string; header: string; others: readonly string[] }> = {
  code: 'TK232',
  severity: 'error',
  title: { vi: 'Biểu mẫu thiếu cột', en: 'A column of a form is not found' },
  why: changed,
  message: ({ form, header }) => ({
    vi: `Biểu "${form}": không thấy cột ${quoted(header)}; những gì ghi ở cột đó coi như chưa có.`,
    en: `Form "${form}": the column ${quoted(header)} is not found; what stands in it is not used.`,
  }),
  remedy: ({ others }) => ({
    vi: `${others.length === 0 ? '' : `Các cột chưa dùng tới: ${list(others)}. `}${correctForm.vi}`,
    en: `${others.length === 0 ? '' : `Columns not in use: ${list(others)}. `}${correctForm.en}`,
  }),
  advice: {
    vi: 'Đề nghị giữ nguyên tên cột của biểu mẫu.',
    en: 'Keep the names of the columns as they are.',
  },
  example: 'xa-a.xlsx: cột "Số người nghiện" đổi thành "Số đối tượng"',
};

export const missingRow: FindingKind<{ form: string; label: string }> = {
  code: 'TK233',
  severity: 'warning',
  title: { vi: 'Biểu mẫu thiếu hàng', en: 'A row of a form is not found' },
  why: changed,
  message: ({ form, label }) => ({
    vi: `Biểu "${form}": không thấy hàng ${quoted(label)}; số liệu đó coi như chưa có.`,
    en: `Form "${form}": the row ${quoted(label)} is not found; its figure is a gap.`,
  }),
  remedy: () => correctForm,
  example: 'xa-a.xlsx: hàng "Số người nghiện" đã bị xóa',
};

export const totalDiffers: FindingKind<{ name: string; total: string; rows: string }> = {
  code: 'TK234',
  severity: 'warning',
  title: { vi: 'Hàng tổng cộng khác tổng các hàng', en: 'A total that differs from its rows' },
  why: {
    vi: 'Hàng tổng cộng không bao giờ được cộng vào; nhưng lệch thì có thể một hàng ghi sai hoặc thiếu.',
    en: 'A total is never added in; but where it differs, a row may be wrong or missing.',
  },
  message: ({ name, total, rows }) => ({
    vi: `${name}: hàng tổng ghi ${total}, cộng các hàng được ${rows}.`,
    en: `${name}: the total says ${total}, the rows add up to ${rows}.`,
  }),
  remedy: () => ({
    vi: 'Đề nghị đơn vị lập biểu kiểm tra lại từng hàng.',
    en: 'Ask whoever made the list to look at each row again.',
  }),
  example: 'so-a.xlsx: xã A 3, xã B 4, Tổng cộng 8',
};

export const mergedFigure: FindingKind<{ text: string }> = {
  code: 'TK235',
  severity: 'error',
  title: { vi: 'Một số ghi chung cho nhiều hàng, cột', en: 'One figure merged over several rows or columns' },
  why: notCounted,
  message: ({ text }) => ({
    vi: `Ô ${quoted(text)} gộp qua nhiều hàng hoặc cột số liệu; không biết là số của hàng, cột nào.`,
    en: `${quoted(text)} is merged over several figures; whose it is nobody knows.`,
  }),
  remedy: () => ({
    vi: 'Đề nghị bỏ gộp ô và ghi số của từng hàng.',
    en: 'Unmerge the cells and write each figure.',
  }),
  example: 'so-a.xlsx: C2:C3 gộp, ghi 7; hàng 2 là xã A, hàng 3 là xã B',
};

export const namelessRow: FindingKind<{ text: string }> = {
  code: 'TK236',
  severity: 'warning',
  title: { vi: 'Hàng có số mà không có tên', en: 'A row with figures and no name' },
  why: {
    vi: 'Không biết số của ai thì không tính được.',
    en: 'Figures of nobody count for nobody.',
  },
  message: ({ text }) => ({
    vi: `Hàng này ghi ${quoted(text)} nhưng không ghi tên đơn vị; không dùng.`,
    en: `This row says ${quoted(text)} and names no unit; it is not used.`,
  }),
  remedy: () => ({ vi: 'Đề nghị ghi tên đơn vị của hàng.', en: 'Write the name of its unit.' }),
  example: 'so-a.xlsx: hàng 7 có số 5, cột tên xã để trống',
};

export const unusedRows: FindingKind<{ form: string; labels: readonly string[] }> = {
  code: 'TK237',
  severity: 'info',
  title: { vi: 'Hàng của biểu mẫu không dùng tới', en: 'Rows of a form that are not used' },
  why: {
    vi: 'Biểu của cơ quan khác thường rộng hơn điều kế hoạch hỏi; nêu ra để biết không phải bỏ sót.',
    en: 'Forms of others often hold more than the plan asks for; it is said so that nothing seems lost.',
  },
  message: ({ form, labels }) => ({
    vi: `Biểu "${form}": ${labels.length} hàng có số không khai trong kế hoạch: ${list(labels)}.`,
    en: `Form "${form}": ${labels.length} rows with figures are not in the plan: ${list(labels)}.`,
  }),
  remedy: () => ({
    vi: 'Không cần làm gì; cần dùng thì thêm vào rows trong kế hoạch.',
    en: 'Nothing to do; add them to rows in the plan if they are needed.',
  }),
  example: 'xa-a.xlsx: hàng "Số hội nghị" có số 2, kế hoạch không hỏi',
};

export const formRead: FindingKind<{ form: string; count: number }> = {
  code: 'TK238',
  severity: 'info',
  title: { vi: 'Đọc theo biểu mẫu khai trong kế hoạch', en: 'Read by a mapping of the plan' },
  why: {
    vi: 'Tệp không phải biểu đã phát; số liệu tìm theo tên hàng, cột khai ở forms.',
    en: 'The file is none of the forms sent out; its figures were found by the labels in forms.',
  },
  message: ({ form, count }) => ({
    vi: `Đọc theo biểu "${form}": ${count} số liệu.`,
    en: `Read by the form "${form}": ${count} figures.`,
  }),
  remedy: () => ({ vi: 'Không cần làm gì.', en: 'Nothing to do.' }),
  example: 'plan.yaml: forms: [{id: b3, …}]\ncong-an-tinh.xlsx: trang Biểu 03',
};

function list(texts: readonly string[]): string {
  return texts.map(quoted).join(', ');
}
