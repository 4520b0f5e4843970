import { Cells } from '../package/cells.ts';
import { attributeOf, childOf, childrenOf, localName, setAttribute } from '../package/element.ts';
import { relatedPart } from '../package/relationships.ts';
import type { Styles } from '../package/styles.ts';
import type { BookSheet, Workbook } from '../package/workbook.ts';
import { unescapeXml, type XmlNode } from '../package/xml.ts';
import { noteHeading, removeBoxes } from './boxes.ts';
import { markColours } from './fills.ts';

const marks = [markColours.error, markColours.warning];

/** Takes back what an earlier copy marked: a unit that corrects its returned file sends it in with the old notes. */
export function withdrawMarks(book: Workbook, styles: Styles): void {
  for (const sheet of book.sheets) {
    const addresses = withdrawNotes(book, sheet);
    if (addresses.size === 0) continue;
    removeBoxes(book, sheet, addresses);
    const cells = new Cells(book.pack.tree(sheet.part));
    for (const address of addresses) {
      const cell = cells.at(address);
      const format = styles.without(Number(attributeOf(cell, 's') ?? 0), marks);
      if (format !== undefined) setAttribute(cell, 's', format);
    }
  }
}

/** Removes our notes, known by their heading (not every program keeps authors), and says where they stood. */
function withdrawNotes(book: Workbook, sheet: BookSheet): ReadonlySet<string> {
  const part = relatedPart(book.pack, sheet.part, 'comments');
  const list = part === undefined ? undefined : childOf(book.pack.tree(part), 'commentList');
  if (list === undefined) return new Set();
  const ours = new Set(childrenOf(list, 'comment').filter((each) => textOf(each).startsWith(noteHeading)));
  const kept = list.children.filter((node) => typeof node === 'string' || !ours.has(node));
  list.children.splice(0, list.children.length, ...kept);
  return new Set([...ours].flatMap((each) => attributeOf(each, 'ref') ?? []));
}

function textOf(node: XmlNode): string {
  if (typeof node === 'string') return '';
  if (localName(node) === 't')
    return unescapeXml(node.children.filter((each) => typeof each === 'string').join(''));
  return node.children.map(textOf).join('');
}
