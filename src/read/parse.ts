import { type Finding, raise } from '../model/finding.ts';
import type { Limits } from '../model/limits.ts';
import { present } from '../model/present.ts';
import { strangerFile, unreadableFile } from './findings.ts';
import type { RawSheet, RawSubmission } from './raw.ts';
import type { FileReading, Reader } from './reader.ts';
import type { FoundFile } from './scan.ts';

export interface RawFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly submissions: readonly RawSubmission[];
  /** Of a workbook without the codes of our forms. */
  readonly sheets?: readonly RawSheet[];
}

/** What one file gave: itself, or what lay in it where it is an archive. Plain data, which threads hand to each other. */
export interface Parsed {
  readonly files: readonly RawFile[];
  readonly findings: readonly Finding[];
}

/** The input formats, by extension (lower case, without the dot); the bytes decide afterwards. Add one here. */
const readers: readonly (readonly [readonly string[], () => Promise<Reader>])[] = [
  [['xlsx', 'xlsm', 'xls', 'xlsb', 'ods'], async () => (await import('./excel-reader.ts')).excelReader],
  [['yaml', 'yml'], async () => (await import('./yaml-reader.ts')).yamlReader],
];

/** Parses a file without asking what plan it belongs to. Never rejects because of the file. */
export async function parseFile(file: FoundFile, limits: Limits): Promise<Parsed> {
  if (extensionOf(file) !== 'zip') return parseOne(file, limits);
  const { unpackArchive } = await import('./archive.ts');
  const { files, findings } = unpackArchive(file, limits);
  if (files.length === 0) return { files: [{ ...file, submissions: [] }], findings };
  const parsed = await Promise.all(files.map((each) => parseOne(each, limits)));
  return {
    files: parsed.flatMap((each) => each.files),
    findings: [...findings, ...parsed.flatMap((each) => each.findings)],
  };
}

async function parseOne(file: FoundFile, limits: Limits): Promise<Parsed> {
  const { submissions, sheets, findings } = await readFile(file, limits);
  return { files: [present({ ...file, submissions, sheets })], findings };
}

async function readFile(file: FoundFile, limits: Limits): Promise<FileReading> {
  const [, load] = readers.find(([extensions]) => extensions.includes(extensionOf(file))) ?? [];
  if (load !== undefined) return survive(await load(), file, limits);
  return { submissions: [], findings: [raise(strangerFile, {}, { place: { file: file.path } })] };
}

function extensionOf({ path }: FoundFile): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** Readers turn what they foresee into findings; what nobody foresaw costs this file alone, never the run. */
function survive(reader: Reader, file: FoundFile, limits: Limits): FileReading {
  try {
    return reader.read(file, limits);
  } catch (error) {
    return { submissions: [], findings: [unforeseen(file, error)] };
  }
}

export function unforeseen({ path }: FoundFile, error: unknown): Finding {
  const detail = error instanceof Error ? error.message : String(error);
  const problem = { vi: `Tệp không đọc được (${detail}).`, en: `The file cannot be read (${detail}).` };
  const remedy = {
    vi: 'Đề nghị đơn vị gửi lại biểu mẫu Excel (.xlsx) đã phát.',
    en: 'Ask the unit for the Excel form (.xlsx) that was sent out.',
  };
  return raise(unreadableFile, { problem, remedy }, { place: { file: path } });
}
