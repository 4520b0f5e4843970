import type { Standing, UnitFigure } from '../../model/figure.ts';
import { targetFor, targetForYear } from '../../model/judge.ts';
import type { Indicator } from '../../model/plan.ts';
import type { Cell, Live, Row } from '../../model/report.ts';
import { gapWords } from '../../vi/words.ts';
import { columnsOf, number, text } from '../cell.ts';
import { unitLine } from '../say/unit.ts';
import { isHeld, levelOf, nameFigure, unitFigure } from './held.ts';
import { heldLive, overYearsLive, wordOf } from './level.ts';
import { computed } from './live.ts';
import { type AuditContext, type AuditPart, row, sheet } from './sheet.ts';
import { standingTone } from './tone.ts';
import { unitLive } from './unit-live.ts';
import type { Stretch } from './worked.ts';

/** Targets that each unit has to reach, unit by unit: the value from its own cells, and how it stands. */
export const perUnit: AuditPart = {
  compose: (context) => {
    const { years } = context.period;
    return sheet({
      name: 'Theo đơn vị',
      lead: 'Chỉ tiêu mà từng đơn vị phải đạt: giá trị và mức của từng đơn vị, tính từ trang Dữ liệu.',
      columns: columnsOf('c10', 'l40', 'l28', ...years.flatMap(() => ['r12', 'c18']), 'r12', 'c18'),
      head: [
        'Chỉ tiêu',
        'Tên chỉ tiêu',
        'Đơn vị',
        ...years.flatMap((year) => [`Năm ${year}`, `Mức năm ${year}`]),
        years.length > 0 ? 'Cả kỳ' : 'Giá trị',
        'Mức',
      ],
      rows: heldUnits(context).map(({ indicator, unit }) => unitRow(context, indicator, unit)),
      frozen: 3,
    });
  },
};

interface HeldUnit {
  readonly indicator: Indicator;
  readonly unit: UnitFigure;
}

/** Every unit that is asked for an indicator which each has to reach. */
export function heldUnits({ plan, figures }: AuditContext): readonly HeldUnit[] {
  return plan.indicators.flatMap((indicator) => {
    const figure = figures.indicators.get(indicator.code);
    return figure !== undefined && isHeld(indicator, figure)
      ? figure.units.map((unit) => ({ indicator, unit }))
      : [];
  });
}

function unitRow(context: AuditContext, indicator: Indicator, unit: UnitFigure): Row {
  const { plan, period } = context;
  const schedule = scheduleOf(indicator, unit);
  const ofYears = period.years.flatMap((year) => {
    const found = unit.years?.find((each) => each.year === year);
    const applied = schedule && targetForYear(schedule, year);
    const place = unitFigure(indicator, unit, year);
    const look = { figure: levelOf(indicator, unit, year) };
    return [
      unitCell(context, indicator, unit.unit, year, place, found),
      levelCell(found?.standing, look, found && heldLive(plan, indicator, applied, found, place)),
    ];
  });
  const whole = unitCell(context, indicator, unit.unit, 'whole', unitFigure(indicator, unit, 'whole'), unit);
  const look = { figure: levelOf(indicator, unit, 'verdict') };
  return row(
    indicator.code,
    indicator.name,
    text(unitLine(plan, unit.unit), { figure: nameFigure(indicator, unit) }),
    ...ofYears,
    whole,
    levelCell(unit.standing, look, verdictLive(context, indicator, unit)),
  );
}

function scheduleOf(indicator: Indicator, { unit }: UnitFigure): Indicator['target'] {
  return indicator.unitTargets.get(unit) ?? indicator.target;
}

function unitCell(
  context: AuditContext,
  { code, formula }: Indicator,
  unit: string,
  stretch: Stretch,
  place: string,
  figure: Pick<UnitFigure, 'value'> | undefined,
): Cell {
  if (figure === undefined) return text('', { figure: place });
  const { value } = figure;
  // The share of units is a percentage; what a unit has to reach need not be.
  const percent = context.figures.indicators.get(code)?.target?.percent ?? false;
  const isGap = value.tag === 'gap' && value.gap !== 'no-denominator';
  const live = isGap ? undefined : unitLive(context, formula, unit, stretch);
  const look = { figure: place, ...computed(live) };
  if (value.tag === 'gap') return text(gapWords[value.gap].vi.table, look);
  return number(value.value, { ...look, ...(percent && { percent }) });
}

function levelCell(standing: Standing | undefined, look: Pick<Cell, 'figure'>, live: Live | undefined): Cell {
  if (standing === undefined) return text('', look);
  return text(wordOf(standing), { ...standingTone(standing), ...look, ...computed(live) });
}

/** Of the value itself, or over the years of a window; a milestone that the whole has to meet too stays as judged. */
function verdictLive(
  { plan, period }: AuditContext,
  indicator: Indicator,
  unit: UnitFigure,
): Live | undefined {
  const schedule = scheduleOf(indicator, unit);
  const held = (unit.years ?? []).filter(({ standing }) => standing !== undefined);
  const [first, last] = [held.at(0), held.at(-1)];
  if (first === undefined || last === undefined) {
    const applied = schedule && targetFor(schedule, period, plan.periods);
    return heldLive(plan, indicator, applied, unit, unitFigure(indicator, unit, 'whole'));
  }
  if (schedule?.tag !== 'every-year') return undefined;
  return overYearsLive({
    from: levelOf(indicator, unit, first.year),
    to: levelOf(indicator, unit, last.year),
  });
}
