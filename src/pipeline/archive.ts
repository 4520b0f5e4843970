import { existsSync } from 'node:fs';
import { composeArchive, composeArchiveBook, composeArchiveSheet } from '../compose/archive/index.ts';
import type { Archive } from '../model/archive.ts';
import type { Finished } from '../model/closing.ts';
import type { Plan } from '../model/plan.ts';
import { type Attempt, failed } from '../model/trouble.ts';
import { writeNarrativesDocx } from '../write/docx.ts';
import type { Output } from '../write/index.ts';
import { writeAudit } from '../write/xlsx.ts';
import { papersIn } from './archive/papers.ts';
import type { Consolidate } from './closing/carry.ts';
import { openWorkspace } from './closing/choose.ts';
import { finishedIn } from './closing/finished.ts';
import { chooseHead } from './head.ts';
import { openFolder } from './open.ts';
import { workspaceAround } from './runs.ts';

/** Of which finished period the papers are listed. */
interface ArchiveRequest {
  readonly folder: string;
  /** The last finished one where absent. */
  readonly period: string | undefined;
  /** The unit at the top of the branch that was consolidated; absent for the whole. */
  readonly unit: string | undefined;
  /** Papers that lie elsewhere: a signed report, letters. */
  readonly others: readonly string[];
  readonly templates: string;
  readonly consolidate: Consolidate;
}

export interface Listed {
  readonly archive: Archive;
  /** The workspace and the period, for where the list goes. */
  readonly root: string;
  readonly period: string;
  readonly outputs: readonly Output[];
}

/** The list of all papers of a finished report, each held against what the results say of it. */
export async function listPapers(request: ArchiveRequest): Promise<Attempt<Listed>> {
  const root = workspaceAround(request.folder) ?? request.folder;
  const opened = openWorkspace(root, request.templates);
  if (!opened.ok) return opened;
  const finished = chooseFinished(root, opened.value.plan, request);
  if (!finished.ok) return finished;
  const lost = request.others.find((path) => !existsSync(path));
  if (lost !== undefined) return noFile(lost);
  const head = chooseHead(finished.value.plan, undefined);
  if (!head.ok) return head;
  const { results, period } = finished.value;
  const about = {
    folder: root,
    period: period.id,
    unit: request.unit,
    asOf: results.asOf,
    plan: root,
    templates: request.templates,
  };
  const raw = await openFolder(about);
  const done = raw.ok ? request.consolidate(about, raw.value) : raw;
  if (!done.ok) return done;
  const papers = papersIn(root, finished.value, request.others);
  const { collection } = done.value;
  const archive = composeArchive({ finished: finished.value, head: head.value, collection, papers });
  return { ok: true, value: { archive, root, period: period.id, outputs: await outputsOf(archive) } };
}

async function outputsOf(archive: Archive): Promise<readonly Output[]> {
  return [
    { name: 'muc-luc.docx', bytes: await writeNarrativesDocx(composeArchiveBook(archive)) },
    { name: 'muc-luc.xlsx', bytes: await writeAudit(composeArchiveSheet(archive)) },
  ];
}

function chooseFinished(
  root: string,
  plan: Plan,
  { period: wanted, unit }: ArchiveRequest,
): Attempt<Finished> {
  const found = finishedIn(root, plan, unit);
  if (!found.ok) return found;
  const all = found.value;
  const chosen = wanted === undefined ? all.at(-1) : all.find(({ period }) => period.id === wanted);
  if (chosen !== undefined) return { ok: true, value: chosen };
  const list = all.map(({ period }) => period.id).join(', ');
  return failed(
    wanted === undefined
      ? { vi: 'Chưa có kỳ nào được tổng hợp.', en: 'No period has been consolidated.' }
      : { vi: `Kỳ "${wanted}" chưa được tổng hợp.`, en: `The period "${wanted}" has not been consolidated.` },
    list === ''
      ? {
          vi: 'Chạy tongket aggregate trước; đã tổng hợp một nhánh thì thêm --unit.',
          en: 'Run tongket aggregate first; where a branch was consolidated, add --unit.',
        }
      : { vi: `Nêu --period với một trong: ${list}.`, en: `Give --period one of: ${list}.` },
  );
}

function noFile(path: string): Attempt<never> {
  return failed(
    { vi: `Không có tệp "${path}".`, en: `There is no file "${path}".` },
    { vi: 'Kiểm tra lại đường dẫn.', en: 'Check the path.' },
  );
}
