import { compare, type Exact, isZero, whole, zero } from '../../model/exact.ts';
import { showAgainst } from '../show-number.ts';
import { isSmall, type Measure, pattern, showDistance, showMeasure } from './pattern.ts';

/** A count, amount or sum of money against its bound. */
interface Count extends Measure {
  readonly value: Exact;
  readonly bound: Exact;
  /** `chỉ tiêu năm` where not said. */
  readonly label?: string;
}

/** Of a bound under 10 no percentage is told, only pieces. */
function inPieces(args: Count): string {
  const { value, bound, label = 'chỉ tiêu năm' } = args;
  const named = `${label} (${showMeasure(bound, args)})`;
  const order = compare(value, bound);
  if (order === 0) return `, đạt ${named}`;
  return `, ${order > 0 ? 'vượt' : 'còn thiếu'} ${showDistance(value, bound, args)} so với ${named}`;
}

const people = { unit: 'người', bound: whole(800) } as const;
const points = { unit: 'điểm', bound: whole(20) } as const;

export const completion = pattern<Count>({
  id: 'completion',
  kind: 'clause',
  when: 'a count against a count to reach (ít nhất, tối thiểu, a bare number)',
  write(args) {
    const { value, bound, label = 'chỉ tiêu năm' } = args;
    if (isSmall(bound)) return inPieces(args);
    const done = showAgainst(value.div(bound), [whole(1)], { percent: true });
    const above = compare(value, bound) > 0 ? `, vượt ${showDistance(value, bound, args)}` : '';
    return `, đạt ${done} ${label}${above}`;
  },
  examples: [
    { args: { ...people, value: whole(826) }, text: ', đạt 103,25% chỉ tiêu năm, vượt 26 người' },
    { args: { ...points, value: whole(8) }, text: ', đạt 40% chỉ tiêu năm' },
    { args: { ...points, value: whole(20), label: 'chỉ tiêu giao' }, text: ', đạt 100% chỉ tiêu giao' },
    {
      args: { unit: 'mô hình', value: whole(1), bound: whole(3) },
      text: ', còn thiếu 02 mô hình so với chỉ tiêu năm (03 mô hình)',
    },
    { args: { unit: 'mô hình', value: whole(3), bound: whole(3) }, text: ', đạt chỉ tiêu năm (03 mô hình)' },
  ],
});

export const shortfall = pattern<Count>({
  id: 'shortfall',
  kind: 'clause',
  when: 'after `completion`, when the target is due and was not reached; empty where `completion` has said it',
  write(args) {
    const { value, bound } = args;
    if (isSmall(bound) || compare(value, bound) >= 0) return '';
    return `, còn thiếu ${showDistance(value, bound, args)}`;
  },
  examples: [
    { args: { ...people, value: whole(760) }, text: ', còn thiếu 40 người' },
    { args: { ...people, value: whole(800) }, text: '' },
  ],
});

export const behind = pattern<Record<never, never>>({
  id: 'behind',
  kind: 'clause',
  when: 'a cumulative target of which less is done than of the year is gone',
  write: () => ', chậm so với tiến độ đề ra',
  examples: [{ args: {}, text: ', chậm so với tiến độ đề ra' }],
});

interface Range {
  readonly value: Exact;
  readonly low: Exact;
  readonly high: Exact;
  /** The target as worded: `từ 5 - 10%`. */
  readonly target: string;
  readonly label?: string;
}

const fiveToTen = { low: whole(1).div(20), high: whole(1).div(10), target: 'từ 5 - 10%' } as const;

export const range = pattern<Range>({
  id: 'range',
  kind: 'clause',
  when: 'a figure against a range; both ends are inside',
  write({ value, low, high, target, label = 'mức chỉ tiêu giao' }) {
    const below = compare(value, low) < 0;
    const where = below ? 'thấp hơn' : compare(value, high) > 0 ? 'cao hơn' : 'trong';
    return `, ${where} ${label} (${target})`;
  },
  examples: [
    { args: { ...fiveToTen, value: whole(4).div(52) }, text: ', trong mức chỉ tiêu giao (từ 5 - 10%)' },
    { args: { ...fiveToTen, value: whole(1).div(10) }, text: ', trong mức chỉ tiêu giao (từ 5 - 10%)' },
    { args: { ...fiveToTen, value: whole(6).div(52) }, text: ', cao hơn mức chỉ tiêu giao (từ 5 - 10%)' },
    { args: { ...fiveToTen, value: whole(2).div(52) }, text: ', thấp hơn mức chỉ tiêu giao (từ 5 - 10%)' },
  ],
});

interface None {
  readonly value: Exact;
  /** The target as worded: `không để phát sinh`. */
  readonly target: string;
}

export const none = pattern<None>({
  id: 'none',
  kind: 'clause',
  when: 'a figure that must be zero',
  write: ({ value, target }) =>
    isZero(value) ? ', đạt mục tiêu đề ra' : `, không đạt mục tiêu đề ra (${target})`,
  examples: [
    { args: { value: zero, target: 'không phát sinh' }, text: ', đạt mục tiêu đề ra' },
    {
      args: { value: whole(2), target: 'không phát sinh' },
      text: ', không đạt mục tiêu đề ra (không phát sinh)',
    },
  ],
});
