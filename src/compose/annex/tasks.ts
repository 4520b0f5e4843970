import type { Row } from '../../model/report.ts';
import { columnsOf, headRow, numberRow, text } from '../cell.ts';
import type { Context } from '../material.ts';
import { capitalised } from '../say/case.ts';
import { statusWords, type TaskState, taskStates } from '../say/task.ts';
import { unitName } from '../say/unit.ts';
import { withhold } from '../say/withhold.ts';
import type { AnnexPart } from './annex.ts';

const columns = columnsOf('c4', 'l30', 'l12', 'l14', 'l12', 'l22', 'c11', 'l17');
const names = [
  'TT',
  'Nhiệm vụ',
  'Chủ trì',
  'Phối hợp',
  'Thời hạn',
  'Kết quả, sản phẩm (số văn bản)',
  'Tình trạng',
  'Nguyên nhân chậm',
];

/** Annex II: the tasks of the plan, how each stands, and why it is late. */
export const tasksAnnex: AnnexPart = {
  compose: (context) => ({
    table: {
      columns,
      head: [headRow(names), numberRow(names.length)],
      rows: taskStates(context).map((state) => rowOf(context, state)),
    },
    notes: [],
    landscape: true,
  }),
};

/** The form has one note a task: of a late one it is the reason, of the others the result. */
function rowOf(context: Context, state: TaskState): Row {
  const { task, reports, status } = state;
  const notes = reports.flatMap(({ note }) => (note === undefined ? [] : [withhold(note).text])).join('; ');
  const isLate = status === 'late' || status === 'not-started';
  return {
    cells: [
      text(task.number),
      text(task.name),
      text(namesOf(context, task.lead)),
      text(namesOf(context, task.with ?? [])),
      text(task.time ?? ''),
      text(isLate ? '' : notes),
      text(statusWords(state, 'table')),
      text(isLate ? notes : ''),
    ],
  };
}

function namesOf({ plan }: Context, ids: readonly string[]): string {
  return capitalised(ids.map((id) => unitName(plan, id)).join(', '));
}
