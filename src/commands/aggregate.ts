import { join } from 'node:path';
import type { Finding } from '../model/finding.ts';
import { type Attempt, failed } from '../model/trouble.ts';
import type { Output } from '../pipeline.ts';
import { tellHanded } from './aggregate/handed.ts';
import { changed, checkUpdate, renewed } from './aggregate/second.ts';
import { type Command, collect, flagOption, listOption, type Options, textOption } from './command.ts';
import { type Context, status } from './context.ts';
import { limitOption, readLimits } from './limits.ts';
import { planOption } from './options.ts';
import { showCounts, showTrouble } from './show.ts';
import { shown } from './shown.ts';
import { readAsOf } from './when.ts';

/** `tongket aggregate <folder>`: the main job, from a folder of submissions to the report. */
export const aggregate: Command = {
  name: 'aggregate',
  summary: { vi: 'Tổng hợp báo cáo của các đơn vị', en: 'Consolidate the submissions of a folder' },
  declare: (command, language) => {
    const say = (vi: string, en: string): string => (language === 'vi' ? vi : en);
    command.argument('<folder>', say('thư mục chứa báo cáo đã nhận', 'folder of submissions'));
    planOption(command, language);
    limitOption(command, language);
    command
      .option('--period <id>', say('kỳ báo cáo', 'period'))
      .option('-o, --output <dir>', say('thư mục ghi kết quả', 'folder for the results'))
      .option(
        '--format <list>',
        say('docx,xlsx,json,html,md (mặc định: tất cả)', 'docx,xlsx,json,html,md (default: all)'),
        collect,
      )
      .option(
        '--unit <id>',
        say('chỉ nhánh của đơn vị này, kèm bản gửi cấp trên', 'only the branch of this unit'),
      )
      .option('--variant <id>', say('bản báo cáo (thể thức)', 'report variant'))
      .option('--previous <results.json>', say('kết quả kỳ trước, năm trước', 'earlier results'), collect)
      .option('--as-of <date>', say('tính đến ngày', 'as of this day'))
      .option(
        '--update <bao-cao.docx>',
        say('thay số trong bản đã sửa tay', 'renew the figures of an edited report'),
      )
      .option(
        '--public',
        say(
          'phụ lục để công khai: giấu số đếm nhỏ theo đơn vị',
          'annexes for the public: small counts withheld',
        ),
      )
      .option(
        '--charts',
        say(
          'thêm phụ lục biểu đồ vào báo cáo Word, ghi hình vào bieu-do/',
          'add an annex of charts to the Word report, and its pictures in bieu-do/',
        ),
      )
      .option('--strict', say('có lỗi thì không ghi gì', 'write nothing if there is an error'))
      .option('--force', say('ghi đè tệp đã sửa tay', 'overwrite files edited by hand'));
  },
  run: async (context, [folder = '.'], options) => {
    const done = await runAggregate(context, folder, options);
    if (done.ok) return done.value;
    showTrouble(done.trouble, context);
    return status.usage;
  },
};

async function runAggregate(context: Context, folder: string, options: Options): Promise<Attempt<number>> {
  const wanted = listOption(options, 'format');
  const pipeline = await import('../pipeline.ts');
  const formats = readFormats(wanted, pipeline.formats);
  if (!formats.ok) return formats;
  const asOf = readAsOf(context, options);
  if (!asOf.ok) return asOf;
  const limits = readLimits(options);
  if (!limits.ok) return limits;
  const update = checkUpdate(options);
  if (!update.ok) return update;
  const request = {
    folder,
    plan: textOption(options, 'plan'),
    period: textOption(options, 'period'),
    unit: textOption(options, 'unit'),
    previous: listOption(options, 'previous'),
    limits: limits.value,
    asOf: asOf.value,
    templates: context.templates,
  };
  const raw = await pipeline.openFolder(request);
  if (!raw.ok) return raw;
  const press = formats.value.includes('docx') ? pipeline.openWordPress() : undefined;
  const done = pipeline.consolidate(request, raw.value);
  if (!done.ok) return done;
  const { findings, period } = done.value;
  if (flagOption(options, 'strict') && findings.some((finding) => finding.severity === 'error')) {
    return { ok: true, value: refuseStrictly(context, findings) };
  }
  const outputs = await pipeline.publish(done.value, {
    formats: formats.value,
    variant: textOption(options, 'variant'),
    language: context.language,
    isPublic: flagOption(options, 'public'),
    withCharts: flagOption(options, 'charts'),
    tool: context.version,
    press,
  });
  if (!outputs.ok) return outputs;
  const output = textOption(options, 'output');
  const { last: lastRun, next } = pipeline.runsOf(folder, period.id, request.unit);
  const target = output === undefined ? { last: lastRun, next } : { last: undefined, next: output };
  if (
    update.value === undefined &&
    target.last !== undefined &&
    pipeline.holdsSame(target.last, outputs.value)
  ) {
    const last = shown(target.last);
    context.notice({
      vi: `Không có gì thay đổi so với ${last}; không ghi bản mới.`,
      en: `Nothing has changed since ${last}; no new run is written.`,
    });
    context.stdout(`${last}\n`);
    return { ok: true, value: status.done };
  }
  const copy = await renewed(context, done.value, update.value, target.last, options);
  if (!copy.ok) return copy;
  const list = await changed(done.value, target.last, outputs.value, copy.value.unrenewed);
  const all = [...outputs.value, ...copy.value.outputs, ...list];
  tellHanded(context, request.unit, target.last, outputs.value);
  return { ok: true, value: store(context, pipeline.storeOutputs, target.next, all, options, findings) };
}

function readFormats<Format extends string>(
  wanted: readonly string[],
  known: readonly Format[],
): Attempt<readonly Format[]> {
  if (wanted.length === 0) return { ok: true, value: known };
  const formats = wanted.flatMap((text) => known.find((each) => each === text) ?? []);
  if (formats.length === wanted.length) return { ok: true, value: formats };
  const stranger = wanted.find((text) => !known.some((each) => each === text)) ?? '';
  return failed(
    { vi: `Không có định dạng "${stranger}".`, en: `There is no format "${stranger}".` },
    { vi: `Chọn trong: ${known.join(', ')}.`, en: `Choose among: ${known.join(', ')}.` },
  );
}

function refuseStrictly(context: Context, findings: readonly Finding[]): number {
  const counts = showCounts(findings, context);
  context.notice({
    vi: `${counts}. Có lỗi nên không ghi gì (--strict).`,
    en: `${counts}. Nothing is written (--strict).`,
  });
  return status.findings;
}

type Store = (
  folder: string,
  outputs: readonly Output[],
  force: boolean,
) => { readonly ok: boolean; readonly edited?: readonly string[] };

function store(
  context: Context,
  write: Store,
  folder: string,
  outputs: readonly Output[],
  options: Options,
  findings: readonly Finding[],
): number {
  const written = tryStore(() => write(folder, outputs, flagOption(options, 'force')));
  const place = shown(folder);
  if (typeof written === 'string') {
    const error = {
      vi: `Không ghi được vào ${place} (${written}).`,
      en: `Cannot write to ${place} (${written}).`,
    };
    const remedy = {
      vi: 'Đóng các tệp đang mở, kiểm tra quyền ghi và dung lượng đĩa.',
      en: 'Close open files; check permissions and disk space.',
    };
    showTrouble({ message: error, remedy }, context);
    return status.output;
  }
  if (!written.ok) {
    const names = (written.edited ?? []).join(', ');
    const error = {
      vi: `Trong ${place} có tệp đã sửa tay hoặc không do tongket ghi: ${names}. Không ghi đè.`,
      en: `Files in ${place} were edited or are not ours: ${names}. Nothing is overwritten.`,
    };
    const remedy = {
      vi: 'Ghi vào thư mục khác (-o), hoặc thêm --force nếu chấp nhận mất phần đã sửa.',
      en: 'Write elsewhere (-o), or add --force to lose the edits.',
    };
    showTrouble({ message: error, remedy }, context);
    return status.output;
  }
  const counts = showCounts(findings, context);
  const details = outputs.find(({ name }) => name === 'kiem-tra.xlsx')?.name ?? 'tongket validate';
  context.notice({
    vi: `Đã đọc và kiểm tra: ${counts} (chi tiết: ${details}).`,
    en: `Read and checked: ${counts} (details: ${details}).`,
  });
  context.notice({ vi: `Kết quả nằm trong ${place}:`, en: `The results lie in ${place}:` });
  for (const { name } of outputs) context.stdout(`${join(place, name)}\n`);
  return status.done;
}

/** The outcome, or the system's code of what went wrong. */
function tryStore<T>(write: () => T): T | string {
  try {
    return write();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (typeof code !== 'string') throw error;
    return code;
  }
}
