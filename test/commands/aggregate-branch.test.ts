import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Worksheet } from 'exceljs';
import { afterEach, describe, expect, it } from 'vitest';
import { resultsFile } from '../../src/model/results.ts';
import { makeFolder, tongket } from '../support/cli.ts';
import { filled } from '../support/forms.ts';

/** `aggregate --unit <district>`: one branch, its report, and the submission that the level above takes. */

const plan = `schema: tongket/plan@1
id: hai-cap
title: Kế hoạch hai cấp
report:
  title: Kết quả thực hiện {period}
  issuer: [ỦY BAN NHÂN DÂN, TỈNH B]
  self: Ủy ban nhân dân tỉnh B
  symbol: BC-UBND
  place: B
  signer: {authority: [TM. ỦY BAN NHÂN DÂN], title: CHỦ TỊCH}
periods:
  - {id: 2026-6T, kind: half, name: 6 tháng đầu năm 2026, from: 2025-12-15, to: 2026-06-14, due: 2026-06-14}
units:
  - {group: huyen, name: Các huyện, short: huyện, level: district, units: [{name: Nam, kind: huyện}, {name: Bắc, kind: huyện}]}
  - group: xa
    name: Các xã
    short: xã
    level: commune
    units:
      - {name: An, kind: xã, parent: huyen-nam}
      - {name: Bình, kind: xã, parent: huyen-nam}
      - {name: Cát, kind: xã, parent: huyen-bac}
elements:
  - {code: VU, name: Số vụ, unit: vụ, type: count, nature: flow, from: xa}
indicators:
  - {code: CT, name: Số vụ, formula: VU, target: 20 vụ}
outline:
  - {id: tinh-hinh, heading: I. TÌNH HÌNH, from: [xa], merge: by-unit, shows: [{elements: [VU]}, {indicators: [CT]}]}
`;

const from = (unit: string, rest: string): string =>
  `schema: tongket/submission@1\nplan: hai-cap\nperiod: 2026-6T\nunit: ${unit}\nsigned: 2026-06-10\n${rest}\n`;

const communes = {
  'an.yaml': from('xa-an', 'values: {VU: 7}\nsections: {tinh-hinh: Ổn định.}'),
  'binh.yaml': from('xa-binh', 'values: {VU: 5}'),
  'cat.yaml': from('xa-cat', 'values: {VU: 3}'),
};

const folders: { readonly remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = makeFolder({ 'plan.yaml': plan, ...files });
  folders.push(folder);
  return folder.path;
}

function resultsIn(folder: string) {
  return resultsFile.parse(JSON.parse(readFileSync(join(folder, 'ket-qua.json'), 'utf8')));
}

async function branch(folder: string): Promise<string> {
  const out = join(folder, 'ra');
  expect(await tongket(['aggregate', folder, '--unit', 'huyen-nam', '-o', out])).toMatchObject({ status: 0 });
  return out;
}

describe('one branch', () => {
  it('counts its units only; a file of another branch is named, and not counted', async () => {
    const results = resultsIn(await branch(folderOf(communes)));
    expect(results.branch).toBe('huyen-nam');
    expect(results.elements['VU']?.total).toEqual({ value: '12', reported: 2, expected: 2 });
    expect(results.coverage).toEqual({
      xa: { expected: 2, received: 2, onTime: 2, late: 0, undated: 0, missing: [] },
    });
    const noted = results.findings.filter(({ code }) => code === 'TK531');
    expect(noted).toMatchObject([{ severity: 'info', unit: 'xa-cat', place: { file: 'cat.yaml' } }]);
  });

  it('a number set for the whole is no target of a branch', async () => {
    const { indicators } = resultsIn(await branch(folderOf(communes)));
    expect(indicators['CT']).not.toHaveProperty('target');
  });

  it('the report is the district’s', async () => {
    const out = await branch(folderOf(communes));
    const text = readFileSync(join(out, 'bao-cao.md'), 'utf8');
    expect(text).toContain('HUYỆN NAM');
    expect(text).toContain('Kính gửi: Ủy ban nhân dân tỉnh B');
  });

  it('its runs lie apart from those of the whole', async () => {
    const folder = folderOf(communes);
    await tongket(['aggregate', folder, '--unit', 'huyen-nam', '--format', 'json']);
    await tongket(['aggregate', folder, '--format', 'json']);
    expect(readdirSync(join(folder, 'ket-qua', '2026-6T')).sort()).toEqual(['huyen-nam', 'lan-01']);
  });

  it('a unit with nothing below it is no branch', async () => {
    const { status, stderr } = await tongket(['aggregate', folderOf(communes), '--unit', 'xa-an']);
    expect(status).toBe(2);
    expect(stderr).toContain('huyen-nam, huyen-bac');
  });
});

describe('the submission that goes up', () => {
  it('carries every entry, where it stood, how it came in, and the texts', async () => {
    const out = await branch(folderOf(communes));
    const { 'cat.yaml': cat } = communes;
    const above = folderOf({
      'cat.yaml': cat,
      'nam.yaml': readFileSync(join(out, 'huyen-nam.yaml'), 'utf8'),
    });
    expect(await tongket(['aggregate', above, '-o', join(above, 'ra')])).toMatchObject({ status: 0 });
    const results = resultsIn(join(above, 'ra'));
    expect(results.elements['VU']?.total).toEqual({ value: '15', reported: 3, expected: 3 });
    expect(results.elements['VU']?.units['xa-an']).toMatchObject({ value: '7', source: 'an.yaml:6:14' });
    expect(results.coverage['xa']).toMatchObject({ received: 3, onTime: 3 });
    expect(results.files).toContainEqual(
      expect.objectContaining({ path: 'nam.yaml', unit: 'xa-an', through: 'huyen-nam', origin: 'an.yaml' }),
    );
    expect(readFileSync(join(above, 'ra', 'bao-cao.md'), 'utf8')).toContain('Ổn định.');
  });

  it('is also a filled-in form, with the same figures', async () => {
    const out = await branch(folderOf(communes));
    const above = folderOf({
      'cat.yaml': communes['cat.yaml'],
      'nam.xlsx': readFileSync(join(out, 'huyen-nam.xlsx')),
    });
    await tongket(['aggregate', above, '-o', join(above, 'ra'), '--format', 'json']);
    const results = resultsIn(join(above, 'ra'));
    expect(results.elements['VU']?.total).toEqual({ value: '15', reported: 3, expected: 3 });
    expect(results.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(results.coverage['xa']).toMatchObject({ received: 3, undated: 2 });
  });

  it.each<[string, (sheet: Worksheet) => void, string, string[]]>([
    [
      'without its hidden column, found by the names of communes',
      (sheet) => sheet.spliceColumns(1, 1),
      '15',
      [],
    ],
    [
      'with a line put in, which is named and not counted',
      (sheet) => sheet.spliceRows(9, 0, [undefined, undefined, 'Xã Bình', 99]),
      '15',
      ['TK244'],
    ],
    ['with a line taken out: that commune has not sent', (sheet) => sheet.spliceRows(9, 1), '10', ['TK507']],
  ])('%s', async (_, spoil, total, codes) => {
    const out = await branch(folderOf(communes));
    const form = await filled(readFileSync(join(out, 'huyen-nam.xlsx')), (book) => {
      const sheet = book.getWorksheet('Theo xã');
      if (sheet !== undefined) spoil(sheet);
    });
    const above = folderOf({ 'cat.yaml': communes['cat.yaml'], 'nam.xlsx': form });
    await tongket(['aggregate', above, '-o', join(above, 'ra'), '--format', 'json']);
    const { elements, findings } = resultsIn(join(above, 'ra'));
    expect(elements['VU']?.total?.value).toBe(total);
    const told = findings.filter(({ severity, unit }) => severity === 'warning' && unit !== 'huyen-bac');
    expect(told.map(({ code }) => code)).toEqual(codes);
  });

  it('a second run says that what goes up is another one, where it is', async () => {
    const folder = folderOf(communes);
    const again = async (): Promise<string> =>
      (await tongket(['aggregate', folder, '--unit', 'huyen-nam', '--format', 'json'])).stderr;
    expect(await again()).not.toContain('lần gửi');
    writeFileSync(join(folder, 'cat.yaml'), from('xa-cat', 'values: {VU: 4}'));
    expect(await again()).not.toContain('lần gửi');
    writeFileSync(join(folder, 'binh.yaml'), from('xa-binh', 'values: {VU: 6}'));
    expect(await again()).toContain('ghi lần gửi (revision) cao hơn trong huyen-nam.yaml, huyen-nam.xlsx');
  });

  it('both in one folder are one report', async () => {
    const out = await branch(folderOf(communes));
    const both = Object.fromEntries(
      ['yaml', 'xlsx'].map((kind) => [`nam.${kind}`, readFileSync(join(out, `huyen-nam.${kind}`))]),
    );
    const above = folderOf({ 'cat.yaml': communes['cat.yaml'], ...both });
    await tongket(['aggregate', above, '-o', join(above, 'ra'), '--format', 'json']);
    expect(resultsIn(join(above, 'ra')).elements['VU']?.total?.value).toBe('15');
  });
});
