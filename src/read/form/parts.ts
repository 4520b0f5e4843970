import { awardKeys, fundingKeys } from '../../model/form.ts';
import { present } from '../../model/present.ts';
import type { RawCell } from '../../model/submission.ts';
import type { RawAward, RawFunding, RawProject, RawSection, RawTask } from '../raw.ts';
import { isBlank } from './cell.ts';
import type { FormGrid, GridRow } from './grid.ts';

/** Boxes with something in them. */
export function readSections(grid: FormGrid): readonly RawSection[] {
  return grid.rows.flatMap((row) => {
    const text = filled(row.cell('text'));
    return text === undefined ? [] : [{ section: row.key, text }];
  });
}

/** Tasks with a status or a note. */
export function readTasks(grid: FormGrid): readonly RawTask[] {
  return grid.rows.flatMap((row) => {
    const status = filled(row.cell('status'));
    const note = filled(row.cell('note'));
    return status === undefined && note === undefined ? [] : [present({ task: row.key, status, note })];
  });
}

/** Projects of which anything is said. The lines of money of one project are rows of one key. */
export function readProjects(grid: FormGrid): readonly RawProject[] {
  const byKey = new Map<string, GridRow[]>();
  for (const row of grid.rows) byKey.set(row.key.text, [...(byKey.get(row.key.text) ?? []), row]);
  return [...byKey.values()].flatMap(readProject);
}

function readProject(rows: readonly GridRow[]): readonly RawProject[] {
  const funding = rows.flatMap(readFunding);
  const progress = firstFilled(rows, 'progress');
  const problems = firstFilled(rows, 'problems');
  const project = rows[0]?.key;
  if (project === undefined || (funding.length === 0 && progress === undefined && problems === undefined))
    return [];
  return [present({ project, progress, problems, funding })];
}

function readFunding(row: GridRow): readonly RawFunding[] {
  const [source, capital, year, planned, allocated, spent] = fundingKeys.map((key) => filled(row.cell(key)));
  const cells = present({ source, capital, year, planned, allocated, spent });
  const first = Object.values(cells)[0];
  return first === undefined ? [] : [{ ...cells, place: first.place }];
}

/** Lines with anything in them, told apart by their places alone. */
export function readAwards(grid: FormGrid): readonly RawAward[] {
  return grid.rows.flatMap((row) => {
    const [kind, name, merit, copies, sent] = awardKeys.map((key) => filled(row.cell(key)));
    const first = name ?? kind ?? merit ?? copies ?? sent;
    return first === undefined ? [] : [present({ kind, name, merit, copies, sent, place: first.place })];
  });
}

function firstFilled(rows: readonly GridRow[], column: string): RawCell | undefined {
  return rows.map((row) => filled(row.cell(column))).find((cell) => cell !== undefined);
}

function filled(cell: RawCell | undefined): RawCell | undefined {
  return cell === undefined || isBlank(cell) ? undefined : cell;
}
