import { groupBy } from '../../model/group.ts';
import type { AnnexPlan } from '../../model/plan.ts';
import type { Row } from '../../model/report.ts';
import { showDay } from '../../vi/date.ts';
import { groupRow, text } from '../cell.ts';
import type { Context } from '../material.ts';
import { capitalised } from '../say/case.ts';
import { namesOf } from '../say/lead.ts';
import {
  dayOfTasks,
  statusWords,
  type TaskAnswer,
  type TaskState,
  taskStates,
  timeWords,
} from '../say/task.ts';
import { unitLine, unitNames, unitsWord } from '../say/unit.ts';
import { withhold } from '../say/withhold.ts';
import type { AnnexPart } from './annex.ts';
import { type AnnexColumn, tableOf } from './columns.ts';

interface TaskColumn extends AnnexColumn {
  readonly text: (context: Context, state: TaskState) => string;
}

const columns: readonly TaskColumn[] = [
  { name: 'TT', look: 'c5', text: (_, { task }) => task.number },
  { name: 'Nhiệm vụ', look: 'l30', text: (_, { task }) => task.name },
  { name: 'Chủ trì', look: 'l12', text: (context, { task }) => namesOf(context, task.lead) },
  {
    name: 'Phối hợp',
    look: 'l14',
    optional: true,
    text: (context, { task }) => namesOf(context, task.with ?? []),
  },
  { name: 'Thời hạn', look: 'l12', text: (_, { task }) => capitalised(timeWords(task)) },
  { name: 'Kết quả, sản phẩm (số văn bản)', look: 'l22', text: results },
  { name: 'Tình trạng', look: 'c12', text: statusCell },
  { name: 'Nguyên nhân chậm', look: 'l17', text: reasons },
];

/** Annex II: the tasks of the plan, how each stands, and why it is late; under headings where the plan wants them. */
export const tasksAnnex: AnnexPart = {
  compose: (context, plan) => {
    // Under the name of its lead a task need not name it again.
    const shown = columns.filter(({ name }) => plan?.by !== 'lead' || name !== 'Chủ trì');
    const rowOf = (state: TaskState): Row => ({
      cells: shown.map((column) => text(column.text(context, state))),
    });
    const rows = groupsOf(context, plan?.by).flatMap(([heading, states]) => [
      ...(heading === '' ? [] : [groupRow(heading, shown.length)]),
      ...states.map(rowOf),
    ]);
    return {
      table: tableOf(shown, rows),
      notes: [`Tình trạng nhiệm vụ tính đến ngày ${showDay(dayOfTasks(context))}.`],
      landscape: true,
    };
  },
};

type Groups = readonly (readonly [heading: string, states: readonly TaskState[]])[];

/** Groups in the order in which the plan declares them, leads in that of their first task; one without a name if not asked for. */
function groupsOf(context: Context, by: AnnexPlan['by']): Groups {
  const states = taskStates(context);
  if (by === undefined) return [['', states]];
  if (by === 'lead') return [...groupBy(states, ({ task }) => namesOf(context, task.lead))];
  const byGroup = groupBy(states, ({ task }) => task.group);
  const headings = [...context.plan.headings].filter(([id]) => byGroup.has(id));
  const rest = byGroup.get(undefined) ?? [];
  return [
    ...headings.map(([id, name]) => [name, byGroup.get(id) ?? []] as const),
    ...(rest.length === 0 ? [] : [['Nhiệm vụ khác', rest] as const]),
  ];
}

/** More leads than this are counted: what each of them wrote is in the internal collection. */
const mostLeads = 3;

/** The form has one note a task: of a late one it is the reason, of the others the result. */
function results(context: Context, { answers }: TaskState): string {
  return answers.length > mostLeads ? '' : notes(context, answers, false);
}

/** Of more than three that are late only the names. */
function reasons(context: Context, { answers }: TaskState): string {
  const late = answers.filter(isLate);
  if (late.length <= mostLeads) return notes(context, answers, true);
  return capitalised(
    unitNames(
      context.plan,
      late.map(({ unit }) => unit),
    ),
  );
}

function isLate({ status }: TaskAnswer): boolean {
  return status === 'late' || status === 'not-started';
}

function notes({ plan }: Context, answers: readonly TaskAnswer[], late: boolean): string {
  const those = answers.filter((answer) => isLate(answer) === late);
  const told = those.flatMap(({ unit, note }) => {
    if (note === undefined) return [];
    const kept = withhold(note).text;
    return [answers.length === 1 ? kept : `${unitLine(plan, unit)}: ${kept}`];
  });
  return told.join('; ');
}

function statusCell({ plan }: Context, { answers, status, daysLate }: TaskState): string {
  if (answers.length <= 1) {
    return status === undefined && daysLate > 0
      ? `${statusWords(status, 'table')} (quá thời hạn)`
      : statusWords(status, 'table');
  }
  const units = unitsWord(
    plan,
    answers.map(({ unit }) => unit),
  );
  const told = [...groupBy(answers, (answer) => answer.status)].map(([each, those]) => {
    const ids = those.map(({ unit }) => unit);
    const who =
      answers.length <= mostLeads ? unitNames(plan, ids) : `${those.length}/${answers.length} ${units}`;
    return `${statusWords(each, 'table')}: ${who}`;
  });
  return told.join('; ');
}
