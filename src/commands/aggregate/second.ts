import { existsSync } from 'node:fs';
import { sayIn, type Words } from '../../model/finding.ts';
import { type Attempt, failed } from '../../model/trouble.ts';
import type { Unrenewed } from '../../model/written.ts';
import type { Consolidation, Output } from '../../pipeline.ts';
import { writtenPlace } from '../../vi/written-place.ts';
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

/** The report that was edited, its figures renewed, and what of it the clerk has to do herself. */
interface Renewal {
  readonly outputs: readonly Output[];
  readonly unrenewed: readonly Unrenewed[];
}

/** Renews an edited report where one is named. Says what the clerk has to look at once more. */
export async function renewed(
  context: Context,
  done: Consolidation,
  update: string | undefined,
  last: string | undefined,
  options: Options,
): Promise<Attempt<Renewal>> {
  if (update === undefined) return { ok: true, value: { outputs: [], unrenewed: [] } };
  const { updateReport } = await import('../../pipeline/update.ts');
  const { language } = context;
  const [variant, isPublic] = [textOption(options, 'variant'), flagOption(options, 'public')];
  const updated = updateReport(update, done, { variant, language, isPublic, last });
  if (!updated.ok) return updated;
  const { output, renewed: count, unrenewed, left } = updated.value;
  context.notice({
    vi: `${output.name}: đã thay ${count} số liệu; lời văn giữ nguyên.`,
    en: `${output.name}: ${count} figures renewed; the words stay as they were.`,
  });
  tell(
    context,
    left.map((each) => contradictionLines(each, context)),
    {
      vi: `Còn ${left.length} số, chữ trong lời văn chưa khớp với kết quả mới, đề nghị tự sửa:`,
      en: `${left.length} numbers and words do not agree with the new results and are left to you:`,
    },
  );
  tell(
    context,
    unrenewed.map((each) => unrenewedLines(each, context)),
    {
      vi: `${unrenewed.length} câu, dòng chưa thay được (xem thay-doi.docx), đề nghị tự sửa:`,
      en: `${unrenewed.length} sentences and rows could not be renewed (see thay-doi.docx) and are left to you:`,
    },
  );
  return { ok: true, value: { outputs: [output], unrenewed } };
}

function tell(context: Context, lines: readonly string[], head: Words): void {
  if (lines.length === 0) return;
  context.notice(head);
  const all = lines.join('').trimEnd();
  context.notice({ vi: all, en: all });
}

function unrenewedLines({ line, before, after }: Unrenewed, { language }: Context): string {
  const say = sayIn(language);
  const was =
    before === undefined ? say('chưa có', 'nothing there') : say(`đang ghi “${before}”`, `reads “${before}”`);
  const is =
    after === undefined
      ? say('kết quả mới không còn', 'gone now')
      : say(`nay là “${after}”`, `now “${after}”`);
  return `${writtenPlace(line)[language]}: ${was}\n  ${is}\n`;
}

/** What changed since the last run, where Word files are asked for and there is one, or a report was renewed. */
export async function changed(
  done: Consolidation,
  last: string | undefined,
  outputs: readonly Output[],
  unrenewed: readonly Unrenewed[],
): Promise<readonly Output[]> {
  const isAsked = last !== undefined && outputs.some(({ name }) => name.endsWith('.docx'));
  if (!isAsked && unrenewed.length === 0) return [];
  const { changesSince } = await import('../../pipeline/second.ts');
  const list = await changesSince(isAsked ? last : undefined, done, outputs, unrenewed);
  return list === undefined ? [] : [list];
}
