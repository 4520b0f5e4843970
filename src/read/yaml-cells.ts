import { type Finding, raise } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { RawCell, RawValue } from '../model/submission.ts';
import { brokenYaml, unknownKey } from './findings.ts';
import { type Position, pairOf, type YamlNode, type YamlPair } from './yaml.ts';

/** A submission being read from YAML: its file, and what was found wrong with its form so far. */
export interface YamlDraft {
  readonly file: string;
  readonly findings: Finding[];
}

/** The pairs of a mapping; none, with a finding, where something else stands. Nothing is lost silently. */
export function pairsOf(draft: YamlDraft, node: YamlNode | undefined): readonly YamlPair[] {
  if (node?.tag === 'map') return node.pairs;
  if (node !== undefined && node.tag !== 'null') misshapen(draft, node, 'expected "key: value"');
  return [];
}

export function itemsOf(draft: YamlDraft, node: YamlNode | undefined): readonly YamlNode[] {
  if (node?.tag === 'list') return node.items;
  if (node !== undefined && node.tag !== 'null') misshapen(draft, node, 'expected a list, "- …"');
  return [];
}

function misshapen(draft: YamlDraft, node: YamlNode, detail: string): void {
  draft.findings.push(raise(brokenYaml, { detail }, { place: placeOf(draft, node.at) }));
}

export function placeOf(draft: YamlDraft, at: Position): Place {
  return { file: draft.file, line: at.line, column: at.column };
}

export function complain(draft: YamlDraft, pair: YamlPair): void {
  draft.findings.push(raise(unknownKey, { key: pair.key }, { place: placeOf(draft, pair.keyAt) }));
}

export function cellAt(draft: YamlDraft, node: YamlNode | undefined, key: string): RawCell | undefined {
  const pair = pairOf(node, key);
  return pair && cellOf(draft, pair.value);
}

/** A scalar as a cell. A list or mapping where a value should be stays text that no rule accepts. */
export function cellOf(draft: YamlDraft, node: YamlNode): RawCell {
  const place = placeOf(draft, node.at);
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

export function keyCell(draft: YamlDraft, pair: YamlPair): RawCell {
  return { value: { tag: 'text', text: pair.key }, text: pair.key, place: placeOf(draft, pair.keyAt) };
}

/** Complains of keys that mean nothing, and hands out the cells of the others. */
export function fields(
  draft: YamlDraft,
  node: YamlNode | undefined,
  known: readonly string[],
): (key: string) => RawCell | undefined {
  for (const pair of pairsOf(draft, node)) if (!known.includes(pair.key)) complain(draft, pair);
  return (key) => cellAt(draft, node, key);
}
