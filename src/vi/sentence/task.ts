import { pattern, showTally } from './pattern.ts';

interface Delay {
  /** The task's number in the plan: `9`. */
  readonly number: string;
  /** The time limit as the plan words it: `Quý I/2026`. */
  readonly time: string;
  /** Days past its due date; under 1 it is not late. */
  readonly days: number;
  readonly state: 'unfinished' | 'not-started' | 'unreported' | 'done';
}

const states = {
  unfinished: 'chưa hoàn thành',
  'not-started': 'chưa triển khai',
  unreported: 'chưa có báo cáo',
  done: 'hoàn thành',
} as const;

export const delay = pattern<Delay>({
  id: 'task-delay',
  kind: 'sentence',
  when: 'a task whose time limit has passed, done since or not',
  write({ number, time, days, state }) {
    const task = `Nhiệm vụ số ${number}`;
    if (days < 1) return `${task} ${state === 'done' ? 'đã hoàn thành' : states[state]} (thời hạn: ${time}).`;
    if (state === 'unreported')
      return `${task} ${states[state]}, đã quá thời hạn ${showTally(days)} ngày (${time}).`;
    const late = `chậm ${showTally(days)} ngày so với thời hạn (${time}).`;
    return state === 'done' ? `${task} hoàn thành ${late}` : `${task} ${states[state]}, ${late}`;
  },
  examples: [
    {
      args: { number: '9', time: 'Quý I/2026', days: 75, state: 'unfinished' },
      text: 'Nhiệm vụ số 9 chưa hoàn thành, chậm 75 ngày so với thời hạn (Quý I/2026).',
    },
    {
      args: { number: '10', time: 'Quý I/2026', days: 5, state: 'done' },
      text: 'Nhiệm vụ số 10 hoàn thành chậm 05 ngày so với thời hạn (Quý I/2026).',
    },
    {
      args: { number: '2', time: 'Quý IV/2026', days: 0, state: 'not-started' },
      text: 'Nhiệm vụ số 2 chưa triển khai (thời hạn: Quý IV/2026).',
    },
    {
      args: { number: '8', time: 'Quý I/2026', days: 75, state: 'unreported' },
      text: 'Nhiệm vụ số 8 chưa có báo cáo, đã quá thời hạn 75 ngày (Quý I/2026).',
    },
  ],
});
