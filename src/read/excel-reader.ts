import { type Finding, raise, type Words } from '../model/finding.ts';
import type { Limits } from '../model/limits.ts';
import { type Lookalike, openSpreadsheet, type Problem, type Workbook } from './excel/index.ts';
import * as say from './findings.ts';
import { firstSheets, readForm } from './form.ts';
import type { RawSheet, RawSubmission } from './raw.ts';
import { rawSheet } from './raw-sheet.ts';
import type { Reader } from './reader.ts';
import { sheetNotes } from './sheet-notes.ts';

/** Submissions in a filled-in form. Bytes are sniffed: the name of a file proves nothing. */
export const excelReader: Reader = {
  read: ({ path, bytes }, limits) => {
    const opened = openSpreadsheet(bytes, limits);
    if (!opened.ok) return { submissions: [], findings: [problemFinding(opened.problem, path, limits)] };
    const submissions = readForm(path, opened.workbook);
    const where = { place: { file: path } };
    if (submissions === undefined)
      return { submissions: [], sheets: visibleSheets(path, opened.workbook), findings: [] };
    if (submissions.length === 0) {
      const sheets = firstSheets(path, opened.workbook);
      return { submissions, findings: [raise(say.mixedSheets, { sheets }, where)] };
    }
    const findings = sheetNotes(path, opened.workbook, submissions);
    if (submissions.some(isCoded)) return { submissions, findings };
    // Its words alone make it one of ours; the plan may know better.
    const sheets = visibleSheets(path, opened.workbook).map((sheet) => ({ ...sheet, notes: [] }));
    return { submissions, sheets, findings };
  },
};

function isCoded({ uncoded }: RawSubmission): boolean {
  return uncoded === undefined || uncoded.coded.length > 0;
}

/** Hidden sheets hold lists, not answers. */
function visibleSheets(path: string, { sheets }: Workbook): readonly RawSheet[] {
  return sheets.filter(({ state }) => state === 'visible').map((sheet) => rawSheet(path, sheet));
}

/** Each way of being unreadable is its own finding, with its own remedy. */
export function problemFinding({ kind, looksLike, limit }: Problem, file: string, limits: Limits): Finding {
  const where = { place: { file } };
  switch (kind) {
    case 'empty':
      return raise(say.emptyFile, {}, where);
    case 'encrypted':
      return raise(say.encryptedFile, {}, where);
    case 'too-large':
      if (limit === undefined) return raise(say.damagedFile, { problem: nested }, where);
      return raise(say.tooLarge, { limit, set: limits[limit] }, where);
    case 'truncated':
    case 'damaged':
    case 'doctype':
    case 'unsupported':
      return raise(say.damagedFile, { problem: damage[kind] }, where);
    case 'not-excel':
    case 'legacy-xls':
      if (looksLike === undefined) return raise(say.unreadableFile, unknownContent, where);
      return raise(say.renamedFile, { kind: names[looksLike] }, where);
  }
}

const nested: Words = {
  vi: 'Tệp hỏng: các thành phần lồng nhau quá sâu, không chương trình nào ghi như vậy.',
  en: 'The file is damaged: its elements nest deeper than any program writes them.',
};

const unknownContent = {
  problem: {
    vi: 'Tệp không phải Excel, không rõ là gì.',
    en: 'The file is no workbook of any kind we know.',
  },
  remedy: {
    vi: 'Đề nghị đơn vị gửi lại biểu mẫu Excel (.xlsx) đã phát.',
    en: 'Ask the unit for the Excel form (.xlsx) that was sent out.',
  },
};

const damage: Readonly<Record<'truncated' | 'damaged' | 'doctype' | 'unsupported', Words>> = {
  truncated: { vi: 'Tệp bị cụt, có thể do tải chưa xong.', en: 'The file ends too early.' },
  damaged: { vi: 'Tệp hỏng, không mở được trọn vẹn.', en: 'The file is damaged.' },
  doctype: {
    vi: 'Tệp chứa khai báo mà Excel không bao giờ ghi (DOCTYPE).',
    en: 'The file holds a declaration that Excel never writes (DOCTYPE).',
  },
  unsupported: {
    vi: 'Tệp nén theo kiểu Excel không dùng.',
    en: 'The file is packed in a way that Excel never uses.',
  },
};

const names: Readonly<Record<Lookalike, string>> = {
  pdf: 'PDF',
  png: 'PNG',
  jpeg: 'JPEG',
  gif: 'GIF',
  rtf: 'RTF',
  rar: 'RAR',
  '7z': '7z',
  html: 'HTML',
  mhtml: 'MHTML',
  xml: 'XML',
  csv: 'CSV',
  text: 'TXT',
  zip: 'ZIP',
  docx: 'Word (DOCX)',
  doc: 'Word (DOC)',
  pptx: 'PowerPoint (PPTX)',
  odt: 'ODT',
  odp: 'ODP',
  xlsb: 'XLSB',
  ods: 'ODS',
};
