import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, tongket } from '../support/cli.ts';
import { Office, withPrograms } from '../support/programs.ts';
import { part, textOf } from './docx/parts.ts';
import { open } from './xlsx/open.ts';

/**
 * What a hostile unit writes into its boxes comes out as text in every format, and every file still opens: scripts,
 * formulas, ends of XML sections, control characters, marks that turn the writing, a hundred thousand letters.
 */

const long = `Dài${' rất dài'.repeat(12_500)} hết`;
const hostile = [
  'Kẻ <script>alert(1)</script> gian',
  '=HYPERLINK("http://example.invalid","Bấm vào đây")',
  "+cmd|' /C calc'!A0",
  '@SUM(1+1)',
  'Đóng ]]> thẻ <!-- chú thích --> & &amp; &#0;',
  'Điều\u0000khiển\u0007\u001b[31m',
  'Ngược \u202eđọc\u202c và \u200fphải',
  '[Bấm](javascript:alert(1)) `mã` | cột',
  '{{=1+1}} %s',
];
const text = hostile.join('\n\n');
const longer = [...hostile, long].join('\n\n');

/** The same as it is shown: what no format can hold, and what turns the writing, is gone. */
const shown = hostile.map((each) => each.replace(/\p{Cc}|\p{Bidi_Control}/gu, ''));

const plan = `schema: tongket/plan@1
id: thu
title: Kế hoạch thử
limits: {text-length: 200000}
report: {title: Kết quả, issuer: [SỞ A], self: Sở A, symbol: BC-SA, place: Nghệ An, signer: {title: GIÁM ĐỐC}}
periods:
  - {id: 2026-6T, kind: half, name: 6 tháng đầu năm 2026, from: 2025-12-15, to: 2026-06-14, due: 2026-06-14}
units:
  - {group: xa, name: Các xã, short: xã, level: commune, units: [{kind: xã, name: A}, {kind: xã, name: B}]}
  - {group: so, name: Các sở, short: sở, level: agency, units: [{id: so-a, name: Sở A}]}
elements: [{code: VU, name: Số vụ, type: count, nature: flow, from: xa}]
tasks: [{id: T1, number: 1, name: Xây dựng kế hoạch, lead: so-a}]
awards: {copies: 1}
outline:
  - {id: theo-don-vi, heading: I. MỘT, from: [xa, so], merge: by-unit, shows: [{elements: [VU]}, {table: tasks}]}
  - {id: tong-hop, heading: II. HAI, from: [xa], merge: digest}
  - {id: chu-tri, heading: III. BA, from: [so], merge: lead, shows: [{table: awards}]}
annexes:
  - {title: NHIỆM VỤ, table: tasks}
  - {title: KHEN THƯỞNG, table: awards}
`;

function submission(unit: string, digested: string, ...more: readonly string[]): string {
  const texts = { 'theo-don-vi': text, 'tong-hop': digested, 'chu-tri': text };
  const sections = Object.entries(texts).map(([id, each]) => `${id}: ${JSON.stringify(each)}`);
  return [
    'schema: tongket/submission@1',
    'plan: thu',
    'period: 2026-6T',
    `unit: ${unit}`,
    `sections: {${sections.join(', ')}}`,
    ...more,
  ].join('\n');
}

const said = JSON.stringify(text);
const folder = makeFolder({
  'plan.yaml': plan,
  'xa-a.yaml': submission('xa-a', longer, 'values: {VU: 3}'),
  'xa-b.yaml': submission('xa-b', text, 'values: {VU: 4}'),
  'so-a.yaml': submission(
    'so-a',
    text,
    `tasks: {T1: {status: done, note: ${JSON.stringify(longer)}}}`,
    `awards: [{kind: collective, name: ${said}, merit: ${said}, copies: 1}]`,
  ),
});
const output = (name: string): Buffer => readFileSync(join(folder.path, 'ra', name));
const words = ['bao-cao.docx', 'tap-hop-y-kien.docx'];
const books = ['phu-luc.xlsx', 'kiem-tra.xlsx'];

beforeAll(async () => {
  const ended = await tongket(['aggregate', folder.path, '-o', join(folder.path, 'ra')]);
  expect(ended.status).toBe(0);
}, 60_000);

afterAll(() => folder.remove());

/** Throws where a part is not well-formed XML 1.0. */
function wellFormed(bytes: Uint8Array): void {
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    if (!/\.(?:xml|rels)$/.test(path)) continue;
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw new Error(`${path}: ${error.message}`);
    });
    parser.write(strFromU8(content)).close();
  }
}

describe('Word', () => {
  it.each(words)('%s is well-formed and shows the words', (name) => {
    wellFormed(output(name));
    const told = textOf(part(output(name), 'word/document.xml'));
    for (const each of shown) expect(told).toContain(each);
    expect(told).toContain(long);
  });

  it.each(words)('%s has no field and no link', (name) => {
    expect(part(output(name), 'word/document.xml')).not.toMatch(/w:hyperlink|HYPERLINK[^(]/);
    expect(part(output(name), 'word/_rels/document.xml.rels')).not.toContain('example.invalid');
  });
});

describe('Excel', () => {
  it.each(books)('%s is well-formed and opens', async (name) => {
    wellFormed(output(name));
    expect((await open(output(name))).worksheets.length).toBeGreaterThan(0);
  });

  it('words that begin like a formula are text, and no cell is longer than Excel takes', async () => {
    const book = await open(output('phu-luc.xlsx'));
    const texts: string[] = [];
    for (const sheet of book.worksheets)
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.formula, cell.address).toBeUndefined();
          if (typeof cell.value === 'string') texts.push(cell.value);
        }),
      );
    expect(texts.some((each) => each.includes('<script>alert(1)</script>'))).toBe(true);
    expect(Math.max(...texts.map((each) => each.length))).toBeLessThanOrEqual(32_767);
  });
});

describe('HTML, Markdown, JSON', () => {
  it('the page holds the words as text', () => {
    const html = output('bao-cao.html').toString('utf8');
    expect(html).not.toMatch(/<script>alert|<!-- chú thích|href="javascript:/i);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain(long);
  });

  it('Markdown escapes tags and links', () => {
    const markdown = output('bao-cao.md').toString('utf8');
    expect(markdown).not.toMatch(/(?<!\\)<script|(?<!\\)\]\(javascript/);
    expect(markdown).toContain('\\<script\\>alert(1)\\</script\\>');
    expect(markdown).toContain(long);
  });

  it('the results are JSON and hold none of the words', () => {
    const results = output('ket-qua.json').toString('utf8');
    expect(() => JSON.parse(results)).not.toThrow();
    expect(results).not.toMatch(/alert\(1\)|HYPERLINK|rất dài rất dài/);
  });

  it.each(['bao-cao.html', 'bao-cao.md', 'ket-qua.json'])(
    '%s has no control character but line ends',
    (name) => {
      expect(output(name).toString('utf8')).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}/u);
    },
  );
});

withPrograms(['soffice'], 'LibreOffice', () => {
  const office = new Office();
  afterAll(() => office.remove());

  const opened = [
    ...words.map((name) => [name, 'txt'] as const),
    ...books.map((name) => [name, 'csv'] as const),
  ];

  it.each(opened)(
    'opens %s',
    (name, kind) => {
      writeFileSync(join(office.folder, name), output(name));
      office.run('--convert-to', kind, '--outdir', office.folder, join(office.folder, name));
      expect(readFileSync(join(office.folder, name.replace(/\w+$/, kind))).length).toBeGreaterThan(100);
    },
    120_000,
  );
});
