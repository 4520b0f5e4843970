import { existsSync } from 'node:fs';
import { type Attempt, failed } from '../../model/trouble.ts';
import type { Consolidation, Output } from '../../pipeline.ts';
import { flagOption, type Options, textOption } from '../command.ts';
import type { Context } from '../context.ts';
import { contradictionLines } from '../verify/print.ts';

/** `--update` names a file: where it is not there nothing is read at all. */
export function checkUpdate(options: Options): Attempt<string | undefined> {
  const path = textOption(options, 'update');
  if (path === undefined || existsSync(path)) return { ok: true, value: path };
  return failed(
    { vi: `Không có tệp "${path}".`, en: `There is no file "${path}".` },
    { vi: 'Nêu bản bao-cao.docx đã sửa sau --update.', en: 'Give the edited bao-cao.docx after --update.' },
  );
}

/** The report that was edited, its figures renewed. Says what the clerk has to look at once more. */
export async function renewed(
  context: Context,
  done: Consolidation,
  update: string | undefined,
  options: Options,
): Promise<Attempt<readonly Output[]>> {
  if (update === undefined) return { ok: true, value: [] };
  const { updateReport } = await import('../../pipeline/second.ts');
  const updated = updateReport(update, done, textOption(options, 'variant'), {
    language: context.language,
    isPublic: flagOption(options, 'public'),
  });
  if (!updated.ok) return updated;
  const { output, renewed, left } = updated.value;
  context.notice({
    vi: `${output.name}: đã thay ${renewed} số liệu; lời văn giữ nguyên.`,
    en: `${output.name}: ${renewed} figures renewed; the words stay as they were.`,
  });
  if (left.length > 0)
    tellLeft(
      context,
      left.map((each) => contradictionLines(each, context)),
    );
  return { ok: true, value: [output] };
}

function tellLeft(context: Context, lines: readonly string[]): void {
  context.notice({
    vi: `Còn ${lines.length} số nằm trong lời văn chưa khớp với kết quả mới, đề nghị tự sửa:`,
    en: `${lines.length} numbers in the words do not agree with the new results and are left to you:`,
  });
  const all = lines.join('').trimEnd();
  context.notice({ vi: all, en: all });
}

/** What changed since the last run, where Word files are asked for and there is one. */
export async function changed(
  done: Consolidation,
  last: string | undefined,
  outputs: readonly Output[],
): Promise<readonly Output[]> {
  if (last === undefined || !outputs.some(({ name }) => name.endsWith('.docx'))) return [];
  const { changesSince } = await import('../../pipeline/second.ts');
  const list = await changesSince(last, done, outputs);
  return list === undefined ? [] : [list];
}
