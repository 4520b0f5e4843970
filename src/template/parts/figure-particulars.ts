import { type InfoKey, infoRow } from '../../model/form.ts';
import { infoName } from '../../model/form-names.ts';
import { infoLabels } from '../../model/form-words.ts';
import { cell, printed } from '../rows.ts';
import { type Form, isCommon } from '../sender.ts';
import type { FormCell, FormRow } from '../sheet.ts';
import { unitLine } from '../words.ts';
import { type FigureColumn, isFigures } from './figure-columns.ts';
import { generalGuides } from './guides.ts';
import { type Particular, particulars, unitPick } from './particulars.ts';

const lineHeight = 17;
/** The longest label of a particular, in the width of columns. */
const labelWidth = 20;
/** Columns of the table under which the guides stand, left of the labels. */
const guideColumns = 2;

/** Under the table, the particulars of the report at the right, how the form is filled in at the left. */
export function particularRows(form: Form, columns: readonly FigureColumn[]): readonly FormRow[] {
  const at = valueColumn(columns);
  const own = isCommon(form) ? [] : [rowOf('unit', valueCell(columns, at, unitLine(form.unit)), at)];
  const rows = [...own, ...particulars.map((each) => rowOf(each.key, inputCell(columns, at, each), at))];
  return [
    { cells: [], height: 8 },
    ...rows.map((row, i) => (i === 0 ? withGuides(row, form, rows.length) : row)),
  ];
}

/** Over the table of a common form: the unit picks its name before anything else. */
export function pickRows(form: Form, columns: readonly FigureColumn[]): readonly FormRow[] {
  if (!isCommon(form)) return [];
  const at = columns.findIndex(isFigures);
  const question: FormCell = { column: 0, look: 'question', text: infoLabels.unit, across: at };
  return [{ key: infoRow('unit'), height: 20, cells: [question, inputCell(columns, at, unitPick(form))] }];
}

/** The first column with a key behind those that are together wide enough for a label. */
function valueColumn(columns: readonly FigureColumn[]): number {
  let width = 0;
  const last = printed(columns).length - 1;
  const found = columns.findIndex(({ key, ...column }, i) => {
    const isBehind = width >= labelWidth && key !== undefined;
    if (i >= guideColumns) width += column.width;
    return isBehind;
  });
  return found < 0 ? last : Math.min(found, last);
}

function rowOf(key: InfoKey, value: FormCell, at: number): FormRow {
  const label = { ...cell(guideColumns, 'label', infoLabels[key]), across: at - guideColumns };
  return { key: infoRow(key), height: lineHeight, cells: [label, value] };
}

function valueCell(columns: readonly FigureColumn[], column: number, text: string): FormCell {
  return { ...cell(column, 'closed', text), across: printed(columns).length - column };
}

function inputCell(
  columns: readonly FigureColumn[],
  column: number,
  { key, accepts, help, prefilled }: Particular,
): FormCell {
  return {
    column,
    look: 'input',
    left: true,
    across: printed(columns).length - column,
    input: {
      accepts,
      name: infoName(key),
      ...(help !== undefined && { guide: `${help}.` }),
      ...(prefilled !== undefined && { prefilled }),
    },
  };
}

function withGuides(row: FormRow, { plan }: Form, down: number): FormRow {
  const help = generalGuides(plan).join('\n');
  const guides: FormCell = { column: 0, look: 'guide', text: 'Cách ghi', help, across: guideColumns, down };
  return { ...row, cells: [guides, ...row.cells] };
}
