import { raise, type Words } from '../model/finding.ts';
import { openWorkbook, type Problem } from './excel/index.ts';
import { notSubmission, unreadableFile } from './findings.ts';
import { readForm } from './form.ts';
import type { Reader } from './reader.ts';

/** Submissions in a filled-in form. Bytes are sniffed: the name of a file proves nothing. */
export const excelReader: Reader = {
  extensions: ['xlsx', 'xlsm', 'xls', 'xlsb', 'ods'],
  read: ({ path, bytes }) => {
    const opened = openWorkbook(bytes);
    if (!opened.ok) {
      const args = wordsOf(opened.problem);
      return { submissions: [], findings: [raise(unreadableFile, args, { place: { file: path } })] };
    }
    const submissions = readForm(path, opened.workbook);
    if (submissions !== undefined) return { submissions, findings: [] };
    return { submissions: [], findings: [raise(notSubmission, {}, { place: { file: path } })] };
  },
};

interface ProblemWords {
  readonly problem: Words;
  readonly remedy: Words;
}

const sendForm: Words = {
  vi: 'Đề nghị đơn vị gửi lại biểu mẫu Excel (.xlsx) đã phát.',
  en: 'Ask the unit for the Excel form (.xlsx) that was sent out.',
};

const saveAgain: Words = {
  vi: 'Mở tệp bằng Excel, chọn Lưu thành (Save As) dạng .xlsx rồi gửi lại.',
  en: 'Open it in Excel, save it as .xlsx and send it again.',
};

const byKind: Readonly<Record<Problem['kind'], ProblemWords>> = {
  empty: { problem: { vi: 'Tệp trống, không có byte nào.', en: 'The file is empty.' }, remedy: sendForm },
  'not-excel': {
    problem: { vi: 'Tệp không phải Excel.', en: 'The file is not an Excel workbook.' },
    remedy: sendForm,
  },
  'legacy-xls': {
    problem: { vi: 'Tệp là Excel đời cũ (.xls).', en: 'The file is an old Excel workbook (.xls).' },
    remedy: saveAgain,
  },
  encrypted: {
    problem: { vi: 'Tệp có mật khẩu mở tệp.', en: 'The file is protected by a password.' },
    remedy: {
      vi: 'Đề nghị bỏ mật khẩu (Tệp ▸ Thông tin ▸ Bảo vệ sổ làm việc) rồi gửi lại.',
      en: 'Remove the password and send it again.',
    },
  },
  truncated: {
    problem: { vi: 'Tệp bị cụt, có thể do tải chưa xong.', en: 'The file ends too early.' },
    remedy: sendForm,
  },
  'too-large': {
    problem: {
      vi: 'Tệp quá lớn hoặc giải nén ra quá lớn.',
      en: 'The file is too large, or inflates to too much.',
    },
    remedy: sendForm,
  },
  damaged: {
    problem: { vi: 'Tệp hỏng, không mở được trọn vẹn.', en: 'The file is damaged.' },
    remedy: saveAgain,
  },
  doctype: {
    problem: { vi: 'Tệp chứa khai báo không được phép (DOCTYPE).', en: 'The file holds a DOCTYPE.' },
    remedy: sendForm,
  },
  unsupported: {
    problem: {
      vi: 'Tệp nén theo kiểu Excel không dùng.',
      en: 'The file is packed in a way that Excel never uses.',
    },
    remedy: saveAgain,
  },
};

function wordsOf(problem: Problem): ProblemWords {
  const { looksLike } = problem;
  if (looksLike === undefined) return byKind[problem.kind];
  const kind = looksLike.toUpperCase();
  return {
    problem: {
      vi: `Tệp thật ra là ${kind}, không phải Excel .xlsx.`,
      en: `The file is really ${kind}, not an Excel .xlsx.`,
    },
    remedy: looksLike === 'xlsb' || looksLike === 'ods' ? saveAgain : sendForm,
  };
}
