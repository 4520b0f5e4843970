import type { FormPart } from '../../model/form.ts';
import type { RawCell } from '../../model/submission.ts';
import { fold } from '../../vi/fold.ts';
import { labelKey, labelKeys } from './label.ts';

/** A table of the form as it is known by its labels alone. */
export interface TableKind {
  readonly part: FormPart;
  /** The keys that the column under a label may have had; `labelColumn` over the labels of rows. */
  readonly keysOf: (label: string) => readonly string[];
  /** Whether a column of this key makes a row of labels the head of such a table. */
  readonly isTelling: (key: string) => boolean;
  /** What is asked; of each a row, or several. */
  readonly asked: readonly Asked[];
  /** Keys of the columns whose cells have defined names. */
  readonly named: readonly string[];
  /** What the row of a label may be about; more than one is an error. */
  readonly idsOf: (label: RawCell) => readonly string[];
  /** Whether rows without a label of their own go on about the one above: names of projects span their lines. */
  readonly continues: boolean;
}

export const labelColumn = 'label';

/** An element, a task, a project, as the plan has it. */
export interface Asked {
  readonly id: string;
  readonly name: string;
}

/** A table of which the unit is asked nothing is somebody's own. */
export function kindIfAsked(kind: TableKind): readonly TableKind[] {
  return kind.asked.length === 0 ? [] : [kind];
}

/** Several things may bear one name; all of them are kept. */
export function byName(items: readonly Asked[]) {
  const ids = new Map<string, string[]>();
  for (const item of items) {
    const key = labelKey(item.name);
    ids.set(key, [...(ids.get(key) ?? []), item.id]);
  }
  return ({ text, stored }: RawCell): readonly string[] =>
    [stored ?? '', text]
      .flatMap(labelKeys)
      .map((key) => ids.get(key) ?? [])
      .find((found) => found.length > 0) ?? [];
}

/** Labels of columns, each with its key. */
export function columnKeys(labels: readonly (readonly [label: string, key: string])[]) {
  const keys = new Map<string, string[]>();
  for (const [label, key] of labels) keys.set(fold(label), [...(keys.get(fold(label)) ?? []), key]);
  return (label: string): readonly string[] => keys.get(fold(label)) ?? [];
}
