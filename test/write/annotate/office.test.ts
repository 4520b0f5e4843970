import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { annotate } from '../../../src/write/annotate/index.ts';
import { Office, withPrograms } from '../../support/programs.ts';
import { bookBytes, fillOf, load, noteText, request, returned } from './book.ts';

/** LibreOffice opens the copy, shows its notes, and what it saves can be marked again. */
withPrograms(['soffice'], 'a marked copy in LibreOffice', () => {
  const office = new Office();
  let saved: Uint8Array;
  beforeAll(async () => {
    const copy = annotate(await bookBytes(), returned([request('B1'), request('B2')]));
    writeFileSync(join(office.folder, 'a.xlsx'), copy?.bytes ?? '');
    const filter = 'xlsx:Calc MS Excel 2007 XML';
    office.run('--convert-to', filter, '--outdir', join(office.folder, 'ra'), join(office.folder, 'a.xlsx'));
    saved = readFileSync(join(office.folder, 'ra', 'a.xlsx'));
  });
  afterAll(() => office.remove());

  it('keeps the list in front, the colours and the notes', async () => {
    const book = await load(saved);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Nội dung đề nghị chỉnh sửa', 'Số liệu', 'Ẩn']);
    const cell = book.getWorksheet('Số liệu')?.getCell('B1');
    expect(cell && [fillOf(cell), noteText(cell)]).toEqual([
      'FFFFC9C9',
      expect.stringContaining('Đề nghị kiểm tra lại'),
    ]);
  });

  it('and what is corrected there loses its marks in the next copy', async () => {
    const book = await load(annotate(saved, returned([request('B2')]))?.bytes ?? new Uint8Array());
    const cell = book.getWorksheet('Số liệu')?.getCell('B1');
    expect(cell && [fillOf(cell), cell.note]).toEqual([undefined, undefined]);
  });
});
