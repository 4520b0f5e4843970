import { type Finding, type Outcome, raise } from '../model/finding.ts';
import { isLimitName, type Limits, normalLimits } from '../model/limits.ts';
import { endOf, type Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { present } from '../model/present.ts';
import type { Folder, ReadFile } from '../model/submission.ts';
import { skippedFile, tooLarge, unreadableFile } from './findings.ts';
import { readMapped } from './mapped/index.ts';
import { fileNameMatcher } from './match-file-name.ts';
import { unitMatcher } from './match-unit.ts';
import type { Context } from './normalise/context.ts';
import { normalise } from './normalise/index.ts';
import type { RawFile } from './parse.ts';
import { parseFiles } from './parsers.ts';
import { readReceipts, readSettlements } from './registers.ts';
import { type FoundFile, type FoundFolder, findFile, type SkippedFile, scanFolder } from './scan.ts';

/** A folder whose files are parsed but not yet held against a plan: their heads say which plan and period it is. */
export interface RawFolder {
  readonly files: readonly RawFile[];
  readonly registers: readonly FoundFile[];
  readonly findings: readonly Finding[];
}

/** Parses every file of a folder. `period` narrows a workspace to that period's papers. */
export function readRawFolder(
  folder: string,
  period: string | undefined,
  limits: Limits = normalLimits,
): Promise<RawFolder> {
  return readFound(scanFolder(folder, period, limits), limits);
}

/** Parses one file as if nothing stood beside it. */
export function readRawFile(folder: string, name: string, limits: Limits = normalLimits): Promise<RawFolder> {
  return readFound(findFile(folder, name, limits), limits);
}

async function readFound({ files, registers, skipped }: FoundFolder, limits: Limits): Promise<RawFolder> {
  const parsed = await parseFiles(files, limits);
  return {
    files: parsed.flatMap((each) => each.files),
    registers,
    findings: [
      ...skipped.map((each) => skippedFinding(each, limits)),
      ...parsed.flatMap((each) => each.findings),
    ],
  };
}

function skippedFinding({ path, reason }: SkippedFile, limits: Limits): Finding {
  const where = { place: { file: path } };
  if (isLimitName(reason)) return raise(tooLarge, { limit: reason, set: limits[reason] }, where);
  if (reason === 'locked') return raise(unreadableFile, locked, where);
  if (reason === 'register') return raise(unreadableFile, otherRegister, where);
  return raise(skippedFile, {}, where);
}

const otherRegister = {
  problem: {
    vi: 'Sổ xử lý chỉ đọc ở dạng xu-ly.xlsx hoặc xu-ly.yaml; các dòng trong tệp này chưa được dùng.',
    en: 'Settlements are read from xu-ly.xlsx or xu-ly.yaml alone; the lines of this file are not in use.',
  },
  remedy: { vi: 'Lưu lại sổ thành xu-ly.xlsx.', en: 'Save the register as xu-ly.xlsx.' },
};

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

/** Holds what was parsed against the plan: typed submissions, receipts and settlements of one period. */
export function readFolder(raw: RawFolder, plan: Plan, period: Period): Outcome<Folder> {
  const context: Context = {
    plan,
    period,
    matchUnit: unitMatcher(plan, endOf(period)),
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
  const { submissions, isList } = readMapped(file, context);
  const { plan, period, matchUnit } = context;
  const matchFileName = submissions.length === 1 && !isList ? context.matchFileName : undefined;
  const read = submissions.map((each) => normalise(each, plan, period, matchUnit, matchFileName));
  for (const each of read) context.findings.push(...each.findings);
  return present({
    path: file.path,
    sha256: file.sha256,
    unit: read.find((each) => each.unit !== undefined)?.unit,
    namedAfter: read.length === 0 ? context.matchFileName?.(file.path)?.unit.id : undefined,
    submissions: read.flatMap(({ submission, below }) =>
      submission === undefined ? [] : [submission, ...below],
    ),
  });
}

export { readFindings } from './findings.ts';
export { type PlanReading, planFindings, readPlan } from './plan/index.ts';
export { builtInPlans, locateAbove, locateBuiltIn, locateNamed } from './plan/locate.ts';
export { readPlanSource } from './plan/source.ts';
export { readResults } from './results.ts';
