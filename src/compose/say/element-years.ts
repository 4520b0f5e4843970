import { type Exact, isZero } from '../../model/exact.ts';
import type { ElementFigure, ElementYear } from '../../model/figure.ts';
import type { Period } from '../../model/period.ts';
import type { Element } from '../../model/plan.ts';
import { yearBeforeName, yearName } from '../../vi/period.ts';
import { sentences, showFigure, showMeasure } from '../../vi/sentence/index.ts';
import type { Context } from '../material.ts';
import { measureOf } from './comparison.ts';

/** An element year by year: in brackets behind its total, or year against year at the end. */
interface YearsClause {
  readonly inline: string;
  readonly after: string;
}

const nothing: YearsClause = { inline: '', after: '' };

/** Nothing where a unit lacks a year: sums of part of the units would read as a rise or a fall. */
export function sayYears({ period }: Context, element: Element, figure: ElementFigure): YearsClause {
  const { years = [], expected } = figure;
  const known = years.flatMap(({ total, ...rest }) => (total === undefined ? [] : [{ ...rest, total }]));
  if (known.length < 2 || known.some(({ reported }) => reported < expected)) return nothing;
  if (known.length < years.length) return nothing;
  if (element.nature === 'flow' && known.every(({ change }) => change !== undefined))
    return {
      inline: '',
      after: `; theo từng năm: ${known.map((year) => moved(period, element, year)).join('; ')}`,
    };
  const told = element.nature === 'flow' ? known : known.slice(0, -1);
  const listed = told.map(({ year, total }) => `${yearName(period, year)}: ${inBrief(element, total)}`);
  return { inline: ` (${listed.join('; ')})`, after: '' };
}

function inBrief(element: Element, total: Exact): string {
  return isZero(total) ? 'không có' : showFigure(total, measureOf(element));
}

type KnownYear = ElementYear & { readonly total: Exact };

function moved(period: Period, element: Element, { year, total, change }: KnownYear): string {
  const than = yearBeforeName(period, year);
  const against =
    change === undefined
      ? ''
      : sentences.change.write({ ...measureOf(element), value: change.now, base: change.before, than });
  return `${yearName(period, year)} có ${shown(element, total)}${against}`;
}

function shown(element: Element, total: Exact): string {
  return showMeasure(total, measureOf(element)).trim();
}
