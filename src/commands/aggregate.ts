import { sayIn } from '../model/finding.ts';
import type { Attempt } from '../model/trouble.ts';
import { tellHanded } from './aggregate/handed.ts';
import { readOrder } from './aggregate/order.ts';
import { changed, renewed } from './aggregate/second.ts';
import { refuseStrictly, type Stored, sayUnchanged, store } from './aggregate/store.ts';
import { type Command, collect, flagOption, type Options, textOption } from './command.ts';
import type { Context } from './context.ts';
import { limitOption } from './limits.ts';
import { planOption } from './options.ts';

/** `tongket aggregate <folder>`: the main job, from a folder of submissions to the report. */
export const aggregate: Command = {
  name: 'aggregate',
  summary: { vi: 'Tổng hợp báo cáo của các đơn vị', en: 'Consolidate the submissions of a folder' },
  declare: (command, language) => {
    const say = sayIn(language);
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
  run: (context, [folder = '.'], options) => runAggregate(context, folder, options),
};

async function runAggregate(context: Context, folder: string, options: Options): Promise<Attempt<number>> {
  const pipeline = await import('../pipeline.ts');
  const order = readOrder(context, folder, options, pipeline.formats);
  if (!order.ok) return order;
  const { request, formats, update } = order.value;
  const raw = await pipeline.openFolder(request);
  if (!raw.ok) return raw;
  const isPrinted = formats.includes('docx') || formats.includes('html');
  const press = isPrinted ? pipeline.openPress() : undefined;
  const done = pipeline.consolidate(request, raw.value);
  if (!done.ok) return done;
  const { findings, period } = done.value;
  if (flagOption(options, 'strict') && findings.some(({ severity }) => severity === 'error'))
    return { ok: true, value: refuseStrictly(context, findings) };
  const published = await pipeline.publish(done.value, {
    formats,
    variant: textOption(options, 'variant'),
    language: context.language,
    isPublic: flagOption(options, 'public'),
    withCharts: flagOption(options, 'charts'),
    tool: context.version,
    press,
  });
  if (!published.ok) return published;
  const outputs = published.value;
  const output = textOption(options, 'output');
  const runs = pipeline.runsOf(folder, period.id, request.unit);
  const last = output === undefined ? runs.last : undefined;
  if (update === undefined && last !== undefined && pipeline.holdsSame(last, outputs))
    return { ok: true, value: sayUnchanged(context, last) };
  const copy = await renewed(context, done.value, update, last, options);
  if (!copy.ok) return copy;
  const list = await changed(done.value, last, outputs, copy.value.unrenewed);
  const all = [...outputs, ...copy.value.outputs, ...list];
  tellHanded(context, request.unit, last, outputs);
  const target = output ?? runs.next;
  const write = (): Stored => pipeline.storeOutputs(target, all, flagOption(options, 'force'));
  return { ok: true, value: store(context, target, all, findings, write) };
}
