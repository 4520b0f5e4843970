import type { Day } from '../../model/day.ts';
import { whole } from '../../model/exact.ts';
import { showDay } from '../date.ts';
import { showRatio } from '../show-number.ts';
import { pattern } from './pattern.ts';

interface Estimate {
  /** What it is expected of or at: `cả năm`, `6 tháng đầu năm 2026`, `tính đến ngày 14/6/2026,`. */
  readonly when: string;
}

export const estimate = pattern<Estimate>({
  id: 'estimate',
  kind: 'opening',
  when: 'in front of a figure that is expected, not yet counted',
  write: ({ when }) => `Ước ${when} `,
  examples: [
    { args: { when: 'cả năm' }, text: 'Ước cả năm ' },
    { args: { when: 'tính đến ngày 14/6/2026,' }, text: 'Ước tính đến ngày 14/6/2026, ' },
  ],
});

interface Estimated {
  /** Of each group of units how many gave estimates, of those that reported. */
  readonly groups: readonly {
    readonly estimated: number;
    readonly reported: number;
    readonly units: string;
  }[];
  readonly to: Day;
}

const ofCommunes = { estimated: 12, reported: 118, units: 'xã, phường' } as const;

export const estimated = pattern<Estimated>({
  id: 'estimated',
  kind: 'sentence',
  when: 'once at the head of a report that holds estimates, which tables mark (*); empty when none does',
  write({ groups, to }) {
    const shares = groups.flatMap(({ estimated: count, reported, units }) =>
      count <= 0 ? [] : [`${showRatio(whole(count), whole(reported))} ${units}`],
    );
    if (shares.length === 0) return '';
    return `Số liệu của ${shares.join(' và ')} có số ước thực hiện đến ngày ${showDay(to)}, đánh dấu (*) trong biểu.`;
  },
  examples: [
    {
      args: { groups: [ofCommunes], to: '2026-06-14' },
      text: 'Số liệu của 12/118 xã, phường có số ước thực hiện đến ngày 14/6/2026, đánh dấu (*) trong biểu.',
    },
    {
      args: {
        groups: [ofCommunes, { estimated: 2, reported: 11, units: 'sở, ban, ngành' }],
        to: '2026-06-14',
      },
      text: 'Số liệu của 12/118 xã, phường và 02/11 sở, ban, ngành có số ước thực hiện đến ngày 14/6/2026, đánh dấu (*) trong biểu.',
    },
    { args: { groups: [], to: '2026-06-14' }, text: '' },
  ],
});
