import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, tongket } from '../support/cli.ts';
import { WordReport } from '../support/word-report.ts';
import { part } from '../write/docx/parts.ts';
import { annexRules } from './decree-30/annexes.ts';
import { footRules } from './decree-30/foot.ts';
import { headRules } from './decree-30/head.ts';
import { pageRules } from './decree-30/page.ts';
import { textRules } from './decree-30/text.ts';

/**
 * Decree 30/2020/NĐ-CP, Annex I, read from the Word files of every built-in plan, each with the samples it comes with:
 * the heads and feet of police, department and people's committee differ, and so do the annexes.
 */

const scenarios = join(import.meta.dirname, '..', '..', 'fixtures', 'scenarios');
const reports: readonly (readonly [plan: string, variant: string, ...args: string[]])[] = [
  ['nghe-an-107-2026', 'cong-an-tinh', '--period', '2026-6T', '--as-of', '2026-06-20'],
  ['nghe-an-107-2026', 'cong-an-tinh', '--period', '2026-6T', '--as-of', '2026-06-20', '--charts'],
  ['bac-kan-238-2017', 'cong-an-tinh', '--as-of', '2018-12-26'],
  ['bac-kan-238-2017', 'ubnd-tinh', '--as-of', '2018-12-26'],
  ['nghe-an-167-2016', 'so-lao-dong-tbxh', '--as-of', '2016-04-25'],
  ['nghe-an-484-2016', 'ubnd-tinh', '--period', '2016', '--as-of', '2017-01-06'],
  ['nghe-an-484-2016', 'cong-an-tinh', '--period', '2016', '--as-of', '2017-01-06'],
  ['thua-thien-hue-2020', 'ubnd-tinh', '--period', '2017-2020', '--as-of', '2020-06-20'],
];

const work = makeFolder({});
afterAll(() => work.remove());

describe.each(reports)('%s, %s', (plan, variant, ...args) => {
  let read: WordReport;
  const report = (): WordReport => read;

  beforeAll(async () => {
    const out = join(work.path, `${plan}-${variant}`);
    const submissions = join(scenarios, plan, 'submissions');
    const run = ['aggregate', submissions, ...args, '--variant', variant, '--format', 'docx', '-o', out];
    expect(await tongket(run)).toMatchObject({ status: 0 });
    read = new WordReport(readFileSync(join(out, 'bao-cao.docx')));
  }, 120_000);

  describe('page (I)', () => pageRules(report));
  describe('head (II.1–II.5, II.9)', () => headRules(report));
  describe('text and its structure (II.6)', () => textRules(report));
  describe('foot (II.7, II.9)', () => footRules(report));
  describe('annexes (III)', () => annexRules(report));

  it('its properties are filled, and say nothing of what made it', () => {
    const core = part(report().bytes, 'docProps/core.xml');
    for (const name of ['dc:title', 'dc:subject', 'dc:creator', 'cp:keywords'])
      expect(core).toMatch(new RegExp(`<${name}>[^<]{4,}</${name}>`));
    expect(core).not.toMatch(/tongket|docx|Un-named/i);
  });
});
