import { compare, type Exact, whole } from '../../model/exact.ts';
import type { ElementFigure } from '../../model/figure.ts';
import { endOf } from '../../model/period.ts';
import { dataUnits, type Element } from '../../model/plan.ts';
import { type Measure, sentences, showMeasure } from '../../vi/sentence/index.ts';
import { showCount, showRatio } from '../../vi/show-number.ts';
import type { Context } from '../material.ts';
import { continued } from './case.ts';
import type { Basis } from './coverage.ts';
import { unitsWord } from './unit.ts';
import { asComparedTo } from './when.ts';

/** An element's total as a clause. `has` ones follow the verb "có"; `closed` ones take a sentence of their own. */
export interface ElementClause {
  readonly text: string;
  readonly has: boolean;
  readonly closed: boolean;
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
    return { text: sayYes(context, element, figure, total), has: true, closed: false };
  const told = nameAndTotal(element, total);
  const against = comparisonOf(context, element, figure, total);
  const among = sentences.among.write({ ...measureOf(element), parts: partsOf(context, parts) });
  return { text: told.text + against + among, has: told.has, closed: against !== '' || among !== '' };
}

export function measureOf({ measure, type }: Element): Measure {
  return { unit: measure ?? '', type: type === 'amount' || type === 'money' ? type : 'count' };
}

/** `12 vụ đã khởi tố` of "Số vụ đã khởi tố"; names that do not open with what is counted stand before "là". */
function nameAndTotal(element: Element, total: Exact): { readonly text: string; readonly has: boolean } {
  const shown = showMeasure(total, measureOf(element)).trim();
  const counted = `Số ${element.measure} `;
  if (!element.name.startsWith(counted))
    return { text: `${continued(element.name)} là ${shown}`, has: false };
  return { text: `${shown} ${element.name.slice(counted.length)}`, has: true };
}

/** Of how many is said only where all are in: the others may have it too. */
function sayYes({ plan }: Context, element: Element, figure: ElementFigure, total: Exact): string {
  const units = unitsWord(
    plan,
    dataUnits(plan, element).map(({ id }) => id),
  );
  const { reported, expected } = figure;
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

/** Against the same period or the opening stock, where both are known of the same units. */
function comparisonOf(context: Context, element: Element, figure: ElementFigure, total: Exact): string {
  const pair = comparable(element, figure);
  if (pair === undefined) return '';
  const { base, value = total, units } = pair;
  const than = asComparedTo(pair.aspect, element.nature, context.plan, context.period);
  const change = { ...measureOf(element), value, base, than };
  if (units === undefined || compare(value, total) === 0) return sentences.change.write(change);
  if (base.n === 0n) return '';
  const who = unitsWord(
    context.plan,
    dataUnits(context.plan, element).map(({ id }) => id),
  );
  const told = sentences.comparison.write(change).replace(/^[;,] /, '');
  return `; riêng ${units} ${who} có số liệu của cả hai kỳ, ${told}`;
}

interface Pair {
  readonly aspect: 'previous' | 'opening';
  readonly base: Exact;
  readonly value?: Exact;
  readonly units?: number;
}

/** A stock is held against the opening one first; a figure of the whole only where all units are in. */
function comparable({ nature }: Element, figure: ElementFigure): Pair | undefined {
  const { matched, reported, expected } = figure;
  const ofWhole = (aspect: 'previous' | 'opening'): Pair | undefined => {
    const known = reported === expected ? figure.whole.get(aspect) : undefined;
    return known && { aspect, base: known.value };
  };
  const ofUnits: Pair | undefined = matched && {
    aspect: 'previous',
    base: matched.previous,
    value: matched.value,
    units: matched.units,
  };
  const opening = nature === 'stock' ? ofWhole('opening') : undefined;
  return opening ?? ofUnits ?? ofWhole('previous');
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
