import { compareText } from '../../model/place.ts';
import type { Plan } from '../../model/plan.ts';
import type { DueDate } from '../../model/status.ts';
import { workingDayFrom, workingDays } from '../../model/working-days.ts';
import type { PaperContext } from '../material.ts';
import { taskStates } from '../say/task.ts';

/** More than this is no "next" any more. */
const mostDates = 8;

/** What falls due on the day of the run or after it, the nearest first: periods, tasks that are not done, dossiers. */
export function dueNext(context: PaperContext): readonly DueDate[] {
  const { plan, collection } = context;
  const dates = [...periodDates(plan), ...taskDates(context), ...awardDates(plan)].map(({ due, ...what }) => {
    const lastDay = workingDayFrom(due, plan.holidays);
    return { ...what, due, lastDay, workingDaysLeft: workingDays(collection.asOf, lastDay, plan.holidays) };
  });
  return dates
    .filter(({ lastDay }) => lastDay >= collection.asOf)
    .sort((a, b) => compareText(a.lastDay, b.lastDay))
    .slice(0, mostDates);
}

type Declared = Pick<DueDate, 'kind' | 'id' | 'name' | 'due'>;

function periodDates({ periods }: Plan): readonly Declared[] {
  return periods.map(({ id, name, due }) => ({ kind: 'period', id, name: `Báo cáo ${name}`, due }));
}

function taskDates(context: PaperContext): readonly Declared[] {
  return taskStates(context).flatMap(({ task, status }): readonly Declared[] => {
    if (task.due === undefined || status === 'done') return [];
    return [
      {
        kind: 'task',
        id: task.id,
        name: `Nhiệm vụ số ${task.number}: ${task.short ?? task.name}`,
        due: task.due,
      },
    ];
  });
}

function awardDates({ awards }: Plan): readonly Declared[] {
  if (awards?.due === undefined) return [];
  return [{ kind: 'awards', id: 'awards', name: 'Hồ sơ đề nghị khen thưởng', due: awards.due }];
}
