import { type Exact, isZero, whole } from '../../model/exact.ts';
import type { ElementFigure } from '../../model/figure.ts';
import { endOf } from '../../model/period.ts';
import { dataUnits, type Element } from '../../model/plan.ts';
import { sentences, showMeasure } from '../../vi/sentence/index.ts';
import { showCount, showRatio } from '../../vi/show-number.ts';
import type { Context } from '../material.ts';
import { continued } from './case.ts';
import { comparisonOf, measureOf } from './comparison.ts';
import type { Basis } from './coverage.ts';
import { sayYears } from './element-years.ts';
import { nothingOf } from './none.ts';
import { unitsWord } from './unit.ts';

/** An element's total as a clause. `has` ones follow the verb "có"; `closed` ones take a sentence of their own. */
export interface ElementClause {
  readonly text: string;
  readonly has: boolean;
  readonly closed: boolean;
  /** The words after the measure, where the clause ends with them. */
  readonly end?: string;
}

export function sayElement(
  context: Context,
  element: Element,
  figure: ElementFigure,
  parts: readonly Element[],
): ElementClause | undefined {
  const { total } = figure;
  if (total === undefined) return undefined;
  if (element.type === 'yes-no')
    return { text: sayYes(context, element, figure, total), has: !isZero(total), closed: false };
  const told = nameAndTotal(element, total);
  const against = comparisonOf(context, element, figure, total);
  const among = sentences.among.write({ ...measureOf(element), parts: partsOf(context, parts) });
  const years = sayYears(context, element, figure);
  const more = years.inline + against + among + years.after;
  return {
    text: told.text + more,
    has: told.has,
    closed: `${against}${among}${years.after}` !== '',
    ...(told.end !== undefined && more === '' && { end: told.end }),
  };
}

/** `12 vụ đã khởi tố` of "Số vụ đã khởi tố"; names that do not open with what is counted stand before "là". */
function nameAndTotal(element: Element, total: Exact): Omit<ElementClause, 'closed'> {
  const shown = showMeasure(total, measureOf(element)).trim();
  if (isZero(total)) return { text: nothingOf(element.name), has: false };
  const counted = `Số ${element.measure} `;
  if (!element.name.startsWith(counted))
    return { text: `${continued(element.name)} là ${shown}`, has: false };
  const end = ` ${element.name.slice(counted.length)}`;
  return { text: shown + end, has: true, end };
}

/** Of how many is said only where all are in: the others may have it too. */
function sayYes({ plan }: Context, element: Element, figure: ElementFigure, total: Exact): string {
  const units = unitsWord(
    plan,
    dataUnits(plan, element).map(({ id }) => id),
  );
  const { reported, expected } = figure;
  if (isZero(total)) return `chưa có ${units} nào ${continued(element.name)}`;
  const count = reported < expected ? showCount(total) : showRatio(total, whole(expected));
  return `${count} ${units} ${continued(element.name)}`;
}

function partsOf({ figures }: Context, parts: readonly Element[]) {
  return parts.flatMap((part) => {
    const value = figures.elements.get(part.code)?.total;
    return value === undefined ? [] : [{ name: partName(part), value }];
  });
}

/** A part stands under its whole: its short name says what is different. */
function partName({ short }: Element): string {
  return continued(short);
}

/** Whose figures an element rests on. */
export function basisOfElement({ reported, expected, units }: ElementFigure): Basis {
  const asked = units.map(({ unit }) => unit);
  const absent = units.filter(({ datum }) => datum === undefined).map(({ unit }) => unit);
  return { reported, expected, asked, absent };
}

/** `Tính đến ngày 14/6/2026, ` before stocks. */
export function openingOfElement({ period }: Context, { nature }: Element): string {
  return nature === 'stock' ? sentences.asOf.write({ day: endOf(period) }) : '';
}
