import type { AuditSheet, Cell, Column, Row } from '../../model/report.ts';
import { headRow, text } from '../cell.ts';
import type { Context } from '../material.ts';

/** One sheet of the internal workbook. */
export interface AuditPart {
  compose(context: Context): AuditSheet;
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
