import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Results, resultsFile } from '../../src/model/results.ts';
import { readDocxFile } from '../../src/read/written.ts';
import { makeFolder, tongket } from '../support/cli.ts';

/** A district keeps a workspace of its own from year to year: its runs are of its branch, and so is what it closes. */

const scenario = join(import.meta.dirname, '..', '..', 'fixtures', 'scenarios', 'hue-ba-cap');
const unit = 'huyen-phu-vang';
const work = makeFolder({});
const at = (...names: readonly string[]): string => join(work.path, ...names);

beforeAll(async () => {
  for (const name of ['plan.yaml', 'huyen.csv', 'xa.csv']) cpSync(join(scenario, name), at('cu', name));
  const papers = (year: string): string => join(scenario, 'submissions', year, unit);
  for (const year of ['2018', '2019'])
    cpSync(papers(year), at('cu', 'submissions', year), { recursive: true });
  const args = ['--period', '2018', '--unit', unit, '--as-of', '2019-01-20', '--format', 'json'];
  expect(await tongket(['aggregate', at('cu'), ...args])).toMatchObject({ status: 0 });
});

afterAll(() => work.remove());

async function resultsOf2019(folder: string): Promise<Results> {
  const args = ['--period', '2019', '--unit', unit, '--as-of', '2020-01-20', '--format', 'json'];
  expect(await tongket(['aggregate', folder, ...args])).toMatchObject({ status: 0 });
  const path = join(folder, 'ket-qua', '2019', unit, 'lan-01', 'ket-qua.json');
  return resultsFile.parse(JSON.parse(readFileSync(path, 'utf8')));
}

it('finds its own results of the year before: of 6 and 7 in the merged communes, 11 are left', async () => {
  const { elements, indicators } = await resultsOf2019(at('cu'));
  expect(elements['VU']?.total?.matched).toEqual({ value: '11', previous: '13', units: 2 });
  expect(indicators['CT1']).toMatchObject({ value: '2/13', reported: 2, expected: 2 });
});

it('closes the year of its branch, and the next one has the same figures in a folder of its own', async () => {
  const done = await tongket(['init', at('moi'), '--from', at('cu'), '--unit', unit, '--period', '2019']);
  expect(done).toMatchObject({
    status: 0,
    stderr: expect.stringContaining('2 đơn vị không còn báo cáo · 1 đơn vị mới'),
  });
  expect(existsSync(at('moi', 'ket-qua', '2018', unit, 'lan-01', 'ket-qua.json'))).toBe(true);
  cpSync(at('cu', 'submissions', '2019'), at('moi', 'submissions', '2019'), { recursive: true });
  expect((await resultsOf2019(at('moi'))).indicators['CT1']?.value).toBe('2/13');
  const page = readDocxFile(at('moi', 'chuyen-ky', '2019', 'chuyen-ky.docx'));
  const lines = page.ok ? page.lines.map(({ text }) => text) : [];
  expect(lines).toContain('- Xã Phú Lâm → Xã Phú Tân Lâm');
  expect(lines.join(' ')).not.toContain('A Lưới');
});

it('lists the papers of its branch', async () => {
  const { status, stdout } = await tongket(['archive', at('cu'), '--period', '2018', '--unit', unit]);
  expect(status).toBe(0);
  expect(stdout).toContain(join('luu-tru', '2018', unit, 'muc-luc.docx'));
});

it('says that a branch was consolidated where it looks for the whole: 2', async () => {
  const done = await tongket(['init', '--from', at('cu')]);
  expect(done).toMatchObject({ status: 2, stderr: expect.stringContaining('thêm --unit') });
});
