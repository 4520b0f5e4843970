import {
  type AwardKey,
  type FormPart,
  type FundingKey,
  type InfoKey,
  readFigureKey,
  readInfoRow,
} from '../model/form.ts';
import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { composeForm } from './form.ts';
import { formOf, isCommon, type Sender } from './sender.ts';
import { type InputCell, inputsOf } from './sheet.ts';

export interface CellRef {
  readonly sheet: string;
  readonly cell: string;
}

/** Cells of one figure. In a window reported year by year `value` is the last year's. */
export interface FigureCells {
  readonly value: CellRef;
  /** By year; empty in a window that is not reported year by year. */
  readonly years: ReadonlyMap<number, CellRef>;
  readonly previous?: CellRef;
  readonly estimated?: CellRef;
  readonly note?: CellRef;
}

interface TaskCells {
  readonly status: CellRef;
  readonly note: CellRef;
}

export interface ProjectCells {
  readonly progress: CellRef;
  readonly problems: CellRef;
  /** One for each line of money. */
  readonly funding: readonly Readonly<Record<FundingKey, CellRef>>[];
}

/** Where everything that a unit is asked stands in its form, by the ids of the plan. */
export interface FormLayout {
  /** The unit only in a common form, where it is picked. */
  readonly info: Readonly<Record<Exclude<InfoKey, 'unit'>, CellRef> & { unit?: CellRef }>;
  readonly elements: ReadonlyMap<string, FigureCells>;
  /** Element code → unit id → cells, of the sheets unit by unit. */
  readonly byUnit: ReadonlyMap<string, ReadonlyMap<string, FigureCells>>;
  readonly sections: ReadonlyMap<string, CellRef>;
  readonly tasks: ReadonlyMap<string, TaskCells>;
  readonly projects: ReadonlyMap<string, ProjectCells>;
  /** One for each line of the sheet of awards. */
  readonly awards: readonly Readonly<Record<AwardKey, CellRef>>[];
}

/** The layout of the very form that `writeForm` writes; earlier results would leave out last year's cells. */
export function formLayout(plan: Plan, period: Period, sender: Sender): FormLayout {
  const form = formOf(plan, period, sender);
  const inputs = composeForm(form).flatMap(inputsOf);
  const rowsOf = (part: FormPart): Rows =>
    grouped(
      inputs.filter(({ sheet, row }) => sheet.part === part && readInfoRow(row) === undefined),
      byRow,
    );
  return {
    info: infoCells(inputs, isCommon(form)),
    elements: mapped(rowsOf('figures'), figureCells),
    byUnit: mapped(grouped(inputs.filter(isByUnit), byCode), (cells) =>
      mapped(grouped(cells, byRow), figureCells),
    ),
    sections: mapped(rowsOf('sections'), (cells) => refOf(cells, 'text')),
    tasks: mapped(rowsOf('tasks'), (cells) => ({
      status: refOf(cells, 'status'),
      note: refOf(cells, 'note'),
    })),
    projects: mapped(rowsOf('projects'), projectCells),
    awards: [...rowsOf('awards').values()].flatMap(awardCells),
  };
}

type Rows = ReadonlyMap<string, readonly InputCell[]>;

const isByUnit = ({ sheet }: InputCell): boolean => sheet.part === 'by-unit';
const byRow = ({ row }: InputCell): string => row;
const byCode = ({ column }: InputCell): string => readFigureKey(column)?.name ?? column;

function infoCells(inputs: readonly InputCell[], common: boolean): FormLayout['info'] {
  const ref = (key: InfoKey): CellRef => {
    const found = inputs.find(({ sheet, row }) =>
      sheet.part === 'info' ? row === key : readInfoRow(row) === key,
    );
    if (found === undefined) throw new Error(`a form without its particular ${key}`);
    return refTo(found);
  };
  return {
    ...(common && { unit: ref('unit') }),
    revision: ref('revision'),
    'document-number': ref('document-number'),
    'document-date': ref('document-date'),
    signed: ref('signed'),
    'sender-name': ref('sender-name'),
    'sender-title': ref('sender-title'),
    'sender-phone': ref('sender-phone'),
    'blank-is-zero': ref('blank-is-zero'),
  };
}

/** Of one element about one unit: a row of its own, or its columns in a row of a sheet unit by unit. */
function figureCells(cells: readonly InputCell[]): FigureCells {
  const slots = new Map(cells.map((cell) => [slotOf(cell), refTo(cell)]));
  const years = [...slots].flatMap(([slot, ref]) => (typeof slot === 'number' ? [[slot, ref] as const] : []));
  const value = slots.get('value') ?? slots.get('cumulative') ?? years.at(-1)?.[1];
  if (value === undefined) throw new Error(`a figure without a cell: ${cells[0]?.row}`);
  const optional = (slot: 'previous' | 'estimated' | 'note'): Partial<FigureCells> => {
    const ref = slots.get(slot);
    return ref === undefined ? {} : { [slot]: ref };
  };
  return {
    value,
    years: new Map(years),
    ...optional('previous'),
    ...optional('estimated'),
    ...optional('note'),
  };
}

function slotOf({ sheet, column }: InputCell): string | number {
  const { name, aspect } = readFigureKey(column) ?? { name: column };
  if (aspect !== undefined) return aspect;
  return sheet.part === 'figures' ? name : 'value';
}

/** Lines of money are rows of one key; the texts stand beside the first. */
function projectCells(cells: readonly InputCell[]): ProjectCells {
  const lines = cells.filter(({ column }) => column === 'source').length;
  const line = (i: number): ProjectCells['funding'][number] => ({
    source: refOf(cells, 'source', i),
    capital: refOf(cells, 'capital', i),
    year: refOf(cells, 'year', i),
    planned: refOf(cells, 'planned', i),
    allocated: refOf(cells, 'allocated', i),
    spent: refOf(cells, 'spent', i),
  });
  return {
    progress: refOf(cells, 'progress'),
    problems: refOf(cells, 'problems'),
    funding: Array.from({ length: lines }, (_, i) => line(i)),
  };
}

function awardCells(cells: readonly InputCell[]): FormLayout['awards'] {
  return cells
    .filter(({ column }) => column === 'name')
    .map((_, i) => ({
      kind: refOf(cells, 'kind', i),
      name: refOf(cells, 'name', i),
      merit: refOf(cells, 'merit', i),
      copies: refOf(cells, 'copies', i),
      sent: refOf(cells, 'sent', i),
    }));
}

/** The cell in a column, of the given line where a key has several. */
function refOf(cells: readonly InputCell[], column: string, line = 0): CellRef {
  const found = cells.filter((cell) => cell.column === column)[line];
  if (found === undefined) throw new Error(`a form without its column ${column}`);
  return refTo(found);
}

function refTo({ sheet, cell }: InputCell): CellRef {
  return { sheet: sheet.name, cell };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function mapped<A, B>(map: ReadonlyMap<string, A>, change: (value: A) => B): ReadonlyMap<string, B> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}
