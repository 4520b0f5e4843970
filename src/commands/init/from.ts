import { join } from 'node:path';
import type { Closing, FormChange } from '../../model/closing.ts';
import { groupBy } from '../../model/group.ts';
import type { Attempt } from '../../model/trouble.ts';
import type { NextPeriod } from '../../pipeline/closing.ts';
import { type Options, textOption } from '../command.ts';
import { type Context, status } from '../context.ts';
import { shown } from '../shown.ts';
import { refuseOccupied } from './occupied.ts';

/** `tongket init --from <workspace>`: opens the period after a finished one, in a folder of its own or in the same. */
export async function runFrom(
  context: Context,
  folder: string | undefined,
  from: string,
  options: Options,
): Promise<Attempt<number>> {
  const { openNext } = await import('../../pipeline/closing.ts');
  const { consolidate, storeFolder, storeMissing } = await import('../../pipeline.ts');
  const made = await openNext({
    from,
    folder,
    plan: textOption(options, 'plan'),
    period: textOption(options, 'period'),
    unit: textOption(options, 'unit'),
    templates: context.templates,
    consolidate,
  });
  if (!made.ok) return made;
  const { same, files } = made.value;
  const target = shown(made.value.folder);
  if (!same && !storeFolder(target, files)) return { ok: true, value: refuseOccupied(context, target) };
  const stored = same ? storeMissing(target, files) : { written: files.map(({ name }) => name), kept: [] };
  for (const name of stored.written) context.stdout(`${join(target, name)}\n`);
  for (const name of stored.kept) {
    const path = join(target, name);
    context.notice({ vi: `Đã có ${path}; giữ nguyên.`, en: `${path} is there already; it stays as it is.` });
  }
  tell(context, { ...made.value, folder: target });
  return { ok: true, value: status.done };
}

function tell(context: Context, { closing, period, folder }: NextPeriod): void {
  if (closing === undefined) {
    context.notice({
      vi: 'Không có kết quả của kỳ nào trước đó: chỉ chuyển kế hoạch và danh sách đơn vị.',
      en: 'There are no results of an earlier period: only the plan and the roster were taken over.',
    });
  } else tellCarried(context, closing);
  tellNext(context, period, folder);
}

function tellCarried(context: Context, closing: Closing): void {
  const { finished, opened, open, form } = closing;
  const [was, is] = [finished.period.name, opened.period.name];
  if (opened.period.id !== finished.period.id)
    context.notice({ vi: `Từ ${was} sang ${is}:`, en: `From ${finished.period.id} to ${opened.period.id}:` });
  for (const line of open) context.notice({ vi: `  chưa xong: ${line}`, en: `  not finished: ${line}` });
  context.notice({ vi: `  chuyển: ${carried(closing, 'vi')}`, en: `  carried: ${carried(closing, 'en')}` });
  if (opened.period.id === finished.period.id) return;
  if (form.length === 0) context.notice({ vi: '  biểu mẫu: không đổi', en: '  forms: unchanged' });
  tellForm(context, form);
}

function carried({ stocks, settlements, roster, contacts }: Closing, language: 'vi' | 'en'): string {
  const counts: readonly (readonly [number, string, string])[] = [
    [stocks.elements.length, 'số liệu cuối kỳ', 'closing stocks'],
    [settlements.kept.length, 'điều lạ đã xác minh', 'settled oddities'],
    [settlements.dropped.length, 'dòng sổ xử lý không chuyển', 'settlements that end'],
    [contacts.length, 'liên hệ', 'contacts'],
    [roster.ended.length, 'đơn vị không còn báo cáo', 'units that end'],
    [roster.begun.length, 'đơn vị mới', 'new units'],
  ];
  return counts.map(([count, vi, en]) => `${count} ${language === 'vi' ? vi : en}`).join(' · ');
}

const kinds: Readonly<Record<FormChange['kind'], { readonly vi: string; readonly en: string }>> = {
  added: { vi: 'thêm', en: 'added' },
  removed: { vi: 'bỏ', en: 'removed' },
  reworded: { vi: 'sửa', en: 'reworded' },
  'asked-of-others': { vi: 'đổi đơn vị báo cáo', en: 'asked of others' },
};
/** How many questions are named on the terminal; the rest stands in the paper. */
const named = 5;

/** `biểu mẫu, thêm 3 nội dung: Số vụ; …`. */
function tellForm(context: Context, form: readonly FormChange[]): void {
  for (const [kind, changes] of groupBy(form, (each) => each.kind)) {
    const list = changes.slice(0, named).map(({ question }) => question);
    const more = changes.length - list.length;
    const [vi, en] =
      more === 0
        ? ['', '']
        : [`; và ${more} nội dung khác (thay-doi-bieu-mau.docx)`, `; ${more} more in thay-doi-bieu-mau.docx`];
    context.notice({
      vi: `  biểu mẫu, ${kinds[kind].vi} ${changes.length} nội dung: ${list.join('; ')}${vi}`,
      en: `  forms, ${changes.length} ${kinds[kind].en}: ${list.join('; ')}${en}`,
    });
  }
}

function tellNext(context: Context, period: NextPeriod['period'], folder: string): void {
  if (period === undefined) {
    context.notice({
      vi: `Kế hoạch chưa có kỳ nào sau đó: thêm kỳ mới vào ${join(folder, 'plan.yaml')}, chạy tongket plan check.`,
      en: `The plan has no later period: add it to ${join(folder, 'plan.yaml')} and run tongket plan check.`,
    });
    return;
  }
  const command = `tongket template -p ${folder} --period ${period.id} --all`;
  context.notice({ vi: `Việc tiếp theo: ${command}`, en: `Next: ${command}` });
}
