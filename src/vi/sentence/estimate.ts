import type { Day } from '../../model/day.ts';
import { type Exact, whole } from '../../model/exact.ts';
import { showDay } from '../date.ts';
import { showRatio } from '../show-number.ts';
import { type Measure, pattern, showMeasure } from './pattern.ts';

interface Estimate extends Measure {
  readonly value: Exact;
  /** `cả năm`, `6 tháng đầu năm` */
  readonly period: string;
  /** What is done: `tiếp nhận, điều trị`. */
  readonly done: string;
}

export const estimate = pattern<Estimate>({
  id: 'estimate',
  kind: 'sentence',
  when: 'a figure expected by the end of a period that still runs',
  write: ({ value, period, done, ...measure }) => `Ước ${period} ${done} ${showMeasure(value, measure)}.`,
  examples: [
    {
      args: { value: whole(830), unit: 'người', period: 'cả năm', done: 'tiếp nhận, điều trị' },
      text: 'Ước cả năm tiếp nhận, điều trị 830 người.',
    },
  ],
});

interface Estimated {
  readonly estimated: number;
  readonly reported: number;
  readonly units: string;
  readonly to: Day;
}

export const estimated = pattern<Estimated>({
  id: 'estimated',
  kind: 'sentence',
  when: 'once at the head of a report that holds estimates, which tables mark (*); empty when none does',
  write({ estimated: count, reported, units, to }) {
    if (count <= 0) return '';
    const share = showRatio(whole(count), whole(reported));
    return `Số liệu của ${share} ${units} có số ước thực hiện đến ngày ${showDay(to)}, đánh dấu (*) trong biểu.`;
  },
  examples: [
    {
      args: { estimated: 12, reported: 118, units: 'xã, phường', to: '2026-06-14' },
      text: 'Số liệu của 12/118 xã, phường có số ước thực hiện đến ngày 14/6/2026, đánh dấu (*) trong biểu.',
    },
  ],
});
