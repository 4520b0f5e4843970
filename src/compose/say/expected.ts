import type { ElementFigure, IndicatorFigure } from '../../model/figure.ts';
import { sentences } from '../../vi/sentence/index.ts';
import type { Context } from '../material.ts';
import { continued } from './case.ts';

/** True where every unit that gives the figure gives an estimate: it is expected, not counted. */
export function isExpected({ units }: ElementFigure): boolean {
  const given = units.filter(({ datum }) => datum !== undefined);
  return given.length > 0 && given.every(({ estimated }) => estimated);
}

/** True where one of the sums behind an indicator is made of estimates alone. */
export function restsOnExpected({ figures }: Context, { terms }: IndicatorFigure): boolean {
  return terms.some(({ code, aspect, units }) => {
    const entries = aspect === 'now' ? (figures.elements.get(code)?.units ?? []) : [];
    const given = entries.filter(({ unit }) => units.includes(unit));
    return given.length > 0 && given.every(({ estimated }) => estimated);
  });
}

/** `Ước 6 tháng đầu năm 2026 `, or `Ước tính đến ngày 14/6/2026, ` where the sentence opens with its day. */
export function expectedOpening({ period }: Context, opening: string): string {
  return sentences.estimate.write({ when: opening === '' ? period.name : continued(opening).trimEnd() });
}
