import { type Exact, whole } from '../../model/exact.ts';
import { showAgainst } from '../show-number.ts';
import { isSmall, pattern } from './pattern.ts';

interface Reached {
  /** A fraction. */
  readonly value: Exact;
  /** Bounds that the printed percentage must stand to as the value does. */
  readonly bounds?: readonly Exact[];
  readonly verb?: 'đạt' | 'bằng' | 'chiếm' | 'thực hiện';
  /** The denominator where there is one: under 10 nothing is said. */
  readonly whole?: Exact;
}

function reach({ value, bounds = [], verb = 'đạt' }: Reached): string {
  return `${verb} ${showAgainst(value, bounds, { percent: true })}`;
}

export const reached = pattern<Reached>({
  id: 'reached',
  kind: 'clause',
  when: 'the percentage of a share told as n/m just before',
  write: (args) => (args.whole && isSmall(args.whole) ? '' : `, ${reach(args)}`),
  examples: [
    { args: { value: whole(1217).div(1498), whole: whole(1498) }, text: ', đạt 81,24%' },
    { args: { value: whole(4).div(5), whole: whole(5) }, text: '' },
    { args: { value: whole(99_996).div(100_000), bounds: [whole(1)] }, text: ', đạt 99,996%' },
  ],
});

export const reachedNote = pattern<Reached>({
  id: 'reached-note',
  kind: 'clause',
  when: 'the same in brackets, where the sentence goes on',
  write: (args) => (args.whole && isSmall(args.whole) ? '' : ` (${reach(args)})`),
  examples: [
    { args: { value: whole(31).div(130), verb: 'chiếm' }, text: ' (chiếm 23,85%)' },
    { args: { value: whole(96).div(122), whole: whole(122) }, text: ' (đạt 78,69%)' },
  ],
});
