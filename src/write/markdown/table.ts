import type { Cell, Row, Table } from '../../model/report.ts';
import { placed } from '../grid.ts';
import { inline, italic, wrapped } from './escape.ts';

const rules = { left: '---', center: ':---:', right: '---:' };

/** The measure, then the table; nothing of a table without columns. */
export function tableParts(table: Table): string[] {
  if (table.columns.length === 0) return [];
  const measure = table.measure === undefined ? [] : [italic(table.measure)];
  const head = table.head.length === 0 ? [{ cells: [] }] : table.head;
  const [first = '', ...rest] = gridRows([...head, ...table.rows], table.columns.length);
  const rule = rowText(table.columns.map(({ align }) => rules[align]));
  return [...measure, [first, rule, ...rest].join('\n')];
}

/** Markdown has one head row and no spans: further head rows open the body, covered cells stay empty. */
function gridRows(rows: readonly Row[], columns: number): string[] {
  return placed(rows).map((cells, index) => {
    const texts = Array<string>(columns).fill('');
    for (const { cell, column } of cells) texts[column] = cellText(cell, rows[index]);
    return rowText(texts);
  });
}

function cellText(cell: Cell, row: Row | undefined): string {
  const strong = cell.bold ?? (row?.role === 'group' || row?.role === 'total');
  return wrapped(inline(cell.text).trim(), strong ? '**' : '');
}

function rowText(texts: readonly string[]): string {
  return `| ${texts.join(' | ')} |`;
}
