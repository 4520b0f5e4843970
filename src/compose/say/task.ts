import { daysBetween } from '../../model/day.ts';
import { groupBy } from '../../model/group.ts';
import { endOf } from '../../model/period.ts';
import type { Task } from '../../model/plan.ts';
import type { TaskReport, TaskStatus } from '../../model/submission.ts';
import { sentences } from '../../vi/sentence/index.ts';
import { taskStatusWords } from '../../vi/words.ts';
import type { Context } from '../material.ts';

/** How a task stands at the end of the period. */
export interface TaskState {
  readonly task: Task;
  /** What its leads and others reported, the leads' first. */
  readonly reports: readonly TaskReport[];
  /** Undefined where nobody reported a status and no time limit has passed. */
  readonly status?: TaskStatus;
  /** Days past its due date, 0 or less when it is not past, or was done. */
  readonly daysLate: number;
}

export function taskStates({ plan, period, collection }: Context): readonly TaskState[] {
  const reports = groupBy(
    collection.submissions.flatMap(({ tasks }) => tasks),
    ({ task }) => task,
  );
  return plan.tasks.map((task) => {
    const own = leadsFirst(task, reports.get(task.id) ?? []);
    const reported = own.find(({ status }) => status !== undefined)?.status;
    const past = task.due === undefined ? 0 : daysBetween(task.due, endOf(period));
    const daysLate = reported === 'done' || reported === 'ongoing' ? 0 : past;
    const status = statusOf(reported, daysLate);
    return { task, reports: own, daysLate, ...(status !== undefined && { status }) };
  });
}

function leadsFirst({ lead }: Task, reports: readonly TaskReport[]): readonly TaskReport[] {
  const rank = ({ unit }: TaskReport) => (lead.includes(unit) ? 0 : 1);
  return [...reports].sort((a, b) => rank(a) - rank(b));
}

/** A task past its time limit is late, whatever was written of it; one not begun stays so. */
function statusOf(reported: TaskStatus | undefined, daysLate: number): TaskStatus | undefined {
  if (daysLate < 1 || reported === 'not-started') return reported;
  return 'late';
}

/** `Nhiệm vụ số 9 chưa hoàn thành, chậm 75 ngày so với thời hạn (Quý I/2026).` */
export function sayDelay({ task, status, daysLate }: TaskState): string {
  const state = status === 'not-started' ? 'not-started' : 'unfinished';
  return sentences.delay.write({ number: task.number, time: task.time ?? '', days: daysLate, state });
}

export function statusWords({ status }: TaskState, form: 'table' | 'sentence'): string {
  if (status === undefined) return form === 'table' ? 'Chưa có báo cáo' : 'chưa có báo cáo';
  return taskStatusWords[status].vi[form];
}
