import { type Exact, whole } from '../../model/exact.ts';
import { isSmall, pattern } from './pattern.ts';

interface Reached {
  /** The percentage as the figure prints everywhere: `81,24%`. */
  readonly shown: string;
  readonly verb?: 'đạt' | 'bằng' | 'chiếm' | 'thực hiện';
  /** The denominator where there is one: under 10 nothing is said. */
  readonly whole?: Exact;
}

function reach({ shown, verb = 'đạt' }: Reached): string {
  return `${verb} ${shown}`;
}

export const reached = pattern<Reached>({
  id: 'reached',
  kind: 'clause',
  when: 'the percentage of a share told as n/m just before',
  write: (args) => (args.whole && isSmall(args.whole) ? '' : `, ${reach(args)}`),
  examples: [
    { args: { shown: '81,24%', whole: whole(1498) }, text: ', đạt 81,24%' },
    { args: { shown: '80%', whole: whole(5) }, text: '' },
    { args: { shown: '23,3%', verb: 'bằng' }, text: ', bằng 23,3%' },
  ],
});

export const reachedNote = pattern<Reached>({
  id: 'reached-note',
  kind: 'clause',
  when: 'the same in brackets, where the sentence goes on',
  write: (args) => (args.whole && isSmall(args.whole) ? '' : ` (${reach(args)})`),
  examples: [
    { args: { shown: '23,85%', verb: 'chiếm' }, text: ' (chiếm 23,85%)' },
    { args: { shown: '78,69%', whole: whole(122) }, text: ' (đạt 78,69%)' },
  ],
});
