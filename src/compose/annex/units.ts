import { endOf } from '../../model/period.ts';
import {
  type AnnexPlan,
  dataUnits,
  type Element,
  groupOf,
  type Section,
  standsIn,
} from '../../model/plan.ts';
import type { Cell, Row } from '../../model/report.ts';
import { existsOn, type Unit } from '../../model/unit.ts';
import { columnsOf, headRow, numberRow, text } from '../cell.ts';
import type { Context } from '../material.ts';
import { capitalised } from '../say/case.ts';
import { unitLine } from '../say/unit.ts';
import { type AnnexPart, estimateNote } from './annex.ts';
import { slicesOf } from './slices.ts';
import type { Suppression } from './suppress.ts';
import { gapText, sumCell, unitCell } from './unit-cells.ts';
import { hiddenCell, hiddenNote, withheldIn } from './withheld.ts';

/** Figures that fit a page in the body, where no annex names its own. */
const mostElements = 10;

/** Annex IV: the whole in the first row, then slices of it, then every unit in the order of the roster. */
export const unitsAnnex: AnnexPart = {
  compose(context, plan) {
    const elements = elementsOf(context, plan);
    const units = unitsOf(context, elements);
    const measure = plan?.measure === undefined ? {} : { measure: plan.measure };
    const columns = columnsOf('c7', 'l18', ...elements.map(() => 'r9'), 'l15');
    const withheld = withheldIn(context, publishedWith(context, elements, units), units);
    const rows = [
      ...sumRows(context, elements, units, withheld),
      ...units.map((unit, index) => unitRow(context, elements, unit, index + 1, withheld)),
    ];
    return {
      table: { ...measure, columns, head: headOf(context, elements, units, columns.length), rows },
      notes: notesOf(rows),
      landscape: true,
    };
  },
};

function elementsOf(context: Context, plan: AnnexPlan | undefined): readonly Element[] {
  const listed = plan?.elements?.flatMap((code) => context.plan.elements.get(code) ?? []);
  if (listed !== undefined) return listed;
  const all = [...context.plan.elements.values()];
  const many = all.filter((element) => dataUnits(context.plan, element).length > 1);
  return many
    .filter(({ code }) => context.figures.elements.get(code)?.total !== undefined)
    .slice(0, mostElements);
}

/** The group that most of the figures are given by; its units at the end of the period. */
function unitsOf({ plan, period }: Context, elements: readonly Element[]): readonly Unit[] {
  const first = elements.map((element) => dataUnits(plan, element)).find((units) => units.length > 1);
  const group = first?.[0]?.group;
  const units = group === undefined ? [] : (groupOf(plan, group)?.units ?? []);
  return units.filter((unit) => existsOn(unit, endOf(period)));
}

/** What every table by the same units shows, in the body or an annex. */
function publishedWith(
  context: Context,
  own: readonly Element[],
  units: readonly Unit[],
): readonly Element[] {
  if (!context.isPublic) return own;
  const annexes = context.annexes.filter(({ plan }) => plan.table === 'units');
  const inBody = context.plan.outline.some((section) => showsUnits(context, section));
  const tables = [...annexes.map(({ plan }) => plan), ...(inBody ? [undefined] : [])];
  const shown = tables.map((plan) => elementsOf(context, plan));
  const group = units[0]?.group;
  const those = shown.filter((elements) => unitsOf(context, elements)[0]?.group === group);
  return [...new Set([...own, ...those.flat()])];
}

function showsUnits(context: Context, { periods, shows, parts }: Section): boolean {
  if (!standsIn(periods, context.period)) return false;
  const isShown = shows.some((shown) => 'table' in shown && shown.table === 'units');
  return isShown || parts.some((part) => showsUnits(context, part));
}

function headOf(
  { plan }: Context,
  elements: readonly Element[],
  units: readonly Unit[],
  count: number,
): readonly Row[] {
  const short = groupOf(plan, units[0]?.group ?? '')?.short ?? 'Đơn vị';
  const names = elements.map(({ short: name, measure }) =>
    measure === undefined ? name : `${name} (${measure})`,
  );
  return [headRow(['TT', capitalised(short), ...names, 'Ghi chú']), numberRow(count)];
}

function sumRows(
  context: Context,
  elements: readonly Element[],
  units: readonly Unit[],
  withheld: Suppression,
): readonly Row[] {
  const cells = (some: readonly Unit[], isAll: boolean): readonly Cell[] =>
    elements.map((element) => {
      const isHidden = isAll ? withheld.whole(element.code) : withheld.slices(element.code);
      return isHidden ? hiddenCell : sumCell(context, element, some, isAll);
    });
  const total: Row = { role: 'total', cells: [text(''), text('TỔNG CỘNG'), ...cells(units, true), text('')] };
  const slices = slicesOf(units).map(({ name, units: some }, index) => ({
    cells: [
      text(''),
      text(`${index === 0 ? 'Trong đó: ' : ''}${name}`, { indent: 1, italic: true }),
      ...cells(some, false),
      text(`${some.length} đơn vị`),
    ],
  }));
  return [total, ...slices];
}

function unitRow(
  context: Context,
  elements: readonly Element[],
  unit: Unit,
  number: number,
  withheld: Suppression,
): Row {
  const cells = elements.map((element) => {
    const cell = unitCell(context, element, unit.id);
    return cell.text !== gapText && withheld.cell(element.code, unit.id) ? hiddenCell : cell;
  });
  const note = context.missing.has(unit.id) ? 'chưa báo cáo' : '';
  return { cells: [text(`${number}`), text(unitLine(context.plan, unit.id)), ...cells, text(note)] };
}

function notesOf(rows: readonly Row[]): readonly string[] {
  const isEstimated = rows.some(({ cells }) => cells.some((cell) => cell.text.endsWith('(*)')));
  const isHidden = rows.some(({ cells }) => cells.includes(hiddenCell));
  return [
    '"…": chưa có số liệu; "-": không phát sinh.',
    ...(isHidden ? [hiddenNote] : []),
    ...(isEstimated ? [estimateNote] : []),
  ];
}
