/**
 * The stages in order. Start reading here.
 *
 *   plan.yaml ─┐
 *              ├─ read ─► submissions ─ check ─► findings ─┐
 *   folder  ───┘            │                              ├─ compose ─► report ─ write ─► docx xlsx html md
 *                           └── measure ─► figures ────────┘      └────────────────────────► ket-qua.json
 *
 * Each stage is a folder that knows the model and the languages (vi, formula), never another stage; only this file
 * knows them all. A stage returns what it made and what it found; a user's mistake is a finding, never an exception.
 */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative } from 'node:path';
import { checkFindings, checkFolder } from './check/index.ts';
import { composeAudit, composeNarratives, composeReport } from './compose/index.ts';
import { composeResults } from './compose/results.ts';
import { type EarlierResults, measure, measureFindings } from './measure/index.ts';
import { askedElements } from './model/asked.ts';
import type { FileUse } from './model/collection.ts';
import type { Day } from './model/day.ts';
import type { Finding, FindingPage, Language, Words } from './model/finding.ts';
import type { Period } from './model/period.ts';
import type { Plan, ReportHead } from './model/plan.ts';
import { type Attempt, failed } from './model/trouble.ts';
import type { Consolidation } from './pipeline/consolidation.ts';
import {
  builtInPlans,
  locateAbove,
  locateBuiltIn,
  locateNamed,
  planFindings,
  type RawFolder,
  readFindings,
  readFolder,
  readPlan,
  readPlanSource,
  readRawFile,
  readRawFolder,
  readResults,
} from './read/index.ts';
import { type Format, type Output, writeAll } from './write/index.ts';

/** What a run is about. */
export interface Request {
  /** The folder of submissions, or a workspace. */
  readonly folder: string;
  /** The name of a file in the folder, to look at it alone. */
  readonly file?: string | undefined;
  /** `--plan`: a file, a folder or a built-in id. */
  readonly plan?: string | undefined;
  readonly period?: string | undefined;
  /** Paths of earlier results. */
  readonly previous?: readonly string[] | undefined;
  readonly asOf: Day;
  /** Folder of the built-in plans. */
  readonly templates: string;
}

/** read → check → measure: everything but the report. */
export function consolidate(request: Request): Attempt<Consolidation> {
  const raw = openFolder(request);
  if (!raw.ok) return raw;
  const found = findPlan(request, raw.value);
  if (!found.ok) return found;
  const { plan, folder: planFolder, findings: planNotes } = found.value;
  const period = choosePeriod(plan, request.period, raw.value);
  if (!period.ok) return period;
  const earlier = readEarlier(request.folder, request.previous ?? []);
  if (!earlier.ok) return earlier;
  const read = readFolder(raw.value, plan, period.value);
  const checked = checkFolder(read.value, plan, period.value, request.asOf, read.findings);
  const measured = measure(plan, period.value, checked.value, earlier.value);
  const all = [...planNotes, ...checked.findings, ...measured.findings];
  const findings = request.file === undefined ? all : all.filter(isAbout(request.file, checked.value.files));
  const [collection, figures] = [checked.value, measured.value];
  return {
    ok: true,
    value: { plan, planFolder, period: period.value, raw: raw.value, collection, figures, findings },
  };
}

export interface ReportRequest {
  readonly formats: readonly Format[];
  readonly variant?: string | undefined;
  readonly language: Language;
  /** The tool's version, for the results. */
  readonly tool: string;
}

/** compose → write: the output files, still in memory. */
export async function publish(
  done: Consolidation,
  request: ReportRequest,
): Promise<Attempt<readonly Output[]>> {
  const head = chooseHead(done.plan, request.variant);
  if (!head.ok) return head;
  const material = { ...done, head: head.value, language: request.language };
  const manuscript = {
    report: composeReport(material),
    audit: composeAudit(material),
    narratives: composeNarratives(material),
    results: composeResults({ ...done, tool: request.tool, language: request.language }),
  };
  return { ok: true, value: await writeAll(manuscript, request.formats) };
}

/** Every kind of finding there is, for `tongket explain`. */
export const catalogue: readonly FindingPage[] = [
  ...planFindings,
  ...readFindings,
  ...checkFindings,
  ...measureFindings,
].sort((a, b) => (a.code < b.code ? -1 : 1));

/** Of a file looked at alone only what stands in it or is said of its unit; the whole is not in sight. */
function isAbout(file: string, files: readonly FileUse[]): (finding: Finding) => boolean {
  const units = new Set(files.map(({ unit }) => unit));
  const whole = file.normalize('NFC');
  return ({ place, unit }) =>
    place === undefined
      ? unit !== undefined && units.has(unit)
      : place.file === whole || place.file.startsWith(`${whole}/`);
}

function openFolder({ folder, file, period }: Request): Attempt<RawFolder> {
  if (!existsSync(folder)) {
    return failed(
      { vi: `Không có thư mục "${folder}".`, en: `There is no folder "${folder}".` },
      { vi: 'Kiểm tra lại đường dẫn.', en: 'Check the path.' },
    );
  }
  if (!statSync(folder).isDirectory()) {
    return failed(
      { vi: `"${folder}" là một tệp, không phải thư mục.`, en: `"${folder}" is a file, not a folder.` },
      { vi: 'Nêu thư mục chứa báo cáo của các đơn vị.', en: 'Give the folder that holds the submissions.' },
    );
  }
  const raw = file === undefined ? readRawFolder(folder, period) : readRawFile(folder, file);
  if (raw.files.length > 0) return { ok: true, value: raw };
  return failed(
    { vi: `Thư mục "${folder}" chưa có báo cáo nào.`, en: `The folder "${folder}" holds no submissions.` },
    {
      vi: 'Chép các tệp .xlsx, .yaml đã nhận vào thư mục đó rồi chạy lại.',
      en: 'Copy the .xlsx and .yaml files into it.',
    },
  );
}

/** The values that a part of all submissions' heads take, each once. */
function namedIn(raw: RawFolder, part: 'plan' | 'period'): readonly string[] {
  const texts = raw.files.flatMap((file) =>
    file.submissions.flatMap((each) => each[part]?.text.trim() ?? []),
  );
  return [...new Set(texts)].filter((text) => text !== '').sort();
}

export interface OpenedPlan {
  readonly plan: Plan;
  /** Where plan.yaml lies. */
  readonly folder: string;
  readonly findings: readonly Finding[];
}

/** `--plan`; else plan.yaml in the folder or its nearest parent; else the built-in plan that all submissions name. */
function findPlan(request: Request, raw: RawFolder): Attempt<OpenedPlan> {
  if (request.plan !== undefined) return openPlan(request.plan, request.templates);
  const [named, other] = namedIn(raw, 'plan');
  const builtIn =
    named === undefined || other !== undefined ? undefined : locateBuiltIn(named, request.templates);
  const located = locateAbove(request.folder) ?? builtIn;
  if (located !== undefined) return openPlanFile(located.path);
  const list = builtInPlans(request.templates).join(', ');
  return failed(
    { vi: 'Không tìm thấy kế hoạch cho thư mục này.', en: 'No plan was found for this folder.' },
    {
      vi: `Đặt plan.yaml trong thư mục, hoặc dùng --plan với tệp, thư mục hay một kế hoạch có sẵn (${list}).`,
      en: `Put plan.yaml into the folder, or use --plan with a file, a folder or a built-in plan (${list}).`,
    },
  );
}

/** A plan by what `--plan` names: a file, a folder or a built-in id. */
export function openPlan(named: string, templates: string): Attempt<OpenedPlan> {
  const located = locateNamed(named, templates);
  return located === undefined ? noPlan(named, templates) : openPlanFile(located.path);
}

function noPlan(named: string, templates: string): Attempt<never> {
  const list = builtInPlans(templates).join(', ');
  return failed(
    { vi: `Không có kế hoạch "${named}".`, en: `There is no plan "${named}".` },
    {
      vi: `Nêu một tệp plan.yaml, một thư mục chứa nó, hoặc một kế hoạch có sẵn: ${list}.`,
      en: `Name a plan.yaml, a folder that holds one, or a built-in plan: ${list}.`,
    },
  );
}

/** Ids and titles of the built-in plans. */
export function builtIns(templates: string): readonly { readonly id: string; readonly title: string }[] {
  return builtInPlans(templates).map((id) => {
    const opened = openPlan(id, templates);
    return { id, title: opened.ok ? opened.value.plan.title : '' };
  });
}

/** The text of a plan as it is written. */
export function planText(named: string, templates: string): Attempt<string> {
  const located = locateNamed(named, templates);
  return located === undefined
    ? noPlan(named, templates)
    : { ok: true, value: readPlanSource(located.path).text };
}

/** The unit of each group that is asked the most figures in a period, and how many those are. */
export interface QuestionCount {
  readonly group: string;
  readonly unit: string;
  readonly questions: number;
}

export function questionCounts(plan: Plan): readonly QuestionCount[] {
  return plan.groups.map((group) => {
    const counts = group.units.map((unit) => ({
      group: group.id,
      unit: unit.id,
      questions: Math.max(...plan.periods.map((period) => askedElements(plan, period, unit).length)),
    }));
    return counts.reduce((most, each) => (each.questions > most.questions ? each : most));
  });
}

function openPlanFile(path: string): Attempt<OpenedPlan> {
  const { plan, findings } = readPlan(readPlanSource(path));
  const folder = relative('.', dirname(path)) || '.';
  if (plan !== undefined) return { ok: true, value: { plan, folder, findings } };
  const message = {
    vi: `Kế hoạch ${path} còn lỗi, chưa dùng được.`,
    en: `The plan ${path} has errors and cannot be used.`,
  };
  const remedy = { vi: 'Sửa các chỗ đã nêu rồi chạy lại.', en: 'Correct the places named and run again.' };
  return { ok: false, trouble: { message, remedy, findings, folder } };
}

/** `--period`; else the one that all submissions name; else nothing is done and the periods are listed. */
function choosePeriod(plan: Plan, wanted: string | undefined, raw: RawFolder): Attempt<Period> {
  const [named, other] = namedIn(raw, 'period');
  const id = wanted ?? (other === undefined ? named : undefined);
  const period = plan.periods.find((each) => each.id === id);
  if (period !== undefined) return { ok: true, value: period };
  return failed(noPeriod(id), periodList(plan));
}

function noPeriod(id: string | undefined): Words {
  if (id === undefined) {
    return {
      vi: 'Chưa biết tổng hợp kỳ nào: các tệp ghi nhiều kỳ khác nhau hoặc không ghi.',
      en: 'The period is not known: the files name several, or none.',
    };
  }
  return { vi: `Kế hoạch không có kỳ báo cáo "${id}".`, en: `The plan has no period "${id}".` };
}

export function periodList(plan: Plan): Words {
  const list = plan.periods.map(({ id, name }) => `${id} (${name})`).join(', ');
  return { vi: `Nêu --period với một trong: ${list}.`, en: `Give --period one of: ${list}.` };
}

function readEarlier(folder: string, paths: readonly string[]): Attempt<readonly EarlierResults[]> {
  const earlier: EarlierResults[] = [];
  for (const path of paths) {
    const results = readResults(path);
    if (results === undefined) {
      return failed(
        {
          vi: `"${path}" không phải kết quả của lần tổng hợp trước.`,
          en: `"${path}" is not the results of an earlier run.`,
        },
        { vi: 'Nêu tệp ket-qua.json của kỳ trước.', en: 'Name the ket-qua.json of an earlier period.' },
      );
    }
    earlier.push({ path: pathBeside(folder, path), results });
  }
  return { ok: true, value: earlier };
}

/** As it stands in results: relative to the given folder, or the name alone when it lies elsewhere. */
function pathBeside(folder: string, path: string): string {
  const inside = relative(folder, path).replaceAll('\\', '/').normalize('NFC');
  return inside.startsWith('..') || isAbsolute(inside) ? basename(path).normalize('NFC') : inside;
}

function chooseHead(plan: Plan, variant: string | undefined): Attempt<ReportHead> {
  const head =
    variant === undefined
      ? (plan.reports[0] ?? plainHead(plan))
      : plan.reports.find((each) => each.id === variant);
  if (head !== undefined) return { ok: true, value: head };
  const list = plan.reports.map((each) => each.id).join(', ');
  return failed(
    { vi: `Kế hoạch không có bản báo cáo "${variant}".`, en: `The plan has no report variant "${variant}".` },
    { vi: `Nêu --variant với một trong: ${list}.`, en: `Give --variant one of: ${list}.` },
  );
}

/** A plan that says nothing of its report gets a head to be filled in by hand. */
function plainHead(plan: Plan): ReportHead {
  const issuer = plan.document?.issuer ?? plan.title;
  return {
    id: '1',
    title: `${plan.title} {period}`,
    issuer: [issuer],
    self: issuer,
    symbol: 'BC',
    place: '…',
    to: [],
    recipients: ['Lưu: VT'],
    signer: { authority: [], title: 'THỦ TRƯỞNG', name: '' },
    missed: 'Chưa đạt',
  };
}

export { ranked } from './compose/audit/rank.ts';
export type { Consolidation } from './pipeline/consolidation.ts';
export { plainItems, planItems, rootedItems } from './pipeline/findings.ts';
export { fillRegister } from './pipeline/register.ts';
export { returnCopies } from './pipeline/returns.ts';
export { readResults } from './read/index.ts';
export { isGroup, type Sender, writeDocxForm, writeForm, writeYamlForm } from './template/index.ts';
export { type FindingsDocument, findingsFormats } from './write/findings/index.ts';
export { formats, holdsSame, type Output, runFolders, storeFile, storeOutputs } from './write/index.ts';
