import { type Day, yearOf } from '../../model/day.ts';
import { whole } from '../../model/exact.ts';
import { showDay } from '../date.ts';
import { showRatio } from '../show-number.ts';
import { pattern, showTally } from './pattern.ts';

/** How many units are in. */
interface Coverage {
  readonly reported: number;
  readonly expected: number;
  /** `xã, phường` */
  readonly units: string;
}

export const coverage = pattern<Coverage>({
  id: 'coverage',
  kind: 'opening',
  when: 'in front of a figure that some units are missing from; empty when all are in',
  write({ reported, expected, units }) {
    if (reported >= expected) return '';
    return `Theo báo cáo của ${showRatio(whole(reported), whole(expected))} ${units}, `;
  },
  examples: [
    {
      args: { reported: 118, expected: 130, units: 'xã, phường' },
      text: 'Theo báo cáo của 118/130 xã, phường, ',
    },
    { args: { reported: 130, expected: 130, units: 'xã, phường' }, text: '' },
  ],
});

export const notIncluded = pattern<Coverage>({
  id: 'not-included',
  kind: 'clause',
  when: 'after such a figure; empty when all are in',
  write({ reported, expected, units }) {
    if (reported >= expected) return '';
    return `; số liệu chưa bao gồm ${showTally(expected - reported)} ${units} chưa gửi báo cáo`;
  },
  examples: [
    {
      args: { reported: 118, expected: 130, units: 'xã, phường' },
      text: '; số liệu chưa bao gồm 12 xã, phường chưa gửi báo cáo',
    },
    { args: { reported: 130, expected: 130, units: 'xã, phường' }, text: '' },
  ],
});

interface Firmness {
  readonly missing: number;
  readonly units: string;
  /** Null where it cannot be known. */
  readonly firm: boolean | null;
}

const turning = 'làm thay đổi kết quả đánh giá chỉ tiêu này';

export const firmness = pattern<Firmness>({
  id: 'firmness',
  kind: 'sentence',
  when: "the director's question: could the missing units turn this standing? Empty when none is missing",
  write({ missing, units, firm }) {
    if (missing <= 0) return '';
    const who = `${showTally(missing)} ${units} chưa báo cáo`;
    if (firm === null) return `Chưa đủ căn cứ để xác định ${who} có ${turning} hay không.`;
    return `${who} ${firm ? 'không' : 'có thể'} ${turning}.`;
  },
  examples: [
    {
      args: { missing: 3, units: 'xã', firm: true },
      text: '03 xã chưa báo cáo không làm thay đổi kết quả đánh giá chỉ tiêu này.',
    },
    {
      args: { missing: 12, units: 'xã, phường', firm: false },
      text: '12 xã, phường chưa báo cáo có thể làm thay đổi kết quả đánh giá chỉ tiêu này.',
    },
    { args: { missing: 0, units: 'xã', firm: true }, text: '' },
  ],
});

export const asOf = pattern<{ readonly day: Day }>({
  id: 'as-of',
  kind: 'opening',
  when: 'in front of a stock, which stands at a day',
  write: ({ day }) => `Tính đến ngày ${showDay(day)}, `,
  examples: [{ args: { day: '2026-06-14' }, text: 'Tính đến ngày 14/6/2026, ' }],
});

export const byEndOf = pattern<{ readonly day: Day }>({
  id: 'by-end-of',
  kind: 'opening',
  when: 'in front of a figure that stands at the end of a year',
  write: ({ day }) => `Đến hết năm ${yearOf(day)}, `,
  examples: [{ args: { day: '2018-12-31' }, text: 'Đến hết năm 2018, ' }],
});
