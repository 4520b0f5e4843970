import type { Day } from '../../model/day.ts';
import { type Exact, isZero, whole, zero } from '../../model/exact.ts';
import { showDay } from '../date.ts';
import { showAgainst, showExact } from '../show-number.ts';
import { pattern } from './pattern.ts';

interface Planned {
  /** `năm 2026` */
  readonly of: string;
  readonly planned: Exact;
  /** `triệu đồng` */
  readonly unit: string;
  /** Where it comes from, in the plan's order: `vốn đầu tư`, `vốn sự nghiệp`. */
  readonly parts: readonly { readonly name: string; readonly value: Exact }[];
}

export const planned = pattern<Planned>({
  id: 'funding-planned',
  kind: 'main',
  when: 'money given for the year; `spent` may follow',
  write({ of, planned: total, unit, parts }) {
    if (isZero(total)) return `Chưa giao kinh phí ${of}`;
    const listed = parts.map(({ name, value }) => `${name} ${showExact(value)} ${unit}`).join(', ');
    return `Kinh phí giao ${of} là ${showExact(total)} ${unit}${listed === '' ? '' : ` (${listed})`}`;
  },
  examples: [
    {
      args: {
        of: 'năm 2026',
        planned: whole(18_640),
        unit: 'triệu đồng',
        parts: [
          { name: 'vốn đầu tư', value: whole(12_000) },
          { name: 'vốn sự nghiệp', value: whole(6640) },
        ],
      },
      text: 'Kinh phí giao năm 2026 là 18.640 triệu đồng (vốn đầu tư 12.000 triệu đồng, vốn sự nghiệp 6.640 triệu đồng)',
    },
    {
      args: { of: 'năm 2026', planned: whole(900), unit: 'triệu đồng', parts: [] },
      text: 'Kinh phí giao năm 2026 là 900 triệu đồng',
    },
    {
      args: { of: 'năm 2026', planned: zero, unit: 'triệu đồng', parts: [] },
      text: 'Chưa giao kinh phí năm 2026',
    },
  ],
});

interface Allocated {
  readonly planned: Exact;
  readonly allocated: Exact;
  readonly unit: string;
}

export const allocated = pattern<Allocated>({
  id: 'funding-allocated',
  kind: 'clause',
  when: 'between `planned` and `spent` in a review of several years: what share of the plan was raised',
  write({ planned: total, allocated: value, unit }) {
    if (isZero(total)) return '';
    const share = showAgainst(value.div(total), [zero, whole(1)], { percent: true });
    return `; đã cấp ${showExact(value)} ${unit}, bằng ${share} kế hoạch`;
  },
  examples: [
    {
      args: { planned: whole(4520), allocated: whole(4500), unit: 'triệu đồng' },
      text: '; đã cấp 4.500 triệu đồng, bằng 99,56% kế hoạch',
    },
    { args: { planned: zero, allocated: whole(12), unit: 'triệu đồng' }, text: '' },
  ],
});

interface Spent {
  readonly planned: Exact;
  readonly spent: Exact;
  readonly unit: string;
  readonly to: Day;
}

export const spent = pattern<Spent>({
  id: 'funding-spent',
  kind: 'clause',
  when: 'after `planned`: what was spent, and of what share of the plan',
  write({ planned: total, spent: value, unit, to }) {
    const day = showDay(to);
    if (isZero(value)) return `; đến ngày ${day} chưa giải ngân`;
    const told = `; lũy kế đến ngày ${day} giải ngân ${showExact(value)} ${unit}`;
    if (isZero(total)) return told;
    return `${told}, đạt ${showAgainst(value.div(total), [zero, whole(1)], { percent: true })} kế hoạch vốn`;
  },
  examples: [
    {
      args: { planned: whole(18_640), spent: whole(58_725).div(10), unit: 'triệu đồng', to: '2026-06-14' },
      text: '; lũy kế đến ngày 14/6/2026 giải ngân 5.872,5 triệu đồng, đạt 31,5% kế hoạch vốn',
    },
    {
      args: { planned: whole(900), spent: zero, unit: 'triệu đồng', to: '2026-06-14' },
      text: '; đến ngày 14/6/2026 chưa giải ngân',
    },
    {
      args: { planned: zero, spent: whole(12), unit: 'triệu đồng', to: '2026-06-14' },
      text: '; lũy kế đến ngày 14/6/2026 giải ngân 12 triệu đồng',
    },
  ],
});
