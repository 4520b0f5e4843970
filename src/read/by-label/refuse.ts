import { raise } from '../../model/finding.ts';
import type { RawCell } from '../../model/submission.ts';
import type { Unit } from '../../model/unit.ts';
import { twoCandidates } from '../findings.ts';
import type { Context } from '../normalise/context.ts';

/** A label that fits twice is an error, and nothing is taken from there. */
export function refuse({ text, place }: RawCell, unit: Unit | undefined, context: Context): void {
  context.findings.push(raise(twoCandidates, { label: text }, { place, unit: unit?.id }));
}
