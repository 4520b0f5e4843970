import type { Severity } from '../../model/finding.ts';
import { groupBy } from '../../model/group.ts';
import type { Request, ReturnedFile } from '../../model/returned.ts';
import { Cells } from '../package/cells.ts';
import { attributeOf, setAttribute } from '../package/element.ts';
import { relatedPart } from '../package/relationships.ts';
import { Styles } from '../package/styles.ts';
import type { BookSheet, Workbook } from '../package/workbook.ts';
import type { Note } from './boxes.ts';
import { addNotes } from './notes.ts';

/** Light red where the figure is not used as it stands, amber where it is. */
const fills: Readonly<Record<Severity, string>> = {
  error: solid('FFFFC9C9'),
  warning: solid('FFFFE08A'),
  info: solid('FFFFE08A'),
};

function solid(argb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb}"/><bgColor indexed="64"/></patternFill></fill>`;
}

/** Colours the cells and puts one note on each, whatever the number of things to say. Returns what could not be done. */
export function markCells(book: Workbook, { requests, sender }: ReturnedFile): readonly string[] {
  const bySheet = groupBy(requests.filter(hasCell), ({ place }) => place.sheet);
  if (bySheet.size === 0) return [];
  const styles = new Styles(book);
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

type Placed = Request & { readonly place: { readonly sheet: string; readonly cell: string } };

function hasCell(request: Request): request is Placed {
  return request.place !== undefined && 'cell' in request.place;
}

function colour(cells: Cells, styles: Styles, address: string, about: readonly Request[]): void {
  const cell = cells.at(address);
  const fill = about.some(({ severity }) => severity === 'error') ? fills.error : fills.warning;
  setAttribute(cell, 's', styles.filled(Number(attributeOf(cell, 's') ?? 0), fill));
}

function noteOf(cell: string, about: readonly Request[]): Note {
  const texts = about.map(({ problem, remedy }) => `${problem}\n→ ${remedy}`);
  return { cell, heading: 'Đề nghị kiểm tra lại', texts: [...new Set(texts)] };
}

/** Newer Excel shows a conversation instead of the note of its cell. */
function threadsIn(book: Workbook, sheet: BookSheet): readonly string[] {
  if (relatedPart(book.pack, sheet.part, 'threadedComment') === undefined) return [];
  return [
    `Ô nào ở trang “${sheet.name}” đã có trao đổi thì Excel không hiện ghi chú mới; xem danh sách dưới đây.`,
  ];
}
