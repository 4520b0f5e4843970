import { compare, type Exact, whole } from '../../model/exact.ts';
import { showAgainst } from '../show-number.ts';
import { pattern } from './pattern.ts';

/** How much of the year's time stands against what was done of the year's target. */
export interface Gone {
  /** A fraction of the plan year: what the figures cover. */
  readonly share: Exact;
  /** The figures begin with the year; else they are of this period alone. */
  readonly fromStart: boolean;
}

interface TimeGone extends Gone {
  /** Value ÷ bound, told beside it: the two never print as equal where they differ. */
  readonly completion: Exact;
}

export const timeGone = pattern<TimeGone>({
  id: 'time-gone',
  kind: 'clause',
  when: "what adds up over the year, against the year's target, before the year ends",
  write({ share, fromStart, completion }) {
    const shown = showAgainst(share, [completion], { percent: true });
    return fromStart ? `, thời gian đã qua ${shown}` : `, thời gian trong kỳ bằng ${shown} cả năm`;
  },
  examples: [
    {
      args: { share: whole(182).div(365), fromStart: true, completion: whole(2).div(5) },
      text: ', thời gian đã qua 49,86%',
    },
    {
      args: { share: whole(92).div(365), fromStart: false, completion: whole(1).div(5) },
      text: ', thời gian trong kỳ bằng 25,21% cả năm',
    },
    {
      args: { share: whole(49_996).div(100_000), fromStart: true, completion: whole(1).div(2) },
      text: ', thời gian đã qua 49,996%',
    },
  ],
});

interface YearGone {
  readonly share: Exact;
  /** How many indicators that add up have less done than that. */
  readonly behind: string | undefined;
}

export const yearGone = pattern<YearGone>({
  id: 'year-gone',
  kind: 'sentence',
  when: 'under the general sentence of an interim report: how much of the plan year is gone; empty at its end',
  write({ share, behind }) {
    if (compare(share, whole(1)) >= 0) return '';
    const slow = behind === undefined ? '' : `; ${behind} chỉ tiêu cộng dồn trong năm chậm so với mức này`;
    return `Thời gian của năm kế hoạch đã qua ${showAgainst(share, [], { percent: true })}${slow}.`;
  },
  examples: [
    {
      args: { share: whole(182).div(365), behind: '01' },
      text: 'Thời gian của năm kế hoạch đã qua 49,86%; 01 chỉ tiêu cộng dồn trong năm chậm so với mức này.',
    },
    {
      args: { share: whole(182).div(365), behind: undefined },
      text: 'Thời gian của năm kế hoạch đã qua 49,86%.',
    },
    { args: { share: whole(1), behind: undefined }, text: '' },
  ],
});
