import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { jsonSchema } from '../../../src/model/json-schema.ts';
import { readPlan, readPlanSource } from '../../../src/read/index.ts';
import { makeFolder, tongket } from '../../support/cli.ts';

/** The starter plan for a clerk who writes a new one: every key, each explained where it first stands; and it runs. */

const path = join(import.meta.dirname, '..', '..', '..', 'templates', 'khoi-dau', 'plan.yaml');
const lines = readFileSync(path, 'utf8').split('\n');

/** What nests in itself is known by the name of its definition. */
const definitions: Readonly<Record<string, string>> = { projects: 'project', outline: 'section' };

/** Keys of the plan by their path without list positions, with the line of their first use. */
function keysOf(
  node: unknown,
  at: readonly string[],
  counter: LineCounter,
): readonly (readonly [string, number])[] {
  if (isSeq(node)) return node.items.flatMap((each) => keysOf(each, at, counter));
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : '';
    const path = [...at, name];
    const below =
      name === 'parts' ? at : definitions[path.join('.')] === undefined ? path : [definitions[name] ?? ''];
    const { line } = counter.linePos((key as Node).range?.[0] ?? 0);
    return [[path.join('.'), line] as const, ...keysOf(value, below, counter)];
  });
}

function firstUses(): ReadonlyMap<string, number> {
  const counter = new LineCounter();
  const { contents } = parseDocument(lines.join('\n'), { lineCounter: counter });
  return new Map([...keysOf(contents, [], counter)].reverse());
}

type Schema = { readonly [key: string]: unknown };

/** Every property that a plan may have, by the same paths. */
function propertiesOf(node: unknown, at: readonly string[]): readonly string[] {
  if (Array.isArray(node)) return node.flatMap((each) => propertiesOf(each, at));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node as Schema).flatMap(([key, value]) => {
    if (key === '$defs')
      return Object.entries(value as Schema).flatMap(([name, each]) => propertiesOf(each, [name]));
    if (key !== 'properties') return propertiesOf(value, at);
    return Object.entries(value as Schema).flatMap(([name, each]) => [
      [...at, name].join('.'),
      ...propertiesOf(each, [...at, name]),
    ]);
  });
}

/** One limit stands for all, its comment names the others; places in a form are written alike whatever stands there. */
function onceForAll(key: string): string {
  return key
    .replace(/^limits\..*/, 'limits.*')
    .replace(/^forms\.(?:from|period|revision|signed)\.(?=cell$|beside$)/, 'forms.*.');
}

describe('the starter plan', () => {
  const uses = new Map([...firstUses()].map(([key, line]) => [onceForAll(key), line]));
  const known = new Set(propertiesOf(jsonSchema('plan'), []).map(onceForAll));

  it('has no finding at all', () => {
    expect(readPlan(readPlanSource(path)).findings).toEqual([]);
  });

  it('uses every key that a plan may have', () => {
    expect(known.size).toBeGreaterThan(120);
    expect([...known].filter((key) => !uses.has(key))).toEqual([]);
  });

  it('explains each key in the line above its first use, in Vietnamese and in English', () => {
    const unexplained = [...known].filter((key) => {
      const above = lines.slice(0, (uses.get(key) ?? 1) - 1);
      const comments = above.slice(above.findLastIndex((line) => !/^\s*#/.test(line)) + 1);
      return !/# .+ · .+/.test(comments.join(' '));
    });
    expect(unexplained).toEqual([]);
  });
});

describe('a workspace made from it', () => {
  const place = makeFolder({});
  afterAll(() => place.remove());

  it('runs as it is', async () => {
    const folder = join(place.path, 'bao-cao');
    expect((await tongket(['init', folder, '--plan', 'khoi-dau'])).status).toBe(0);
    for (const [unit, values] of [
      [
        'xa-binh-minh',
        '{HO: 1200, NGHEO: {value: 46, previous: 61}, NGHEO-DTTS: 6, NGHEO-KHAC: 40, CO-NHA-TAM: không}',
      ],
      [
        'xa-hoa-lac',
        '{HO: 800, NGHEO: {value: 40, previous: 43}, NGHEO-DTTS: 30, NGHEO-KHAC: 10, CO-NHA-TAM: có, XOA-NHA: 12}',
      ],
      [
        'phuong-dong-hai',
        '{HO: 2000, NGHEO: {value: 14, previous: 16}, NGHEO-DTTS: 0, NGHEO-KHAC: 14, CO-NHA-TAM: không}',
      ],
    ] as const) {
      const head = `schema: tongket/submission@1\nplan: khoi-dau\nperiod: 2027-6T\nunit: ${unit}\nsigned: 2027-07-02\n`;
      writeFileSync(join(folder, 'submissions', '2027-6T', `${unit}.yaml`), `${head}values: ${values}\n`);
    }
    const run = ['aggregate', folder, '--period', '2027-6T', '--as-of', '2027-07-06', '--format', 'md,json'];
    expect(await tongket(run)).toMatchObject({ status: 0 });
    const report = readFileSync(join(folder, 'ket-qua', '2027-6T', 'lan-01', 'bao-cao.md'), 'utf8');
    expect(report).toContain('100/4.000 hộ');
    expect(report).toContain('II. KẾT QUẢ THỰC HIỆN');
    expect(report).not.toMatch(/undefined|NaN|\[object/);
  });
});
