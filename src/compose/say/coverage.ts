import { sentences, showTally } from '../../vi/sentence/index.ts';
import { showRatio } from '../../vi/show-number.ts';
import { whole } from '../../model/exact.ts';
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
export interface BasisWords {
  readonly before: string;
  readonly after: string;
}

/** Says of each basis once in full, then in brief, so that a paragraph does not repeat it at every figure. */
export class BasisTeller {
  private readonly told = new Set<string>();
  private readonly context: Context;

  constructor(context: Context) {
    this.context = context;
  }

  tell(basis: Basis): BasisWords {
    const { reported, expected } = basis;
    if (reported >= expected || reported === 0) return { before: '', after: '' };
    const units = unitsWord(this.context.plan, basis.asked);
    const counted = { reported, expected, units };
    const key = `${reported}/${expected} ${units}`;
    if (this.told.has(key))
      return { before: '', after: `; số liệu của ${showRatio(whole(reported), whole(expected))} ${units}` };
    this.told.add(key);
    return { before: sentences.coverage.write(counted), after: this.notIncluded(basis, units) };
  }

  private notIncluded({ reported, expected, absent }: Basis, units: string): string {
    if (areMissing(this.context, absent)) return sentences.notIncluded.write({ reported, expected, units });
    return `; số liệu chưa bao gồm ${showTally(expected - reported)} ${units} chưa có đủ số liệu`;
  }
}

/** Whether all of them sent nothing at all; others sent a report that lacks the figure. */
export function areMissing({ missing }: Context, units: readonly string[]): boolean {
  return units.every((unit) => missing.has(unit));
}

/** The director's question, where it can be answered: could those without figures turn the standing? */
export function firmnessOf(context: Context, firm: boolean, absent: readonly string[]): string {
  const units = unitsWord(context.plan, absent);
  const text = sentences.firmness.write({ missing: absent.length, units, firm });
  return areMissing(context, absent) ? text : text.replace('chưa báo cáo', 'chưa có đủ số liệu');
}
