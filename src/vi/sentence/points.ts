import { compare, type Exact, whole, zero } from '../../model/exact.ts';
import { roundedAgainst, showAgainst } from '../show-number.ts';
import { isSmall, pattern } from './pattern.ts';

/** A percentage against its bound. Fractions: 85% is 17/20. */
interface Against {
  readonly value: Exact;
  readonly bound: Exact;
  /** The target as the plan words it: `85%`, `trên 5%`. */
  readonly target: string;
  /** What the bound is: `chỉ tiêu giao` where not said; `chỉ tiêu năm`, `mốc năm 2018`. */
  readonly label?: string;
  /** The denominator where there is one: under 10 no figure in percent is said. */
  readonly whole?: Exact;
}

const hundred = whole(100);

/** In points, between the figures as printed, so that a reader's own subtraction comes out the same. */
function pointsBetween(value: Exact, bound: Exact): string {
  const printed = roundedAgainst(value, [bound], { percent: true });
  return `${showAgainst(printed.sub(bound).abs().mul(hundred), [zero])} điểm phần trăm`;
}

const eightyFive = { bound: whole(17).div(20), target: '85%' } as const;

export const points = pattern<Against>({
  id: 'points',
  kind: 'clause',
  when: 'a percentage against a percentage target or milestone: percentage points, never "% of chỉ tiêu"',
  write({ value, bound, target, label = 'chỉ tiêu giao', whole: base }) {
    const order = compare(value, bound);
    if (order === 0) return `, bằng ${label} (${target})`;
    const way = order > 0 ? 'cao hơn' : 'thấp hơn';
    if (base !== undefined && isSmall(base)) return `, ${way} ${label} (${target})`;
    return `, ${way} ${pointsBetween(value, bound)} so với ${label} (${target})`;
  },
  examples: [
    {
      args: { ...eightyFive, value: whole(1217).div(1498) },
      text: ', thấp hơn 3,76 điểm phần trăm so với chỉ tiêu giao (85%)',
    },
    {
      args: { value: whole(96).div(122), bound: whole(3).div(4), target: '75%', label: 'mốc năm 2018' },
      text: ', cao hơn 3,69 điểm phần trăm so với mốc năm 2018 (75%)',
    },
    { args: { ...eightyFive, value: whole(17).div(20) }, text: ', bằng chỉ tiêu giao (85%)' },
    {
      args: { ...eightyFive, value: whole(4).div(5), whole: whole(5) },
      text: ', thấp hơn chỉ tiêu giao (85%)',
    },
    {
      args: { ...eightyFive, value: whole(84_998).div(100_000) },
      text: ', thấp hơn 0,002 điểm phần trăm so với chỉ tiêu giao (85%)',
    },
  ],
});

export const pointsLeft = pattern<Against>({
  id: 'points-left',
  kind: 'clause',
  when: 'how far a growth or reduction still is from its bound while the year runs',
  write(args) {
    const { value, bound, target, label = 'chỉ tiêu năm', whole: base } = args;
    if (compare(value, bound) >= 0 || (base !== undefined && isSmall(base)))
      return points.write({ ...args, label });
    return `; còn ${pointsBetween(value, bound)} so với ${label} (${target})`;
  },
  examples: [
    {
      args: { value: whole(14).div(72), bound: whole(1).div(4), target: '25%' },
      text: '; còn 5,56 điểm phần trăm so với chỉ tiêu năm (25%)',
    },
    {
      args: { value: whole(3).div(10), bound: whole(1).div(4), target: '25%' },
      text: ', cao hơn 5 điểm phần trăm so với chỉ tiêu năm (25%)',
    },
  ],
});

export const milestone = pattern<{ readonly year: number; readonly target: string }>({
  id: 'milestone',
  kind: 'clause',
  when: 'after a figure against its milestone: the next or last one',
  write: ({ year, target }) => `; mốc đến năm ${year} là ${target}`,
  examples: [{ args: { year: 2020, target: '100%' }, text: '; mốc đến năm 2020 là 100%' }],
});

export const targetNote = pattern<{ readonly target: string; readonly label?: string }>({
  id: 'target-note',
  kind: 'clause',
  when: 'a figure that may not yet be judged: the target is only named',
  write: ({ target, label = 'chỉ tiêu năm' }) => ` (${label}: ${target})`,
  examples: [{ args: { target: '45%' }, text: ' (chỉ tiêu năm: 45%)' }],
});
