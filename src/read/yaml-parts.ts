import { awardKeys } from '../model/form.ts';
import { present } from '../model/present.ts';
import type { RawAward, RawBelow, RawFunding, RawProject, RawSection, RawTask } from './raw.ts';
import { pairOf, type YamlNode } from './yaml.ts';
import { cellOf, fields, itemsOf, keyCell, pairsOf, placeOf, type YamlDraft } from './yaml-cells.ts';
import { readUnits } from './yaml-entries.ts';

/** What a YAML submission holds beside figures. */

export function readSections(draft: YamlDraft, node: YamlNode | undefined): readonly RawSection[] {
  return pairsOf(draft, node).map((pair) => ({
    section: keyCell(draft, pair),
    text: cellOf(draft, pair.value),
  }));
}

export function readTasks(draft: YamlDraft, node: YamlNode | undefined): readonly RawTask[] {
  return pairsOf(draft, node).map((pair) => {
    if (pair.value.tag !== 'map') return { task: keyCell(draft, pair), status: cellOf(draft, pair.value) };
    const cell = fields(draft, pair.value, ['status', 'note']);
    return present({ task: keyCell(draft, pair), status: cell('status'), note: cell('note') });
  });
}

export function readProjects(draft: YamlDraft, node: YamlNode | undefined): readonly RawProject[] {
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

export function readAwards(draft: YamlDraft, node: YamlNode | undefined): readonly RawAward[] {
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

const belowKeys = [
  'missing',
  'received',
  'revision',
  'file',
  'units',
  'sections',
  'tasks',
  'projects',
  'awards',
] as const;

/** Units below whose papers are passed on, each under its id. */
export function readBelow(draft: YamlDraft, node: YamlNode | undefined): readonly RawBelow[] {
  return pairsOf(draft, node).map((pair) => {
    const cell = fields(draft, pair.value, belowKeys);
    const part = (key: (typeof belowKeys)[number]): YamlNode | undefined => pairOf(pair.value, key)?.value;
    return present({
      unit: keyCell(draft, pair),
      missing: cell('missing'),
      received: cell('received'),
      revision: cell('revision'),
      file: cell('file'),
      entries: readUnits(draft, part('units')),
      sections: readSections(draft, part('sections')),
      tasks: readTasks(draft, part('tasks')),
      projects: readProjects(draft, part('projects')),
      awards: readAwards(draft, part('awards')),
    });
  });
}
