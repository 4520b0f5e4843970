import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Results, resultsFile } from '../../src/model/results.ts';
import { makeFolder, tongket } from '../support/cli.ts';
import { expectGolden, stableResults } from '../support/golden.ts';

/**
 * A plan of another field – schools –, written from the README and the schema alone, and in the year in which districts
 * ended and communes merged: no line of code knows of it. `UPDATE_GOLDENS=1` rewrites the goldens.
 */

const scenario = join(import.meta.dirname, '..', '..', 'fixtures', 'scenarios', 'truong-hoc');
const work = makeFolder({});
const results = new Map<string, Results>();

beforeAll(async () => {
  for (const period of ['2025-6T', '2025']) {
    const out = join(work.path, period);
    const run = ['aggregate', scenario, '--period', period, '--as-of', '2026-01-12', '-o', out];
    expect(await tongket(run)).toMatchObject({ status: 0 });
    results.set(period, resultsFile.parse(JSON.parse(readFileSync(join(out, 'ket-qua.json'), 'utf8'))));
  }
});
afterAll(() => work.remove());

describe.each(['2025-6T', '2025'])('%s', (period) => {
  it('the plan has no finding', async () => {
    expect((await tongket(['plan', 'check', scenario])).stdout).not.toContain('TK1');
  });

  it('ket-qua.json and bao-cao.md are the goldens', () => {
    const written = (name: string): string => readFileSync(join(work.path, period, name), 'utf8');
    const golden = (name: string): string => join(scenario, 'expected', period, name);
    expectGolden(golden('ket-qua.json'), stableResults(written('ket-qua.json')));
    expectGolden(golden('bao-cao.md'), written('bao-cao.md'));
  });
});

/** Figures by hand: what the files say, added up on paper. */
describe('the figures', () => {
  const indicator = (period: string, code: string) => results.get(period)?.indicators[code];

  it('schools up to standard: 3 + 1 + 2 + 2 of 4 + 3 + 6 + 4, the number of schools being the agency’s', () => {
    expect(indicator('2025-6T', 'CT1')).toMatchObject({
      value: '8/17',
      standing: 'in-progress',
      expected: 4,
    });
  });

  it('rooms of the commune whose parts do not add up are not counted, nor taken for none', () => {
    expect(indicator('2025-6T', 'CT2')).toMatchObject({ value: '145/157', reported: 3, expected: 4 });
  });

  it('money of the districts and of the agency is one sum', () => {
    expect(indicator('2025-6T', 'CT6')).toMatchObject({ value: '8901/2', completion: '8901/10000' });
  });

  it('pupils who left school: the same communes in both years', () => {
    expect(indicator('2025-6T', 'CT3')).toMatchObject({ value: '6/35' });
    expect(indicator('2025', 'CT3')).toMatchObject({ value: '6/37', reported: 2, expected: 3 });
  });

  it('a case of food poisoning is one too many, whoever is missing', () => {
    expect(indicator('2025', 'CT4')).toMatchObject({ value: '1', standing: 'missed' });
  });
});

describe('units that end and begin', () => {
  it('until 30 June the old communes and the districts report, the new one is not asked', () => {
    expect(results.get('2025-6T')?.coverage).toMatchObject({
      huyen: { expected: 2, received: 2, late: 1 },
      xa: { expected: 4, received: 4, missing: [] },
    });
  });

  it('at the end of the year the new commune does; there are no districts, and nobody waits for them', () => {
    expect(results.get('2025')?.coverage).toMatchObject({
      huyen: { expected: 0, missing: [] },
      xa: { expected: 3, received: 2, missing: ['xa-tan-lap'] },
    });
    const units = Object.keys(results.get('2025')?.elements['PHONG']?.units ?? {});
    expect(units.sort()).toEqual(['xa-an-binh', 'xa-cam-my', 'xa-tan-lap']);
  });

  it('a paper of a commune that is no more is not counted, and says who sends in its place', () => {
    const old = results.get('2025')?.findings.filter(({ code }) => code === 'TK227');
    expect(old).toMatchObject([
      { unit: 'xa-an-phu', place: { file: 'submissions/2025/02_xa-an-phu.yaml', line: 4 } },
    ]);
    expect(old?.[0]?.remedy).toContain('(xã An Bình)');
  });

  it('forms are made for those that exist', async () => {
    for (const [period, communes] of [
      ['2025-6T', ['An-Phu', 'Binh-Thanh', 'Cam-My', 'Tan-Lap']],
      ['2025', ['An-Binh', 'Cam-My', 'Tan-Lap']],
    ] as const) {
      const forms = join(work.path, `bieu-${period}`);
      await tongket([
        'template',
        '-p',
        scenario,
        '--period',
        period,
        '--all',
        '-o',
        forms,
        '--format',
        'yaml',
      ]);
      const names = readdirSync(forms).flatMap((name) => /_Xa-(.+)_2025/.exec(name)?.[1] ?? []);
      expect(names.sort()).toEqual(communes);
    }
  });

  it('a report names shares of those that exist, and asks nobody else for words', () => {
    const report = readFileSync(join(work.path, '2025-6T', 'bao-cao.md'), 'utf8');
    expect(report).toContain('(02/04 xã)');
    expect(readFileSync(join(work.path, '2025', 'bao-cao.md'), 'utf8')).not.toContain('huyện An Bình');
  });
});
