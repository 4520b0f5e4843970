import { type Exact, isWhole, whole } from '../../model/exact.ts';
import type { Cell, Live, Span } from '../../model/report.ts';

/**
 * Formulas of the internal workbook, put together from spreadsheet functions, our own numbers and our own words, and
 * cells named by figure. No text of a user or of a plan gets in.
 */

type Function =
  | 'CHOOSE'
  | 'COUNT'
  | 'COUNTA'
  | 'COUNTIF'
  | 'IF'
  | 'IFERROR'
  | 'ISNUMBER'
  | 'MAX'
  | 'MIN'
  | 'OR'
  | 'ROUND'
  | 'SIGN'
  | 'SUM'
  | 'SUMPRODUCT';
type Operator = '+' | '-' | '*' | '/' | '=' | '<' | '>';

export function call(name: Function, ...parts: readonly Live[]): Live {
  return [`${name}(`, ...parts.flatMap((part, index) => (index === 0 ? part : [',', ...part])), ')'];
}

/** Parts with an operator between them; in brackets where there are several. */
export function joined(operator: Operator, parts: readonly Live[]): Live {
  const all = parts.flatMap((part, index) => (index === 0 ? part : [operator, ...part]));
  return parts.length > 1 ? ['(', ...all, ')'] : all;
}

export function cell(figure: string): Live {
  return [{ from: figure }];
}

/** Words of ours, inside a formula. */
export function words(text: string): Live {
  return [`"${text.replaceAll('"', '""')}"`];
}

/** A number of ours; a fraction is left to divide. */
export function constant(value: Exact): Live {
  const sign = value.s < 0n ? '-' : '';
  return [isWhole(value) ? `${sign}${value.n}` : `(${sign}${value.n}/${value.d})`];
}

export function tallied(count: number): Live {
  return constant(whole(count));
}

export function sum(spans: readonly Span[]): Live {
  return call('SUM', ...spans.map((span) => [span]));
}

/** How many cells hold these words. */
export function countWords(spans: readonly Span[], text: string): Live {
  return joined(
    '+',
    spans.map((span) => call('COUNTIF', [span], words(text))),
  );
}

/** What a cell with this formula has besides its value; nothing where there is no formula. */
export function computed(formula: Live | undefined): Pick<Cell, 'formula'> {
  return formula === undefined ? {} : { formula };
}
