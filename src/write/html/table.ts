import type { Cell, Row, Table } from '../../model/report.ts';
import { alignOf, columnsOf, isBold, isItalic, type Placed, placed } from '../grid.ts';
import { attributes, content, paragraph } from './escape.ts';

/** A table that scrolls by itself on a narrow screen. Exact values and figure ids stand in data attributes. */
export function tableHtml(table: Table): string {
  if (table.columns.length === 0) return '';
  const rows = [...table.head, ...table.rows];
  const html = placed(rows).map((cells, index) => {
    return rowHtml(table, rows[index] ?? { cells: [] }, cells, index < table.head.length);
  });
  const head = html.slice(0, table.head.length).join('\n');
  const body = html.slice(table.head.length).join('\n');
  return `${paragraph(table.measure, 'measure')}
<div class="scroll" role="region" tabindex="0" aria-label="Bảng số liệu"><table>
${columnsHtml(table)}
<thead>
${head}
</thead>
<tbody>
${body}
</tbody>
</table></div>`;
}

function columnsHtml({ columns }: Table): string {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const shares = columns.map(({ width }) => `<col style="width:${Math.round((width * 1000) / all) / 10}%">`);
  return `<colgroup>${shares.join('')}</colgroup>`;
}

function rowHtml(table: Table, row: Row, cells: readonly Placed[], head: boolean): string {
  const html = cells.map((cell) => cellHtml(table, row, cell, head)).join('');
  return `<tr${attributes({ class: row.role })}>${html}</tr>`;
}

function cellHtml(table: Table, row: Row, place: Placed, head: boolean): string {
  const { cell } = place;
  const scope = scopeOf(table, row, place, head);
  const name = scope === undefined ? 'td' : 'th';
  const data = { 'data-exact': cell.exact, 'data-figure': cell.figure };
  const spans = { colspan: cell.columns, rowspan: cell.rows };
  const look = classes(cell, alignOf(place, table.columns, head || row.role === 'note'), row, head);
  return `<${name}${attributes({ scope, class: look, ...spans, ...data })}>${content(cell.text)}</${name}>`;
}

/** What a heading cell heads: its columns in a head, the rows below in a group, its own row in a total. */
function scopeOf(table: Table, row: Row, { cell, column }: Placed, head: boolean): string | undefined {
  if (head) return columnsOf(cell) > 1 ? 'colgroup' : 'col';
  if (cell.text === '') return undefined;
  if (row.role === 'group' && columnsOf(cell) > 1) return 'rowgroup';
  return column === labelColumn(table) ? 'row' : undefined;
}

/** The first column whose text is set left: what a row is about, after its number. */
function labelColumn({ columns }: Table): number {
  return columns.findIndex(({ align }) => align === 'left');
}

function classes(cell: Cell, align: string, row: Row, head: boolean): string {
  const indent =
    cell.indent === undefined || cell.indent === 0 ? undefined : `indent-${Math.min(cell.indent, 3)}`;
  const bold = isBold(row, cell, head) ? 'bold' : undefined;
  const italic = isItalic(row, cell) ? 'italic' : undefined;
  return [align, bold, italic, indent, cell.tone].filter((name) => name !== undefined).join(' ');
}
