import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Results, resultsFile } from '../../src/model/results.ts';
import { makeFolder, tongket } from '../support/cli.ts';
import { expectGolden, stableResults } from '../support/golden.ts';

/**
 * Communes → districts → province, the same command each time, beside all at once. Two communes merged between the two
 * years, one was split. `UPDATE_GOLDENS=1` rewrites the goldens.
 */

const scenario = join(import.meta.dirname, '..', '..', 'fixtures', 'scenarios', 'hue-ba-cap');
const plan = join(scenario, 'plan.yaml');
const districts = ['huyen-phu-vang', 'huyen-a-luoi', 'thanh-pho-hue'];
const province = 'tinh-thua-thien-hue';
const work = makeFolder({});

const at = (...parts: readonly string[]): string => join(work.path, ...parts);
const results = (...run: readonly string[]): Results =>
  resultsFile.parse(JSON.parse(readFileSync(at(...run, 'ket-qua.json'), 'utf8')));

async function run(folder: string, out: string, period: string, ...more: readonly string[]): Promise<void> {
  const args = [
    'aggregate',
    folder,
    '-p',
    plan,
    '--period',
    period,
    '-o',
    out,
    '--as-of',
    '2020-01-20',
    ...more,
  ];
  expect(await tongket(args)).toMatchObject({ status: 0 });
}

beforeAll(async () => {
  await run(join(scenario, 'submissions', '2018'), at('2018'), '2018', '--format', 'json');
  const previous = ['--previous', at('2018', 'ket-qua.json')];
  for (const unit of districts) {
    await run(
      join(scenario, 'submissions', '2019', unit),
      at(unit),
      '2019',
      '--unit',
      unit,
      '--format',
      'md',
      ...previous,
    );
    for (const kind of ['yaml', 'xlsx'])
      cpSync(at(unit, `${unit}.${kind}`), at(`gui-tinh-${kind}`, `${unit}.${kind}`));
  }
  await run(at('gui-tinh-yaml'), at('tinh'), '2019', '--unit', province, '--format', 'md', ...previous);
  await run(at('gui-tinh-xlsx'), at('tinh-xlsx'), '2019', '--format', 'json', ...previous);
  await run(join(scenario, 'submissions', '2019'), at('mot-lan'), '2019', '--format', 'json', ...previous);
}, 120_000);

afterAll(() => work.remove());

it('the plan has no finding', async () => {
  expect((await tongket(['plan', 'check', scenario])).stdout).not.toContain('TK1');
});

describe.each([['huyen-phu-vang'], ['tinh']])('%s', (level) => {
  it('ket-qua.json and bao-cao.md are the goldens', () => {
    const written = (name: string): string => readFileSync(at(level, name), 'utf8');
    expectGolden(join(scenario, 'expected', level, 'ket-qua.json'), stableResults(written('ket-qua.json')));
    expectGolden(join(scenario, 'expected', level, 'bao-cao.md'), written('bao-cao.md'));
  });
});

it('what Phú Vang sends up is the golden', () => {
  const name = 'huyen-phu-vang.yaml';
  expectGolden(
    join(scenario, 'expected', 'huyen-phu-vang', name),
    readFileSync(at('huyen-phu-vang', name), 'utf8'),
  );
});

describe('in steps or all at once', () => {
  const totals = ({ elements }: Results) =>
    Object.entries(elements).map(([code, { total }]) => [code, total]);

  it('sums and indicators are the same, exactly', () => {
    expect(totals(results('tinh'))).toEqual(totals(results('mot-lan')));
    expect(results('tinh').indicators).toEqual(results('mot-lan').indicators);
    expect(results('tinh-xlsx').indicators).toEqual(results('mot-lan').indicators);
  });

  it('so are the figures of each district and of the communes at the border', () => {
    for (const run of ['tinh', 'tinh-xlsx']) {
      for (const unit of districts)
        expect(results(run).nodes?.[unit], `${run} ${unit}`).toEqual(results('mot-lan').nodes?.[unit]);
      expect(results(run).tags, run).toEqual(results('mot-lan').tags);
    }
  });

  it('the communes came in on time, late or not at all, as the districts received them', () => {
    expect(results('tinh').coverage['xa']).toEqual(results('mot-lan').coverage['xa']);
    expect(results('tinh').coverage['xa']).toEqual({
      expected: 7,
      received: 6,
      onTime: 5,
      late: 1,
      undated: 0,
      missing: ['phuong-tay-thanh'],
    });
  });

  it('the forms carry the same figures', () => {
    expect(totals(results('tinh-xlsx'))).toEqual(totals(results('tinh')));
  });

  it('every figure leads back to the cell of its commune', () => {
    expect(results('tinh').elements['NGHIEN']?.units['xa-phu-son']).toMatchObject({
      value: '19',
      place: { file: 'huyen-phu-vang.yaml' },
      source: 'xa-phu-son.yaml:6:47',
    });
  });

  it('a figure at each district, and for the communes at the border', () => {
    const { nodes, tags } = results('mot-lan');
    expect(nodes?.['huyen-phu-vang']?.elements['VU']).toMatchObject({ value: '11', reported: 2 });
    expect(tags?.['bien-gioi']?.elements['VU']).toMatchObject({ value: '5', reported: 2, expected: 2 });
  });
});

describe('old and new communes', () => {
  const previous = (unit: string) => results('tinh').elements['VU']?.units[unit]?.previous;

  it('merged: the two of 2018 together', () => {
    expect(previous('xa-phu-tan-lam')).toBe('7');
  });

  it('split: a gap, unless the commune itself knows', () => {
    expect(previous('xa-hong-moi')).toBeUndefined();
    expect(previous('xa-a-thuong')).toBe('5');
  });
});
