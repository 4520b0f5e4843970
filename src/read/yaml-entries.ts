import { type Finding, raise } from '../model/finding.ts';
import { present } from '../model/present.ts';
import type { RawCell } from '../model/submission.ts';
import { unknownEntryKey } from './findings.ts';
import type { RawEntry, RawSettled } from './raw.ts';
import { pairOf, type YamlNode, type YamlPair } from './yaml.ts';
import { cellAt, cellOf, fields, keyCell, pairsOf, placeOf, type YamlDraft } from './yaml-cells.ts';

export function readValues(
  draft: YamlDraft,
  node: YamlNode | undefined,
  unit?: RawCell,
): readonly RawEntry[] {
  return pairsOf(draft, node).flatMap((pair) => readEntry(draft, pair, unit));
}

/** Figures that the sender gives for other units, each under that unit's id. */
export function readUnits(draft: YamlDraft, node: YamlNode | undefined): readonly RawEntry[] {
  return pairsOf(draft, node).flatMap((pair) => readValues(draft, pair.value, keyCell(draft, pair)));
}

/** The last three are those of figures passed on for units below. */
const entryKeys = new Set(['value', 'previous', 'note', 'estimated', 'gap', 'source', 'settled']);

function readEntry(draft: YamlDraft, pair: YamlPair, unit: RawCell | undefined): readonly RawEntry[] {
  const element = keyCell(draft, pair);
  const years = pair.value.tag === 'map' ? pair.value.pairs.filter(({ key }) => isYear(key)) : [];
  if (years.length === 0) return [readLong(draft, element, unit, pair.value)];
  const strays = straysOf(draft, element, pair.value, isYear);
  // A key among the years has cut one of them; which one is not known, so it stands against all.
  return years.map((each) => {
    const entry = readLong(draft, element, unit, each.value, Number(each.key));
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
  draft: YamlDraft,
  element: RawCell,
  unit: RawCell | undefined,
  node: YamlNode,
  year?: number,
): RawEntry {
  if (node.tag !== 'map') return present({ element, unit, year, value: cellOf(draft, node), findings: [] });
  return present({
    element,
    unit,
    year,
    value: cellAt(draft, node, 'value') ?? {
      value: { tag: 'blank' },
      text: '',
      place: placeOf(draft, node.at),
    },
    previous: cellAt(draft, node, 'previous'),
    estimated: cellAt(draft, node, 'estimated'),
    note: cellAt(draft, node, 'note'),
    gap: cellAt(draft, node, 'gap'),
    source: cellAt(draft, node, 'source'),
    settled: settledIn(draft, node),
    findings: straysOf(draft, element, node, isEntryKey),
  });
}

function settledIn(draft: YamlDraft, node: YamlNode): RawSettled | undefined {
  const found = pairOf(node, 'settled')?.value;
  if (found === undefined) return undefined;
  const cell = fields(draft, found, ['reason', 'by', 'at', 'accepted']);
  return present({
    reason: cell('reason'),
    by: cell('by'),
    at: cell('at'),
    accepted: cell('accepted'),
  });
}

/** Keys that mean nothing in an entry: `{value: 1,5}` is 1 and a stray 5. */
function straysOf(
  draft: YamlDraft,
  element: RawCell,
  node: YamlNode,
  isKnown: (key: string) => boolean,
): readonly Finding[] {
  return pairsOf(draft, node).flatMap(({ key, keyAt }) => {
    if (isKnown(key)) return [];
    const args = { name: element.text, text: key };
    return [raise(unknownEntryKey, args, { place: placeOf(draft, keyAt) })];
  });
}
