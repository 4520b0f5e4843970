import { type Finding, raise } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { present } from '../model/present.ts';
import type { RawCell, RawValue } from '../model/submission.ts';
import { brokenYaml, notSubmission, unknownEntryKey, unknownKey } from './findings.ts';
import type {
  RawAward,
  RawEntry,
  RawFunding,
  RawProject,
  RawSection,
  RawSubmission,
  RawTask,
} from './raw.ts';
import { type Position, pairOf, parseYaml, type YamlNode, type YamlPair } from './yaml.ts';

/** The submissions of a YAML file (one a document) and what is wrong with its form. */
export interface YamlSubmissions {
  readonly submissions: readonly RawSubmission[];
  readonly findings: readonly Finding[];
}

const topKeys = new Set([
  'schema',
  'plan',
  'period',
  'unit',
  'revision',
  'document',
  'signed',
  'by',
  'blank-is-zero',
  'values',
  'units',
  'sections',
  'tasks',
  'projects',
  'awards',
]);

/** Reads a YAML submission as it stands; nothing in it is judged by the plan yet. */
export function readYamlSubmissions(file: string, text: string): YamlSubmissions {
  const findings: Finding[] = [];
  const submissions: RawSubmission[] = [];
  for (const document of parseYaml(text)) {
    for (const { at, detail } of document.problems)
      findings.push(raise(brokenYaml, { detail }, { place: { file, ...at } }));
    if (document.problems.length > 0) continue;
    const { root } = document;
    if (textAt(root, 'schema') === 'tongket/submission@1' && root !== undefined) {
      submissions.push(readDocument({ file, findings }, root));
    } else {
      findings.push(raise(notSubmission, {}, { place: { file, ...(root?.at ?? { line: 1, column: 1 }) } }));
    }
  }
  if (submissions.length === 0 && findings.length === 0) {
    findings.push(raise(notSubmission, {}, { place: { file, line: 1, column: 1 } }));
  }
  return { submissions, findings };
}

interface Reader {
  readonly file: string;
  readonly findings: Finding[];
}

function textAt(node: YamlNode | undefined, key: string): string | undefined {
  const value = pairOf(node, key)?.value;
  return value?.tag === 'scalar' ? value.text : undefined;
}

function readDocument(reader: Reader, root: YamlNode): RawSubmission {
  for (const pair of pairsOf(reader, root)) if (!topKeys.has(pair.key)) complain(reader, pair);
  const cell = (key: string): RawCell | undefined => cellAt(reader, root, key);
  const documentCell = fields(reader, pairOf(root, 'document')?.value, ['number', 'date']);
  const senderCell = fields(reader, pairOf(root, 'by')?.value, ['name', 'title', 'phone']);
  return present({
    file: reader.file,
    place: placeOf(reader, pairOf(root, 'values')?.keyAt ?? root.at),
    plan: cell('plan'),
    planHash: undefined,
    period: cell('period'),
    unit: cell('unit'),
    revision: cell('revision'),
    documentNumber: documentCell('number'),
    documentDate: documentCell('date'),
    signed: cell('signed'),
    senderName: senderCell('name'),
    senderTitle: senderCell('title'),
    senderPhone: senderCell('phone'),
    blankIsZero: cell('blank-is-zero'),
    entries: [
      ...readValues(reader, pairOf(root, 'values')?.value),
      ...readUnits(reader, pairOf(root, 'units')?.value),
    ],
    sections: readSections(reader, pairOf(root, 'sections')?.value),
    tasks: readTasks(reader, pairOf(root, 'tasks')?.value),
    projects: readProjects(reader, pairOf(root, 'projects')?.value),
    awards: readAwards(reader, pairOf(root, 'awards')?.value),
    absentIsBlank: true,
  });
}

/** The pairs of a mapping; none, with a finding, where something else stands. Nothing is lost silently. */
function pairsOf(reader: Reader, node: YamlNode | undefined): readonly YamlPair[] {
  if (node?.tag === 'map') return node.pairs;
  if (node !== undefined && node.tag !== 'null') misshapen(reader, node, 'expected "key: value"');
  return [];
}

function itemsOf(reader: Reader, node: YamlNode | undefined): readonly YamlNode[] {
  if (node?.tag === 'list') return node.items;
  if (node !== undefined && node.tag !== 'null') misshapen(reader, node, 'expected a list, "- …"');
  return [];
}

function misshapen(reader: Reader, node: YamlNode, detail: string): void {
  reader.findings.push(raise(brokenYaml, { detail }, { place: placeOf(reader, node.at) }));
}

function placeOf(reader: Reader, at: Position): Place {
  return { file: reader.file, line: at.line, column: at.column };
}

function complain(reader: Reader, pair: YamlPair): void {
  reader.findings.push(raise(unknownKey, { key: pair.key }, { place: placeOf(reader, pair.keyAt) }));
}

function cellAt(reader: Reader, node: YamlNode | undefined, key: string): RawCell | undefined {
  const pair = pairOf(node, key);
  return pair && cellOf(reader, pair.value);
}

/** A scalar as a cell. A list or mapping where a value should be stays text that no rule accepts. */
function cellOf(reader: Reader, node: YamlNode): RawCell {
  const place = placeOf(reader, node.at);
  if (node.tag === 'null') return { value: { tag: 'blank' }, text: '', place };
  if (node.tag !== 'scalar') return { value: { tag: 'error', text: '{…}' }, text: '{…}', place };
  return { value: scalarValue(node.text, node.quoted), text: node.text, place };
}

function scalarValue(text: string, quoted: boolean): RawValue {
  if (text.trim() === '') return { tag: 'blank' };
  if (quoted) return { tag: 'text', text };
  return /^(?:true|false)$/i.test(text)
    ? { tag: 'boolean', value: /^t/i.test(text) }
    : { tag: 'plain', text };
}

function keyCell(reader: Reader, pair: YamlPair): RawCell {
  return { value: { tag: 'text', text: pair.key }, text: pair.key, place: placeOf(reader, pair.keyAt) };
}

function readValues(reader: Reader, node: YamlNode | undefined, unit?: RawCell): readonly RawEntry[] {
  return pairsOf(reader, node).flatMap((pair) => readEntry(reader, pair, unit));
}

/** Figures that the sender gives for other units, each under that unit's id. */
function readUnits(reader: Reader, node: YamlNode | undefined): readonly RawEntry[] {
  return pairsOf(reader, node).flatMap((pair) => readValues(reader, pair.value, keyCell(reader, pair)));
}

const entryKeys = new Set(['value', 'previous', 'note', 'estimated']);

function readEntry(reader: Reader, pair: YamlPair, unit: RawCell | undefined): readonly RawEntry[] {
  const element = keyCell(reader, pair);
  const years = pair.value.tag === 'map' ? pair.value.pairs.filter(({ key }) => isYear(key)) : [];
  if (years.length === 0) return [readLong(reader, element, unit, pair.value)];
  const strays = straysOf(reader, element, pair.value, isYear);
  // A key among the years has cut one of them; which one is not known, so it stands against all.
  return years.map((each) => {
    const entry = readLong(reader, element, unit, each.value, Number(each.key));
    return { ...entry, findings: [...strays, ...entry.findings] };
  });
}

function isYear(key: string): boolean {
  return /^\d{4}$/.test(key);
}

function isEntryKey(key: string): boolean {
  return entryKeys.has(key);
}

function readLong(
  reader: Reader,
  element: RawCell,
  unit: RawCell | undefined,
  node: YamlNode,
  year?: number,
): RawEntry {
  if (node.tag !== 'map') return present({ element, unit, year, value: cellOf(reader, node), findings: [] });
  return present({
    element,
    unit,
    year,
    value: cellAt(reader, node, 'value') ?? {
      value: { tag: 'blank' },
      text: '',
      place: placeOf(reader, node.at),
    },
    previous: cellAt(reader, node, 'previous'),
    estimated: cellAt(reader, node, 'estimated'),
    note: cellAt(reader, node, 'note'),
    findings: straysOf(reader, element, node, isEntryKey),
  });
}

/** Keys that mean nothing in an entry: `{value: 1,5}` is 1 and a stray 5. */
function straysOf(
  reader: Reader,
  element: RawCell,
  node: YamlNode,
  isKnown: (key: string) => boolean,
): readonly Finding[] {
  return pairsOf(reader, node).flatMap(({ key, keyAt }) => {
    if (isKnown(key)) return [];
    const args = { name: element.text, text: key };
    return [raise(unknownEntryKey, args, { place: placeOf(reader, keyAt) })];
  });
}

function readSections(reader: Reader, node: YamlNode | undefined): readonly RawSection[] {
  return pairsOf(reader, node).map((pair) => ({
    section: keyCell(reader, pair),
    text: cellOf(reader, pair.value),
  }));
}

/** Complains of keys that mean nothing, and hands out the cells of the others. */
function fields(
  reader: Reader,
  node: YamlNode | undefined,
  known: readonly string[],
): (key: string) => RawCell | undefined {
  for (const pair of pairsOf(reader, node)) if (!known.includes(pair.key)) complain(reader, pair);
  return (key) => cellAt(reader, node, key);
}

function readTasks(reader: Reader, node: YamlNode | undefined): readonly RawTask[] {
  return pairsOf(reader, node).map((pair) => {
    if (pair.value.tag !== 'map') return { task: keyCell(reader, pair), status: cellOf(reader, pair.value) };
    const cell = fields(reader, pair.value, ['status', 'note']);
    return present({ task: keyCell(reader, pair), status: cell('status'), note: cell('note') });
  });
}

function readProjects(reader: Reader, node: YamlNode | undefined): readonly RawProject[] {
  return pairsOf(reader, node).map((pair) => {
    const cell = fields(reader, pair.value, ['funding', 'progress', 'problems']);
    const funding = pairOf(pair.value, 'funding')?.value;
    return present({
      project: keyCell(reader, pair),
      progress: cell('progress'),
      problems: cell('problems'),
      funding: itemsOf(reader, funding).map((item) => readFunding(reader, item)),
    });
  });
}

function readFunding(reader: Reader, node: YamlNode): RawFunding {
  const cell = fields(reader, node, ['source', 'capital', 'year', 'planned', 'allocated', 'spent']);
  return present({
    source: cell('source'),
    capital: cell('capital'),
    year: cell('year'),
    planned: cell('planned'),
    allocated: cell('allocated'),
    spent: cell('spent'),
    place: placeOf(reader, node.at),
  });
}

function readAwards(reader: Reader, node: YamlNode | undefined): readonly RawAward[] {
  return itemsOf(reader, node).map((item) => {
    const cell = fields(reader, item, ['kind', 'name', 'merit']);
    return present({
      kind: cell('kind'),
      name: cell('name'),
      merit: cell('merit'),
      place: placeOf(reader, item.at),
    });
  });
}
