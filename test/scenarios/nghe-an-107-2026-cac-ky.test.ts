import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Results, resultsFile } from '../../src/model/results.ts';
import { type StatusFile, statusFile } from '../../src/model/status.ts';
import { makeFolder, tongket } from '../support/cli.ts';
import { expectGolden } from '../support/golden.ts';

/**
 * A workspace over a year: four periods one after the other on the real plan, with last year's results of another plan.
 * Nothing names earlier results: they are found. The goldens say what is in and what does not fit what was said before.
 */

const scenario = join(import.meta.dirname, '..', '..', 'fixtures', 'scenarios', 'nghe-an-107-2026-cac-ky');
const work = makeFolder({});
const root = join(work.path, 'cong-viec');

/** Each is looked at two days after its last day. */
const periods = [
  ['2026-Q1', '2026-03-18'],
  ['2026-Q2', '2026-06-17'],
  ['2026-6T', '2026-06-17'],
  ['2026', '2026-12-16'],
] as const;

const results = new Map<string, Results>();
const statuses = new Map<string, StatusFile>();

beforeAll(async () => {
  await tongket(['init', root, '--plan', 'nghe-an-107-2026', '--quiet']);
  cpSync(join(scenario, 'submissions'), join(root, 'submissions'), { recursive: true });
  const lastYear = join(root, 'ket-qua', '2025-6T', 'lan-01');
  mkdirSync(lastYear, { recursive: true });
  cpSync(join(scenario, 'truoc', 'ket-qua.json'), join(lastYear, 'ket-qua.json'));
  for (const [period, asOf] of periods) {
    const args = [root, '--period', period, '--as-of', asOf, '--format', 'json', '--quiet'];
    expect(await tongket(['aggregate', ...args])).toMatchObject({ status: 0 });
    const { stdout } = await tongket(['status', ...args]);
    const json = readFileSync(join(root, 'ket-qua', period, 'lan-01', 'ket-qua.json'), 'utf8');
    results.set(period, resultsFile.parse(JSON.parse(json)));
    statuses.set(period, statusFile.parse(JSON.parse(stdout)));
  }
}, 120_000);

afterAll(() => work.remove());

/** Findings about other periods and units, a line each, then who of those that ever sent stands how. */
function story(period: string): string {
  const across = results.get(period)?.findings.filter(({ code }) => /^TK(?:51[1-9]|604)$/.test(code)) ?? [];
  const place = (at: (typeof across)[number]['place']): string => (at === undefined ? '' : at.file);
  const lines = across.map(
    ({ code, severity, message, place: here, otherPlace }) =>
      `${code} ${severity}: ${message}\n  ${[place(here), place(otherPlace)].filter((each) => each !== '').join(' ↔ ')}`,
  );
  const senders = ['xa-nam-dan', 'xa-kim-lien', 'xa-my-ly', 'cong-an-tinh'];
  const units = statuses.get(period)?.units.filter(({ id }) => senders.includes(id)) ?? [];
  const states = units.map(({ name, words, revision = 0, figures: { given, asked } }) => {
    return `${name}: ${words}; lần ${revision}; số liệu ${given}/${asked}`;
  });
  return `${[...lines, ...states].join('\n')}\n`;
}

describe('what each period says of the ones before it', () => {
  it.each(periods)('%s, as of %s', (period) => {
    expectGolden(join(scenario, 'expected', `${period}.txt`), story(period));
  });
});

it('last year’s results count before what the police write of it now', () => {
  const { units } = results.get('2026-6T')?.elements['VU-BG'] ?? { units: {} };
  expect(units['cong-an-tinh']).toMatchObject({ value: '214', previous: '198' });
});

it('a quarter without results of its own last year takes the police’s own figure', () => {
  const { units } = results.get('2026-Q1')?.elements['VU-BG'] ?? { units: {} };
  expect(units['cong-an-tinh']).toMatchObject({ value: '96', previous: '90' });
});
