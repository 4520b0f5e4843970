import { declarePart } from '../package/content-types.ts';
import { attributeOf, childOf, childrenOf, makeElement } from '../package/element.ts';
import { relate, relatedPart } from '../package/relationships.ts';
import type { BookSheet, Workbook } from '../package/workbook.ts';
import { escapeXml, type XmlElement, type XmlNode } from '../package/xml.ts';
import { addBoxes, type Note, noteHeading } from './boxes.ts';

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';

/** Puts notes on cells of a sheet. A cell that has one already keeps it; ours is added below. */
export function addNotes(book: Workbook, sheet: BookSheet, author: string, notes: readonly Note[]): void {
  const comments = book.pack.tree(commentsPart(book, sheet));
  const list = childOf(comments, 'commentList') ?? appended(comments, 'commentList');
  const authorId = authorOf(comments, author);
  const known = new Map(childrenOf(list, 'comment').map((each) => [attributeOf(each, 'ref'), each]));
  const fresh = notes.filter((note) => {
    const comment = known.get(note.cell);
    if (comment === undefined) list.children.push(commentOf(list, note, authorId));
    else extend(comment, note);
    return comment === undefined;
  });
  addBoxes(book, sheet, fresh);
}

function commentsPart(book: Workbook, sheet: BookSheet): string {
  const known = relatedPart(book.pack, sheet.part, 'comments');
  if (known !== undefined) return known;
  const part = book.pack.freePath('xl/comments#.xml');
  book.pack.put(part, `<comments xmlns="${escapeXml(book.namespace)}"><authors/><commentList/></comments>`);
  declarePart(book.pack, part, contentType);
  relate(book.pack, sheet.part, book.relationType('comments'), part);
  return part;
}

function appended(parent: XmlElement, local: string): XmlElement {
  const child = makeElement(parent, local);
  parent.children.push(child);
  return child;
}

function authorOf(comments: XmlElement, author: string): number {
  const authors = childOf(comments, 'authors') ?? makeElement(comments, 'authors');
  if (!comments.children.includes(authors)) comments.children.unshift(authors);
  const all = childrenOf(authors, 'author');
  const known = all.findIndex((each) => each.children.join('') === escapeXml(author));
  if (known >= 0) return known;
  authors.children.push(makeElement(authors, 'author', {}, [escapeXml(author)]));
  return all.length;
}

function commentOf(list: XmlElement, note: Note, authorId: number): XmlElement {
  const text = makeElement(list, 'text', {}, runsOf(list, note));
  return makeElement(list, 'comment', { ref: note.cell, authorId }, [text]);
}

/** The other's words stay, ours follow. */
function extend(comment: XmlElement, note: Note): void {
  const text = childOf(comment, 'text') ?? appended(comment, 'text');
  text.children.push(run(text, '\n\n'), ...runsOf(text, note));
}

function runsOf(parent: XmlElement, { texts }: Note): readonly XmlNode[] {
  return [run(parent, noteHeading, true), ...texts.map((text) => run(parent, `\n${text}`))];
}

function run(parent: XmlElement, text: string, bold = false): XmlElement {
  const look = [
    ...(bold ? [makeElement(parent, 'b')] : []),
    makeElement(parent, 'sz', { val: 10 }),
    makeElement(parent, 'rFont', { val: 'Times New Roman' }),
  ];
  const words = makeElement(parent, 't', { 'xml:space': 'preserve' }, [escapeXml(text)]);
  return makeElement(parent, 'r', {}, [makeElement(parent, 'rPr', {}, look), words]);
}
