import { stampSheet } from '../model/form.ts';
import { columnLetters } from './address.ts';
import { rowNumber } from './sheet.ts';

/** Columns of the hidden sheet from here on hold the lists to choose from. */
const firstColumn = 4;

/**
 * The lists that cells offer. They stand on the hidden sheet, each in a column, because a list written into a cell's
 * validation can hold no comma and 255 characters at most.
 */
export class Lists {
  readonly #columns = new Map<string, ListColumn>();

  /** A reference to the list's cells; the same items share one list. */
  rangeOf(items: readonly string[]): string {
    const key = items.join('\n');
    const list = this.#columns.get(key) ?? { items, column: firstColumn + this.#columns.size };
    this.#columns.set(key, list);
    const letters = columnLetters(list.column);
    return `${stampSheet}!$${letters}$${rowNumber(0)}:$${letters}$${rowNumber(items.length - 1)}`;
  }

  /** All that were referred to. */
  get columns(): readonly ListColumn[] {
    return [...this.#columns.values()];
  }
}

export interface ListColumn {
  readonly items: readonly string[];
  /** On the hidden sheet, from 1. */
  readonly column: number;
}
