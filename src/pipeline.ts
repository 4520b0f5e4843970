/**
 * The stages in order. Start reading here.
 *
 *   plan.yaml ─┐
 *              ├─ read ─► submissions ─ check ─► findings ─┐
 *   folder  ───┘            │                              ├─ compose ─► report ─ write ─► docx xlsx html md
 *                           └── measure ─► figures ────────┘      └────────────────────────► ket-qua.json
 *
 * Each stage is a folder that knows the model and the languages (vi, formula), never another stage; only this file
 * and the steps beside it (src/pipeline) know them all. A stage returns what it made and what it found; a user's
 * mistake is a finding, never an exception.
 */
import { checkFindings } from './check/index.ts';
import { composeHandover } from './compose/handover.ts';
import { composeAudit, composeDashboard, composeNarratives, composeReport } from './compose/index.ts';
import { composeResults } from './compose/results.ts';
import { measure, measureFindings } from './measure/index.ts';
import type { FindingPage, Language } from './model/finding.ts';
import type { Attempt } from './model/trouble.ts';
import type { Consolidation } from './pipeline/consolidation.ts';
import { lastWordsOf } from './pipeline/earlier.ts';
import { isAbout } from './pipeline/folder.ts';
import { gather } from './pipeline/gather.ts';
import { handoverFiles } from './pipeline/handover.ts';
import { chooseHead } from './pipeline/head.ts';
import type { OpenedFolder } from './pipeline/open.ts';
import type { Request } from './pipeline/request.ts';
import { planFindings, readFindings } from './read/index.ts';
import { type Format, type Output, ownPress, type Press, picturesOf, writeAll } from './write/index.ts';

/** read → check → measure: everything but the report, of a folder whose files were parsed by `openFolder`. */
export function consolidate(request: Request, raw: OpenedFolder): Attempt<Consolidation> {
  const gathered = gather(request, raw);
  if (!gathered.ok) return gathered;
  const { plan, planFolder, period, collection, earlier } = gathered.value;
  const measured = measure(plan, period, collection, earlier);
  const all = [...gathered.value.findings, ...measured.findings];
  const findings = request.file === undefined ? all : all.filter(isAbout(request.file, collection.files));
  const lastWords = lastWordsOf(earlier, plan, period);
  return {
    ok: true,
    value: { plan, planFolder, period, raw, collection, figures: measured.value, findings, lastWords },
  };
}

export interface ReportRequest {
  readonly formats: readonly Format[];
  readonly variant?: string | undefined;
  readonly language: Language;
  /** Small counts by unit are withheld in the annexes. */
  readonly isPublic?: boolean;
  /** Charts in an annex of what goes out, and as files. */
  readonly withCharts?: boolean;
  /** The tool's version, for the results. */
  readonly tool: string;
  /** Opened before there is a report, it is ready when the report is. */
  readonly press?: Press | undefined;
}

/** compose → write: the output files, still in memory. */
export async function publish(
  done: Consolidation,
  request: ReportRequest,
): Promise<Attempt<readonly Output[]>> {
  const head = chooseHead(done.plan, request.variant);
  if (!head.ok) return head;
  const { language, isPublic = false, withCharts = false, formats, press = ownPress } = request;
  const material = { ...done, head: head.value, language, isPublic, withCharts };
  const [report, narratives] = [composeReport(material), composeNarratives(material)];
  const pictures = await picturesOf(report);
  // Begun here: the press works while the rest is composed and written.
  const word = formats.includes('docx') ? press.word({ report, narratives, pictures }) : undefined;
  const dashboard = composeDashboard(material);
  const manuscript = {
    report,
    narratives,
    pictures,
    word,
    page: formats.includes('html') ? press.page({ report, narratives, dashboard }) : undefined,
    audit: composeAudit(material),
    results: composeResults({ ...done, tool: request.tool, language }),
  };
  const handover = composeHandover(done.plan, done.collection);
  const papers = handover === undefined ? [] : await handoverFiles(handover);
  return { ok: true, value: await writeAll(manuscript, formats, papers) };
}

/** Every kind of finding there is, for `tongket explain`. */
export const catalogue: readonly FindingPage[] = [
  ...planFindings,
  ...readFindings,
  ...checkFindings,
  ...measureFindings,
].sort((a, b) => (a.code < b.code ? -1 : 1));

export { ranked } from './compose/audit/rank.ts';
export type { Consolidation } from './pipeline/consolidation.ts';
export { plainItems, planItems, rootedItems } from './pipeline/findings.ts';
export { periodList } from './pipeline/folder.ts';
export { openFolder } from './pipeline/open.ts';
export {
  builtIns,
  type OpenedPlan,
  openPlan,
  planText,
  type QuestionCount,
  questionCounts,
} from './pipeline/plans.ts';
export type { Request } from './pipeline/request.ts';
export { runsOf } from './pipeline/runs.ts';
export { workspaceOf } from './pipeline/workspace.ts';
export { readResults } from './read/index.ts';
export { type FindingsDocument, findingsFormats } from './write/findings/index.ts';
export {
  type Format,
  formats,
  holdsSame,
  type Output,
  openPress,
  storeFile,
  storeFolder,
  storeMissing,
  storeOutputs,
} from './write/index.ts';
