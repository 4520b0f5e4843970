import { declarePart } from '../package/content-types.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  makeElement,
  removeAttribute,
  setAttribute,
} from '../package/element.ts';
import { relate } from '../package/relationships.ts';
import type { Workbook } from '../package/workbook.ts';
import { Unpatchable } from '../package/xml.ts';
import { listName } from './list-sheet.ts';

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Puts the list first and opens the workbook on it. A list from an earlier time gives way to the new one. */
export function addFirstSheet(book: Workbook, xml: string): void {
  const tabs = book.sheetElements().map((each) => attributeOf(each, 'name'));
  openOn(book, Math.max(0, tabs.indexOf(listName)));
  const earlier = book.sheets.find(({ name }) => name === listName);
  if (earlier === undefined) addSheet(book, xml);
  else book.pack.put(earlier.part, xml);
}

function addSheet(book: Workbook, xml: string): void {
  const part = book.pack.freePath('xl/worksheets/sheet#.xml');
  book.pack.put(part, xml);
  declarePart(book.pack, part, contentType);
  const id = relate(book.pack, book.main, book.relationType('worksheet'), part);
  const list = childOf(book.root, 'sheets');
  if (list === undefined) throw new Unpatchable('a workbook without a list of sheets');
  const ids = book.sheetElements().map((each) => Number(attributeOf(each, 'sheetId') ?? 0));
  const sheetId = Math.max(0, ...ids) + 1;
  list.children.unshift(
    makeElement(list, 'sheet', { name: listName, sheetId, [book.idAttribute(book.root)]: id }),
  );
  moveLocalNames(book);
}

/** Of several sheets selected together each would take what is typed into one. */
function openOn(book: Workbook, tab: number): void {
  for (const { part } of book.sheets) {
    const views = childOf(book.pack.tree(part), 'sheetViews');
    for (const view of views === undefined ? [] : childrenOf(views, 'sheetView'))
      removeAttribute(view, 'tabSelected');
  }
  const views = childOf(book.root, 'bookViews');
  for (const view of views === undefined ? [] : childrenOf(views, 'workbookView')) {
    setAttribute(view, 'activeTab', tab);
    removeAttribute(view, 'firstSheet');
  }
}

/** Names that belong to one sheet say which by its number, and all have moved by one. */
function moveLocalNames(book: Workbook): void {
  const names = childOf(book.root, 'definedNames');
  for (const name of names === undefined ? [] : childrenOf(names, 'definedName')) {
    const local = attributeOf(name, 'localSheetId');
    if (local !== undefined) setAttribute(name, 'localSheetId', Number(local) + 1);
  }
}
