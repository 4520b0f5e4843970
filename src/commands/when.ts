import { type Day, isDay } from '../model/day.ts';
import { type Attempt, failed } from '../model/trouble.ts';
import { type Options, textOption } from './command.ts';
import type { Context } from './context.ts';

/** `--as-of`, else TONGKET_AS_OF, else today. */
export function readAsOf(context: Context, options: Options): Attempt<Day> {
  const text = textOption(options, 'asOf') ?? (context.env['TONGKET_AS_OF'] || undefined);
  if (text === undefined) return { ok: true, value: context.today() };
  if (isDay(text)) return { ok: true, value: text };
  return failed(
    { vi: `Ngày "${text}" không đọc được.`, en: `"${text}" is not a date.` },
    { vi: 'Ghi ngày dạng 2026-06-20.', en: 'Write it like 2026-06-20.' },
  );
}
