import type { UnitArrival } from '../../model/collection.ts';
import { whole } from '../../model/exact.ts';
import { groupOf } from '../../model/plan.ts';
import { showTally } from '../../vi/sentence/index.ts';
import { showRatio } from '../../vi/show-number.ts';
import { numbered, unitStatusWords } from '../../vi/words.ts';
import type { PaperContext } from '../material.ts';

/** A group with who of it is in. */
export interface GroupCoverage {
  readonly id: string;
  /** `xã, phường` */
  readonly short: string;
  readonly arrivals: readonly UnitArrival[];
  readonly missing: readonly UnitArrival[];
  readonly late: readonly UnitArrival[];
}

export function coverageOf({ plan, collection }: PaperContext): readonly GroupCoverage[] {
  return [...collection.arrivals].map(([id, arrivals]) => ({
    id,
    short: groupOf(plan, id)?.short ?? 'đơn vị',
    arrivals,
    missing: arrivals.filter(({ arrival }) => arrival === 'missing'),
    late: arrivals.filter(({ arrival }) => arrival === 'late'),
  }));
}

/** `127/130 xã, phường` */
export function shareIn({ arrivals, missing, short }: GroupCoverage): string {
  return `${showRatio(whole(arrivals.length - missing.length), whole(arrivals.length))} ${short}`;
}

/** `03 xã, phường, 01 sở, ngành`: those of the groups that have any. */
export function tallyOf(groups: readonly GroupCoverage[], which: 'missing' | 'late'): string {
  const some = groups.filter((group) => group[which].length > 0);
  return some.map((group) => `${showTally(group[which].length)} ${group.short}`).join(', ');
}

const insteadWords = { report: 'no-figures', unreadable: 'unreadable', unusable: 'resend' } as const;

/** `Gửi chậm 3 ngày`; of a unit without figures what came instead of them. */
export function arrivalWords({ arrival, instead, daysLate }: UnitArrival): string {
  const word = instead === undefined ? arrival : insteadWords[instead];
  return numbered(unitStatusWords[word].vi.table, daysLate);
}
