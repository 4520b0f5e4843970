import type { Unit } from '../../model/unit.ts';
import { onFirstPage } from '../rows.ts';
import type { FormColumn, FormRow } from '../sheet.ts';
import { signerTitle } from '../words.ts';

const titleWidth = 30;

/** NGƯỜI LẬP BIỂU left, the head of the unit right, under a sheet that may go alone. */
export function signatureRows(unit: Unit, columns: readonly FormColumn[]): readonly FormRow[] {
  const shown = columns.slice(0, onFirstPage(columns));
  const right = firstOfLast(shown);
  return [
    { cells: [], height: 16 },
    {
      height: 20,
      cells: [
        { column: 0, look: 'signature', text: 'NGƯỜI LẬP BIỂU', across: 2 },
        { column: right, look: 'signature', text: signerTitle(unit), across: shown.length - right },
      ],
    },
  ];
}

/** The first of the last columns that are together wide enough for a title. */
function firstOfLast(columns: readonly FormColumn[]): number {
  let first = columns.length;
  for (let width = 0; width < titleWidth && first > 2; first -= 1) width += columns[first - 1]?.width ?? 0;
  return first;
}
