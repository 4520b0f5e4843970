import { askedElements } from '../../model/asked.ts';
import { raise } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { type Unit, unitTitle } from '../../model/unit.ts';
import { fold } from '../../vi/fold.ts';
import { labelKeys } from '../by-label/label.ts';
import { namesDiffer, otherMeasure, signsDiffer } from '../findings.ts';
import type { RawEntry } from '../raw.ts';
import type { Context } from './context.ts';

/** Asks the other signs of a row whether the code is right. */
export interface Witness {
  /** What the code names, as the row would call it. */
  readonly titleOf: (entry: RawEntry) => string | undefined;
  /** Codes or ids that a label fits; empty for words that are no label. */
  readonly idsOf: (label: string, entry: RawEntry) => readonly string[];
  readonly context: Context;
  /** What the labels of each row said: many figures stand in one. */
  readonly heard: Map<readonly string[], Verdict>;
}

/** `place` is that of the first figure of the row. */
type Verdict =
  | { readonly tag: 'for' | 'silent'; readonly place: Place }
  | { readonly tag: 'against'; readonly label: string; readonly place: Place };

export function witnessOf(sender: Unit, context: Context): Witness {
  const { plan, period, matchUnit } = context;
  const codes = new Map<string, string[]>();
  const asked = (): ReadonlyMap<string, readonly string[]> => {
    if (codes.size > 0) return codes;
    for (const { code, name } of askedElements(plan, period, sender))
      for (const key of labelKeys(name)) codes.set(key, [...(codes.get(key) ?? []), code]);
    return codes;
  };
  const unitsOf = (label: string): readonly string[] => {
    const match = matchUnit(label);
    return (match.tag === 'unit' ? [match.unit] : match.candidates).map(({ id }) => id);
  };
  return {
    context,
    heard: new Map(),
    titleOf: ({ element, unit }) => {
      if (unit === undefined) return plan.elements.get(element.text)?.name;
      const about = plan.units.get(unit.text);
      return about && unitTitle(about);
    },
    idsOf: (label, { unit }) =>
      unit === undefined ? labelKeys(label).flatMap((key) => asked().get(key) ?? []) : unitsOf(label),
  };
}

/**
 * The entry, with an error where its row is labelled as something else than its code says: the visible columns were
 * sorted without the hidden one, say. A reworded label says nothing; but then the name of the cell must not contradict.
 */
export function doubted(given: RawEntry, witness: Witness): RawEntry {
  const entry = rescaled(given, witness);
  const { labels, otherName } = entry;
  const title = witness.titleOf(entry);
  if (labels === undefined || title === undefined) return entry;
  const verdict = witness.heard.get(labels) ?? hear(entry, labels, title, witness);
  witness.heard.set(labels, verdict);
  if (verdict.tag === 'for') return stale(entry, witness);
  const other = verdict.tag === 'against' ? verdict.label : otherName;
  if (other === undefined) return entry;
  const finding = raise(signsDiffer, { name: title, label: other }, { place: verdict.place });
  return { ...entry, findings: [...entry.findings, finding] };
}

/** The row's measure was changed to a larger or smaller one: `đồng` where the form asks for `triệu đồng`. */
function rescaled(entry: RawEntry, { context }: Witness): RawEntry {
  const element = context.plan.elements.get(entry.element.text);
  const measure = element?.measure;
  if (element === undefined || measure === undefined || entry.unit !== undefined) return entry;
  const found = entry.value.value.tag === 'blank' ? undefined : otherScale(entry.labels, measure);
  if (found === undefined) return entry;
  const { text, place } = entry.value;
  const finding = raise(otherMeasure, { name: element.name, text, found, measure }, { place });
  return { ...entry, findings: [...entry.findings, finding] };
}

function otherScale(labels: readonly string[] = [], measure: string): string | undefined {
  if (labels.includes(measure)) return undefined;
  const own = fold(measure);
  const words = labels.map((label) => fold(label));
  return words.includes(own) ? undefined : words.find((word) => withoutScale(word) === withoutScale(own));
}

function withoutScale(measure: string): string {
  return measure.replace(/^(?:(?:chục|trăm|nghìn|ngàn|triệu|tỷ|tỉ)\s+)+/, '');
}

function hear(entry: RawEntry, labels: readonly string[], title: string, { idsOf }: Witness): Verdict {
  const { place } = entry.value;
  if (labels.some((label) => isPlainly(label, title))) return { tag: 'for', place };
  const id = entry.unit?.text ?? entry.element.text;
  const says = labels.map((label) => ({ label, ids: idsOf(label, entry) }));
  if (says.some(({ ids }) => ids.includes(id))) return { tag: 'for', place };
  const other = says.find(({ ids }) => ids.length > 0);
  return other === undefined ? { tag: 'silent', place } : { tag: 'against', label: other.label, place };
}

/** Names do not follow rows that are sorted; code and label together are surer. Said once a sheet. */
function stale(entry: RawEntry, { context }: Witness): RawEntry {
  const { place } = entry.value;
  const isSaid = context.findings.some(
    (each) => each.code === namesDiffer.code && sheetOf(each.place) === sheetOf(place),
  );
  if (entry.otherName !== undefined && !isSaid) context.findings.push(raise(namesDiffer, {}, { place }));
  return entry;
}

function sheetOf(place: Place | undefined): string | undefined {
  return place !== undefined && 'sheet' in place ? place.sheet : undefined;
}

/** The label as the form prints it, which is the rule: no other spelling has to be tried. */
function isPlainly(label: string, title: string): boolean {
  return [title, `Trong đó: ${title}`].some(
    (plain) => label === plain || label.startsWith(`${plain} (`) || label.startsWith(`${plain}\n`),
  );
}
