import { columnLetters, cornersOf, sheetOrder } from '../package/cells.ts';
import { declareEnding } from '../package/content-types.ts';
import { attributeOf, childOf, insertInOrder, makeElement } from '../package/element.ts';
import { relate, relatedPart, relationshipsOf } from '../package/relationships.ts';
import type { BookSheet, Workbook } from '../package/workbook.ts';
import { Unpatchable } from '../package/xml.ts';

/** What every note of ours begins with, and is known by later. */
export const noteHeading = 'Đề nghị kiểm tra lại';

/** What is said about one cell: a stretch of text for each thing, under the heading. */
export interface Note {
  readonly cell: string;
  readonly texts: readonly string[];
}

/**
 * The boxes in which Excel shows notes: a drawing in VML, without which a note is not seen at all. Such a drawing is
 * often no good XML (Excel writes `<br>`), so it is handled as text.
 */
const blankDrawing = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>
<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
</xml>`;
const ending = '</xml>';
const firstId = 1025;

export function addBoxes(book: Workbook, sheet: BookSheet, notes: readonly Note[]): void {
  if (notes.length === 0) return;
  const part = drawingPart(book, sheet);
  const drawing = book.pack.text(part);
  const end = drawing.lastIndexOf(ending);
  if (end < 0) throw new Unpatchable(`${part} is no drawing`);
  const taken = [...drawing.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Number(id));
  const next = Math.max(firstId - 1, ...taken) + 1;
  const boxes = notes.map((note, index) => box(note, next + index)).join('\n');
  book.pack.put(part, `${drawing.slice(0, end)}${boxes}\n${drawing.slice(end)}`);
}

/** Takes the boxes of cells away. */
export function removeBoxes(book: Workbook, sheet: BookSheet, addresses: ReadonlySet<string>): void {
  const part = relatedPart(book.pack, sheet.part, 'vmlDrawing');
  if (part === undefined) return;
  const kept = book.pack.text(part).replace(/<v:shape [\s\S]*?<\/v:shape>\s*/g, (shape) => {
    const [, row] = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape) ?? [];
    const [, column] = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape) ?? [];
    if (row === undefined || column === undefined) return shape;
    return addresses.has(`${columnLetters(Number(column) + 1)}${Number(row) + 1}`) ? '' : shape;
  });
  book.pack.put(part, kept);
}

function drawingPart(book: Workbook, sheet: BookSheet): string {
  const root = book.pack.tree(sheet.part);
  const known = childOf(root, 'legacyDrawing');
  const id = known && attributeOf(known, book.idAttribute(root));
  const target = relationshipsOf(book.pack, sheet.part).find((each) => each.id === id)?.target;
  if (target !== undefined && book.pack.has(target)) return target;
  if (known !== undefined) throw new Unpatchable(`${sheet.part} leads to a drawing that is not there`);
  const part = book.pack.freePath('xl/drawings/vmlDrawing#.vml');
  book.pack.put(part, blankDrawing);
  declareEnding(book.pack, 'vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  const relation = relate(book.pack, sheet.part, book.relationType('vmlDrawing'), part);
  const drawing = makeElement(root, 'legacyDrawing', { [book.idAttribute(root)]: relation });
  insertInOrder(root, drawing, sheetOrder);
  return part;
}

const lettersInLine = 44;
const lineHeight = 14;
const width = 300;

/** A hidden box at the right of its cell, as tall as its text. */
function box({ cell, texts }: Note, id: number): string {
  const { row, column } = cornersOf(cell);
  const lines = [noteHeading, ...texts].flatMap((text) => text.split('\n'));
  const height =
    12 + lineHeight * lines.reduce((sum, line) => sum + 1 + Math.floor(line.length / lettersInLine), 0);
  const rows = Math.max(2, Math.ceil(height / 28));
  return [
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:${width}px;height:${height}px;z-index:1;visibility:hidden" fillcolor="#fff8dc" o:insetmode="auto">`,
    '<v:fill color2="#fff8dc"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column}, 12, ${Math.max(0, row - 2)}, 4, ${column + 3}, 60, ${Math.max(0, row - 2) + rows}, 4</x:Anchor>`,
    `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`,
  ].join('');
}
