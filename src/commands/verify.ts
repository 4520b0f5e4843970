import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { sayIn } from '../model/finding.ts';
import type { Results } from '../model/results.ts';
import { type Attempt, failed } from '../model/trouble.ts';
import type { Consolidation } from '../pipeline.ts';
import { type Command, flagOption, type Options, textOption } from './command.ts';
import { type Context, status } from './context.ts';
import { consolidateFolder, folderOptions, requestOf } from './folder.ts';
import { printPaperVerdict, printVerdict } from './verify/print.ts';

/** `tongket verify <results.json | signed .docx> [folder]`: whether it is what the submissions come to. */
export const verify: Command = {
  name: 'verify',
  summary: {
    vi: 'Tính lại kết quả, hoặc đối chiếu văn bản đã ký, từ báo cáo đã nhận',
    en: 'Work results out anew, or hold a signed report against them',
  },
  declare: (command, language) => {
    const say = sayIn(language);
    command
      .argument('<file>', say('ket-qua.json hoặc báo cáo .docx', 'ket-qua.json or the report as .docx'))
      .argument('[folder]', say('thư mục báo cáo đã nhận', 'folder of submissions'));
    folderOptions(command, language);
    command
      .option('--variant <id>', say('bản báo cáo (thể thức)', 'report variant'))
      .option(
        '--public',
        say('báo cáo là bản công khai (aggregate --public)', 'the report is one for the public'),
      );
  },
  run: async (context, [file = '', folder], options) => {
    const done = await runVerify(context, file, folder, options);
    return done.ok ? { ok: true, value: done.value ? status.done : status.findings } : done;
  },
};

/** True where nothing disagrees. */
async function runVerify(
  context: Context,
  file: string,
  folder: string | undefined,
  options: Options,
): Promise<Attempt<boolean>> {
  if (!existsSync(file)) return missing(file);
  return /\.json$/i.test(file)
    ? verifyResultsFile(context, file, folder, options)
    : verifyPaperFile(context, file, folder, options);
}

function missing(file: string): Attempt<never> {
  return failed(
    { vi: `Không có tệp "${file}".`, en: `There is no file "${file}".` },
    { vi: 'Kiểm tra lại đường dẫn.', en: 'Check the path.' },
  );
}

async function verifyResultsFile(
  context: Context,
  file: string,
  folder: string | undefined,
  options: Options,
): Promise<Attempt<boolean>> {
  const { verifyResults } = await import('../pipeline/verify.ts');
  const again = await againFrom(context, file, folder, options);
  if (!again.ok) return again;
  const { results, done } = again.value;
  return { ok: true, value: printVerdict(verifyResults(results, done, context.language), context) };
}

interface Again {
  readonly results: Results;
  readonly done: Consolidation;
}

/** Reads results and works out anew what they are of. */
async function againFrom(
  context: Context,
  file: string,
  folder: string | undefined,
  options: Options,
): Promise<Attempt<Again>> {
  const { readResults, submissionsOf } = await import('../pipeline/verify.ts');
  const results = readResults(file);
  if (results === undefined) {
    return failed(
      { vi: `"${file}" không phải tệp kết quả.`, en: `"${file}" is not a results file.` },
      { vi: 'Nêu tệp ket-qua.json của một lần tổng hợp.', en: 'Give the ket-qua.json of a run.' },
    );
  }
  const paths = results.files.map(({ path }) => path);
  const root = submissionsOf(dirname(file), paths, results.period.id, folder);
  const known = { period: results.period.id, asOf: results.asOf };
  const request = requestOf(context, root, options, known);
  if (!request.ok) return request;
  const done = await consolidateFolder(request.value);
  if (!done.ok) return done;
  const { plan, period } = done.value;
  if (plan.id !== results.plan.id || period.id !== results.period.id) return otherPlan(results, done.value);
  return { ok: true, value: { results, done: done.value } };
}

function otherPlan({ plan, period }: Results, done: Consolidation): Attempt<never> {
  const [was, is] = [`${plan.id}, ${period.id}`, `${done.plan.id}, ${done.period.id}`];
  return failed(
    {
      vi: `Kết quả này là của kế hoạch, kỳ (${was}); thư mục là của (${is}).`,
      en: `These results are of (${was}), the folder is of (${is}).`,
    },
    {
      vi: 'Nêu đúng thư mục báo cáo đã nhận, và --plan, --period nếu cần.',
      en: 'Give the right folder, with --plan and --period where needed.',
    },
  );
}

async function verifyPaperFile(
  context: Context,
  file: string,
  folder: string | undefined,
  options: Options,
): Promise<Attempt<boolean>> {
  const { openPaper, resultsFor, verifyPaper, verifyResults } = await import('../pipeline/verify.ts');
  const paper = openPaper(file);
  if (!paper.ok) return paper;
  const path = resultsFor(file, folder ?? '.', textOption(options, 'period'));
  const again =
    path === undefined
      ? await freshFrom(context, folder, options)
      : await againFrom(context, path, folder, options);
  if (!again.ok) return again;
  const { results, done } = again.value;
  const holds =
    results === undefined || printVerdict(verifyResults(results, done, context.language), context);
  const verdict = verifyPaper(paper.value, done, textOption(options, 'variant'), {
    language: context.language,
    isPublic: flagOption(options, 'public'),
  });
  if (!verdict.ok) return verdict;
  return { ok: true, value: printPaperVerdict(verdict.value, context) && holds };
}

/** Without results the submissions alone say what is right. */
async function freshFrom(
  context: Context,
  folder: string | undefined,
  options: Options,
): Promise<Attempt<{ readonly results?: Results; readonly done: Consolidation }>> {
  if (folder === undefined) {
    return failed(
      {
        vi: 'Không tìm thấy ket-qua.json đi cùng báo cáo này.',
        en: 'No ket-qua.json was found with this report.',
      },
      {
        vi: 'Nêu thư mục báo cáo đã nhận sau tên tệp.',
        en: 'Give the folder of submissions after the file.',
      },
    );
  }
  const request = requestOf(context, folder, options);
  if (!request.ok) return request;
  const done = await consolidateFolder(request.value);
  return done.ok ? { ok: true, value: { done: done.value } } : done;
}
