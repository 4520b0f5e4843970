import { type Attempt, failed } from '../../model/trouble.ts';
import type { Format, Request } from '../../pipeline.ts';
import { listOption, type Options, textOption } from '../command.ts';
import type { Context } from '../context.ts';
import { requestOf } from '../folder.ts';
import { checkUpdate } from './second.ts';

/** What a command line asks for, once it is known to make sense. */
export interface Order {
  readonly request: Request;
  readonly formats: readonly Format[];
  /** The report, edited by hand, whose figures are to be renewed. */
  readonly update: string | undefined;
}

export function readOrder(
  context: Context,
  folder: string,
  options: Options,
  known: readonly Format[],
): Attempt<Order> {
  const formats = readFormats(listOption(options, 'format'), known);
  if (!formats.ok) return formats;
  const asked = requestOf(context, folder, options);
  if (!asked.ok) return asked;
  const update = checkUpdate(options);
  if (!update.ok) return update;
  const request = { ...asked.value, unit: textOption(options, 'unit') };
  return { ok: true, value: { request, formats: formats.value, update: update.value } };
}

function readFormats(wanted: readonly string[], known: readonly Format[]): Attempt<readonly Format[]> {
  if (wanted.length === 0) return { ok: true, value: known };
  const formats = wanted.flatMap((text) => known.find((each) => each === text) ?? []);
  if (formats.length === wanted.length) return { ok: true, value: formats };
  const stranger = wanted.find((text) => !known.some((each) => each === text)) ?? '';
  return failed(
    { vi: `Không có định dạng "${stranger}".`, en: `There is no format "${stranger}".` },
    { vi: `Chọn trong: ${known.join(', ')}.`, en: `Choose among: ${known.join(', ')}.` },
  );
}
