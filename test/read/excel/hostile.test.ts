import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { main, type Parts, packageRelationships, parts, relationships, workbookBytes } from './build.ts';

/**
 * Files that nobody sends by accident: each comes to an end, as a result or as a problem, within 2 s and 300 MB. Each
 * is opened by a process of its own, as built by `npm run build`, that is stopped when its time is over.
 */

const root = join(import.meta.dirname, '..', '..', '..');
const opener = join(root, 'dist', 'test', 'read', 'excel', 'open-one.js');
const mostMebibytes = 300;
/** Loading Node itself is not the file's fault, nor is a machine that does four things at once. */
const startUp = 6_000;
const limit = 2_000;

const folder = mkdtempSync(join(tmpdir(), 'tongket-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly outcome: string;
  readonly mebibytes: number;
}

function openApart(bytes: Uint8Array): Ended {
  const file = join(folder, 'hostile.xlsx');
  writeFileSync(file, bytes);
  const done = spawnSync(process.execPath, [opener, file], { encoding: 'utf8', timeout: startUp + limit });
  if (done.status !== 0) throw new Error(`did not come to an end: ${done.signal ?? ''} ${done.stderr}`);
  return JSON.parse(done.stdout) as Ended; // the line that open-one.ts prints
}

const sheetPart = 'xl/worksheets/sheet1.xml';
const cell = '<c r="A1"><v>24</v></c>';
const row = `<row r="1">${cell}</row>`;
const sheetOf = (content: string): Parts => ({
  parts: { [sheetPart]: `<worksheet xmlns="${main}">${content}</worksheet>` },
});
const range = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

/** The file with a field of the sheet's entry in the central directory changed. */
function lying(bytes: Uint8Array, field: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const at = Buffer.from(copy).lastIndexOf(sheetPart) - 46;
  new DataView(copy.buffer).setUint32(at + field, value, true);
  return copy;
}

const bomb = (): Uint8Array => zipSync(parts(sheetOf(' '.repeat(50_000_000))));
const sizeField = 24;
const checksumField = 16;

function sharedTexts(): string {
  return range(100_000)
    .map((i) => `<si><t>${`${i} xã, phường `.repeat(7)}</t></si>`)
    .join('');
}

const merges = range(60_000)
  .map((i) => `<mergeCell ref="A${i + 1}:XFD${i + 1}"/>`)
  .join('');
const columns = range(200)
  .map(() => '<dataValidation type="whole" sqref="A1:XFD1048576"><formula1>0</formula1></dataValidation>')
  .join('');
const attributes = (count: number): string =>
  range(count)
    .map((i) => ` a${i}=""`)
    .join('');

const names = (count: number): string =>
  range(count)
    .map((i) => `<n${i}/>`)
    .join('');

const textOf = (text: string): string => `<sheetData><row><c t="str"><v>${text}</v></c></row></sheetData>`;

/** Each is walked in one piece, and keeps its text if anything of it stays. */
function sheetsOf4Megabytes(count: number): Uint8Array {
  const ids = range(count).map((i) => `sheet${i}`);
  const sheets = ids.map((id, i) => `<sheet name="${id}" sheetId="${i + 1}" r:id="${id}"/>`);
  const relation = `${relationships}/worksheet`;
  const targets = ids.map(
    (id) => `<Relationship Id="${id}" Type="${relation}" Target="worksheets/${id}.xml"/>`,
  );
  const text = `ệ${'a'.repeat(4_000_000)}`;
  const sheet = (id: string) =>
    `<worksheet xmlns="${main}"><sheetData>${row}</sheetData>${text}<elementOf-${id}/></worksheet>`;
  return workbookBytes({
    parts: {
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${sheets.join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRelationships}">${targets.join('')}</Relationships>`,
      ...Object.fromEntries(ids.map((id) => [`xl/worksheets/${id}.xml`, sheet(id)])),
    },
  });
}

/** As it lies there: no ratio tells that there is something wrong with it. */
const notPacked = (content: string): Uint8Array => zipSync(parts(sheetOf(content)), { level: 0 });

const entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';

const files: readonly (readonly [what: string, bytes: () => Uint8Array, outcome: string])[] = [
  ['a zip bomb', bomb, 'too-large'],
  ['a zip bomb that gives itself out as 200 bytes', () => lying(bomb(), sizeField, 200), 'damaged'],
  ['a zip bomb just under the limit of 64 MiB', () => lying(bomb(), sizeField, 60_000_000), 'too-large'],
  ['a zip in a zip', () => zipSync({ 'a.zip': zipSync({ 'b.zip': bomb() }) }), 'not-excel'],
  ['a wrong checksum', () => lying(workbookBytes({ rows: row }), checksumField, 1), 'damaged'],
  [
    '60,000 merged rows',
    () => workbookBytes({ rows: row, after: `<mergeCells>${merges}</mergeCells>` }),
    '1 cells',
  ],
  [
    'validations over whole columns',
    () => workbookBytes({ rows: row, after: `<dataValidations>${columns}</dataValidations>` }),
    '1 cells',
  ],
  [
    'a cell in the last corner',
    () => workbookBytes({ rows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' }),
    '1 cells',
  ],
  ['XML a million elements deep', () => workbookBytes(sheetOf('<a>'.repeat(1_000_000))), 'too-large'],
  [
    'a foreign element with 100,000 inside each other',
    () => workbookBytes(sheetOf('<x:a xmlns:x="urn:x">'.repeat(100_000))),
    'too-large',
  ],
  [
    'one address 100,000 times',
    () => workbookBytes({ rows: `<row r="1">${cell.repeat(100_000)}</row>` }),
    '1 cells',
  ],
  [
    'prefixes declared anew on each of 100,000 elements',
    () =>
      workbookBytes({
        rows: `<row r="1">${`<p:c xmlns:p="${main}" r="A1"><p:v>1</p:v></p:c>`.repeat(100_000)}</row>`,
      }),
    '1 cells',
  ],
  ['no addresses', () => workbookBytes({ rows: '<row><c><v>1</v></c></row>'.repeat(50_000) }), '50000 cells'],
  [
    'ISO dates, sound and not',
    () =>
      workbookBytes({
        rows: `<row>${'<c t="d"><v>2026-06-10</v></c><c t="d"><v>2026-02-30</v></c>'.repeat(5_000)}</row>`,
      }),
    '10000 cells',
  ],
  ['10 MB of shared strings', () => workbookBytes({ rows: row, strings: sharedTexts() }), '1 cells'],
  [
    'a text of 20 MB',
    () => workbookBytes({ rows: `<row><c t="str"><v>${'a'.repeat(20_000_000)}</v></c></row>` }),
    'too-large',
  ],
  [
    'entities',
    () => workbookBytes({ parts: { [sheetPart]: `${entity}<worksheet>&b;</worksheet>` } }),
    'doctype',
  ],
  ['48 sheets of 4 MB, each with a name of its own', () => sheetsOf4Megabytes(48), '48 cells'],
  [
    'an element with 300,000 attributes',
    () => workbookBytes(sheetOf(`<x${attributes(300_000)}/>`)),
    'too-large',
  ],
  [
    '60,000 elements with 64 attributes, then one with 65',
    () => notPacked(`${`<x${attributes(64)}/>`.repeat(60_000)}<x${attributes(65)}/>`),
    '0 cells',
  ],
  ['two million names', () => notPacked(names(2_000_000)), '0 cells'],
  ['a name of 40 MB', () => notPacked(`<${'n'.repeat(40_000_000)}/>`), 'too-large'],
  ['an attribute of 40 MB', () => notPacked(`<x a="${'b'.repeat(40_000_000)}"/>`), 'too-large'],
  [
    'an attribute of 8 million references',
    () => notPacked(`<x a="${'&lt;'.repeat(8_000_000)}"/>`),
    'too-large',
  ],
  ['an attribute that does not end, time and again', () => notPacked('<a b="'.repeat(6_000_000)), 'damaged'],
  ['40 MB of beginnings of elements', () => notPacked('<'.repeat(40_000_000)), 'damaged'],
  ['5 million comments in one text', () => notPacked(textOf('a<!---->'.repeat(5_000_000))), 'too-large'],
  [
    'a text of 800,000 references',
    () => workbookBytes(sheetOf(textOf('a&lt;'.repeat(800_000)))),
    'too-large',
  ],
  ['a text of 8 million references', () => notPacked(textOf('a&lt;'.repeat(8_000_000))), 'too-large'],
  ['4 MB of carriage returns', () => workbookBytes(sheetOf(textOf('\r'.repeat(4_000_000)))), 'too-large'],
  ['40 MB of carriage returns', () => notPacked(textOf('\r'.repeat(40_000_000))), 'too-large'],
  ['an entity that nobody declared', () => workbookBytes(sheetOf('<sheetData>&b;</sheetData>')), 'damaged'],
  [
    'a million empty rows',
    () =>
      workbookBytes({
        rows: range(1_000_000)
          .map((i) => `<row r="${i + 1}"/>`)
          .join(''),
      }),
    '0 cells',
  ],
];

describe('a hostile file comes to an end', () => {
  it('is opened by what was built', () => {
    expect(existsSync(opener), 'npm run build comes first').toBe(true);
  });

  it.each(files)('%s', (_what, bytes, outcome) => {
    const ended = openApart(bytes());
    expect(ended.outcome).toBe(outcome);
    expect(ended.mebibytes).toBeLessThan(mostMebibytes);
  });
});
