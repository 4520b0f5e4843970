import { groupBy } from '../../model/group.ts';
import type { Request, ReturnedFile } from '../../model/returned.ts';
import { Cells } from '../package/cells.ts';
import { attributeOf, setAttribute } from '../package/element.ts';
import { relatedPart } from '../package/relationships.ts';
import { Styles } from '../package/styles.ts';
import type { BookSheet, Workbook } from '../package/workbook.ts';
import type { Note } from './boxes.ts';
import { markFills } from './fills.ts';
import { addNotes } from './notes.ts';
import { withdrawMarks } from './withdraw.ts';

/** Colours the cells and puts one note on each, whatever the number of things to say. Returns what could not be done. */
export function markCells(book: Workbook, { requests, sender }: ReturnedFile): readonly string[] {
  const bySheet = groupBy(requests.flatMap(everywhere).filter(hasCell), ({ place }) => place.sheet);
  const styles = new Styles(book);
  withdrawMarks(book, styles);
  return [...bySheet].flatMap(([name, those]) => {
    const sheet = book.sheets.find((each) => each.name.normalize('NFC') === name.normalize('NFC'));
    if (sheet === undefined) return [`Không đánh dấu được ô ở trang “${name}”; xem danh sách dưới đây.`];
    const byCell = groupBy(those, ({ place }) => place.cell);
    const cells = new Cells(book.pack.tree(sheet.part));
    for (const [address, about] of byCell) colour(cells, styles, address, about);
    addNotes(
      book,
      sheet,
      sender,
      [...byCell].map(([cell, about]) => noteOf(cell, about)),
    );
    return threadsIn(book, sheet);
  });
}

/** A request for each of the places that it is about. */
function everywhere(request: Request): readonly Request[] {
  return [request, ...(request.also ?? []).map(({ place, found }) => ({ ...request, place, found }))];
}

type Placed = Request & { readonly place: { readonly sheet: string; readonly cell: string } };

function hasCell(request: Request): request is Placed {
  return request.place !== undefined && 'cell' in request.place;
}

function colour(cells: Cells, styles: Styles, address: string, about: readonly Request[]): void {
  const cell = cells.at(address);
  const fill = about.some(({ severity }) => severity === 'error') ? markFills.error : markFills.warning;
  setAttribute(cell, 's', styles.filled(Number(attributeOf(cell, 's') ?? 0), fill));
}

function noteOf(cell: string, about: readonly Request[]): Note {
  const texts = about.map(({ problem, remedy }) => `${problem}\n→ ${remedy}`);
  return { cell, texts: [...new Set(texts)] };
}

/** Newer Excel shows a conversation instead of the note of its cell. */
function threadsIn(book: Workbook, sheet: BookSheet): readonly string[] {
  if (relatedPart(book.pack, sheet.part, 'threadedComment') === undefined) return [];
  return [
    `Ô nào ở trang “${sheet.name}” đã có trao đổi thì Excel không hiện ghi chú mới; xem danh sách dưới đây.`,
  ];
}
