import { compare, type Exact, isWhole, whole, zero } from '../../model/exact.ts';
import { type Measure, pattern, showMeasure } from './pattern.ts';

interface StillNeeded extends Measure {
  readonly value: Exact;
  /** What must be reached, in the same unit as the value: 30% of 130 is 39. */
  readonly bound: Exact;
  /** The target as worded: `30%`. */
  readonly target: string;
  /** The time left: `6 tháng cuối năm`. */
  readonly within: string;
  /** The bound itself is not enough (`trên`, `hơn`). */
  readonly strict?: boolean;
}

/** The least whole number that brings a count to its bound; zero or less when it is there. */
function needed({ value, bound, strict = false }: StillNeeded): Exact {
  const least = bound.ceil(0);
  return (strict && isWhole(bound) ? least.add(1) : least).sub(value);
}

export const stillNeeded = pattern<StillNeeded>({
  id: 'still-needed',
  kind: 'clause',
  when: 'a count of units or pieces below its bound before the year ends: how many more; empty when reached',
  write(args) {
    const more = needed(args);
    if (compare(more, zero) <= 0) return '';
    const { target, within } = args;
    return `; để hoàn thành chỉ tiêu ${target}, ${within} cần có thêm ít nhất ${showMeasure(more, args)}`;
  },
  examples: [
    {
      args: {
        value: whole(31),
        bound: whole(39),
        unit: 'xã, phường',
        target: '30%',
        within: '6 tháng cuối năm',
      },
      text: '; để hoàn thành chỉ tiêu 30%, 6 tháng cuối năm cần có thêm ít nhất 08 xã, phường',
    },
    {
      args: {
        value: whole(31),
        bound: whole(39),
        unit: 'xã, phường',
        target: 'trên 30%',
        within: '6 tháng cuối năm',
        strict: true,
      },
      text: '; để hoàn thành chỉ tiêu trên 30%, 6 tháng cuối năm cần có thêm ít nhất 09 xã, phường',
    },
    {
      args: { value: whole(39), bound: whole(39), unit: 'xã', target: '30%', within: '6 tháng cuối năm' },
      text: '',
    },
  ],
});
