import type { Cell, Workbook, Worksheet } from 'exceljs';
import { markOf } from '../model/form.ts';
import { columnLetters } from './address.ts';
import type { Lists } from './lists.ts';
import { bodyFont, conditionStyles, helpFont, inputStyles, leftInputStyles, styles } from './looks.ts';
import { setUpPage } from './page.ts';
import { columnNumber, type FormCell, type FormSheet, type Input, rowNumber } from './sheet.ts';
import { validationOf } from './validation.ts';

/** What the sheets of one form share. */
interface Shared {
  readonly lists: Lists;
  /** Defined names given so far, in lower case: Excel does not tell case apart. */
  readonly names: Set<string>;
}

export function drawSheet(workbook: Workbook, sheet: FormSheet, shared: Shared): void {
  const drawn = workbook.addWorksheet(sheet.name, { views: [viewOf(sheet)] });
  setUpPage(drawn, sheet);
  drawKeys(drawn, sheet);
  sheet.rows.forEach((row, index) => {
    if (row.height !== undefined) drawn.getRow(rowNumber(index)).height = row.height;
    for (const cell of row.cells) drawCell(drawn, rowNumber(index), cell, shared);
  });
  sheet.conditions?.forEach(({ cells, formula, look }, i) => {
    const style = conditionStyles[look];
    const rule = { type: 'expression' as const, priority: i + 1, formulae: [formula], style };
    drawn.addConditionalFormatting({ ref: cells, rules: [rule] });
  });
  protect(drawn);
}

function viewOf({ frozen }: FormSheet): Worksheet['views'][number] {
  const looks = { showGridLines: false, zoomScale: 100 };
  if (frozen.rows === 0) return { state: 'normal', ...looks };
  const xSplit = frozen.columns === 0 ? 0 : frozen.columns + 1;
  return { state: 'frozen', xSplit, ySplit: frozen.rows + 1, ...looks };
}

function drawKeys(drawn: Worksheet, { part, columns, rows }: FormSheet): void {
  drawn.getCell(1, 1).value = markOf(part);
  drawn.getColumn(1).hidden = true;
  drawn.getRow(1).hidden = true;
  columns.forEach(({ key, width }, i) => {
    drawn.getColumn(columnNumber(i)).width = width;
    if (key !== undefined) drawn.getCell(1, columnNumber(i)).value = key;
  });
  rows.forEach(({ key }, i) => {
    if (key !== undefined) drawn.getCell(rowNumber(i), 1).value = key;
  });
}

function drawCell(drawn: Worksheet, row: number, cell: FormCell, shared: Shared): void {
  const column = columnNumber(cell.column);
  const target = drawn.getCell(row, column);
  target.style = styleOf(cell);
  if (cell.text !== undefined) target.value = contentOf(cell, cell.text);
  if (cell.live !== undefined) target.value = { ...cell.live };
  if (cell.figure !== undefined) target.value = Number(cell.figure);
  if (cell.input !== undefined) drawInput(target, cell.input, shared);
  const [down, across] = [cell.down ?? 1, cell.across ?? 1];
  if (down > 1 || across > 1) drawn.mergeCells(row, column, row + down - 1, column + across - 1);
}

function styleOf({ look, input, indent, left }: FormCell): Cell['style'] {
  if (input !== undefined) return (left ? leftInputStyles : inputStyles)[input.accepts.tag];
  const style = look === 'input' ? styles.plain : styles[look];
  return indent === undefined || indent === 0 ? style : indented(style, indent);
}

function contentOf({ help }: FormCell, text: string): Cell['value'] {
  if (help === undefined) return text;
  return {
    richText: [
      { font: bodyFont, text: `${text}\n` },
      { font: helpFont, text: help },
    ],
  };
}

function drawInput(target: Cell, input: Input, { lists, names }: Shared): void {
  const { prefilled, name } = input;
  if (prefilled !== undefined) target.value = prefilled;
  const validation = validationOf(input, (items) => lists.rangeOf(items));
  if (validation !== undefined) target.dataValidation = validation;
  if (name === undefined || names.has(name.toLowerCase())) return;
  names.add(name.toLowerCase());
  const { worksheet, row, col } = target;
  // Not `target.names = …`, which looks through all names given so far.
  worksheet.workbook.definedNames.add(`'${worksheet.name}'!$${columnLetters(Number(col))}$${row}`, name);
}

function indented(style: Partial<Cell['style']>, indent: number): Partial<Cell['style']> {
  return { ...style, alignment: { ...style.alignment, indent: 1 + indent * 2 } };
}

/** Locked without a password: a guard against slips, not against people. Rows and columns may be resized. */
function protect(drawn: Worksheet): void {
  void drawn.protect('', {
    formatColumns: true,
    formatRows: true,
    selectLockedCells: true,
    selectUnlockedCells: true,
  });
}
