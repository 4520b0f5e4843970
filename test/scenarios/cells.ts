import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import type { Results } from '../../src/model/results.ts';

/** What an independent reader finds at the places that results name: exceljs for workbooks, the bare line for text. */

type Place = NonNullable<Results['elements'][string]['units'][string]['place']>;

export class Cells {
  readonly #folder: string;
  readonly #books = new Map<string, exceljs.Workbook>();
  readonly #lines = new Map<string, readonly string[]>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The text of a cell, or of a YAML scalar or CSV line from its column on; undefined when nothing is there. */
  async at(place: Place): Promise<string | undefined> {
    if ('cell' in place) return this.#cell(place.file, place.sheet, place.cell);
    if ('line' in place) return this.#text(place.file, place.line, place.column);
    return undefined;
  }

  async #cell(file: string, sheetName: string, address: string): Promise<string | undefined> {
    const value = (await this.#book(file)).getWorksheet(sheetName)?.getCell(address).value;
    if (value === null || value === undefined) return undefined;
    if (typeof value === 'object' && 'richText' in value)
      return value.richText.map((run) => run.text).join('');
    return String(typeof value === 'object' && 'result' in value ? value.result : value).normalize('NFC');
  }

  async #book(file: string): Promise<exceljs.Workbook> {
    const known = this.#books.get(file);
    if (known !== undefined) return known;
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(join(this.#folder, file));
    this.#books.set(file, book);
    return book;
  }

  #text(file: string, line: number, column: number): string | undefined {
    const lines =
      this.#lines.get(file) ?? readFileSync(join(this.#folder, file), 'utf8').normalize('NFC').split('\n');
    this.#lines.set(file, lines);
    const rest = lines[line - 1]?.slice(column - 1) ?? '';
    const scalar = /^(?:"([^"]*)"|'([^']*)'|([^,}#\n]*))/.exec(rest);
    const text = (scalar?.[1] ?? scalar?.[2] ?? scalar?.[3] ?? '').trim();
    return text === '' ? undefined : text;
  }
}
