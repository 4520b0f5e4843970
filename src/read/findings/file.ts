import type { FindingKind, Words } from '../../model/finding.ts';
import { lost } from './words.ts';

/** Findings about a file, TK2xx: it is not read, or read with a reservation. */

interface FileProblem {
  readonly problem: Words;
  readonly remedy: Words;
}

export const unreadableFile: FindingKind<FileProblem> = {
  code: 'TK201',
  severity: 'error',
  title: { vi: 'Không đọc được tệp', en: 'A file cannot be read' },
  why: lost,
  message: ({ problem }) => problem,
  remedy: ({ remedy }) => remedy,
  advice: {
    vi: 'Đề nghị đơn vị gửi lại biểu mẫu Excel đã phát, lưu dạng .xlsx.',
    en: 'Have the unit send the Excel form again, saved as .xlsx.',
  },
  example: 'xa-a.xlsx: nội dung không phải Excel, PDF, Word hay ảnh',
};

export const brokenYaml: FindingKind<{ detail: string }> = {
  code: 'TK202',
  severity: 'error',
  title: { vi: 'Tệp YAML viết sai cú pháp', en: 'Malformed YAML' },
  why: lost,
  message: ({ detail }) => ({
    vi: `Tệp viết sai cú pháp YAML tại đây (${detail}).`,
    en: `The file is not valid YAML here (${detail}).`,
  }),
  remedy: () => ({
    vi: 'Kiểm tra thụt đầu dòng, dấu hai chấm và dấu ngoặc; hoặc dùng biểu mẫu Excel.',
    en: 'Check indentation, colons and brackets, or use the Excel form.',
  }),
  example: 'xa-a.yaml:\n  values: {SO-HO: [',
};

export const notSubmission: FindingKind<Record<never, never>> = {
  code: 'TK203',
  severity: 'error',
  title: { vi: 'Tệp không phải báo cáo theo mẫu', en: 'The file is no submission' },
  why: lost,
  message: () => ({
    vi: 'Tệp không có dấu hiệu của biểu mẫu đã phát (không có mã ẩn, không có "schema: tongket/submission@1").',
    en: 'The file is neither one of the forms (no hidden codes) nor has it "schema: tongket/submission@1".',
  }),
  remedy: () => ({
    vi: 'Đề nghị đơn vị nhập vào biểu mẫu đã phát; tệp khác thì chuyển ra khỏi thư mục.',
    en: 'Ask the unit to fill in the form that was sent; move other files out of the folder.',
  }),
  example: 'xa-a.yaml:\n  unit: xa-a   # thiếu schema',
};

export const unknownKey: FindingKind<{ key: string }> = {
  code: 'TK204',
  severity: 'error',
  title: { vi: 'Khóa lạ trong tệp YAML', en: 'An unknown key in a submission' },
  why: {
    vi: 'Khóa viết sai mà bỏ qua thì phần số liệu dưới nó mất lặng lẽ.',
    en: 'What stands under a misspelt key would be lost silently.',
  },
  message: ({ key }) => ({ vi: `Không có khóa "${key}" ở chỗ này.`, en: `There is no key "${key}" here.` }),
  remedy: () => ({
    vi: 'Sửa tên khóa cho đúng mẫu, hoặc xóa đi nếu không cần.',
    en: 'Correct the key, or delete it.',
  }),
  example: 'xa-a.yaml:\n  value: {SO-HO: 24}   # đúng là values',
};

export const missingHeader: FindingKind<{ what: Words }> = {
  code: 'TK205',
  severity: 'error',
  title: { vi: 'Thiếu thông tin đầu tệp', en: 'The head of a submission is incomplete' },
  why: lost,
  message: ({ what }) => ({ vi: `Tệp chưa ghi ${what.vi}.`, en: `The file does not say its ${what.en}.` }),
  remedy: ({ what }) => ({
    vi: `Đề nghị ghi ${what.vi} vào phần Thông tin.`,
    en: `Fill in the ${what.en}.`,
  }),
  advice: {
    vi: 'Đề nghị ghi đủ đơn vị, kỳ báo cáo, kế hoạch vào phần Thông tin.',
    en: 'Fill in the unit, the period and the plan.',
  },
  example: 'xa-a.yaml: không có dòng unit',
};

export const otherPlan: FindingKind<{ named: string; plan: string }> = {
  code: 'TK206',
  severity: 'error',
  title: { vi: 'Báo cáo của kế hoạch khác', en: 'A submission for another plan' },
  why: lost,
  message: ({ named, plan }) => ({
    vi: `Tệp ghi kế hoạch "${named}", không phải "${plan}".`,
    en: `The file names the plan "${named}", not "${plan}".`,
  }),
  remedy: () => ({
    vi: 'Chuyển tệp sang thư mục của kế hoạch đó, hoặc đề nghị đơn vị nhập đúng biểu mẫu.',
    en: 'Move it to that plan’s folder, or ask for the right form.',
  }),
  example: 'xa-a.yaml:\n  plan: ke-hoach-khac',
};

export const otherPeriod: FindingKind<{ named: string; period: string }> = {
  code: 'TK207',
  severity: 'error',
  title: { vi: 'Báo cáo của kỳ khác', en: 'A submission for another period' },
  why: lost,
  message: ({ named, period }) => ({
    vi: `Tệp ghi kỳ "${named}", không phải kỳ "${period}" đang tổng hợp.`,
    en: `The file is for the period "${named}", not for "${period}".`,
  }),
  remedy: () => ({
    vi: 'Kiểm tra lại kỳ báo cáo; tệp của kỳ khác thì để ở thư mục của kỳ đó.',
    en: 'Check the period; keep files of other periods in their own folder.',
  }),
  example: 'xa-a.yaml:\n  period: 2026-Q1   # đang tổng hợp 2026-6T',
};

export const unknownUnit: FindingKind<{ named: string; candidates: readonly string[] }> = {
  code: 'TK208',
  severity: 'error',
  title: { vi: 'Không xác định được đơn vị', en: 'The unit cannot be determined' },
  why: {
    vi: 'Nhận nhầm đơn vị thì số liệu của xã này thành của xã kia.',
    en: 'A unit taken for another would give one commune the figures of the other.',
  },
  message: ({ named, candidates }) => ({
    vi: `Tên đơn vị "${named}" không có trong danh sách${candidates.length > 1 ? ` hoặc trùng với: ${candidates.join(', ')}` : ''}.`,
    en: `The unit "${named}" is not on the list${candidates.length > 1 ? `, or could be any of: ${candidates.join(', ')}` : ''}.`,
  }),
  remedy: () => ({
    vi: 'Đề nghị ghi đúng tên đơn vị như trong danh sách (ví dụ: xã Nam Đàn).',
    en: 'Write the unit’s name as it stands on the list.',
  }),
  example: 'xa-a.yaml:\n  unit: xa-khong-co',
};

export const otherForm: FindingKind<Record<never, never>> = {
  code: 'TK209',
  severity: 'warning',
  title: { vi: 'Biểu mẫu của bản kế hoạch khác', en: 'A form of another version of the plan' },
  why: {
    vi: 'Kế hoạch đã sửa sau khi phát biểu mẫu; nội dung hỏi có thể khác.',
    en: 'The plan changed after the form went out; its questions may differ.',
  },
  message: () => ({
    vi: 'Biểu mẫu được tạo từ một bản kế hoạch khác với bản đang dùng.',
    en: 'The form was made from another version of the plan.',
  }),
  remedy: () => ({
    vi: 'Kiểm tra các ô báo thiếu; cần thì phát lại biểu mẫu.',
    en: 'Look at the cells reported missing; send the form anew if needed.',
  }),
  example: 'xa-a.xlsx: biểu mẫu tạo trước khi sửa plan.yaml',
};

export const badRegister: FindingKind<{ detail: Words }> = {
  code: 'TK210',
  severity: 'error',
  title: { vi: 'Dòng sổ theo dõi không dùng được', en: 'A line of a register cannot be used' },
  why: {
    vi: 'Sổ nhận (nhan.csv) và sổ xử lý (xu-ly) quyết định đúng hạn hay chậm và số đã chốt qua điện thoại.',
    en: 'The registers decide what was on time and what was settled by phone.',
  },
  message: ({ detail }) => ({ vi: `Dòng này ${detail.vi}.`, en: `This line ${detail.en}.` }),
  remedy: () => ({ vi: 'Sửa dòng đó rồi chạy lại.', en: 'Correct the line and run again.' }),
  example: 'nhan.csv:\n  unit,period,revision,received\n  xa-a,2026-6T,1,15/06',
};

export const strangerFile: FindingKind<Record<never, never>> = {
  code: 'TK211',
  severity: 'warning',
  title: { vi: 'Tệp không đọc', en: 'A file that is not read' },
  why: {
    vi: 'Bản quét, ảnh, tệp Word không có ô số liệu để đọc; đơn vị có thể tưởng đã gửi biểu.',
    en: 'Scans, pictures and Word files hold no cells to read; the unit may think it has sent its form.',
  },
  message: () => ({
    vi: 'Tệp không phải biểu mẫu Excel hay YAML nên không đọc.',
    en: 'The file is neither an Excel form nor YAML and is not read.',
  }),
  remedy: () => ({
    vi: 'Nếu là báo cáo có dấu kèm theo thì để đó; nếu thay cho biểu số liệu thì đề nghị đơn vị gửi biểu Excel.',
    en: 'Leave it if it is the signed paper; ask for the Excel form if it came instead of one.',
  }),
  example: 'xa-a.pdf',
};

export const skippedFile: FindingKind<Record<never, never>> = {
  code: 'TK212',
  severity: 'warning',
  title: {
    vi: 'Liên kết hoặc gói nén lồng nhau',
    en: 'A link, or an archive in an archive',
  },
  why: {
    vi: 'Liên kết có thể dẫn ra ngoài thư mục; không theo để không lấy nhầm.',
    en: 'A link may lead out of the folder and is not followed.',
  },
  message: () => ({
    vi: 'Không đọc: đây là liên kết hoặc gói nén nằm trong gói nén.',
    en: 'Not read: a link, or an archive in an archive.',
  }),
  remedy: () => ({ vi: 'Chép tệp thật vào thư mục.', en: 'Copy the real file into the folder.' }),
  example: 'xa-a.xlsx -> /noi/khac/xa-a.xlsx',
};
