import { infoName } from '../../model/form-names.ts';
import { quoted } from '../live/excel.ts';
import { onFirstPage } from '../rows.ts';
import type { Form } from '../sender.ts';
import type { FormColumn, FormRow } from '../sheet.ts';
import { signerTitle } from '../words.ts';

const titleWidth = 30;
/** Room for a signature and a seal, in points. */
const signatureHeight = 52;

/** NGƯỜI LẬP BIỂU left, the head of the unit right, under a sheet that may go alone; the name as the first sheet gives it. */
export function signatureRows({ unit }: Form, columns: readonly FormColumn[]): readonly FormRow[] {
  const shown = columns.slice(0, onFirstPage(columns));
  const right = firstOfLast(shown);
  const across = shown.length - right;
  const name = { formula: `${infoName('sender-name')}&${quoted('')}`, result: '' };
  return [
    { cells: [], height: 8 },
    {
      height: 20,
      cells: [
        { column: 0, look: 'signature', text: 'NGƯỜI LẬP BIỂU', across: 2 },
        { column: right, look: 'signature', text: signerTitle(unit), across },
      ],
    },
    { cells: [], height: signatureHeight },
    { height: 20, cells: [{ column: right, look: 'signature', live: name, across }] },
  ];
}

/** The first of the last columns that are together wide enough for a title. */
function firstOfLast(columns: readonly FormColumn[]): number {
  let first = columns.length;
  for (let width = 0; width < titleWidth && first > 2; first -= 1) width += columns[first - 1]?.width ?? 0;
  return first;
}
