import { askedTasks } from '../../model/asked.ts';
import { taskStatusWords } from '../../model/form.ts';
import { cellName } from '../../model/form-names.ts';
import { taskLabels } from '../../model/form-words.ts';
import type { Task } from '../../model/plan.ts';
import { paragraph } from '../accepts.ts';
import { heightFor } from '../height.ts';
import { cell, headRow, type LabelledColumn, labelRow, numberRow, wide } from '../rows.ts';
import type { Form } from '../sender.ts';
import type { Accepts, FormRow, FormSheet } from '../sheet.ts';
import { capitalised } from '../words.ts';

const nameWidth = 58;
const columns: readonly LabelledColumn[] = [
  { label: 'TT', width: 5.5 },
  { label: taskLabels.task, width: nameWidth },
  { label: 'Thời gian thực hiện', width: 15 },
  { label: taskLabels.status, width: 22, key: 'status' },
  { label: taskLabels.note, width: 42, key: 'note' },
];
const status: Accepts = { tag: 'list', items: Object.values(taskStatusWords) };

/** The tasks that the unit leads, each with a status and a note. */
export function composeTasks(form: Form): readonly FormSheet[] {
  const { plan, period, unit } = form;
  const tasks = askedTasks(plan, unit);
  if (tasks.length === 0) return [];
  const head = [
    headRow(columns, form),
    wide(columns, 'title', `TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ ${period.name.toUpperCase()}`, 28),
    labelRow(columns),
    numberRow(columns.length),
  ];
  const rows = [...head, ...tasks.map(rowOf)];
  const frozen = { rows: head.length, columns: 2 };
  const repeated = { from: head.length - 2, to: head.length - 1 };
  return [{ part: 'tasks', name: 'Nhiệm vụ', landscape: true, columns, rows, frozen, repeated }];
}

function rowOf({ id, number, name, time }: Task): FormRow {
  return {
    key: id,
    height: Math.max(36, heightFor(name, nameWidth)),
    cells: [
      cell(0, 'centred', number),
      cell(1, 'label', name),
      cell(2, 'centred', capitalised(time ?? '')),
      { column: 3, look: 'input', input: { accepts: status, name: cellName('tasks', id, 'status') } },
      { column: 4, look: 'input', input: { accepts: paragraph, name: cellName('tasks', id, 'note') } },
    ],
  };
}
