import { type Finding, type Outcome, raise } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { present } from '../model/present.ts';
import type { Folder, ReadFile } from '../model/submission.ts';
import { isArchive, unpackArchive } from './archive.ts';
import { excelReader } from './excel-reader.ts';
import { skippedFile, strangerFile, tooLarge, unreadableFile } from './findings.ts';
import type { FolderLimits } from './limits.ts';
import { fileNameMatcher } from './match-file-name.ts';
import { unitMatcher } from './match-unit.ts';
import type { Context } from './normalise/context.ts';
import { normalise } from './normalise/index.ts';
import type { RawSubmission } from './raw.ts';
import type { FileReading, Reader } from './reader.ts';
import { readReceipts, readSettlements } from './registers.ts';
import { type FoundFile, type FoundFolder, findFile, type SkippedFile, scanFolder } from './scan.ts';
import { yamlReader } from './yaml-reader.ts';

/** The input formats. Add one here. */
const readers: readonly Reader[] = [excelReader, yamlReader];

/** A folder whose files are parsed but not yet held against a plan: their heads say which plan and period it is. */
export interface RawFolder {
  readonly files: readonly RawFile[];
  readonly registers: readonly FoundFile[];
  readonly findings: readonly Finding[];
}

export interface RawFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly submissions: readonly RawSubmission[];
}

/** Parses every file of a folder. `period` narrows a workspace to that period's papers. */
export function readRawFolder(folder: string, period: string | undefined, limits?: FolderLimits): RawFolder {
  return readFound(scanFolder(folder, period, limits), limits);
}

/** Parses one file as if nothing stood beside it. */
export function readRawFile(folder: string, name: string, limits?: FolderLimits): RawFolder {
  return readFound(findFile(folder, name, limits), limits);
}

function readFound(found: FoundFolder, limits: FolderLimits | undefined): RawFolder {
  const findings: Finding[] = found.skipped.map(skipped);
  const files = found.files.flatMap((file) => {
    if (!isArchive(file)) return [readOne(file, findings)];
    const archive = unpackArchive(file, limits);
    findings.push(...archive.findings);
    return archive.files.length === 0
      ? [{ ...file, submissions: [] }]
      : archive.files.map((each) => readOne(each, findings));
  });
  return { files, registers: found.registers, findings };
}

function readOne(file: FoundFile, findings: Finding[]): RawFile {
  const reading = readFile(file);
  findings.push(...reading.findings);
  return { ...file, submissions: reading.submissions };
}

function skipped({ path, reason }: SkippedFile): Finding {
  const where = { place: { file: path } };
  if (reason === 'size')
    return raise(tooLarge, { what: { vi: 'tệp quá lớn', en: 'the file is too large' } }, where);
  if (reason === 'count')
    return raise(tooLarge, { what: { vi: 'thư mục có quá nhiều tệp', en: 'too many files' } }, where);
  if (reason === 'locked') return raise(unreadableFile, locked, where);
  return raise(skippedFile, {}, where);
}

const locked = {
  problem: {
    vi: 'Máy không cho mở tệp này (không có quyền hoặc tệp đang bị khóa).',
    en: 'The file cannot be opened: no permission, or it is locked.',
  },
  remedy: {
    vi: 'Đóng tệp ở chương trình khác, cấp quyền đọc rồi chạy lại.',
    en: 'Close it elsewhere, or grant access, and run again.',
  },
};

function readFile(file: FoundFile): FileReading {
  const extension = /\.([^./]+)$/.exec(file.path)?.[1]?.toLowerCase() ?? '';
  const reader = readers.find((each) => each.extensions.includes(extension));
  if (reader !== undefined) return survive(reader, file);
  return { submissions: [], findings: [raise(strangerFile, {}, { place: { file: file.path } })] };
}

/** Readers turn what they foresee into findings; what nobody foresaw costs this file alone, never the run. */
function survive(reader: Reader, file: FoundFile): FileReading {
  try {
    return reader.read(file);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const problem = { vi: `Tệp không đọc được (${detail}).`, en: `The file cannot be read (${detail}).` };
    const remedy = {
      vi: 'Đề nghị đơn vị gửi lại biểu mẫu Excel (.xlsx) đã phát.',
      en: 'Ask the unit for the Excel form (.xlsx) that was sent out.',
    };
    return {
      submissions: [],
      findings: [raise(unreadableFile, { problem, remedy }, { place: { file: file.path } })],
    };
  }
}

/** Holds what was parsed against the plan: typed submissions, receipts and settlements of one period. */
export function readFolder(raw: RawFolder, plan: Plan, period: Period): Outcome<Folder> {
  const context: Context = {
    plan,
    period,
    matchUnit: unitMatcher(plan),
    matchFileName: fileNameMatcher(plan),
    findings: [...raw.findings],
  };
  const files = raw.files.map((file) => normaliseFile(file, context));
  const receipts = named(raw, /nhan\.csv$/i).flatMap((file) => readReceipts(file, context));
  const settlements = named(raw, /xu-ly\.[a-z]+$/i).flatMap((file) => readSettlements(file, context));
  return { value: { files, receipts, settlements }, findings: context.findings };
}

function named(raw: RawFolder, name: RegExp): readonly FoundFile[] {
  return raw.registers.filter(({ path }) => name.test(path));
}

function normaliseFile(file: RawFile, context: Context): ReadFile {
  const { plan, period, matchUnit } = context;
  const matchFileName = file.submissions.length === 1 ? context.matchFileName : undefined;
  const read = file.submissions.map((each) => normalise(each, plan, period, matchUnit, matchFileName));
  for (const each of read) context.findings.push(...each.findings);
  return present({
    path: file.path,
    sha256: file.sha256,
    unit: read.find((each) => each.unit !== undefined)?.unit,
    submissions: read.flatMap((each) => each.submission ?? []),
  });
}

export { readFindings } from './findings.ts';
export { type PlanReading, planFindings, readPlan } from './plan/index.ts';
export { builtInPlans, locateAbove, locateBuiltIn, locateNamed } from './plan/locate.ts';
export { type PlanSource, readPlanSource } from './plan/source.ts';
export { readResults } from './results.ts';
