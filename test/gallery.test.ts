import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cases } from '../fixtures/findings/cases.ts';
import { adviceOf } from '../src/model/finding.ts';
import { placeText } from '../src/model/place.ts';
import { catalogue, consolidate, openFolder, openPlan } from '../src/pipeline.ts';
import { tongket } from './support/cli.ts';

/** The gallery: for every finding the smallest folder that raises it, and only it. */

const gallery = join(import.meta.dirname, '..', 'fixtures', 'findings');
const folderOf = ({ code, slug }: (typeof cases)[number]): string => join(gallery, `${code}-${slug}`);

function filesIn(folder: string): readonly string[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = found.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
  return paths.map((path) => relative(folder, path).replaceAll('\\', '/')).sort();
}

/** Of a folder that holds nothing but a plan, what is said of the plan. */
async function findingsIn(folder: string, { code, branch }: (typeof cases)[number]) {
  const templates = join(import.meta.dirname, '..', 'templates');
  if (code.startsWith('TK1')) {
    const opened = openPlan(folder, templates);
    return opened.ok ? opened.value.findings : (opened.trouble.findings ?? []);
  }
  const request = { folder, period: '2026-6T', asOf: '2026-06-20', templates, unit: branch };
  const raw = await openFolder(request);
  const done = raw.ok ? consolidate(request, raw.value) : raw;
  if (!done.ok) throw new Error(done.trouble.message.en);
  return done.value.findings;
}

describe('each folder raises its finding at its place, and no other error or warning', () => {
  it.each(cases.map((each) => [each.code, each] as const))('%s', async (code, each) => {
    const findings = await findingsIn(folderOf(each), each);
    const lines = findings.map((it) => `${it.code} ${it.place === undefined ? '' : placeText(it.place)}`);
    expect(lines.filter((line) => line.startsWith(code))).toEqual([`${code} ${each.place}`]);
    expect(findings.filter((it) => it.severity !== 'info' && it.code !== code)).toEqual([]);
  });
});

it('every code has its folder', () => {
  expect([...new Set(cases.map(({ code }) => code))].sort()).toEqual(catalogue.map(({ code }) => code));
});

it('the folders are what the script writes', () => {
  const folders = readdirSync(gallery).filter((name) => statSync(join(gallery, name)).isDirectory());
  expect(folders.sort()).toEqual(cases.map(({ code, slug }) => `${code}-${slug}`).sort());
  for (const each of cases) {
    expect(filesIn(folderOf(each))).toEqual(Object.keys(each.files).sort());
    for (const [name, content] of Object.entries(each.files))
      expect(readFileSync(join(folderOf(each), name)).equals(Buffer.from(content)), name).toBe(true);
  }
});

it.each(cases.map(({ code }) => code))('tongket explain %s prints its page', async (code) => {
  const { status, stdout } = await tongket(['explain', code]);
  expect(status).toBe(0);
  expect(stdout).toMatch(
    new RegExp(
      `^${code} [\\s\\S]+\\n\\nCần làm gì: \\S[^\\n]+(?:\\n  [^\\n]+)*\\n\\nVí dụ nhỏ nhất:\\n {2}\\S`,
    ),
  );
  expect(stdout).not.toContain('undefined');
});

it('every page says what to do in both languages', () => {
  for (const page of catalogue) {
    expect(adviceOf(page).vi, page.code).toMatch(/^\S[^\n]+\.$/);
    expect(adviceOf(page).en, page.code).toMatch(/^\S[^\n]+\.$/);
  }
});
