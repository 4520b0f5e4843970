import type { AuditSheet, Cell, Column, Row, Span } from '../../model/report.ts';
import { headRow, text } from '../cell.ts';
import type { Context } from '../material.ts';
import type { Block } from './blocks.ts';

/** The context with what every unit reported as the data sheets hold it: other sheets compute from there. */
export interface AuditContext extends Context {
  readonly blocks: readonly Block[];
}

/** One sheet of the internal workbook. */
export interface AuditPart {
  compose(context: AuditContext): AuditSheet;
}

interface Sheet {
  readonly name: string;
  readonly lead: string;
  readonly columns: readonly Column[];
  readonly head: readonly string[];
  readonly rows: readonly Row[];
  /** Columns that stay in view; the head always does. */
  readonly frozen?: number;
}

export function sheet({ name, lead, columns, head, rows, frozen = 0 }: Sheet): AuditSheet {
  const shown =
    rows.length > 0 ? rows : [{ cells: [text('Không có.', { columns: columns.length, italic: true })] }];
  return {
    name,
    lead,
    table: { columns, head: [headRow(head)], rows: shown },
    freeze: { rows: 1, columns: frozen },
  };
}

export function row(...cells: readonly (Cell | string)[]): Row {
  return { cells: cells.map((cell) => (typeof cell === 'string' ? text(cell) : cell)) };
}

export type LineKind = 'finding' | 'file' | 'settlement';

/** The cell that is counted in a line of a list. */
export function lineFigure(kind: LineKind, index: number): string {
  return `${kind}/${index}`;
}

/** Those of all lines of a list. */
export function lineSpan(kind: LineKind, count: number): Span {
  return { from: lineFigure(kind, 0), to: lineFigure(kind, count - 1) };
}
