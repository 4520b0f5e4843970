import type { Task } from '../../model/plan.ts';
import { showDay } from '../../vi/date.ts';
import { showTally } from '../../vi/sentence/index.ts';
import { paragraph } from '../block.ts';
import { referTo } from '../say/annex.ts';
import { capitalised } from '../say/case.ts';
import { dayOfTasks, sayDelays, statusWords, type TaskState, taskStates } from '../say/task.ts';
import type { SectionPart, ShownTable, ShownTasks } from './section.ts';
import { taskLine } from './task-line.ts';

const order = ['done', 'on-time', 'ongoing', 'late', 'not-started', undefined] as const;

/** How many tasks of the plan stand how, then each that is past its time limit. */
export const tasks: SectionPart<ShownTable> = {
  compose(_, context, section) {
    const states = taskStates(context);
    if (states.length === 0) return [];
    const late = states.filter(({ daysLate }) => daysLate > 0);
    // Where the plan sets no window the day is nowhere else said.
    const day = context.period.to === undefined ? `tính đến ngày ${showDay(dayOfTasks(context))}, ` : '';
    const text = `${day}${overview(states, 'được giao')}${referTo(context, 'tasks', section)}.`;
    return [paragraph(capitalised(text)), ...sayDelays(late).map((text) => paragraph(text, '-'))];
  },
};

/** The same of the tasks of one group or lead; as a list, each of them with what came of it. */
export const someTasks: SectionPart<ShownTasks> = {
  compose({ tasks: form, group, lead }, context) {
    const states = taskStates(context).filter(({ task }) => isOf(task, group, lead));
    if (states.length === 0) return [];
    const whose = lead === undefined ? 'thuộc nội dung này' : 'được giao';
    const lines = form === 'list' ? states.map((state) => taskLine(context, state)) : [];
    if (states.length === 1 && lines.length > 0) return lines;
    return [paragraph(`${capitalised(overview(states, whose))}.`), ...lines];
  },
};

function isOf(task: Task, group: string | undefined, lead: readonly string[] | undefined): boolean {
  return (
    (group === undefined || task.group === group) && (lead?.some((id) => task.lead.includes(id)) ?? true)
  );
}

/** `Trong 05 nhiệm vụ được giao, 03 nhiệm vụ đã hoàn thành; … Trong đó, 01 nhiệm vụ đã quá thời hạn.` */
function overview(states: readonly TaskState[], whose: string): string {
  const overdue = states.filter(({ daysLate }) => daysLate > 0).length;
  return `${counted(states, whose)}${pastDue(overdue, states.length)}`;
}

function pastDue(overdue: number, all: number): string {
  if (overdue === 0) return '';
  if (all === 1) return ', đã quá thời hạn';
  return overdue === all
    ? '; tất cả đã quá thời hạn'
    : `. Trong đó, ${showTally(overdue)} nhiệm vụ đã quá thời hạn`;
}

function counted(states: readonly TaskState[], whose: string): string {
  const counts = order.flatMap((status) => {
    const those = states.filter((state) => state.status === status).length;
    return those === 0 ? [] : [{ those, words: statusWords(status, 'sentence') }];
  });
  const [only, ...others] = counts;
  if (states.length === 1) return `nhiệm vụ ${whose} ${only?.words ?? ''}`;
  const all = showTally(states.length);
  if (others.length === 0) return `cả ${all} nhiệm vụ ${whose} đều ${only?.words ?? ''}`;
  const told = counts.map(({ those, words }) => `${showTally(those)} nhiệm vụ ${words}`);
  return `trong ${all} nhiệm vụ ${whose}, ${told.join('; ')}`;
}
