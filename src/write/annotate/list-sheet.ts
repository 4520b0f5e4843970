import type { Place } from '../../model/place.ts';
import type { Request, ReturnedFile } from '../../model/returned.ts';
import { columnLetters } from '../package/cells.ts';
import { Styles } from '../package/styles.ts';
import type { Workbook } from '../package/workbook.ts';
import { escapeXml } from '../package/xml.ts';
import { lineCount, linesHeight } from '../table/measure-text.ts';
import { type Look, looks } from './looks.ts';

export const listName = 'Nội dung đề nghị chỉnh sửa';

/** Widths in characters, as Excel counts them. */
const widths = [6, 22, 20, 50, 46, 9];
const head = ['TT', 'Ô', 'Đang ghi', 'Vấn đề', 'Đề nghị', 'Mã'];
const lastColumn = columnLetters(widths.length);
const size = 12;
/** Points a character of the default font takes, and what a cell keeps free at its sides. */
const pointsPerCharacter = 5.6;
const padding = 8;

interface Row {
  readonly cells: readonly { readonly text: string; readonly look: Look }[];
  /** One text over the whole width. */
  readonly wide?: boolean;
  /** Where a click on the second cell leads: `'Số liệu'!E11`. */
  readonly link?: string | undefined;
}

/** The first sheet of the copy: what it is about, what has to be looked at, then what is good to know. */
export function listXml(book: Workbook, returned: ReturnedFile): string {
  const rows = rowsOf(book, returned);
  const formats = looks(new Styles(book));
  const headAt = rows.findIndex(({ cells }) => cells[0]?.look === 'head') + 1;
  const data = rows.map((row, index) => rowXml(row, index + 1, formats)).join('');
  const merges = rows.flatMap((row, index) => (row.wide ? [`A${index + 1}:${lastColumn}${index + 1}`] : []));
  const links = rows.flatMap(({ link }, index) => (link === undefined ? [] : [linkXml(link, index + 1)]));
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${escapeXml(book.namespace)}"><sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"><pane ySplit="${headAt}" topLeftCell="A${headAt + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.map(colXml).join('')}</cols>`,
    `<sheetData>${data}</sheetData>`,
    `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '',
    '<pageMargins left="0.6" right="0.5" top="0.75" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
  ].join('');
}

function rowsOf(book: Workbook, { unit, lead, requests, notes }: ReturnedFile): readonly Row[] {
  const linkTo = linker(book);
  const listed = (these: readonly Request[], from: number): readonly Row[] =>
    these.flatMap((request, index) => [
      requestRow(request, from + index, linkTo(request.place)),
      ...(request.also ?? []).map(({ place, found }) => alsoRow(place, found, linkTo(place))),
    ]);
  return [
    wide(unit, 'unit'),
    wide(listName.toUpperCase(), 'title'),
    ...lead.map((line) => wide(line, 'lead')),
    { cells: head.map((text) => ({ text, look: 'head' })) },
    ...listed(requests, 1),
    ...(notes.length > 0 ? [wide('Thông tin thêm, không bắt buộc chỉnh sửa', 'group')] : []),
    ...listed(notes, requests.length + 1),
  ];
}

function wide(text: string, look: Look): Row {
  return { wide: true, cells: widths.map((_, index) => ({ text: index === 0 ? text : '', look })) };
}

function requestRow(request: Request, number: number, link: string | undefined): Row {
  const { severity, place, found, problem, remedy, code } = request;
  const where = place === undefined ? '' : whereText(place);
  return {
    link,
    cells: [
      { text: String(number), look: severity },
      { text: where, look: link === undefined ? 'text' : 'link' },
      { text: found, look: 'text' },
      { text: problem, look: 'text' },
      { text: remedy, look: 'text' },
      { text: code, look: 'code' },
    ],
  };
}

/** A further place of the request above. */
function alsoRow(place: Place, found: string, link: string | undefined): Row {
  const text = (words: string) => ({ text: words, look: 'text' as const });
  const where = { text: whereText(place), look: link === undefined ? ('text' as const) : ('link' as const) };
  return { link, cells: [text(''), where, text(found), text('(như trên)'), text(''), text('')] };
}

function whereText(place: Place): string {
  if ('cell' in place) return `${place.sheet} ▸ ${place.cell}`;
  return 'line' in place ? `Dòng ${place.line}` : 'Cả tệp';
}

/** A link into a sheet that is hidden would lead nowhere. */
function linker(book: Workbook): (place: Place | undefined) => string | undefined {
  const visible = new Map(
    book.sheets.filter((sheet) => sheet.visible).map(({ name }) => [name.normalize('NFC'), name]),
  );
  return (place) => {
    if (place === undefined || !('cell' in place)) return undefined;
    const name = visible.get(place.sheet.normalize('NFC'));
    return name === undefined ? undefined : `'${name.replaceAll("'", "''")}'!${place.cell}`;
  };
}

function colXml(width: number, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
}

function linkXml(location: string, row: number): string {
  const to = escapeXml(location);
  return `<hyperlink ref="B${row}" location="${to}" display="${to}"/>`;
}

function rowXml(row: Row, number: number, formats: Readonly<Record<Look, number>>): string {
  const cells = row.cells.map(({ text, look }, index) => {
    const at = `r="${columnLetters(index + 1)}${number}" s="${formats[look]}"`;
    if (text === '') return `<c ${at}/>`;
    return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
  });
  return `<row r="${number}" ht="${heightOf(row)}" customHeight="1">${cells.join('')}</row>`;
}

/** In points: merged cells are fitted by no program, and phones fit none. */
function heightOf({ cells, wide: isWide }: Row): number {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const lines = cells.map(({ text, look }, index) => {
    const width = (isWide ? all : (widths[index] ?? 0)) * pointsPerCharacter - padding;
    return lineCount(text, width, { size, bold: look === 'head' });
  });
  return Math.min(409, Math.ceil(linesHeight(Math.max(...lines), size) + 4));
}
