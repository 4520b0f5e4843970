import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { resultsFile } from '../../src/model/results.ts';
import { makeFolder, tongket } from '../support/cli.ts';
import { part } from '../write/docx/parts.ts';

/** `--charts` on the real plan: what the pictures show is what the report says, and nothing else changes. */

const scenario = join(import.meta.dirname, '..', '..', 'fixtures', 'scenarios', 'nghe-an-107-2026');
const submissions = join(scenario, 'submissions');
const args = ['aggregate', submissions, '--period', '2026-6T', '--as-of', '2026-06-20'];

const work = makeFolder({});
const run = (name: string, ...more: readonly string[]) =>
  tongket([...args, ...more, '-o', join(work.path, name)]);
const output = (name: string, ...path: readonly string[]): Buffer =>
  readFileSync(join(work.path, name, ...path));

beforeAll(async () => {
  expect(await run('a', '--charts')).toMatchObject({ status: 0 });
}, 120_000);

afterAll(() => work.remove());

const pictures = (): readonly string[] =>
  readdirSync(join(work.path, 'a', 'bieu-do')).filter((name) => name.endsWith('.svg'));

function shownIn(svg: string): readonly string[] {
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
  return texts.join(' ').match(/\d+(?:[.,/]\d+)*/g) ?? [];
}

it('each chart lies beside the report as SVG and as PNG', () => {
  const names = pictures();
  expect(names.length).toBeGreaterThan(4);
  const both = names.flatMap((name) => [name.replace('svg', 'png'), name]);
  expect(readdirSync(join(work.path, 'a', 'bieu-do')).sort()).toEqual(both.sort());
  const results = resultsFile.parse(JSON.parse(output('a', 'ket-qua.json').toString('utf8')));
  const hashed = results.outputs.map(({ path }) => path);
  for (const name of both) expect(hashed).toContain(`bieu-do/${name}`);
});

it('every number in a picture is one of the report; last year’s of an element, and who is in, of the results', () => {
  const said = new Set(
    readFileSync(join(scenario, 'expected', 'bao-cao.md'), 'utf8').match(/\d+(?:[.,/]\d+)*/g),
  );
  const results = resultsFile.parse(JSON.parse(output('a', 'ket-qua.json').toString('utf8')));
  const previous = new Set(
    Object.values(results.elements).flatMap(({ total }) => total?.matched?.previous ?? []),
  );
  const received = Object.values(results.coverage).map((each) => `${each.received}/${each.expected}`);
  const strangers = pictures().flatMap((name) =>
    shownIn(output('a', 'bieu-do', name).toString('utf8')).filter(
      (number) =>
        !said.has(number) && !previous.has(number.replaceAll('.', '')) && !received.includes(number),
    ),
  );
  expect(strangers).toEqual([]);
});

it('all indicators that have a target are there', () => {
  const results = resultsFile.parse(JSON.parse(output('a', 'ket-qua.json').toString('utf8')));
  const targets = Object.values(results.indicators).filter(({ target }) => target !== undefined);
  const rows = pictures()
    .map((name) => output('a', 'bieu-do', name).toString('utf8'))
    .filter((svg) => svg.includes('>chỉ tiêu giao</text>'))
    .flatMap((svg) => /<desc>(.*?)<\/desc>/s.exec(svg)?.[1]?.match(/chỉ tiêu giao /g) ?? []);
  expect(rows).toHaveLength(targets.length);
});

it('Word has them in an annex that the text refers to, and it is still borne out by the results', async () => {
  const xml = part(output('a', 'bao-cao.docx'), 'word/document.xml');
  expect(xml.match(/<w:drawing>/g)).toHaveLength(pictures().length);
  expect(xml).toContain(', biểu đồ tại Phụ lục VI kèm theo.');
  const paper = join(work.path, 'a', 'bao-cao.docx');
  const verified = await tongket(['verify', paper, submissions, '--period', '2026-6T']);
  expect(verified).toMatchObject({ status: 0 });
});

it('the page has them with and without, and the other files are as they are without', async () => {
  expect(await run('plain')).toMatchObject({ status: 0 });
  for (const name of ['phu-luc.xlsx', 'kiem-tra.xlsx', 'tap-hop-y-kien.docx'])
    expect(output('plain', name).equals(output('a', name)), name).toBe(true);
  const page = output('plain', 'bao-cao.html').toString('utf8');
  expect(page.match(/<svg /g)).toHaveLength(pictures().length);
  expect(page).not.toMatch(/https?:/);
  expect(part(output('plain', 'bao-cao.docx'), 'word/document.xml')).not.toContain('w:drawing');
  expect(readdirSync(join(work.path, 'plain'))).not.toContain('bieu-do');
});

it('a second run writes the same bytes, and never over a picture that somebody changed', async () => {
  expect(await run('b', '--charts')).toMatchObject({ status: 0 });
  for (const name of [...pictures().map((each) => `bieu-do/${each.replace('svg', 'png')}`), 'bao-cao.docx'])
    expect(output('b', name).equals(output('a', name)), name).toBe(true);
  appendFileSync(join(work.path, 'b', 'bieu-do', 'bieu-do-1.svg'), '<!-- sửa -->');
  const refused = await run('b', '--charts');
  expect(refused).toMatchObject({ status: 3, stderr: expect.stringContaining('bieu-do/bieu-do-1.svg') });
});
