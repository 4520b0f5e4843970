import type { FindingKind, Words } from '../../model/finding.ts';
import { type LimitName, limitKinds, showLimit } from '../../model/limits.ts';
import { lost } from './words.ts';

/** Findings about a file as it arrived, TK2xx: what it turned out to be. */

const sendForm: Words = {
  vi: 'Đề nghị đơn vị gửi lại biểu mẫu Excel (.xlsx) đã phát.',
  en: 'Ask the unit for the Excel form (.xlsx) that was sent out.',
};

export const encryptedFile: FindingKind<Record<never, never>> = {
  code: 'TK213',
  severity: 'error',
  title: { vi: 'Tệp có mật khẩu', en: 'A file under a password' },
  why: lost,
  message: () => ({
    vi: 'Tệp có mật khẩu mở tệp nên không đọc được.',
    en: 'The file is protected by a password and cannot be read.',
  }),
  remedy: () => ({
    vi: 'Đề nghị bỏ mật khẩu (Tệp ▸ Thông tin ▸ Bảo vệ sổ làm việc) rồi gửi lại.',
    en: 'Remove the password (File ▸ Info ▸ Protect Workbook) and send it again.',
  }),
  example: 'xa-a.xlsx: mở ra Excel hỏi mật khẩu',
};

export const damagedFile: FindingKind<{ problem: Words }> = {
  code: 'TK214',
  severity: 'error',
  title: { vi: 'Tệp hỏng hoặc bị cụt', en: 'A damaged file, or one cut short' },
  why: lost,
  message: ({ problem }) => problem,
  remedy: () => ({
    vi: 'Đề nghị gửi lại; nếu Excel mở được thì chọn Lưu thành (Save As) dạng .xlsx rồi gửi tệp mới.',
    en: 'Ask for it again; if Excel can open it, save it as a new .xlsx and send that.',
  }),
  example: 'xa-a.xlsx: tải về chưa xong',
};

export const emptyFile: FindingKind<Record<never, never>> = {
  code: 'TK215',
  severity: 'error',
  title: { vi: 'Tệp trống', en: 'An empty file' },
  why: lost,
  message: () => ({ vi: 'Tệp trống, không có byte nào.', en: 'The file is empty: it has no bytes.' }),
  remedy: () => sendForm,
  example: 'xa-a.xlsx: 0 byte',
};

export const renamedFile: FindingKind<{ kind: string }> = {
  code: 'TK216',
  severity: 'error',
  title: { vi: 'Tệp đổi tên từ loại khác', en: 'A file of another kind under this name' },
  why: lost,
  message: ({ kind }) => ({
    vi: `Tệp thật ra là ${kind}, chỉ đổi tên.`,
    en: `The file is really ${kind} under another name.`,
  }),
  remedy: () => sendForm,
  example: 'xa-a.xlsx: tệp PDF đổi tên thành .xlsx',
};

interface Beyond {
  readonly limit: LimitName;
  /** What the limit was. */
  readonly set: number;
}

export const tooLarge: FindingKind<Beyond> = {
  code: 'TK217',
  severity: 'error',
  title: { vi: 'Vượt giới hạn đọc', en: 'Beyond a limit of reading' },
  why: {
    vi: 'Tệp quá lớn có thể là tệp nhầm hoặc tệp phá hoại; đọc nó thì các tệp khác không đọc được. Mỗi giới hạn đều chỉnh được: --limit, hoặc khóa limits trong plan.yaml.',
    en: 'A file far too large is a mistake or an attack, and reading it would cost all the others. Each limit can be set: by --limit, or under limits in plan.yaml.',
  },
  message: ({ limit, set }) => ({
    vi: `Không đọc: vượt giới hạn ${limitKinds[limit].words.vi} (${limit} = ${showLimit(limit, set)}).`,
    en: `Not read: beyond the limit on ${limitKinds[limit].words.en} (${limit} = ${showLimit(limit, set)}).`,
  }),
  remedy: (beyond) => {
    const [first, raise] = [smaller[beyond.limit] ?? formAlone, raised(beyond)];
    return { vi: `${first.vi} ${raise.vi}`, en: `${first.en} ${raise.en}` };
  },
  advice: {
    vi: 'Đề nghị chỉ gửi biểu mẫu đã phát, bỏ ảnh và các trang tính khác; hoặc nâng giới hạn bằng --limit hay limits trong kế hoạch.',
    en: 'Have the form sent alone, without pictures and other sheets; or raise the limit by --limit or in the plan.',
  },
  example: 'xa-a.xlsx: giải nén ra hơn 200 MB',
};

const formAlone: Words = {
  vi: 'Đề nghị chỉ gửi biểu mẫu đã phát, bỏ ảnh và các trang tính khác.',
  en: 'Send the form alone, without pictures and other sheets.',
};

const onlySubmissions: Words = {
  vi: 'Đề nghị chỉ để báo cáo của các đơn vị trong thư mục, gói nén.',
  en: 'Keep nothing but submissions in the folder or archive.',
};

const smaller: Readonly<Partial<Record<LimitName, Words>>> = {
  files: onlySubmissions,
  'folder-depth': onlySubmissions,
  'archive-files': onlySubmissions,
  'text-length': { vi: 'Đề nghị rút ngắn nội dung ghi trong ô.', en: 'Shorten what is written in the cell.' },
};

/** How to let through what is rightly so large: twice the limit, as far as it goes. */
function raised({ limit, set }: Beyond): Words {
  const { most } = limitKinds[limit];
  if (set >= most)
    return { vi: 'Giới hạn này đã ở mức cao nhất.', en: 'This limit cannot be raised further.' };
  const value = showLimit(limit, Math.min(2 * set, most));
  return {
    vi: `Nếu đúng là cần như vậy thì chạy lại với --limit ${limit}=${value}, hoặc ghi limits: {${limit}: ${value}} trong plan.yaml.`,
    en: `Where it is right as it is, run again with --limit ${limit}=${value}, or write limits: {${limit}: ${value}} in plan.yaml.`,
  };
}

export const unitOutsidePeriod: FindingKind<{ unit: string; into: string }> = {
  code: 'TK227',
  severity: 'error',
  title: { vi: 'Đơn vị không có trong kỳ này', en: 'A unit that does not exist in this period' },
  why: {
    vi: 'Đơn vị đã sáp nhập hoặc chưa thành lập thì số liệu nằm ở đơn vị khác; tính cả hai là tính trùng.',
    en: 'A unit merged or not yet formed is counted elsewhere; counting both would count twice.',
  },
  message: ({ unit }) => ({
    vi: `${unit}: không còn hoặc chưa có vào ngày cuối kỳ.`,
    en: `${unit}: does not exist on the last day of the period.`,
  }),
  remedy: ({ into }) => ({
    vi: `Đề nghị đơn vị mới${into && ` (${into})`} gửi thay; nếu danh sách sai thì sửa since, until trong kế hoạch.`,
    en: `Have its successor${into && ` (${into})`} send it, or correct since and until in the plan.`,
  }),
  advice: {
    vi: 'Đề nghị đơn vị mới gửi thay; nếu danh sách sai thì sửa since, until trong kế hoạch.',
    en: 'Have its successor send it, or correct since and until in the plan.',
  },
  example: 'units.csv: xa-cu,Cũ,xã,…,until 2025-06-30\nxa-cu.yaml: period: 2026-6T',
};

export const mixedSheets: FindingKind<{ sheets: readonly string[] }> = {
  code: 'TK224',
  severity: 'error',
  title: {
    vi: 'Không tách được các báo cáo trong một sổ',
    en: 'Several forms in one workbook, not to be told apart',
  },
  why: lost,
  message: ({ sheets }) => ({
    vi: `Sổ có nhiều biểu mẫu (${sheets.map((each) => `“${each}”`).join(', ')}) nhưng các trang tính không đủ bộ hoặc không liền nhau, không rõ trang nào của đơn vị nào, trang nào được tính.`,
    en: `The workbook holds several forms (${sheets.map((each) => `“${each}”`).join(', ')}) whose sheets are not complete and side by side; which is whose, and which counts, is not clear.`,
  }),
  remedy: () => ({
    vi: 'Trang chép thừa thì đề nghị xóa rồi gửi lại; biểu của nhiều đơn vị thì đề nghị gửi mỗi đơn vị một tệp.',
    en: 'Delete a sheet that was copied by mistake and send it again; forms of several units go one file a unit.',
  }),
  example: 'tong-hop.xlsx: hai trang Số liệu, ba trang Nội dung',
};
