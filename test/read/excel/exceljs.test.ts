import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CellValue, Workbook } from '../../../src/read/excel/index.ts';
import { opened } from './build.ts';

/** A workbook as another library writes it, the way the forms are made. */
async function written(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Số liệu');
  sheet.getCell('A1').value = 'BÁO CÁO';
  sheet.getCell('A1').font = { name: '.VnTimeH' };
  sheet.mergeCells('A1:D1');
  sheet.getCell('D12').value = 24;
  sheet.getCell('D12').numFmt = '#,##0';
  sheet.getCell('D13').value = 0.125;
  sheet.getCell('D13').numFmt = '0.0%';
  sheet.getCell('D14').value = new Date(Date.UTC(2026, 5, 10));
  sheet.getCell('D15').value = { formula: 'D12-D12', result: 0 };
  sheet.getCell('D16').value = { formula: 'SUM(D1:D9)' };
  sheet.getCell('D17').value = true;
  sheet.getCell('D18').value = { error: '#N/A' };
  sheet.getCell('D19').value = { richText: [{ text: 'xã ' }, { text: 'A', font: { name: 'VNI-Times' } }] };
  sheet.getRow(19).hidden = true;
  sheet.getColumn(6).hidden = true;
  book.addWorksheet('_tongket', { state: 'veryHidden' }).getCell('A1').value = 'xa-nam-dan';
  book.definedNames.add("'Số liệu'!$D$12", 'NNT');
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('a workbook written by exceljs', () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = opened(await written());
  });

  it.each<[string, CellValue]>([
    ['A1', { type: 'text', text: 'BÁO CÁO' }],
    ['D12', { type: 'number', text: '24' }],
    ['D13', { type: 'percent', text: '0.125' }],
    ['D14', { type: 'date', iso: '2026-06-10', serial: '46183' }],
    ['D15', { type: 'number', text: '0' }],
    ['D16', { type: 'no-cached-value' }],
    ['D17', { type: 'boolean', value: true }],
    ['D18', { type: 'error', text: '#N/A' }],
    ['D19', { type: 'text', text: 'xã A', runs: [{ text: 'xã ' }, { text: 'A', font: 'VNI-Times' }] }],
    ['B1', { type: 'blank' }],
  ])('%s', (address, value) => {
    expect(workbook.sheets[0]?.cell(address)?.value).toEqual(value);
  });

  it('has its styles, merges, hidden lines, states and names', () => {
    const [sheet, own] = workbook.sheets;
    expect(sheet?.cell('A1')?.font).toBe('.VnTimeH');
    expect(sheet?.cell('D12')?.format).toBe('#,##0');
    expect(sheet?.merges).toEqual(['A1:D1']);
    expect(sheet?.hiddenRows.has(19)).toBe(true);
    expect([...(sheet?.hiddenColumns ?? [])]).toEqual([6]);
    expect(own?.state).toBe('very-hidden');
    expect(workbook.definedNames.map(({ name, ref }) => [name, ref])).toEqual([['NNT', "'Số liệu'!$D$12"]]);
    expect(sheet?.problems).toEqual([]);
  });
});
