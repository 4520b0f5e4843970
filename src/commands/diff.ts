import type { Changes, FileChange, IndicatorChange, Judged } from '../model/changes.ts';
import { sayIn, type Words } from '../model/finding.ts';
import { type Command, textOption } from './command.ts';
import { type Context, status } from './context.ts';
import { planOption, readFormat } from './options.ts';
import { paint } from './show.ts';

/** `tongket diff <old> <new>`: what changed between two runs of one period, and what of the report no longer holds. */
export const diff: Command = {
  name: 'diff',
  summary: { vi: 'So hai lần tổng hợp của cùng một kỳ', en: 'Compare two runs of one period' },
  declare: (command, language) => {
    const say = sayIn(language);
    command
      .argument('<old>', say('ket-qua.json của lần trước', 'ket-qua.json of the earlier run'))
      .argument('<new>', say('ket-qua.json của lần sau', 'ket-qua.json of the later run'));
    planOption(command, language);
    command.option('--format <format>', 'pretty | json', 'pretty');
  },
  run: async (context, [before = '', after = ''], options) => {
    const format = readFormat(options);
    if (!format.ok) return format;
    const { diffRuns } = await import('../pipeline/changes.ts');
    const plan = textOption(options, 'plan');
    const { templates, language } = context;
    const done = diffRuns({ before, after, plan, templates, language });
    if (!done.ok) return done;
    context.stdout(format.value === 'json' ? changesJson(done.value) : printed(done.value, context));
    return { ok: true, value: status.done };
  },
};

/** The same for machines: figures as printed, words in the language asked for. */
function changesJson(changes: Changes): string {
  return `${JSON.stringify({ schema: 'tongket/changes@1', ...changes }, null, 2)}\n`;
}

function printed(changes: Changes, context: Context): string {
  const say = sayIn(context.language);
  const turned = changes.indicators.filter((each) => each.turned);
  const moved = changes.indicators.filter((each) => !each.turned);
  const parts = [
    part(
      say('Đánh giá thay đổi', 'Standings that turned'),
      turned.map((each) => indicatorLine(each, context)),
    ),
    part(
      say('Chỉ tiêu thay đổi', 'Indicators that changed'),
      moved.map((each) => indicatorLine(each, context)),
    ),
    part(say('Mới gửi báo cáo', 'In since'), changes.arrived),
    part(say('Không còn báo cáo', 'No longer in'), changes.gone),
    part(
      say('Tệp', 'Files'),
      changes.files.map((each) => fileLine(each, context)),
    ),
    part(say('Số liệu thay đổi', 'Figures that changed'), elementLines(changes)),
    part(
      say('Câu trong báo cáo trước không còn đúng', 'Sentences of the earlier report that no longer hold'),
      sentenceLines(changes, context),
    ),
  ].filter((each) => each !== '');
  if (parts.length === 0) return `${say('Không có gì thay đổi.', 'Nothing has changed.')}\n`;
  const colour = paint(context);
  return parts.map((each) => each.replace(/^.*/, (head) => colour.bold(head))).join('\n');
}

function part(head: string, lines: readonly string[]): string {
  return lines.length === 0
    ? ''
    : `${head} (${lines.filter((line) => !line.startsWith(' ')).length})\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function indicatorLine({ code, name, before, after, units }: IndicatorChange, context: Context): string {
  const by = units.length === 0 ? '' : `; ${sayIn(context.language)('do', 'by')} ${names(units, context)}`;
  return `[${code}] ${name}: ${judgedText(before)} → ${judgedText(after)}${by}`;
}

function judgedText({ shown, standing }: Judged): string {
  return standing === '' ? shown : `${shown} (${standing})`;
}

const mostNames = 12;

function names(units: readonly string[], context: Context): string {
  const more = units.length - mostNames;
  const shown = units.slice(0, mostNames).join(', ');
  return more > 0
    ? `${shown} ${sayIn(context.language)(`và ${more} đơn vị khác`, `and ${more} more`)}`
    : shown;
}

const fileWords: Readonly<Record<FileChange['kind'], Words>> = {
  new: { vi: 'mới', en: 'new' },
  gone: { vi: 'không còn', en: 'gone' },
  changed: { vi: 'đã sửa', en: 'changed' },
  used: { vi: 'nay được dùng', en: 'used now' },
  'not-used': { vi: 'nay không dùng', en: 'no longer used' },
};

function fileLine({ path, kind }: FileChange, { language }: Context): string {
  return `${path}: ${fileWords[kind][language]}`;
}

function elementLines({ elements }: Changes): readonly string[] {
  return elements.flatMap(({ code, name, before, after, units }) => [
    `[${code}] ${name}: ${before === after ? after : `${before || '…'} → ${after || '…'}`}`,
    ...units.map((each) => {
      const from = each.place === '' ? '' : ` ← ${each.place}`;
      return `  ${each.unit}: ${each.before} → ${each.after}${from}`;
    }),
  ]);
}

function sentenceLines({ sentences }: Changes, context: Context): readonly string[] {
  const say = sayIn(context.language);
  return sentences.flatMap(({ heading, before, after, figures, units }) => [
    `${heading}${units.length === 0 ? '' : ` (${say('do', 'by')} ${names(units, context)})`}`,
    ...(before === undefined ? [] : [`  ${say('trước', 'was')}: ${before}`]),
    ...(after === undefined ? [] : [`  ${say('nay', 'now')}: ${after}`]),
    ...figures.map((figure) => `  ${say('số liệu', 'figure')}: ${figure}`),
  ]);
}
