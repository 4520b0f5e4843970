import { type FormPart, type InfoKey, infoRow, type StampKey } from '../model/form.ts';
import { present } from '../model/present.ts';
import type { RawCell } from '../model/submission.ts';
import { isFirstSheet } from './by-label/particulars.ts';
import type { DefinedName, Sheet, Workbook } from './excel/index.ts';
import { readAdded } from './form/added.ts';
import { isBlank } from './form/cell.ts';
import { readByUnit, readFigures } from './form/entries.ts';
import { type FormGrid, type GridRow, readGrid } from './form/grid.ts';
import { namedCells, withNames } from './form/names.ts';
import { readAwards, readProjects, readSections, readTasks } from './form/parts.ts';
import { type FormSet, formSets, particularsIn } from './form/sets.ts';
import type { RawSubmission, RawTable, Uncoded } from './raw.ts';
import { cellOf, rawTable } from './raw-table.ts';

/**
 * A workbook that `tongket template` wrote, filled in by its unit; undefined for any other workbook, and no submission
 * where the sheets of several forms in one workbook cannot be told apart.
 * Every cell is found by the keys in the form's hidden lines; one that stands empty is a blank with its place, and a
 * row or sheet that was taken out is simply not there.
 */
export function readForm(file: string, workbook: Workbook): readonly RawSubmission[] | undefined {
  const grids = workbook.sheets.flatMap((sheet) => readGrid(file, sheet) ?? []);
  const uncoded = readUncoded(file, workbook, grids);
  if (grids.length === 0 && !uncoded.tables.some(isFirstSheet)) return undefined;
  const sets = formSets(grids) ?? [];
  const [only, ...others] = sets;
  if (only === undefined || others.length > 0) return sets.map((set) => readSet(file, set));
  const set = readSet(file, only);
  return [{ ...set, entries: withNames(set.entries, namedCells(workbook.definedNames)), uncoded }];
}

/** Names of the sheets that hold the particulars of a form, each the first of its own. */
export function firstSheets(file: string, { sheets }: Workbook): readonly string[] {
  const grids = sheets.flatMap((sheet) => readGrid(file, sheet) ?? []);
  return grids.filter((grid) => particularsIn(grid).length > 0).map(({ sheet }) => sheet);
}

/** Sheets whose hidden lines were deleted; hidden sheets hold lists, not answers. */
function readUncoded(file: string, { sheets, definedNames }: Workbook, grids: readonly FormGrid[]): Uncoded {
  const visible = sheets.filter((sheet) => sheet.state === 'visible');
  const isCoded = ({ name }: Sheet): boolean => grids.some(({ sheet }) => sheet === name);
  const isStamped = partsOf(grids, 'stamp').length > 0;
  const heads = isStamped
    ? []
    : grids.filter((grid) => particularsIn(grid).length > 0).map(({ sheet }) => sheet);
  const tablesOf = (some: readonly Sheet[]): readonly RawTable[] =>
    some.map((sheet) => rawTable(file, sheet));
  const tables = tablesOf(visible.filter((sheet) => !isCoded(sheet)));
  return {
    coded: grids.map(({ part }) => part),
    tables,
    names: tables.length === 0 ? new Map() : cellsNamed(definedNames, tables),
    heads: tablesOf(visible.filter(({ name }) => heads.includes(name))),
  };
}

function cellsNamed(names: readonly DefinedName[], tables: readonly RawTable[]): Uncoded['names'] {
  const cells = [...namedCells(names)].flatMap(([name, { sheet, cell }]) => {
    const table = tables.find((each) => each.sheet === sheet);
    return table === undefined ? [] : [[name, cellOf(table, cell)] as const];
  });
  return new Map(cells);
}

function readSet(file: string, { grids, isStamped }: FormSet): RawSubmission {
  const read = <T>(part: FormPart, reader: (grid: FormGrid) => readonly T[]): readonly T[] =>
    partsOf(grids, part).flatMap(reader);
  const first = isStamped ? undefined : grids.flatMap(particularsIn)[0];
  const added = [...read('figures', readAdded), ...read('by-unit', readAdded)];
  return {
    file,
    place: first?.key.place ?? { file },
    ...readStamp(grids, isStamped),
    ...readInfo(grids, isStamped),
    entries: [...read('figures', readFigures), ...read('by-unit', readByUnit)],
    sections: read('sections', readSections),
    tasks: read('tasks', readTasks),
    projects: read('projects', readProjects),
    awards: read('awards', readAwards),
    absentIsBlank: false,
    ...(added.length > 0 && { added }),
  };
}

type Head = Omit<
  RawSubmission,
  'file' | 'place' | 'entries' | 'sections' | 'tasks' | 'projects' | 'awards' | 'absentIsBlank' | 'added'
>;

/** What the hidden stamp says; the stamp of a common form names no unit, and the one picked on the first sheet counts. */
function readStamp(grids: readonly FormGrid[], isStamped: boolean): Head {
  const cell = (key: StampKey): RawCell | undefined => valueAt(partsOf(grids, 'stamp'), key);
  const [stamped, shown] = [isStamped ? cell('unit') : undefined, infoAt(grids, 'unit')];
  return present({
    plan: cell('plan'),
    planHash: cell('plan-sha256'),
    period: cell('period'),
    unit: stamped ?? shown,
    shownUnit: stamped && shown,
  });
}

function readInfo(grids: readonly FormGrid[], isStamped: boolean): Head {
  const cell = (key: InfoKey): RawCell | undefined => infoAt(grids, key);
  return present({
    revision: cell('revision') ?? (isStamped ? valueAt(partsOf(grids, 'stamp'), 'revision') : undefined),
    documentNumber: cell('document-number'),
    documentDate: cell('document-date'),
    signed: cell('signed'),
    senderName: cell('sender-name'),
    senderTitle: cell('sender-title'),
    senderPhone: cell('sender-phone'),
    blankIsZero: cell('blank-is-zero'),
  });
}

function partsOf(grids: readonly FormGrid[], part: FormPart): readonly FormGrid[] {
  return grids.filter((grid) => grid.part === part);
}

/** A particular stands on the first sheet under its key, or in whichever column of a row that is marked as its own. */
function infoAt(grids: readonly FormGrid[], key: InfoKey): RawCell | undefined {
  return valueAt(partsOf(grids, 'info'), key) ?? markedAt(grids, key);
}

function markedAt(grids: readonly FormGrid[], key: InfoKey): RawCell | undefined {
  const name = infoRow(key);
  for (const grid of grids)
    for (const row of rowsOf(grid, name))
      for (const { text } of grid.columns) {
        const cell = row.cell(text);
        if (isFilled(cell)) return cell;
      }
  return undefined;
}

/** The first filled value under a key. */
function valueAt(grids: readonly FormGrid[], key: string): RawCell | undefined {
  for (const grid of grids)
    for (const row of rowsOf(grid, key)) {
      const cell = row.cell('value');
      if (isFilled(cell)) return cell;
    }
  return undefined;
}

function rowsOf({ rows }: FormGrid, key: string): readonly GridRow[] {
  return rows.filter((row) => row.key.text === key);
}

function isFilled(cell: RawCell | undefined): boolean {
  return cell !== undefined && !isBlank(cell);
}
