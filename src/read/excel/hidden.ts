import { maxColumn, readCount } from './address.ts';
import { type Attributes, attribute, isTrue } from './xml.ts';

/** Collects the rows and columns that a sheet hides. */
export class HiddenCollector {
  readonly rows = new Set<number>();
  readonly columns = new Set<number>();
  #lastColumn = 0;

  addRow(attributes: Attributes, row: number | undefined): void {
    if (row !== undefined && isTrue(attribute(attributes, 'hidden'))) this.rows.add(row);
  }

  /** Spans must ascend, as the format wants: overlapping ones could make us count to 16,384 a million times. */
  addColumns(attributes: Attributes): void {
    const first = readCount(attribute(attributes, 'min'), maxColumn);
    const last = readCount(attribute(attributes, 'max'), maxColumn);
    if (first === undefined || last === undefined || first <= this.#lastColumn) return;
    this.#lastColumn = last;
    if (!isTrue(attribute(attributes, 'hidden'))) return;
    for (let column = first; column <= last; column += 1) this.columns.add(column);
  }
}
