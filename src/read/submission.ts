import { type Finding, raise } from '../model/finding.ts';
import { awardKeys } from '../model/form.ts';
import { type Limits, normalLimits } from '../model/limits.ts';
import { present } from '../model/present.ts';
import type { RawCell } from '../model/submission.ts';
import { brokenYaml, notSubmission, tooLarge } from './findings.ts';
import type { RawAward, RawFunding, RawProject, RawSection, RawSubmission, RawTask } from './raw.ts';
import { longText, pairOf, parseYaml, type YamlNode } from './yaml.ts';
import {
  cellAt,
  cellOf,
  complain,
  fields,
  itemsOf,
  keyCell,
  pairsOf,
  placeOf,
  type YamlDraft,
} from './yaml-cells.ts';
import { readUnits, readValues } from './yaml-entries.ts';

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
export function readYamlSubmissions(
  file: string,
  text: string,
  limits: Limits = normalLimits,
): YamlSubmissions {
  const findings: Finding[] = [];
  const submissions: RawSubmission[] = [];
  for (const document of parseYaml(text)) {
    for (const { at, detail } of document.problems)
      findings.push(raise(brokenYaml, { detail }, { place: { file, ...at } }));
    if (document.problems.length > 0) continue;
    const { root } = document;
    const set = limits['text-length'];
    const long = root && longText(root, set);
    if (long !== undefined) {
      findings.push(raise(tooLarge, { limit: 'text-length', set }, { place: { file, ...long } }));
      continue;
    }
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

function textAt(node: YamlNode | undefined, key: string): string | undefined {
  const value = pairOf(node, key)?.value;
  return value?.tag === 'scalar' ? value.text : undefined;
}

function readDocument(draft: YamlDraft, root: YamlNode): RawSubmission {
  for (const pair of pairsOf(draft, root)) if (!topKeys.has(pair.key)) complain(draft, pair);
  const cell = (key: string): RawCell | undefined => cellAt(draft, root, key);
  const documentCell = fields(draft, pairOf(root, 'document')?.value, ['number', 'date']);
  const senderCell = fields(draft, pairOf(root, 'by')?.value, ['name', 'title', 'phone']);
  return present({
    file: draft.file,
    place: placeOf(draft, pairOf(root, 'values')?.keyAt ?? root.at),
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
      ...readValues(draft, pairOf(root, 'values')?.value),
      ...readUnits(draft, pairOf(root, 'units')?.value),
    ],
    sections: readSections(draft, pairOf(root, 'sections')?.value),
    tasks: readTasks(draft, pairOf(root, 'tasks')?.value),
    projects: readProjects(draft, pairOf(root, 'projects')?.value),
    awards: readAwards(draft, pairOf(root, 'awards')?.value),
    absentIsBlank: true,
  });
}

function readSections(draft: YamlDraft, node: YamlNode | undefined): readonly RawSection[] {
  return pairsOf(draft, node).map((pair) => ({
    section: keyCell(draft, pair),
    text: cellOf(draft, pair.value),
  }));
}

function readTasks(draft: YamlDraft, node: YamlNode | undefined): readonly RawTask[] {
  return pairsOf(draft, node).map((pair) => {
    if (pair.value.tag !== 'map') return { task: keyCell(draft, pair), status: cellOf(draft, pair.value) };
    const cell = fields(draft, pair.value, ['status', 'note']);
    return present({ task: keyCell(draft, pair), status: cell('status'), note: cell('note') });
  });
}

function readProjects(draft: YamlDraft, node: YamlNode | undefined): readonly RawProject[] {
  return pairsOf(draft, node).map((pair) => {
    const cell = fields(draft, pair.value, ['funding', 'progress', 'problems']);
    const funding = pairOf(pair.value, 'funding')?.value;
    return present({
      project: keyCell(draft, pair),
      progress: cell('progress'),
      problems: cell('problems'),
      funding: itemsOf(draft, funding).map((item) => readFunding(draft, item)),
    });
  });
}

function readFunding(draft: YamlDraft, node: YamlNode): RawFunding {
  const cell = fields(draft, node, ['source', 'capital', 'year', 'planned', 'allocated', 'spent']);
  return present({
    source: cell('source'),
    capital: cell('capital'),
    year: cell('year'),
    planned: cell('planned'),
    allocated: cell('allocated'),
    spent: cell('spent'),
    place: placeOf(draft, node.at),
  });
}

function readAwards(draft: YamlDraft, node: YamlNode | undefined): readonly RawAward[] {
  return itemsOf(draft, node).map((item) => {
    const cell = fields(draft, item, awardKeys);
    return present({
      kind: cell('kind'),
      name: cell('name'),
      merit: cell('merit'),
      copies: cell('copies'),
      sent: cell('sent'),
      place: placeOf(draft, item.at),
    });
  });
}
