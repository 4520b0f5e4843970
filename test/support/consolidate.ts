import { createHash } from 'node:crypto';
import { checkFolder } from '../../src/check/index.ts';
import { composeHandover } from '../../src/compose/handover.ts';
import { composeResults } from '../../src/compose/results.ts';
import { measure } from '../../src/measure/index.ts';
import type { Collection } from '../../src/model/collection.ts';
import type { Figures, IndicatorFigure } from '../../src/model/figure.ts';
import type { Finding, Severity } from '../../src/model/finding.ts';
import { normalLimits } from '../../src/model/limits.ts';
import { compareText, placeText } from '../../src/model/place.ts';
import type { Results } from '../../src/model/results.ts';
import { chooseBranch } from '../../src/pipeline/branch.ts';
import type { RawFolder } from '../../src/read/index.ts';
import { readFolder } from '../../src/read/index.ts';
import type { FoundFile } from '../../src/read/scan.ts';
import { yamlReader } from '../../src/read/yaml-reader.ts';
import { writeHandover } from '../../src/write/handover.ts';
import { type Beside, planOf } from './plan-text.ts';

/** A folder as literals: submissions and registers by name, and the CSV files that the plan names. */
export interface Given {
  readonly plan: string;
  readonly files: Beside;
  /** The plan's CSV files. */
  readonly beside?: Beside;
  readonly period?: string;
  readonly asOf?: string;
  readonly previous?: readonly Results[];
  /** Only the branch under this unit. */
  readonly unit?: string;
}

export interface Consolidated {
  readonly collection: Collection;
  readonly figures: Figures;
  /** Of reading, checking and measuring; the plan's own warnings are left out. */
  readonly findings: readonly Finding[];
  readonly results: Results;
  /** Of a branch: the submission for the level above, as YAML. */
  readonly handover: string | undefined;
}

/** read → check → measure → results, as the pipeline does it, without a disk. */
export function consolidate(given: Given): Consolidated {
  const { files, beside = {}, period: id = '2026-6T', asOf = '2026-06-20', previous = [] } = given;
  const whole = planOf(given.plan, beside);
  const period = whole.periods.find((each) => each.id === id);
  if (period === undefined) throw new Error(`the plan has no period ${id}`);
  const chosen = chooseBranch(whole, period, given.unit);
  if (!chosen.ok) throw new Error(chosen.trouble.message.en);
  const plan = chosen.value;
  const read = readFolder(rawFolder(files), whole, period);
  const earlier = previous.map((results) => ({ path: `ket-qua-${results.period.id}.json`, results }));
  const checked = checkFolder(read.value, plan, period, asOf, read.findings, earlier);
  const measured = measure(plan, period, checked.value, earlier);
  const findings = [...checked.findings, ...measured.findings];
  const done = { plan, collection: checked.value, figures: measured.value, findings };
  const results = { ...composeResults({ ...done, tool: '0.0.0', language: 'vi' }), outputs: [] };
  const papers = composeHandover(plan, checked.value);
  const handover = papers && writeHandover(papers);
  return { collection: checked.value, figures: measured.value, findings, results, handover };
}

const register = /^(?:nhan\.csv|xu-ly\.yaml)$/;

function rawFolder(files: Beside): RawFolder {
  const paths = Object.keys(files).sort(compareText);
  const found = paths.map((path) => foundFile(path, files[path] ?? ''));
  const read = found
    .filter(({ path }) => !register.test(path))
    .map((file) => ({ ...file, ...yamlReader.read(file, normalLimits) }));
  return {
    files: read,
    registers: found.filter(({ path }) => register.test(path)),
    findings: read.flatMap((each) => each.findings),
  };
}

function foundFile(path: string, text: string): FoundFile {
  return {
    path,
    bytes: new TextEncoder().encode(text),
    sha256: createHash('sha256').update(text).digest('hex'),
  };
}

/** Parts of a small plan as YAML flow: three communes (A, B, C), one agency, half-years and years. */
export interface PlanParts {
  readonly elements: readonly string[];
  readonly indicators?: readonly string[];
  readonly rules?: readonly string[];
  /** Lines of further keys. */
  readonly more?: string;
  readonly periods?: readonly string[];
  readonly communes?: readonly string[];
}

const periods = [
  '{id: 2025-6T, kind: half, name: 6T 2025, from: 2024-12-15, to: 2025-06-14, due: 2025-06-14}',
  '{id: 2025, kind: year, name: năm 2025, from: 2024-12-15, to: 2025-12-14, due: 2025-12-14}',
  '{id: 2026-6T, kind: half, name: 6T 2026, from: 2025-12-15, to: 2026-06-14, due: 2026-06-14}',
  '{id: 2026, kind: year, name: năm 2026, from: 2025-12-15, to: 2026-12-14, due: 2026-12-14}',
];

const communes = [
  '{id: xa-a, kind: xã, name: A}',
  '{id: xa-b, kind: xã, name: B}',
  '{id: xa-c, kind: xã, name: C}',
];

function block(key: string, items: readonly string[] = []): string {
  return items.length === 0 ? '' : `${key}:\n${items.map((item) => `  - ${item}\n`).join('')}`;
}

export function smallPlan(parts: PlanParts): string {
  return `schema: tongket/plan@1
id: ke-hoach
title: Kế hoạch nhỏ
${parts.more ?? ''}
${block('periods', parts.periods ?? periods)}units:
  - {group: xa, name: Các xã, level: commune, units: [${(parts.communes ?? communes).join(', ')}]}
  - {group: so, name: Các sở, level: agency, units: [{id: cong-an, name: Công an tỉnh}]}
${block('elements', parts.elements)}${block('rules', parts.rules)}${block('indicators', parts.indicators)}outline:
  - {heading: I. KẾT QUẢ, shows: [{table: indicators}]}
`;
}

/** A count of every commune: `count('VU', 'nature: flow')`. */
export function count(code: string, more = 'nature: flow', from = 'xa'): string {
  return `{code: ${code}, name: Số ${code}, type: count, from: ${from}, ${more}}`;
}

/** A submission: unit, `values` in flow or block style, and further lines. */
export function sent(unit: string, values: string, ...more: readonly string[]): string {
  const period = more.some((line) => line.startsWith('period:')) ? [] : ['period: 2026-6T'];
  return [
    'schema: tongket/submission@1',
    'plan: ke-hoach',
    ...period,
    `unit: ${unit}`,
    ...more,
    `values: ${values}`,
    '',
  ].join('\n');
}

/** One file a unit: `{'xa-a': '{VU: 3}'}`. */
export function files(values: Readonly<Record<string, string>>, ...more: readonly string[]): Beside {
  return Object.fromEntries(
    Object.entries(values).map(([unit, each]) => [`${unit}.yaml`, sent(unit, each, ...more)]),
  );
}

/** `TK318 error xa-a.yaml:5:15`, to be read beside the text; without those of the arrivals unless wanted. */
export function said({ findings }: Consolidated, kinds: RegExp = /^TK(?!50[789])/): readonly string[] {
  return findings.filter(({ code }) => kinds.test(code)).map(line);
}

function line({ code, severity, place }: Finding): string {
  return `${code} ${severity}${place === undefined ? '' : ` ${placeText(place)}`}`;
}

export function severityOf({ findings }: Consolidated, code: string): Severity | undefined {
  return findings.find((each) => each.code === code)?.severity;
}

export function indicator({ figures }: Consolidated, code = 'CT'): IndicatorFigure {
  const figure = figures.indicators.get(code);
  if (figure === undefined) throw new Error(`no indicator ${code}`);
  return figure;
}

/** An indicator as it stands in ket-qua.json. */
export function result({ results }: Consolidated, code = 'CT'): Results['indicators'][string] {
  const found = results.indicators[code];
  if (found === undefined) throw new Error(`no indicator ${code}`);
  return found;
}

/** The units of an element in a word each: `{'xa-a': '24', 'xa-b': 'conflict'}`. */
export function unitsOf({ results }: Consolidated, element: string): Readonly<Record<string, unknown>> {
  const units = results.elements[element]?.units ?? {};
  return Object.fromEntries(Object.entries(units).map(([unit, { value, gap }]) => [unit, value ?? gap]));
}
