import { join } from 'node:path';
import { endOf, type Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { type Attempt, failed } from '../model/trouble.ts';
import { existsOn, type Unit } from '../model/unit.ts';
import { byVietnamese } from '../vi/sort.ts';
import { type Command, collect, flagOption, listOption, type Options, textOption } from './command.ts';
import { type Context, status } from './context.ts';
import { planOption } from './options.ts';
import { showTrouble } from './show.ts';

const formats = ['xlsx', 'yaml'] as const;
type Format = (typeof formats)[number];

/** `tongket template`: the blank form of a unit, or of all. */
export const template: Command = {
  name: 'template',
  summary: { vi: 'Tạo biểu mẫu trắng cho các đơn vị', en: 'Write the blank forms of units' },
  declare: (command, language) => {
    const say = (vi: string, en: string): string => (language === 'vi' ? vi : en);
    planOption(command, language);
    command
      .option('--period <id>', say('kỳ báo cáo', 'period'))
      .option('--unit <id>', say('đơn vị (lặp lại được)', 'unit (may be repeated)'), collect)
      .option('--all', say('tất cả đơn vị, mỗi đơn vị một tệp', 'every unit, one file each'))
      .option('--format <list>', say('xlsx,yaml (mặc định: xlsx)', 'xlsx,yaml (default: xlsx)'), collect)
      .option('-o, --output <dir>', say('thư mục ghi biểu mẫu', 'folder for the forms'), 'bieu-mau');
  },
  run: async (context, _args, options) => {
    const done = await runTemplate(context, options);
    if (done.ok) return done.value;
    showTrouble(done.trouble, context);
    return status.usage;
  },
};

async function runTemplate(context: Context, options: Options): Promise<Attempt<number>> {
  const pipeline = await import('../pipeline.ts');
  const opened = pipeline.openPlan(textOption(options, 'plan') ?? '.', context.templates);
  if (!opened.ok) return opened;
  const { plan } = opened.value;
  const period = choosePeriod(plan, textOption(options, 'period'), pipeline.periodList(plan));
  if (!period.ok) return period;
  const units = chooseUnits(plan, period.value, options);
  if (!units.ok) return units;
  const wanted = listOption(options, 'format');
  const chosen = wanted.length === 0 ? (['xlsx'] as const) : formats.filter((each) => wanted.includes(each));
  if (chosen.length < new Set(wanted).size) {
    return failed(
      {
        vi: `Không có định dạng "${wanted.find((each) => !formats.some((known) => known === each))}".`,
        en: 'There is no such format.',
      },
      { vi: `Chọn trong: ${formats.join(', ')}.`, en: `Choose among: ${formats.join(', ')}.` },
    );
  }
  const folder = textOption(options, 'output') ?? 'bieu-mau';
  for (const unit of units.value) {
    for (const format of chosen) {
      const bytes = await write(pipeline, plan, period.value, unit, format);
      const path = join(folder, `${nameOf(plan, unit, period.value)}.${format}`);
      pipeline.storeFile(path, bytes);
      context.stdout(`${path}\n`);
    }
  }
  const count = units.value.length * chosen.length;
  context.notice({
    vi: `Đã ghi ${count} biểu mẫu vào ${folder}.`,
    en: `${count} forms were written to ${folder}.`,
  });
  return { ok: true, value: status.done };
}

type Pipeline = typeof import('../pipeline.ts');

async function write(
  pipeline: Pipeline,
  plan: Plan,
  period: Period,
  unit: Unit,
  format: Format,
): Promise<Uint8Array> {
  if (format === 'xlsx') return pipeline.writeForm(plan, period, unit);
  return new TextEncoder().encode(pipeline.writeYamlForm(plan, period, unit));
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

function chooseUnits(plan: Plan, period: Period, options: Options): Attempt<readonly Unit[]> {
  const all = [...plan.units.values()].filter((unit) => existsOn(unit, endOf(period)));
  const wanted = listOption(options, 'unit');
  if (flagOption(options, 'all')) return { ok: true, value: all };
  if (wanted.length === 0) {
    return failed(
      { vi: 'Chưa nêu đơn vị.', en: 'No unit was given.' },
      {
        vi: 'Thêm --unit <mã đơn vị>, hoặc --all cho tất cả.',
        en: 'Add --unit <id>, or --all for every unit.',
      },
    );
  }
  const stranger = wanted.find((id) => !plan.units.has(id));
  if (stranger === undefined) return { ok: true, value: wanted.flatMap((id) => plan.units.get(id) ?? []) };
  const near = all
    .map(({ id }) => id)
    .filter((id) => id.includes(stranger))
    .sort(byVietnamese)
    .slice(0, 5);
  return failed(
    { vi: `Kế hoạch không có đơn vị "${stranger}".`, en: `The plan has no unit "${stranger}".` },
    near.length > 0
      ? { vi: `Có thể là: ${near.join(', ')}.`, en: `Perhaps: ${near.join(', ')}.` }
      : {
          vi: 'Mã đơn vị viết như xa-nam-dan; xem danh sách trong kế hoạch.',
          en: 'Ids look like xa-nam-dan; see the plan’s list.',
        },
  );
}

/** Files sort by the unit's number in its group: `016_Xa-Nam-Dan_2026-6T`. */
function nameOf(plan: Plan, unit: Unit, period: Period): string {
  const group = plan.groups.find(({ id }) => id === unit.group);
  const number = (group?.units.findIndex(({ id }) => id === unit.id) ?? 0) + 1;
  const title = unit.id
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('-');
  return `${String(number).padStart(3, '0')}_${title}_${period.id}`;
}
