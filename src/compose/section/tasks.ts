import type { Block } from '../../model/report.ts';
import { showTally } from '../../vi/sentence/index.ts';
import { paragraph } from '../block.ts';
import { referTo } from '../say/annex.ts';
import { sayDelay, statusWords, type TaskState, taskStates } from '../say/task.ts';
import type { SectionPart, ShownTable } from './section.ts';

const order = ['done', 'on-time', 'ongoing', 'late', 'not-started', undefined] as const;

/** How many tasks stand how, then each that is past its time limit. */
export const tasks: SectionPart<ShownTable> = {
  compose(_, context, section) {
    const states = taskStates(context);
    if (states.length === 0) return [];
    const text = `${overview(states)}${referTo(context, 'tasks', section)}.`;
    return [paragraph(text), ...delays(states)];
  },
};

function overview(states: readonly TaskState[]): string {
  const counts = order.flatMap((status) => {
    const those = states.filter((state) => state.status === status);
    const [first] = those;
    return first === undefined
      ? []
      : [`${showTally(those.length)} nhiệm vụ ${statusWords(first, 'sentence')}`];
  });
  return `Trong ${showTally(states.length)} nhiệm vụ được giao, ${counts.join(', ')}`;
}

function delays(states: readonly TaskState[]): readonly Block[] {
  const late = states.filter(({ daysLate, task }) => daysLate > 0 && task.time !== undefined);
  return late.map((state) => paragraph(sayDelay(state), '-'));
}
