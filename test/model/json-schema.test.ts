import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { jsonSchema, type SchemaName, schemaNames, schemaText } from '../../src/model/json-schema.ts';
import { resultsFile } from '../../src/model/results.ts';
import { expectGolden } from '../support/golden.ts';

/** The JSON Schemas, held by a validator that is not ours against all files at hand and against files spoilt on purpose. */

const root = join(import.meta.dirname, '..', '..');
const templates = join(root, 'templates');
const scenarios = join(root, 'fixtures', 'scenarios');

const validators = new Map<SchemaName, ValidateFunction>(
  schemaNames.map((name) => [
    name,
    new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(jsonSchema(name)),
  ]),
);

/** What is wrong with a value, one line each; none when it fits. */
function errorsOf(name: SchemaName, value: unknown): readonly string[] {
  const validate = validators.get(name);
  if (validate === undefined || validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}

/** Paths of files under a folder, from the root of the repository. */
function below(folder: string, isWanted: (path: string) => boolean): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => relative(root, join(folder, path)))
    .filter(isWanted)
    .sort();
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const plans = [...below(templates, isPlan), ...below(scenarios, isPlan)];
const submissions = below(
  scenarios,
  (path) => /[/\\]submissions[/\\].*\.ya?ml$/.test(path) && !/[/\\]xu-ly\.yaml$/.test(path),
);
const goldens = below(scenarios, (path) => path.endsWith('ket-qua.json'));

/** `{value: 1,5}`: submissions of the samples that hold such a thing, as their results say. */
const withStrayKeys = new Set(
  goldens
    .flatMap((path) => resultsFile.parse(JSON.parse(read(path))).findings)
    .filter(({ code }) => code === 'TK314')
    .map(({ place }) => basename(place?.file ?? '')),
);

function isPlan(path: string): boolean {
  return /[/\\]plan\.yaml$/.test(path);
}

describe('what fits', () => {
  it.each(plans)('the plan %s', (path) => {
    expect(errorsOf('plan', parse(read(path)))).toEqual([]);
  });

  it.each(submissions)('the submission %s, unless a key in it means nothing', (path) => {
    const errors = parseAllDocuments(read(path)).flatMap((each) => errorsOf('submission', each.toJS()));
    if (withStrayKeys.has(basename(path))) expect(errors).not.toEqual([]);
    else expect(errors).toEqual([]);
  });

  it.each(goldens)('the results %s', (path) => {
    expect(errorsOf('results', JSON.parse(read(path)))).toEqual([]);
  });
});

const plan = `schema: tongket/plan@1
id: thu
title: Kế hoạch thử
periods: [{id: nam, kind: year, name: năm 2026, from: 2026-01-01, to: 2026-12-31, due: 2026-12-31}]
units: [{group: xa, name: Các xã, level: commune, units: [{id: xa-a, name: A}]}]
elements: [{code: HO, name: Số hộ, type: count, nature: stock, from: xa}]
indicators: [{code: C1, name: Số hộ, formula: HO, target: {2026: 5 hộ, 2030: {test: ">", bound: 9}}}]
projects: [{id: D1, name: Một, parts: [{id: D2, name: Hai}]}]
outline: [{heading: I. KẾT QUẢ, shows: [{indicators: [C1]}], parts: [{heading: 1. Hộ, from: xa}]}]
`;

const submission = `schema: tongket/submission@1
plan: thu
period: 2026
unit: xa-a
signed: 2026-12-20
values: {HO: 24, NGHEO: {value: "1.234", previous: 9, estimated: true}, NHA: {2025: 1, 2026: {value: 2}}}
tasks: {T1: {status: done}}
projects: {D1: {funding: [{source: trung-uong, planned: 12.5}]}}
awards: [{kind: collective, name: Xã A}]
`;

const results = goldens[0] === undefined ? '' : read(goldens[0]);

/** One exchange of text that makes a good file a wrong one. */
const spoilt: readonly (readonly [name: SchemaName, text: string, old: string | RegExp, other: string])[] = [
  ['plan', plan, 'tongket/plan@1', 'tongket/plan@2'],
  ['plan', plan, 'title:', 'titel:'],
  ['plan', plan, 'kind: year', 'kind: nam'],
  ['plan', plan, 'from: 2026-01-01', 'from: 01/01/2026'],
  ['plan', plan, 'group: xa', 'group: Các xã'],
  ['plan', plan, 'level: commune', 'level: xa'],
  ['plan', plan, 'type: count', 'type: number'],
  ['plan', plan, 'code: HO', 'code: "1HO"'],
  ['plan', plan, 'nature: stock', 'nature: stock, note: x'],
  ['plan', plan, 'formula: HO, ', ''],
  ['plan', plan, '2030:', 'cuoi-ky:'],
  ['plan', plan, '{id: D2, name: Hai}', '{id: D2}'],
  ['plan', plan, '{indicators: [C1]}', '{indicator: C1}'],
  ['plan', plan, /outline: .*/, 'outline: []'],
  ['submission', submission, 'unit: xa-a\n', ''],
  ['submission', submission, 'plan: thu', 'plan: [thu]'],
  ['submission', submission, '2026-12-20', '20/12/2026'],
  ['submission', submission, 'values:', 'value:'],
  ['submission', submission, 'previous:', 'last:'],
  ['submission', submission, 'estimated: true', 'estimated: x'],
  ['submission', submission, '2025:', '25:'],
  ['submission', submission, 'planned:', 'plan:'],
  ['submission', submission, ', name: Xã A', ''],
  ['results', results, 'tongket/results@1', 'tongket/results@0'],
  ['results', results, /"asOf": "[^"]*"/, '"asOf": "hôm nay"'],
  ['results', results, /"value": "\d+"/, '"value": 12.5'],
  ['results', results, /"standing": "met"/, '"standing": "good"'],
  ['results', results, /"code": "TK\d{3}"/, '"code": "301"'],
  ['results', results, /"received": \d+/, '"received": "12"'],
];

describe('what does not', () => {
  it('the files to be spoilt are good ones', () => {
    expect([errorsOf('plan', parse(plan)), errorsOf('submission', parse(submission))]).toEqual([[], []]);
  });

  it.each(spoilt)('%s %#', (name, text, old, other) => {
    const wrong = text.replace(old, other);
    expect(wrong).not.toBe(text);
    expect(errorsOf(name, parse(wrong))).not.toEqual([]);
  });
});

/** Every property of a schema by its path, with its description. */
function propertiesOf(node: unknown, path = ''): readonly (readonly [path: string, words: string])[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const here =
      key === 'properties' ? Object.entries(value as Record<string, { description?: string }>) : [];
    const own = here.map(([name, { description = '' }]) => [`${path}/${name}`, description] as const);
    return [...own, ...propertiesOf(value, `${path}/${key}`)];
  });
}

describe('what an editor shows', () => {
  it.each(schemaNames)('each property of %s has words in two languages', (name) => {
    const without = propertiesOf(jsonSchema(name)).filter(([, words]) => !/\S · \S/.test(words));
    expect(without).toEqual([]);
  });

  it('templates/plan.schema.json is what `plan schema plan` prints; UPDATE_GOLDENS=1 writes it anew', () => {
    expectGolden(join(templates, 'plan.schema.json'), schemaText('plan'));
  });
});
