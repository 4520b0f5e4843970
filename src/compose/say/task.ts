import { type Day, daysBetween } from '../../model/day.ts';
import { groupBy } from '../../model/group.ts';
import type { Task } from '../../model/plan.ts';
import type { TaskReport, TaskStatus } from '../../model/submission.ts';
import { showDay } from '../../vi/date.ts';
import { sentences } from '../../vi/sentence/index.ts';
import { taskStatusWords } from '../../vi/words.ts';
import type { PaperContext } from '../material.ts';
import { continued } from './case.ts';
import { leadsOf } from './lead.ts';

/** What one of its leads says of a task; no status where it gave none, or sent nothing. */
export interface TaskAnswer {
  readonly unit: string;
  readonly status?: TaskStatus;
  readonly note?: string;
}

/** How a task stands on `dayOfTasks`. */
export interface TaskState {
  readonly task: Task;
  /** Of each lead, in plan order. */
  readonly answers: readonly TaskAnswer[];
  /** Undefined where not all leads have told enough to say. */
  readonly status?: TaskStatus;
  /** Days past its due date, 0 or less when it is not past, or was done. */
  readonly daysLate: number;
}

/** The day as of which tasks stand: the end of the window; where the plan sets none, the day of the run. */
export function dayOfTasks({ period, collection }: PaperContext): Day {
  return period.to ?? collection.asOf;
}

export function taskStates(context: PaperContext): readonly TaskState[] {
  const { plan, collection } = context;
  const reports = groupBy(
    collection.submissions.flatMap(({ tasks }) => tasks),
    ({ task }) => task,
  );
  return plan.tasks.map((task) => stateOf(context, task, reports.get(task.id) ?? []));
}

function stateOf(context: PaperContext, task: Task, reports: readonly TaskReport[]): TaskState {
  const past = task.due === undefined ? 0 : daysBetween(task.due, dayOfTasks(context));
  const answers = leadsOf(context, task).map((unit): TaskAnswer => {
    const own = reports.find((report) => report.unit === unit);
    const status = statusOf(own?.status, past);
    return { unit, ...(status && { status }), ...(own?.note !== undefined && { note: own.note }) };
  });
  const status = jointStatus(answers.map((answer) => answer.status));
  const daysLate = status === 'done' || status === 'ongoing' ? 0 : past;
  return { task, answers, daysLate, ...(status && { status }) };
}

/** A task past its time limit is late, whatever was written of it; one not begun stays so. */
function statusOf(reported: TaskStatus | undefined, past: number): TaskStatus | undefined {
  return past > 0 && reported === 'on-time' ? 'late' : reported;
}

/**
 * How a task of several leads stands: late as soon as one is, done when all are, begun when some have. No guess is
 * made of those who have not answered.
 */
function jointStatus(all: readonly (TaskStatus | undefined)[]): TaskStatus | undefined {
  const told = new Set(all);
  const [first] = told;
  if (told.size <= 1) return first;
  if (told.has('late')) return 'late';
  if (told.has('on-time') || told.has('not-started')) return 'on-time';
  return told.has(undefined) ? undefined : 'ongoing';
}

/** `Nhiệm vụ số 9, số 10 chưa hoàn thành, chậm 75 ngày so với thời hạn (Quý I/2026).` Named ones stand alone. */
export function sayDelays(states: readonly TaskState[]): readonly string[] {
  const alike = groupBy(states, (state) =>
    state.task.short === undefined ? delay(state, '') : state.task.id,
  );
  return [...alike.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [delay(first, [first, ...others].map(numberOf).join(', số '))],
  );
}

function delay({ task, status, daysLate }: TaskState, number: string): string {
  const state = status === undefined ? 'unreported' : status === 'not-started' ? status : 'unfinished';
  return sentences.delay.write({ number, time: timeWords(task), days: daysLate, state });
}

function numberOf({ task }: TaskState): string {
  return task.short === undefined ? task.number : `${task.number} (${continued(task.short)})`;
}

/** The time limit as the plan words it, else its day: `Quý I/2026`, `ngày 31/3/2026`. */
export function timeWords({ time, due }: Task): string {
  return time ?? (due === undefined ? '' : `ngày ${showDay(due)}`);
}

export function statusWords(status: TaskStatus | undefined, form: 'table' | 'sentence'): string {
  if (status === undefined) return form === 'table' ? 'Chưa có báo cáo' : 'chưa có báo cáo';
  return taskStatusWords[status].vi[form];
}
