import type { Command as Commander } from 'commander';
import { type Language, sayIn } from '../model/finding.ts';
import type { Attempt } from '../model/trouble.ts';
import type { Consolidation, Request } from '../pipeline.ts';
import { collect, listOption, type Options, textOption } from './command.ts';
import type { Context } from './context.ts';
import { limitOption, readLimits } from './limits.ts';
import { planOption } from './options.ts';
import { readAsOf } from './when.ts';

/** What every command needs that works out the figures of a folder anew. */
export function folderOptions(command: Commander, language: Language): void {
  const say = sayIn(language);
  planOption(command, language);
  limitOption(command, language);
  command
    .option('--period <id>', say('kỳ báo cáo', 'period'))
    .option('--previous <results.json>', say('kết quả kỳ trước, năm trước', 'earlier results'), collect)
    .option('--as-of <date>', say('tính đến ngày', 'as of this day'));
}

/** What of a run is known from elsewhere, where the command line does not say it. */
type Known = Partial<Pick<Request, 'plan' | 'period' | 'asOf'>>;

/** What a command line asks of a folder; `--previous` only where the command has it. */
export function requestOf(
  context: Context,
  folder: string,
  options: Options,
  known: Known = {},
): Attempt<Request> {
  const given = textOption(options, 'asOf') === undefined ? known.asOf : undefined;
  const asOf: Attempt<Request['asOf']> =
    given === undefined ? readAsOf(context, options) : { ok: true, value: given };
  if (!asOf.ok) return asOf;
  const limits = readLimits(options);
  if (!limits.ok) return limits;
  return {
    ok: true,
    value: {
      folder,
      plan: textOption(options, 'plan') ?? known.plan,
      period: textOption(options, 'period') ?? known.period,
      previous: listOption(options, 'previous'),
      limits: limits.value,
      asOf: asOf.value,
      templates: context.templates,
    },
  };
}

/** read → check → measure of a folder. */
export async function consolidateFolder(request: Request): Promise<Attempt<Consolidation>> {
  const { consolidate, openFolder } = await import('../pipeline.ts');
  const raw = await openFolder(request);
  return raw.ok ? consolidate(request, raw.value) : raw;
}
