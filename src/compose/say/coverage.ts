import { whole } from '../../model/exact.ts';
import type { IndicatorFigure } from '../../model/figure.ts';
import { sentences } from '../../vi/sentence/index.ts';
import { showRatio } from '../../vi/show-number.ts';
import type { Context } from '../material.ts';
import { unitsWord } from './unit.ts';

/** Whose figures a sentence rests on. `asked` and `absent` are unit ids; `absent` are the ones without figures. */
export interface Basis {
  readonly reported: number;
  readonly expected: number;
  readonly asked: readonly string[];
  readonly absent: readonly string[];
}

/** What is said of the basis around a sentence: in front of it, and after it. */
interface BasisWords {
  readonly before: string;
  readonly after: string;
  /** Of which units which are lacking, as a key; empty where none is. Figures of one key may stand in one sentence. */
  readonly lacking: string;
}

export type TellBasis = (basis: Basis) => BasisWords;

/** Says of each basis once in full, then in brief, so that a paragraph does not repeat it at every figure. */
export function basisTeller(context: Context): TellBasis {
  const told = new Set<string>();
  return (basis) => {
    const { reported, expected } = basis;
    if (reported >= expected || reported === 0) return { before: '', after: '', lacking: '' };
    const units = unitsWord(context.plan, basis.asked);
    const share = `${showRatio(whole(reported), whole(expected))} ${units}`;
    const lacking = [share, ...basis.absent].join(' ');
    if (told.has(share)) return { before: '', after: `; số liệu của ${share}`, lacking };
    told.add(share);
    const before = sentences.coverage.write({ reported, expected, units });
    return { before, after: notIncluded(context, basis, units), lacking };
  };
}

/** Only where it says more than the share in front: that the others have sent nothing at all. */
function notIncluded(context: Context, { reported, expected, absent }: Basis, units: string): string {
  return areMissing(context, absent) ? sentences.notIncluded.write({ reported, expected, units }) : '';
}

/** The units that an indicator's formula asks for. */
export function askedOf({ units, unmatched }: IndicatorFigure): readonly string[] {
  return units.length > 0 ? units.map(({ unit }) => unit) : unmatched;
}

export function basisOf(figure: IndicatorFigure): Basis {
  const { reported, expected, unmatched: absent } = figure;
  return { reported, expected, asked: askedOf(figure), absent };
}

/** Whether all of them sent nothing at all; others sent a report that lacks the figure. */
function areMissing({ missing }: Context, units: readonly string[]): boolean {
  return units.every((unit) => missing.has(unit));
}

/** The director's question, where it can be answered: could those without figures turn the standing? */
export function firmnessOf(context: Context, firm: boolean | null, absent: readonly string[]): string {
  const units = unitsWord(context.plan, absent);
  const text = sentences.firmness.write({ missing: absent.length, units, firm });
  return areMissing(context, absent) ? text : text.replace('chưa báo cáo', 'chưa có đủ số liệu');
}
