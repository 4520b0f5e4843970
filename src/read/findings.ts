import type { FindingKind, Words } from '../model/finding.ts';
import { arrivalFindings, lost } from './file-findings.ts';

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
  example: 'xa-a.yaml:\n  values: {NNT: [',
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
  example: 'xa-a.yaml:\n  value: {NNT: 24}   # đúng là values',
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
    vi: 'Liên kết, thư mục quá sâu hoặc gói nén lồng nhau',
    en: 'A link, a folder too deep, an archive in an archive',
  },
  why: {
    vi: 'Liên kết có thể dẫn ra ngoài thư mục; không theo để không lấy nhầm.',
    en: 'A link may lead out of the folder and is not followed.',
  },
  message: () => ({
    vi: 'Không đọc: đây là liên kết, thư mục quá sâu hoặc gói nén nằm trong gói nén.',
    en: 'Not read: a link, a folder too deep, or an archive in an archive.',
  }),
  remedy: () => ({ vi: 'Chép tệp thật vào thư mục.', en: 'Copy the real file into the folder.' }),
  example: 'xa-a.xlsx -> /noi/khac/xa-a.xlsx',
};

/** Findings about one entry, TK3xx: with an error, the entry is a gap. */

const notCounted: Words = {
  vi: 'Ô này không được tính cho tới khi sửa lại; không coi là 0.',
  en: 'The cell is not counted until it is corrected; it is not taken for zero.',
};

interface EntryArgs {
  readonly name: string;
  readonly text: string;
}

const quoted = (text: string): string => (text.length > 80 ? `"${text.slice(0, 80)}…"` : `"${text}"`);

export const notNumber: FindingKind<EntryArgs> = {
  code: 'TK301',
  severity: 'error',
  title: { vi: 'Không phải một con số', en: 'Not a number' },
  why: notCounted,
  message: ({ name, text }) => ({
    vi: `${name}: ${quoted(text)} không phải một con số.`,
    en: `${name}: ${quoted(text)} is not a number.`,
  }),
  remedy: () => ({
    vi: 'Đề nghị chỉ ghi một con số, ví dụ 24; phần giải thích ghi ở cột Ghi chú.',
    en: 'Write one number only, such as 24; explanations go into the notes.',
  }),
  example: 'values:\n  NNT: 12-15',
};

export const ambiguousNumber: FindingKind<EntryArgs & { readings: readonly string[] }> = {
  code: 'TK302',
  severity: 'error',
  title: { vi: 'Số có thể đọc hai cách', en: 'A number that can be read in two ways' },
  why: notCounted,
  message: ({ name, text, readings }) => ({
    vi: `${name}: ${quoted(text)} có thể là ${readings.join(' hoặc ')}.`,
    en: `${name}: ${quoted(text)} may be ${readings.join(' or ')}.`,
  }),
  remedy: ({ readings }) => ({
    vi: `Đề nghị ghi lại: ${readings.map((each) => `nếu là ${each} thì ghi ${each}`).join('; ')}.`,
    en: `Please write either ${readings.join(' or ')}.`,
  }),
  example: 'values:\n  KINH-PHI: "3.400"',
};

export const notWhole: FindingKind<EntryArgs & { measure: string }> = {
  code: 'TK303',
  severity: 'error',
  title: { vi: 'Số đếm phải là số nguyên', en: 'A count has to be a whole number' },
  why: notCounted,
  message: ({ name, text, measure }) => ({
    vi: `${name}: ${quoted(text)} không phải số nguyên (${measure}).`,
    en: `${name}: ${quoted(text)} is not a whole number (${measure}).`,
  }),
  remedy: () => ({
    vi: 'Đề nghị kiểm tra lại: số đếm không có phần lẻ.',
    en: 'Please check: a count has no decimals.',
  }),
  example: 'values:\n  NNT: 12.5',
};

export const otherMeasure: FindingKind<EntryArgs & { found: string; measure: string }> = {
  code: 'TK304',
  severity: 'error',
  title: { vi: 'Đơn vị tính khác với biểu', en: 'Another unit of measure' },
  why: notCounted,
  message: ({ name, text, found, measure }) => ({
    vi: `${name}: ${quoted(text)} ghi theo "${found}", biểu hỏi theo "${measure}".`,
    en: `${name}: ${quoted(text)} is in "${found}", the form asks for "${measure}".`,
  }),
  remedy: ({ measure }) => ({
    vi: `Đề nghị đổi sang ${measure} và chỉ ghi con số.`,
    en: `Please convert to ${measure} and write the number only.`,
  }),
  example: 'values:\n  NNT: 12 hộ   # biểu hỏi người',
};

export const dateInstead: FindingKind<EntryArgs> = {
  code: 'TK305',
  severity: 'error',
  title: { vi: 'Ô số thành ngày tháng', en: 'A date where a number is asked' },
  why: notCounted,
  message: ({ name, text }) => ({
    vi: `${name}: ô là ngày ${text}; Excel có thể đã tự đổi số thành ngày.`,
    en: `${name}: the cell is the date ${text}; Excel may have made it of a number.`,
  }),
  remedy: () => ({
    vi: 'Đề nghị đặt lại định dạng ô là Số rồi nhập lại.',
    en: 'Set the cell’s format to Number and type the figure again.',
  }),
  example: 'Số liệu ▸ E12: 3/5 (Excel đổi thành 05/3/2026)',
};

export const errorCell: FindingKind<EntryArgs> = {
  code: 'TK306',
  severity: 'error',
  title: { vi: 'Ô báo lỗi hoặc công thức chưa tính', en: 'An error value or a formula never calculated' },
  why: notCounted,
  message: ({ name, text }) => ({ vi: `${name}: ô hiện ${text}.`, en: `${name}: the cell shows ${text}.` }),
  remedy: () => ({
    vi: 'Đề nghị thay công thức bằng con số.',
    en: 'Replace the formula by the number.',
  }),
  example: 'Số liệu ▸ E12: #DIV/0!',
};

export const barePercent: FindingKind<EntryArgs> = {
  code: 'TK307',
  severity: 'error',
  title: { vi: 'Tỷ lệ không rõ', en: 'An unclear percentage' },
  why: notCounted,
  message: ({ name, text }) => ({
    vi: `${name}: ${quoted(text)} có thể là ${text}% hoặc là phần của 1.`,
    en: `${name}: ${quoted(text)} may be ${text}% or a share of 1.`,
  }),
  remedy: () => ({ vi: 'Đề nghị ghi kèm dấu %, ví dụ 12%.', en: 'Write it with the sign, such as 12%.' }),
  example: 'values:\n  TY-LE: 0.5',
};

export const notYesNo: FindingKind<EntryArgs> = {
  code: 'TK308',
  severity: 'error',
  title: { vi: 'Câu trả lời phải là có hoặc không', en: 'The answer has to be yes or no' },
  why: notCounted,
  message: ({ name, text }) => ({
    vi: `${name}: ${quoted(text)} không phải có hoặc không.`,
    en: `${name}: ${quoted(text)} is neither có nor không.`,
  }),
  remedy: () => ({ vi: 'Đề nghị ghi "có" hoặc "không".', en: 'Write "có" or "không".' }),
  example: 'values:\n  KHONG-MA-TUY: đang xét',
};

export const notChoice: FindingKind<EntryArgs & { choices: readonly string[] }> = {
  code: 'TK309',
  severity: 'error',
  title: { vi: 'Không có trong danh sách lựa chọn', en: 'Not one of the choices' },
  why: notCounted,
  message: ({ name, text }) => ({
    vi: `${name}: ${quoted(text)} không có trong danh sách.`,
    en: `${name}: ${quoted(text)} is not one of the choices.`,
  }),
  remedy: ({ choices }) => ({
    vi: `Đề nghị chọn một trong: ${choices.join(' · ')}.`,
    en: `Choose one of: ${choices.join(' · ')}.`,
  }),
  example: 'values:\n  LOAI: IV   # chỉ có I, II, III',
};

export const notDate: FindingKind<EntryArgs> = {
  code: 'TK310',
  severity: 'error',
  title: { vi: 'Ngày không đọc được', en: 'The date cannot be read' },
  why: notCounted,
  message: ({ name, text }) => ({
    vi: `${name}: ${quoted(text)} không phải một ngày.`,
    en: `${name}: ${quoted(text)} is not a date.`,
  }),
  remedy: () => ({
    vi: 'Đề nghị ghi ngày/tháng/năm, ví dụ 14/6/2026.',
    en: 'Write day/month/year, such as 14/6/2026.',
  }),
  example: 'values:\n  NGAY-QD: giữa tháng 6',
};

export const notation: FindingKind<EntryArgs> = {
  code: 'TK311',
  severity: 'error',
  title: { vi: 'Cách viết số của máy', en: 'Machine notation' },
  why: notCounted,
  message: ({ name, text }) => ({
    vi: `${name}: ${quoted(text)} viết theo lối số mũ, thập lục hoặc bát phân.`,
    en: `${name}: ${quoted(text)} is in exponent, hexadecimal or octal notation.`,
  }),
  remedy: () => ({ vi: 'Đề nghị ghi đủ các chữ số.', en: 'Write out all digits.' }),
  example: 'values:\n  NNT: 1e3',
};

export const estimated: FindingKind<EntryArgs> = {
  code: 'TK312',
  severity: 'warning',
  title: { vi: 'Số ước', en: 'An estimate' },
  why: {
    vi: 'Số ước được tính và đánh dấu; số chính thức có thể khác.',
    en: 'An estimate is counted and marked; the final figure may differ.',
  },
  message: ({ name, text }) => ({
    vi: `${name}: ${quoted(text)} là số ước.`,
    en: `${name}: ${quoted(text)} is an estimate.`,
  }),
  remedy: () => ({ vi: 'Bổ sung số chính thức khi có.', en: 'Send the final figure when it is known.' }),
  example: 'values:\n  TT: {value: 120, estimated: true}',
};

export const estimateRefused: FindingKind<EntryArgs> = {
  code: 'TK313',
  severity: 'error',
  title: { vi: 'Không nhận số ước', en: 'Estimates are not accepted' },
  why: notCounted,
  message: ({ name, text }) => ({
    vi: `${name}: ${quoted(text)} là số ước, kế hoạch này không nhận số ước.`,
    en: `${name}: ${quoted(text)} is an estimate, which this plan refuses.`,
  }),
  remedy: () => ({ vi: 'Đề nghị gửi số chính thức.', en: 'Send the final figure.' }),
  example: 'values:\n  TT: ước 120   # estimates: refuse',
};

export const unknownEntryKey: FindingKind<EntryArgs> = {
  code: 'TK314',
  severity: 'error',
  title: { vi: 'Khóa lạ trong một số liệu', en: 'An unknown key in an entry' },
  why: {
    vi: 'Viết {value: 1,5} trong YAML là số 1 và một chữ 5 thừa: số đã bị cắt.',
    en: 'In YAML {value: 1,5} is 1 and a stray 5: the number was cut.',
  },
  message: ({ name, text }) => ({
    vi: `${name}: khóa ${quoted(text)} không có nghĩa ở đây.`,
    en: `${name}: the key ${quoted(text)} means nothing here.`,
  }),
  remedy: () => ({
    vi: 'Số có dấu phẩy phải đặt trong ngoặc kép: {value: "1,5"}.',
    en: 'Quote a number with a comma: {value: "1,5"}.',
  }),
  example: 'values:\n  KINH-PHI: {value: 1,5}',
};

export const unknownElement: FindingKind<{ code: string }> = {
  code: 'TK315',
  severity: 'error',
  title: { vi: 'Mã số liệu không có trong kế hoạch', en: 'An element the plan does not know' },
  why: {
    vi: 'Số liệu dưới mã lạ không vào chỉ tiêu nào.',
    en: 'A figure under an unknown code goes into no indicator.',
  },
  message: ({ code }) => ({
    vi: `Kế hoạch không có chỉ tiêu số liệu "${code}".`,
    en: `The plan has no element "${code}".`,
  }),
  remedy: () => ({ vi: 'Sửa mã cho đúng biểu mẫu.', en: 'Use the code of the form.' }),
  example: 'values:\n  KHONG-CO: 5',
};

export const notAskedHere: FindingKind<{ name: string; unit: string }> = {
  code: 'TK316',
  severity: 'warning',
  title: { vi: 'Số liệu không hỏi đơn vị này', en: 'A figure this unit is not asked for' },
  why: {
    vi: 'Mỗi số liệu có một nguồn chính thức; số của nơi khác cộng vào sẽ thành tính hai lần.',
    en: 'Each element has one source of record; another’s figure added to it would count twice.',
  },
  message: ({ name, unit }) => ({
    vi: `${name}: kế hoạch không hỏi số liệu này ở ${unit}; không dùng.`,
    en: `${name}: the plan does not ask ${unit} for it; it is not used.`,
  }),
  remedy: () => ({
    vi: 'Không cần làm gì; nếu cần dùng thì sửa from trong kế hoạch.',
    en: 'Nothing to do, or change from in the plan.',
  }),
  example: 'so-y-te.yaml:\n  values: {NNT: 24}   # nguồn là Công an tỉnh',
};

export const twiceInFile: FindingKind<EntryArgs> = {
  code: 'TK317',
  severity: 'error',
  title: { vi: 'Một số liệu ghi hai lần trong một tệp', en: 'One figure twice in one file' },
  why: notCounted,
  message: ({ name, text }) => ({
    vi: `${name}: đã ghi ở chỗ khác trong cùng tệp (ở đây ghi ${quoted(text)}).`,
    en: `${name}: already given elsewhere in this file (here ${quoted(text)}).`,
  }),
  remedy: () => ({ vi: 'Đề nghị chỉ giữ một dòng.', en: 'Keep one of the two.' }),
  example: 'Số liệu: hai dòng cùng mã NNT',
};

export const twiceAlike: FindingKind<EntryArgs> = {
  code: 'TK319',
  severity: 'info',
  title: { vi: 'Một số liệu ghi hai lần như nhau', en: 'One figure twice in one file, alike' },
  why: {
    vi: 'Tệp có hai dòng hoặc hai trang cho cùng số liệu; số được tính một lần.',
    en: 'The file has two rows or sheets for one figure; it is counted once.',
  },
  message: ({ name, text }) => ({
    vi: `${name}: đã ghi ở chỗ khác trong cùng tệp, không mâu thuẫn (ở đây ghi ${quoted(text)}).`,
    en: `${name}: given elsewhere in this file too, without contradiction (here ${quoted(text)}).`,
  }),
  remedy: () => ({
    vi: 'Không cần làm gì; nên giữ một dòng.',
    en: 'Nothing to do; one of the two is enough.',
  }),
  example: 'Số liệu: hai dòng cùng mã NNT, đều ghi 24',
};

export const unknownPart: FindingKind<{ what: Words; id: string }> = {
  code: 'TK407',
  severity: 'warning',
  title: { vi: 'Nội dung không có trong kế hoạch', en: 'A part the plan does not know' },
  why: {
    vi: 'Nội dung dưới mã lạ không biết xếp vào đâu.',
    en: 'What stands under an unknown id has no place in the report.',
  },
  message: ({ what, id }) => ({
    vi: `Kế hoạch không có ${what.vi} "${id}".`,
    en: `The plan has no ${what.en} "${id}".`,
  }),
  remedy: () => ({ vi: 'Sửa mã cho đúng biểu mẫu.', en: 'Use the id of the form.' }),
  example: 'sections:\n  muc-la: …',
};

export const unreadablePart: FindingKind<{ what: Words; text: string }> = {
  code: 'TK408',
  severity: 'warning',
  title: { vi: 'Thông tin kèm theo không đọc được', en: 'An accompanying detail cannot be read' },
  why: {
    vi: 'Phần này không dùng được; số liệu khác trong tệp vẫn dùng.',
    en: 'This part is not used; the other figures of the file are.',
  },
  message: ({ what, text }) => ({
    vi: `${what.vi}: ${quoted(text)} không đọc được.`,
    en: `${what.en}: ${quoted(text)} cannot be read.`,
  }),
  remedy: () => ({ vi: 'Đề nghị ghi lại theo biểu mẫu.', en: 'Write it as the form asks.' }),
  example: 'signed: hôm qua',
};

export const readFindings = [
  unreadableFile,
  brokenYaml,
  notSubmission,
  unknownKey,
  missingHeader,
  otherPlan,
  otherPeriod,
  unknownUnit,
  otherForm,
  badRegister,
  strangerFile,
  skippedFile,
  ...arrivalFindings,
  notNumber,
  ambiguousNumber,
  notWhole,
  otherMeasure,
  dateInstead,
  errorCell,
  barePercent,
  notYesNo,
  notChoice,
  notDate,
  notation,
  estimated,
  estimateRefused,
  unknownEntryKey,
  unknownElement,
  notAskedHere,
  twiceInFile,
  twiceAlike,
  unknownPart,
  unreadablePart,
] as const;
