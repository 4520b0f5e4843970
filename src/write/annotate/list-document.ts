import type { Day } from '../../model/day.ts';
import type { Place } from '../../model/place.ts';
import type { Block, Cell, Row, Table } from '../../model/report.ts';
import type { Request, ReturnedFile } from '../../model/returned.ts';
import { writeNarrativesDocx } from '../docx.ts';
import { listName } from './list-sheet.ts';

/** The same list as a Word file, for what is no workbook or cannot be marked as one. */
export function writeReturnList(returned: ReturnedFile, day: Day): Promise<Uint8Array> {
  const { unit, path, lead, requests, notes } = returned;
  const blocks: Block[] = lead.map((text) => ({ tag: 'paragraph', runs: [{ text }] }));
  if (requests.length > 0) blocks.push({ tag: 'table', table: tableOf(requests, 1) });
  if (notes.length > 0) {
    const text = 'Thông tin thêm, không bắt buộc chỉnh sửa';
    blocks.push({ tag: 'paragraph', runs: [{ text, bold: true }] });
    blocks.push({ tag: 'table', table: tableOf(notes, requests.length + 1) });
  }
  return writeNarrativesDocx({
    title: listName,
    lead: unit === path ? path : `${unit}, tệp ${path}`,
    day,
    blocks,
  });
}

const columns: Table['columns'] = [
  { width: 6, align: 'center' },
  { width: 16, align: 'left' },
  { width: 16, align: 'left' },
  { width: 32, align: 'left' },
  { width: 32, align: 'left' },
  { width: 10, align: 'center' },
];

function tableOf(requests: readonly Request[], from: number): Table {
  const head = rowOf(['TT', 'Chỗ', 'Đang ghi', 'Vấn đề', 'Đề nghị', 'Mã']);
  return { columns, head: [head], rows: requests.map((request, index) => requestRow(request, from + index)) };
}

function requestRow(
  { place, also = [], found, problem, remedy, code, severity }: Request,
  number: number,
): Row {
  const cells: readonly Cell[] = rowOf([
    String(number),
    [place, ...also.map((each) => each.place)].map(whereText).join('; '),
    [found, ...also.map((each) => each.found)].join('; '),
    problem,
    remedy,
    code,
  ]).cells;
  return { cells: cells.map((cell, index) => ({ ...cell, bold: index === 0 && severity === 'error' })) };
}

function rowOf(texts: readonly string[]): Row {
  return { cells: texts.map((text) => ({ text })) };
}

function whereText(place: Place | undefined): string {
  if (place === undefined) return '';
  if ('cell' in place) return `${place.sheet} ▸ ${place.cell}`;
  return 'line' in place ? `Dòng ${place.line}, cột ${place.column}` : 'Cả tệp';
}
