import { type Finding, type Outcome, raise } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { present } from '../model/present.ts';
import type { Folder, ReadFile } from '../model/submission.ts';
import { excelReader } from './excel-reader.ts';
import { skippedFile, strangerFile } from './findings.ts';
import { unitMatcher } from './match-unit.ts';
import type { Context } from './normalise/context.ts';
import { normalise } from './normalise/index.ts';
import type { RawSubmission } from './raw.ts';
import type { FileReading, Reader } from './reader.ts';
import { readReceipts, readSettlements } from './registers.ts';
import { type FoundFile, type FoundFolder, findFile, scanFolder } from './scan.ts';
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
export function readRawFolder(folder: string, period: string | undefined): RawFolder {
  return readFound(scanFolder(folder, period));
}

/** Parses one file as if nothing stood beside it. */
export function readRawFile(folder: string, name: string): RawFolder {
  return readFound(findFile(folder, name));
}

function readFound(found: FoundFolder): RawFolder {
  const findings: Finding[] = found.skipped.map((file) => raise(skippedFile, {}, { place: { file } }));
  const files = found.files.map((file) => {
    const reading = readFile(file);
    findings.push(...reading.findings);
    return { ...file, submissions: reading.submissions };
  });
  return { files, registers: found.registers, findings };
}

function readFile(file: FoundFile): FileReading {
  const extension = /\.([^./]+)$/.exec(file.path)?.[1]?.toLowerCase() ?? '';
  const reader = readers.find((each) => each.extensions.includes(extension));
  if (reader !== undefined) return reader.read(file);
  return { submissions: [], findings: [raise(strangerFile, {}, { place: { file: file.path } })] };
}

/** Holds what was parsed against the plan: typed submissions, receipts and settlements of one period. */
export function readFolder(raw: RawFolder, plan: Plan, period: Period): Outcome<Folder> {
  const context: Context = { plan, period, matchUnit: unitMatcher(plan), findings: [...raw.findings] };
  const files = raw.files.map((file) => normaliseFile(file, context));
  const receipts = named(raw, /nhan\.csv$/i).flatMap((file) => readReceipts(file, context));
  const settlements = named(raw, /xu-ly\.[a-z]+$/i).flatMap((file) => readSettlements(file, context));
  return { value: { files, receipts, settlements }, findings: context.findings };
}

function named(raw: RawFolder, name: RegExp): readonly FoundFile[] {
  return raw.registers.filter(({ path }) => name.test(path));
}

function normaliseFile(file: RawFile, context: Context): ReadFile {
  const read = file.submissions.map((each) =>
    normalise(each, context.plan, context.period, context.matchUnit),
  );
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
