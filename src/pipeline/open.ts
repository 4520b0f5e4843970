import { existsSync, statSync } from 'node:fs';
import { limitsOf } from '../model/limits.ts';
import { type Attempt, failed } from '../model/trouble.ts';
import { type RawFolder, readRawFile, readRawFolder } from '../read/index.ts';
import { type OpenedPlan, planAhead, planNamed } from './plans.ts';
import type { Request } from './request.ts';

/** A folder whose files are parsed, and its plan where that was known before any of them was looked into. */
export interface OpenedFolder extends RawFolder {
  readonly plan?: OpenedPlan;
}

/**
 * Reads what was given; nothing is done where it is not there or holds nothing. How much reading may cost is said by
 * `--limit`, else by the plan, as far as it is known without the files (`--plan`, or plan.yaml in the folder or above):
 * a plan that only the submissions name comes too late for that.
 */
export async function openFolder(request: Request): Promise<Attempt<OpenedFolder>> {
  const { folder, file, period } = request;
  const missing = missingFolder(folder);
  if (missing !== undefined) return missing;
  const ahead = planAhead(request);
  if (ahead?.ok === false) return ahead;
  const limits = limitsOf(ahead?.value.plan.limits, request.limits);
  const raw = await (file === undefined
    ? readRawFolder(folder, period, limits)
    : readRawFile(folder, file, limits));
  const isEnough = raw.files.length > 0 || raw.findings.length > 0 || (request.mayBeEmpty && ahead?.ok);
  return !isEnough ? empty(folder) : { ok: true, value: ahead ? { ...raw, plan: ahead.value } : raw };
}

/** The plan of a folder, wherever it was found. */
export function findPlan(request: Request, opened: OpenedFolder): Attempt<OpenedPlan> {
  return opened.plan === undefined ? planNamed(request, opened) : { ok: true, value: opened.plan };
}

function missingFolder(folder: string): Attempt<never> | undefined {
  if (!existsSync(folder)) {
    return failed(
      { vi: `Không có thư mục "${folder}".`, en: `There is no folder "${folder}".` },
      { vi: 'Kiểm tra lại đường dẫn.', en: 'Check the path.' },
    );
  }
  if (statSync(folder).isDirectory()) return undefined;
  return failed(
    { vi: `"${folder}" là một tệp, không phải thư mục.`, en: `"${folder}" is a file, not a folder.` },
    { vi: 'Nêu thư mục chứa báo cáo của các đơn vị.', en: 'Give the folder that holds the submissions.' },
  );
}

function empty(folder: string): Attempt<never> {
  return failed(
    { vi: `Thư mục "${folder}" chưa có báo cáo nào.`, en: `The folder "${folder}" holds no submissions.` },
    {
      vi: 'Chép các tệp .xlsx, .yaml đã nhận vào thư mục đó rồi chạy lại.',
      en: 'Copy the .xlsx and .yaml files into it.',
    },
  );
}
