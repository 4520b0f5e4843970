import { groupBy } from '../../model/group.ts';
import type { Block, Run } from '../../model/report.ts';
import { showTally } from '../../vi/sentence/index.ts';
import { ofRuns, quoted } from '../block.ts';
import type { Context } from '../material.ts';
import { capitalised } from '../say/case.ts';
import { statusWords, type TaskAnswer, type TaskState, timeWords } from '../say/task.ts';
import { unitNames, unitsWord } from '../say/unit.ts';

/** More leads than this are counted, not named one by one. */
const mostNamed = 3;
const mostNames = 5;

/** `- Tổ chức Hội nghị triển khai …: đã hoàn thành. Tổ chức ngày 22/9/2016.` */
export function taskLine(context: Context, state: TaskState): Block {
  const { task, answers } = state;
  const name = capitalised((task.short ?? task.name).replace(/[\s.;]+$/u, ''));
  const head = { text: `${name}: ${saidOf(context, state)}${pastDue(state)}.` };
  const notes = answers.length > mostNamed ? [] : answers.flatMap(noteRun);
  return ofRuns([head, ...notes], '-');
}

function saidOf({ plan }: Context, { answers, status }: TaskState): string {
  if (answers.length <= 1) return statusWords(status, 'sentence');
  const byStatus = groupBy(answers, (answer) => answer.status);
  const all = answers.map(({ unit }) => unit);
  const told = [...byStatus].map(([each, those]) => {
    const ids = those.map(({ unit }) => unit);
    const words = statusWords(each, 'sentence');
    if (answers.length <= mostNamed) return `${unitNames(plan, ids)} ${words}`;
    return `${showTally(ids.length)}/${answers.length} ${unitsWord(plan, all)} ${words}${named(ids, each)}`;
  });
  return told.join('; ');

  function named(ids: readonly string[], each: TaskAnswer['status']): string {
    if (each === 'done' || each === 'ongoing' || ids.length > mostNames) return '';
    return ` (${unitNames(plan, ids)})`;
  }
}

function pastDue({ daysLate, task }: TaskState): string {
  return daysLate < 1 ? '' : `; quá thời hạn ${showTally(daysLate)} ngày (${timeWords(task)})`;
}

function noteRun({ note }: TaskAnswer): readonly Run[] {
  const text = note?.trim() ?? '';
  return text === '' ? [] : [quoted(` ${/[.!?]$/.test(text) ? text : `${text}.`}`)];
}
