import type { ElementEntry, Term } from '../../model/figure.ts';
import { type Formula, partsOf, referencesOf } from '../../model/formula.ts';
import { endOf } from '../../model/period.ts';
import { groupOf, type Indicator, rosterOf } from '../../model/plan.ts';
import type { Live, Row } from '../../model/report.ts';
import { columnsOf, number, tally } from '../cell.ts';
import { arrivalSpan } from './arrivals.ts';
import { spansOf } from './blocks.ts';
import type { Moment } from './line.ts';
import { call, computed } from './live.ts';
import { type AuditContext, type AuditPart, row, sheet } from './sheet.ts';
import { countable, totalOf } from './totals.ts';
import { type Stretch, termFigure, unitsFigure } from './worked.ts';

/** The sums that the formulas of indicators are computed from, of the whole and of each year. */
export const terms: AuditPart = {
  compose: (context) =>
    sheet({
      name: 'Số hạng',
      lead: 'Các số hạng của công thức: tổng trên những đơn vị có đủ số liệu, hoặc số chung từ nguồn khác.',
      columns: columnsOf('c10', 'c10', 'l44', 'l18', 'r16', 'r10', 'l44'),
      head: ['Chỉ tiêu', 'Năm', 'Số liệu', 'Thời điểm', 'Giá trị', 'Số đơn vị', 'Căn cứ'],
      rows: context.plan.indicators.flatMap((each) => indicatorRows(context, each)),
      frozen: 3,
    }),
};

function indicatorRows(context: AuditContext, indicator: Indicator): readonly Row[] {
  const figure = context.figures.indicators.get(indicator.code);
  const rowsOf = (all: readonly Term[] = [], stretch: Stretch) =>
    all.map((term) => termRow(context, indicator, term, stretch));
  return [
    ...rowsOf(figure?.terms, 'whole'),
    ...unitsRows(context, indicator),
    ...(figure?.years ?? []).flatMap(({ terms, year }) => rowsOf(terms, year)),
  ];
}

const aspectWords: Readonly<Record<string, string>> = {
  now: 'Kỳ này',
  count: 'Số đơn vị có',
  previous: 'Cùng kỳ',
  opening: 'Đầu kỳ',
};

function termRow(context: AuditContext, { code, formula }: Indicator, term: Term, stretch: Stretch): Row {
  const element = context.plan.elements.get(term.code);
  const live = liveTerm(context, formula, term, stretch);
  const basis = live === undefined ? 'Số đã biết từ trước của từng đơn vị' : 'Cộng ở trang Dữ liệu';
  return row(
    code,
    stretch === 'whole' ? '' : String(stretch),
    `${element?.name ?? term.code} [${term.code}]`,
    aspectWords[term.aspect] ?? term.aspect.replace('base-', 'Năm '),
    number(term.value, { figure: termFigure(code, stretch, term), ...computed(live) }),
    term.whole === undefined ? tally(term.units.length) : '',
    term.whole === undefined ? basis : `Số chung, nguồn: ${term.whole.source}`,
  );
}

/**
 * Adds up the cells of the units that answer all that the formula asks. Undefined where figures of another time were
 * not reported in this period: they stand in no sheet.
 */
function liveTerm(
  { plan, period, blocks }: AuditContext,
  formula: Formula,
  { code, aspect, units, whole }: Term,
  stretch: Stretch,
): Live | undefined {
  const element = plan.elements.get(code);
  const moment = momentOf(formula, aspect, stretch, period.years);
  if (element === undefined || moment === undefined || whole !== undefined) return undefined;
  if (!countable(blocks, element)) return undefined;
  const summed = new Set(units);
  const isThere = (entry: ElementEntry) => hasNumber(entry, moment);
  const there = blocks.flatMap(({ entries }) => [...(entries.get(element)?.values() ?? [])].filter(isThere));
  if (there.filter(({ unit }) => summed.has(unit)).length !== summed.size) return undefined;
  const spans = spansOf(blocks, element, moment, (entry) => isThere(entry) && !summed.has(entry.unit));
  return totalOf(element, spans);
}

function hasNumber({ datum, previous, years }: ElementEntry, moment: Moment): boolean {
  if (moment === 'previous') return previous !== undefined;
  const found = moment === 'now' ? datum : years?.find(({ year }) => year === moment)?.datum;
  return found?.tag === 'number' || found?.tag === 'yes-no';
}

function momentOf(
  formula: Formula,
  aspect: Term['aspect'],
  stretch: Stretch,
  years: readonly number[],
): Moment | undefined {
  if (aspect === 'previous') return years.length === 0 ? 'previous' : undefined;
  if (aspect !== 'now') return undefined;
  if (stretch !== 'whole') return stretch;
  // Over several years a comparison with last year is that of the last one.
  const compares = referencesOf(formula).some((each) => each.aspect === 'previous');
  return compares ? (years.at(-1) ?? 'now') : 'now';
}

function unitsRows(context: AuditContext, { code, formula }: Indicator): readonly Row[] {
  const asked = new Map<string, UnitsPart>();
  for (const part of partsOf(formula)) {
    if (part.tag === 'units') asked.set(unitsFigure(code, part.group, part.having), part);
  }
  return [...asked].map(([figure, part]) => unitsRow(context, code, figure, part));
}

type UnitsPart = Extract<Formula, { tag: 'units' }>;

/** How many units there are: as many as had to report, where nothing more is asked of them. */
function unitsRow(context: AuditContext, code: string, figure: string, { group, having }: UnitsPart): Row {
  const { plan, period, collection } = context;
  const count = rosterOf(plan, group, having, endOf(period)).length;
  const arrivals = collection.arrivals.get(group) ?? [];
  const isAll = having === undefined && arrivals.length === count;
  const live = isAll && count > 0 ? call('COUNTA', [arrivalSpan(arrivals)]) : undefined;
  const name = `Số đơn vị: ${groupOf(plan, group)?.short ?? group}`;
  const basis = isAll ? 'Đếm ở trang Tình hình gửi' : 'Danh mục đơn vị của kế hoạch';
  return row(code, '', name, 'Cuối kỳ', tally(count, { figure, ...computed(live) }), '', basis);
}
