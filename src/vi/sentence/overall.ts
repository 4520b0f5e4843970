import { pattern, showTally } from './pattern.ts';

/** Rows of the plan's list by how they stand; the total is their sum. */
interface Overall {
  readonly reached: number;
  readonly inProgress: number;
  readonly missed: number;
  readonly notApplicable: number;
  readonly unknown: number;
  /** The year or stage is over: what is reached is reached, not at the level of the year. */
  readonly isEnded: boolean;
  /** Which rows they are: `được giao` where not said. */
  readonly which?: string;
}

const groups = [
  ['reached', 'đã đạt hoặc vượt mức chỉ tiêu năm'],
  ['inProgress', 'đang thực hiện'],
  ['missed', 'chưa đạt'],
  ['notApplicable', 'không tính tỷ lệ do không phát sinh'],
  ['unknown', 'chưa đủ số liệu để đánh giá'],
] as const;

const ended = { reached: 'đã đạt hoặc vượt mức đề ra' } as const;

const none = { reached: 0, inProgress: 0, missed: 0, notApplicable: 0, unknown: 0, isEnded: false } as const;

export const overall = pattern<Overall>({
  id: 'overall',
  kind: 'sentence',
  when: 'the head of the results: every row of the plan once; groups of nothing are left out',
  write({ isEnded, which = 'được giao', ...rows }) {
    const told = groups.flatMap(([key, words]) => {
      const said = isEnded && key === 'reached' ? ended.reached : words;
      return rows[key] === 0 ? [] : [{ count: rows[key], said }];
    });
    const total = told.reduce((sum, { count }) => sum + count, 0);
    const all = `${showTally(total)} chỉ tiêu ${which}`;
    const [only, ...others] = told;
    if (only === undefined) return '';
    if (others.length === 0) return `${total === 1 ? all : `Cả ${all} đều`} ${only.said}.`;
    return `Trong ${all}, ${told.map(({ count, said }) => `${showTally(count)} chỉ tiêu ${said}`).join(', ')}.`;
  },
  examples: [
    {
      args: { ...none, reached: 17, inProgress: 21, notApplicable: 2, unknown: 3 },
      text:
        'Trong 43 chỉ tiêu được giao, 17 chỉ tiêu đã đạt hoặc vượt mức chỉ tiêu năm, ' +
        '21 chỉ tiêu đang thực hiện, 02 chỉ tiêu không tính tỷ lệ do không phát sinh, ' +
        '03 chỉ tiêu chưa đủ số liệu để đánh giá.',
    },
    {
      args: { ...none, isEnded: true, reached: 2, missed: 1 },
      text: 'Trong 03 chỉ tiêu được giao, 02 chỉ tiêu đã đạt hoặc vượt mức đề ra, 01 chỉ tiêu chưa đạt.',
    },
    { args: { ...none, missed: 4 }, text: 'Cả 04 chỉ tiêu được giao đều chưa đạt.' },
    {
      args: { ...none, inProgress: 1, which: 'nêu ngoài danh mục' },
      text: '01 chỉ tiêu nêu ngoài danh mục đang thực hiện.',
    },
    { args: none, text: '' },
  ],
});
