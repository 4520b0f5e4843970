import type { Element } from '../../model/plan.ts';
import { cellDoubts, type Doubt, doubtsAmong } from '../live/doubts.ts';
import { firstOf, type LiveText, quoted } from '../live/excel.ts';
import { doubtWord, missingTest, missingWord } from '../live/status.ts';
import { type FigureColumn, isFigures, isOwed } from './figure-columns.ts';
import type { FigureTable } from './figure-table.ts';

/** What stands beside a row: first what is in doubt, then what is missing, else the share that the figure makes. */
export function checkOf(element: Element, table: FigureTable): LiveText {
  const owed = table.inputs(element, isOwed);
  const doubts = [
    ...table.inputs(element, isFigures).flatMap((cell) => cellDoubts(element, cell)),
    ...doubtsAmong(table.form.plan, element, table.cellOf),
  ];
  const answer = answerOf(element, table);
  const missing = { when: missingTest(owed, answer), gives: quoted(missingWord) };
  return {
    formula: firstOf([...doubts.map(saying), missing], shareOf(element, table)),
    result: answer === undefined ? missingWord : '',
  };
}

/** The cell with the answer on which the question depends, where it is on the sheet. */
export function answerOf({ askedIf }: Element, { cellOf }: FigureTable): string | undefined {
  return askedIf === undefined ? undefined : cellOf(askedIf, 'now');
}

function saying({ when, words }: Doubt): { readonly when: string; readonly gives: string } {
  return { when, gives: quoted(`${doubtWord}: ${words}`) };
}

/** `Tỷ lệ: 45,5%` beside the numerator of an indicator whose denominator is on the sheet too. */
function shareOf({ code }: Element, { form, cellOf }: FigureTable): string {
  for (const { formula, percent } of form.plan.indicators) {
    if (!percent || formula.tag !== 'binary' || formula.operator !== '/') continue;
    const { left, right } = formula;
    if (left.tag !== 'element' || right.tag !== 'element' || left.code !== code) continue;
    const [part, whole] = [cellOf(code, left.aspect), cellOf(right.code, right.aspect)];
    if (part === undefined || whole === undefined) continue;
    const share = `"Tỷ lệ: "&ROUND(100*${part}/${whole},2)&"%"`;
    return `IF(COUNT(${part},${whole})=2,IF(${whole}>0,${share},""),"")`;
  }
  return quoted('');
}

export function columnsWhere(
  { columns }: FigureTable,
  kind: (column: FigureColumn) => boolean,
): readonly number[] {
  return columns.flatMap((column, i) => (kind(column) ? [i] : []));
}
