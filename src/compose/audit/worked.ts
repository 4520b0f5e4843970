import type { Term } from '../../model/figure.ts';
import { type Formula, someFormula } from '../../model/formula.ts';
import type { Live } from '../../model/report.ts';
import { gapWords } from '../../vi/words.ts';
import { call, cell, constant, joined, words } from './live.ts';

/** The whole of the period, or one year of its window. */
export type Stretch = 'whole' | number;

/** Figures of an indicator: its value, its level, its sums. */
export function valueFigure(code: string, stretch: Stretch): string {
  return stretch === 'whole' ? `indicator/${code}` : `indicator/${code}/${stretch}`;
}

/** `verdict` is the level over all years of a window. */
export function levelFigure(code: string, stretch: Stretch | 'verdict'): string {
  return `indicator/${code}/${stretch}/level`;
}

export function completionFigure(code: string): string {
  return `indicator/${code}/completion`;
}

export function termFigure(
  code: string,
  stretch: Stretch,
  { code: element, aspect }: Pick<Term, 'code' | 'aspect'>,
): string {
  return `indicator/${code}/${stretch}/term/${element}/${aspect}`;
}

export function unitsFigure(code: string, group: string, having: string | undefined): string {
  return `indicator/${code}/units/${group}/${having ?? ''}`;
}

/** Says so where there is nothing to divide by. */
export const nothingThere = gapWords['no-denominator'].vi.table;

/** The indicator's own formula over the cells of its sums. */
export function workedOut(code: string, formula: Formula, stretch: Stretch): Live {
  const value = spelt(code, formula, stretch);
  const divides = someFormula(formula, (part) => part.tag === 'binary' && part.operator === '/');
  return divides ? call('IFERROR', value, words(nothingThere)) : value;
}

function spelt(code: string, formula: Formula, stretch: Stretch): Live {
  const part = (each: Formula): Live => spelt(code, each, stretch);
  switch (formula.tag) {
    case 'number':
      return constant(formula.value);
    case 'element':
      return cell(termFigure(code, stretch, formula));
    case 'count':
      return cell(termFigure(code, stretch, { code: formula.code, aspect: 'now' }));
    case 'units':
      return cell(unitsFigure(code, formula.group, formula.having));
    case 'negate':
      return ['(-', ...part(formula.of), ')'];
    case 'binary':
      return joined(formula.operator, [part(formula.left), part(formula.right)]);
    case 'choose':
      return call(formula.by === 'min' ? 'MIN' : 'MAX', ...formula.of.map(part));
  }
}
