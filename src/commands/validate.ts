import { type Attempt, failed } from '../model/trouble.ts';
import type { Consolidation } from '../pipeline.ts';
import { type Command, type Options, textOption } from './command.ts';
import { type Context, status } from './context.ts';
import { planOption } from './options.ts';
import { showCounts, showFinding, showTrouble, sortedForReading } from './show.ts';
import { readAsOf } from './when.ts';

const formats = ['pretty', 'json'] as const;
type Format = (typeof formats)[number];

/** `tongket validate <folder>`: every finding, none cut off; exit status 1 when one is an error. */
export const validate: Command = {
  name: 'validate',
  summary: { vi: 'Kiểm tra báo cáo, nêu mọi chỗ cần sửa', en: 'Check submissions and list every finding' },
  declare: (command, language) => {
    const say = (vi: string, en: string): string => (language === 'vi' ? vi : en);
    command.argument('<folder>', say('thư mục chứa báo cáo đã nhận', 'folder of submissions'));
    planOption(command, language);
    command
      .option('--period <id>', say('kỳ báo cáo', 'period'))
      .option('--as-of <date>', say('tính đến ngày', 'as of this day'))
      .option('--format <format>', say('pretty (để đọc) hoặc json', 'pretty or json'), 'pretty');
  },
  run: async (context, [folder = '.'], options) => {
    const done = await runValidate(context, folder, options);
    if (done.ok) return done.value;
    showTrouble(done.trouble, context);
    return status.usage;
  },
};

async function runValidate(context: Context, folder: string, options: Options): Promise<Attempt<number>> {
  const format = formats.find((each) => each === textOption(options, 'format'));
  if (format === undefined) {
    return failed(
      {
        vi: `Không có định dạng "${textOption(options, 'format')}".`,
        en: `There is no format "${textOption(options, 'format')}".`,
      },
      { vi: `Chọn trong: ${formats.join(', ')}.`, en: `Choose among: ${formats.join(', ')}.` },
    );
  }
  const asOf = readAsOf(context, options);
  if (!asOf.ok) return asOf;
  const pipeline = await import('../pipeline.ts');
  const done = pipeline.consolidate({
    folder,
    plan: textOption(options, 'plan'),
    period: textOption(options, 'period'),
    asOf: asOf.value,
    templates: context.templates,
  });
  if (!done.ok) return done;
  show(context, done.value, format, pipeline.findingsJson);
  const failing = done.value.findings.some((finding) => finding.severity === 'error');
  return { ok: true, value: failing ? status.findings : status.done };
}

function show(
  context: Context,
  done: Consolidation,
  format: Format,
  findingsJson: (done: Consolidation, language: Context['language']) => Uint8Array,
): void {
  if (format === 'json') {
    context.stdout(new TextDecoder().decode(findingsJson(done, context.language)));
    return;
  }
  for (const finding of sortedForReading(done.findings)) context.stdout(`${showFinding(finding, context)}\n`);
  const counts = showCounts(done.findings, context);
  context.notice({ vi: `${counts}.`, en: `${counts}.` });
}
