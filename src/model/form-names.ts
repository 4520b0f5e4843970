import { type FormPart, type InfoKey, infoKeys, readFigureKey, readInfoRow } from './form.ts';

/**
 * The defined name of an input cell of a form: a prefix for its kind and the key, `TK_V_VU_BG`. It moves with its cell
 * when rows and columns are inserted, so that a cell is found by it where the hidden keys are gone. Two keys may give
 * one name: the first of them has it, and the name alone does not tell them apart.
 */
function definedName(prefix: string, key: string): string {
  // Most codes are plain, and to lay out all letters of the world takes as long as to read a file.
  const named = /^[\w.]*$/.test(key) ? key : key.replace(/[^\p{L}\p{N}.]/gu, '_');
  return `${ourNames}${prefix}_${named}`;
}

/** What every name of a form begins with. */
export const ourNames = 'TK_';

/** The name of a particular of the report, wherever it stands. */
export function infoName(key: InfoKey): string {
  return definedName('I', key);
}

/**
 * The name of the cell under two keys; undefined where such cells have none. `line` counts, from 1, the lines of money
 * that a project has, and those of nominations.
 */
export function cellName(part: FormPart, row: string, column: string, line = 1): string | undefined {
  const info = part === 'info' ? infoKeys.find((key) => key === row) : readInfoRow(row);
  if (info !== undefined) return infoName(info);
  if (part === 'awards') return definedName(`K${line}`, column);
  if (part === 'by-unit') return definedName('U', `${row}_${column}`);
  const prefix = prefixOf(part, column, line);
  return prefix === undefined ? undefined : definedName(prefix, row);
}

const prefixes: Readonly<Partial<Record<FormPart, Readonly<Record<string, string>>>>> = {
  figures: { estimated: 'E', note: 'N' },
  sections: { text: 'S' },
  tasks: { status: 'T', note: 'TN' },
  projects: { progress: 'D', problems: 'DP' },
};

function prefixOf(part: FormPart, column: string, line: number): string | undefined {
  const known = prefixes[part]?.[column];
  if (known !== undefined) return known;
  if (part === 'projects') return `D${line}_${column.toUpperCase()}`;
  return part === 'figures' ? figurePrefix(column) : undefined;
}

/** An element has a plain or a cumulative cell, never both: one name serves for either. */
function figurePrefix(column: string): string | undefined {
  const key = readFigureKey(column);
  if (key?.name !== 'value') return undefined;
  if (key.aspect === 'previous') return 'P';
  return typeof key.aspect === 'number' ? `V${key.aspect}` : 'V';
}
