import { join } from 'node:path';
import { sayIn } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { type Attempt, failed } from '../model/trouble.ts';
import type { Unit, UnitGroup } from '../model/unit.ts';
import { type Command, collect, flagOption, listOption, type Options, textOption } from './command.ts';
import { type Context, status } from './context.ts';
import { planOption } from './options.ts';
import { showTrouble } from './show.ts';
import { chooseFormats, type Format, isWrittenIn, nameOf, type Source, writeOne } from './template/forms.ts';
import { chooseSenders } from './template/senders.ts';

/** `tongket template`: the blank form of a unit, of all, or one in common for a group. */
export const template: Command = {
  name: 'template',
  summary: { vi: 'Tạo biểu mẫu trắng cho các đơn vị', en: 'Write the blank forms of units' },
  declare: (command, language) => {
    const say = sayIn(language);
    planOption(command, language);
    command
      .option('--period <id>', say('kỳ báo cáo', 'period'))
      .option('--unit <id>', say('đơn vị (lặp lại được)', 'unit (may be repeated)'), collect)
      .option('--all', say('tất cả đơn vị, mỗi đơn vị một tệp', 'every unit, one file each'))
      .option(
        '--common <group>',
        say('một biểu chung cho cả nhóm, đơn vị tự chọn tên', 'one form a group, the unit picks its name'),
        collect,
      )
      .option(
        '--previous <results.json>',
        say('điền sẵn số cùng kỳ, đầu kỳ từ kết quả trước', 'fill in figures of earlier results'),
        collect,
      )
      .option(
        '--format <list>',
        say('xlsx,yaml,docx (mặc định: xlsx)', 'xlsx,yaml,docx (default: xlsx)'),
        collect,
      )
      .option('-o, --output <dir>', say('thư mục ghi biểu mẫu', 'folder for the forms'), 'bieu-mau')
      .option('--force', say('ghi đè biểu đã điền', 'overwrite forms that are filled in'));
  },
  run: (context, _args, options) => runTemplate(context, options),
};

async function runTemplate(context: Context, options: Options): Promise<Attempt<number>> {
  const pipeline = await import('../pipeline.ts');
  const opened = pipeline.openPlan(textOption(options, 'plan'), context.templates);
  if (!opened.ok) return opened;
  const { plan } = opened.value;
  const period = choosePeriod(plan, textOption(options, 'period'), pipeline.periodList(plan));
  if (!period.ok) return period;
  const senders = chooseSenders(plan, period.value, {
    units: listOption(options, 'unit'),
    all: flagOption(options, 'all'),
    common: listOption(options, 'common'),
  });
  if (!senders.ok) return senders;
  const formats = chooseFormats(listOption(options, 'format'));
  if (!formats.ok) return formats;
  const { readEarlier } = await import('../pipeline/earlier.ts');
  const beside = { folder: opened.value.folder, previous: listOption(options, 'previous') };
  const earlier = readEarlier(beside, period.value);
  if (!earlier.ok) return earlier;
  const results = earlier.value.map((each) => each.results);
  const source = { pipeline, plan, period: period.value, earlier: results };
  const folder = textOption(options, 'output') ?? 'bieu-mau';
  const order = { senders: senders.value, formats: formats.value, folder };
  const kept = await writeForms(context, source, order, flagOption(options, 'force'));
  if (kept.length === 0) return { ok: true, value: status.done };
  showTrouble(keptTrouble(folder, kept), context);
  return { ok: true, value: status.output };
}

interface Order {
  readonly senders: readonly (Unit | UnitGroup)[];
  readonly formats: readonly Format[];
  readonly folder: string;
}

/** Writes the forms; those in whose place a form stands that somebody has filled in are left, and named. */
async function writeForms(
  context: Context,
  source: Source,
  { senders, formats, folder }: Order,
  force: boolean,
): Promise<readonly string[]> {
  let [written, skipped] = [0, 0];
  const kept: string[] = [];
  for (const sender of senders) {
    for (const format of formats) {
      const bytes = await writeOne(source, sender, format);
      const path = join(folder, `${nameOf(source, sender)}.${format}`);
      if (bytes === undefined) skipped += 1;
      else if (!force && (await isWrittenIn(path, bytes))) kept.push(path);
      else {
        source.pipeline.storeFile(path, bytes);
        context.stdout(`${path}\n`);
        written += 1;
      }
    }
  }
  context.notice({
    vi: `Đã ghi ${written} biểu mẫu vào ${folder}.`,
    en: `${written} forms were written to ${folder}.`,
  });
  if (skipped > 0) {
    context.notice({
      vi: `Không ghi ${skipped} biểu: đơn vị không phải viết phần lời (docx), hoặc biểu chung không có bản yaml.`,
      en: `${skipped} were not: no text is asked for (docx), or a form in common has no yaml.`,
    });
  }
  return kept;
}

function keptTrouble(folder: string, kept: readonly string[]): Parameters<typeof showTrouble>[0] {
  const names = kept.join(', ');
  return {
    message: {
      vi: `Trong ${folder} có biểu đã điền hoặc không phải biểu trắng: ${names}. Giữ nguyên, không ghi đè.`,
      en: `In ${folder} forms are filled in or are no blank forms: ${names}. They are left as they are.`,
    },
    remedy: {
      vi: 'Ghi vào thư mục khác (-o), hoặc thêm --force nếu chấp nhận mất phần đã điền.',
      en: 'Write elsewhere (-o), or add --force to lose what was filled in.',
    },
  };
}

function choosePeriod(
  plan: Plan,
  wanted: string | undefined,
  list: { readonly vi: string; readonly en: string },
): Attempt<Period> {
  const [only, other] = plan.periods;
  const period =
    wanted === undefined && other === undefined ? only : plan.periods.find(({ id }) => id === wanted);
  if (period !== undefined) return { ok: true, value: period };
  const message =
    wanted === undefined
      ? { vi: 'Chưa nêu kỳ báo cáo.', en: 'No period was given.' }
      : { vi: `Kế hoạch không có kỳ báo cáo "${wanted}".`, en: `The plan has no period "${wanted}".` };
  return failed(message, list);
}
