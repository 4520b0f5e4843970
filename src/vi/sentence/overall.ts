import { pattern, showTally } from './pattern.ts';

/** Rows of the plan's list by how they stand; the total is their sum. */
interface Overall {
  readonly reached: number;
  readonly inProgress: number;
  readonly missed: number;
  readonly notApplicable: number;
  readonly unknown: number;
}

const groups = [
  ['reached', 'chỉ tiêu đã đạt hoặc vượt mức chỉ tiêu năm'],
  ['inProgress', 'chỉ tiêu đang thực hiện'],
  ['missed', 'chỉ tiêu chưa đạt'],
  ['notApplicable', 'chỉ tiêu không tính tỷ lệ do không phát sinh'],
  ['unknown', 'chỉ tiêu chưa đủ số liệu để đánh giá'],
] as const;

const none = { reached: 0, inProgress: 0, missed: 0, notApplicable: 0, unknown: 0 } as const;

export const overall = pattern<Overall>({
  id: 'overall',
  kind: 'sentence',
  when: 'the head of the results: every row of the plan once; groups of nothing are left out',
  write(rows) {
    const told = groups.filter(([key]) => rows[key] > 0);
    const total = told.reduce((count, [key]) => count + rows[key], 0);
    const list = told.map(([key, words]) => `${showTally(rows[key])} ${words}`);
    return total === 0 ? '' : `Trong ${showTally(total)} chỉ tiêu được giao, ${list.join(', ')}.`;
  },
  examples: [
    {
      args: { reached: 17, inProgress: 21, missed: 0, notApplicable: 2, unknown: 3 },
      text:
        'Trong 43 chỉ tiêu được giao, 17 chỉ tiêu đã đạt hoặc vượt mức chỉ tiêu năm, ' +
        '21 chỉ tiêu đang thực hiện, 02 chỉ tiêu không tính tỷ lệ do không phát sinh, ' +
        '03 chỉ tiêu chưa đủ số liệu để đánh giá.',
    },
    { args: { ...none, missed: 4 }, text: 'Trong 04 chỉ tiêu được giao, 04 chỉ tiêu chưa đạt.' },
    { args: none, text: '' },
  ],
});
