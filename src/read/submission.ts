import { type Finding, raise } from '../model/finding.ts';
import { type Limits, normalLimits } from '../model/limits.ts';
import { present } from '../model/present.ts';
import type { RawCell } from '../model/submission.ts';
import { brokenYaml, notSubmission, tooLarge } from './findings.ts';
import type { RawSubmission } from './raw.ts';
import { longText, pairOf, parseYaml, type YamlNode } from './yaml.ts';
import { cellAt, complain, fields, pairsOf, placeOf, type YamlDraft } from './yaml-cells.ts';
import { readUnits, readValues } from './yaml-entries.ts';
import { readAwards, readBelow, readProjects, readSections, readTasks } from './yaml-parts.ts';

/** The submissions of a YAML file (one a document) and what is wrong with its form. */
interface YamlSubmissions {
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
  'below',
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
    below: readBelow(draft, pairOf(root, 'below')?.value),
    absentIsBlank: true,
  });
}
