import { sumLabels } from '../../model/form-words.ts';
import type { Aspect } from '../../model/formula.ts';
import { columnLetters } from '../address.ts';
import { cellDoubts, type Doubt, doubtsAmong } from '../live/doubts.ts';
import { firstOf, quoted } from '../live/excel.ts';
import { doubtWord, notAskedSum, statusText } from '../live/status.ts';
import { blankIsZero } from '../live/tick.ts';
import { onFirstPage } from '../rows.ts';
import type { Form } from '../sender.ts';
import { addressAt, type Condition, columnNumber, type FormCell, type FormRow, rowNumber } from '../sheet.ts';
import { yes } from '../words.ts';
import type { UnitColumn } from './by-unit-columns.ts';

interface UnitTable {
  readonly form: Form;
  readonly columns: readonly UnitColumn[];
  /** First and last row of units, counted within the sheet's rows. */
  readonly from: number;
  readonly to: number;
}

type Columns = Pick<UnitTable, 'form' | 'columns'>;

/** Beside a row: the first thing in it to look at again. */
export function checkCell(table: Columns, row: number): FormCell {
  const doubts = table.columns.flatMap((column, at) => doubtsOf(table, column, at, row));
  const cases = [...new Map(doubts.map((doubt) => [doubt.when, doubt])).values()].map(({ when, words }) => ({
    when,
    gives: quoted(`${doubtWord}: ${words}`),
  }));
  return {
    column: table.columns.length - 1,
    look: 'aside',
    live: { formula: firstOf(cases, quoted('')), result: '' },
  };
}

/** What may be wrong in one cell, and between it and others of its row. */
function doubtsOf(table: Columns, column: UnitColumn, at: number, row: number): readonly Doubt[] {
  const { element, aspect } = column;
  if (element === undefined) return [];
  const own = cellDoubts(element, fixed(at, row)).map(({ when, words }) => ({
    when,
    words: `${element.short}: ${words}`,
  }));
  return [
    ...own,
    ...(aspect === undefined ? doubtsAmong(table.form.plan, element, cellsOf(table, row)) : []),
  ];
}

function cellsOf({ columns }: Columns, row: number) {
  return (code: string, aspect: Aspect): string | undefined => {
    const wanted = aspect === 'now' ? undefined : aspect;
    const at = columns.findIndex((each) => each.element?.code === code && each.aspect === wanted);
    return at < 0 ? undefined : fixed(at, row);
  };
}

/** `$D8`: the same column from whichever cell of the row it is looked at. */
function fixed(column: number, row: number): string {
  return `$${addressAt(row, column)}`;
}

/** TỔNG CỘNG under the head: sums of counts, amounts and money, how many say yes. */
export function totalRow(table: UnitTable): FormRow {
  const totals = table.columns.flatMap((column, at): readonly FormCell[] => {
    const formula = totalOf(column, rangeIn(table, at));
    if (column.element === undefined) return [];
    return formula === undefined
      ? [{ column: at, look: 'total' }]
      : [{ column: at, look: 'total', live: { formula, result: '' } }];
  });
  return {
    height: 20,
    cells: [{ column: 0, look: 'group' }, { column: 1, look: 'group', text: sumLabels.total }, ...totals],
  };
}

function totalOf({ element }: UnitColumn, cells: string): string | undefined {
  switch (element?.type) {
    case 'count':
    case 'amount':
    case 'money':
      return `IF(COUNT(${cells})=0,"",SUM(${cells}))`;
    case 'yes-no':
      return `IF(COUNTA(${cells})=0,"",COUNTIF(${cells},${quoted(yes)}))`;
    default:
      return undefined;
  }
}

function rangeIn({ from, to }: UnitTable, column: number): string {
  const letters = columnLetters(columnNumber(column));
  return `$${letters}$${rowNumber(from)}:$${letters}$${rowNumber(to)}`;
}

export function statusRow(table: UnitTable): FormRow {
  const { columns, from, to } = table;
  const asked = columns.flatMap((column, at) => (isOwed(column) ? at : []));
  const notAsked = asked.flatMap((at) => {
    const answer = answerColumn(table, at);
    return answer < 0 ? [] : notAskedSum(rangeIn(table, answer), rangeIn(table, at));
  });
  const live = statusText({
    ranges: asked.map((at) => rangeIn(table, at)),
    blank: (asked.length - notAsked.length) * (to - from + 1),
    notAsked,
    doubtful: `COUNTIF(${rangeIn(table, columns.length - 1)},${quoted(`${doubtWord}*`)})`,
    doubtUnit: 'dòng',
  });
  return { height: 20, cells: [{ column: 0, look: 'status', live, across: onFirstPage(columns) }] };
}

/** Whether a blank in it is missing. Last year's never is: a unit that did not exist then has no figure to invent. */
function isOwed({ element, aspect }: UnitColumn): boolean {
  return element !== undefined && aspect !== 'previous';
}

/** The column with the answer on which a column's question depends; -1 where there is none. */
function answerColumn({ columns }: Columns, at: number): number {
  const askedIf = columns[at]?.element?.askedIf;
  return columns.findIndex(({ element }) => askedIf !== undefined && element?.code === askedIf);
}

/** Each doubt colours the cells of its column; what is missing is coloured all over. */
export function conditionsOf(table: UnitTable): readonly Condition[] {
  const { columns, from } = table;
  const doubtful = columns.flatMap((column, at) =>
    doubtsOf(table, column, at, from).map(
      ({ when }): Condition => ({
        cells: rangeIn(table, at).replaceAll('$', ''),
        formula: when,
        look: 'doubtful',
      }),
    ),
  );
  const missing = columns.flatMap((column, at): readonly Condition[] => {
    if (!isOwed(column)) return [];
    const answer = answerColumn(table, at);
    const asked = answer < 0 ? '' : `,${fixed(answer, from)}=${quoted(yes)}`;
    const formula = `AND(NOT(${blankIsZero}),LEN(${fixed(at, from)})=0${asked})`;
    return [{ cells: rangeIn(table, at).replaceAll('$', ''), formula, look: 'missing' }];
  });
  return [...doubtful, ...missing];
}
