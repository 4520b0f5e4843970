import { stepsUp } from '../../model/branch.ts';
import { raise } from '../../model/finding.ts';
import { type Unit, unitTitle } from '../../model/unit.ts';
import { unknownUnit } from '../findings.ts';
import { matchUnitCell } from '../match-unit.ts';
import type { RawBelow, RawEntry, RawSubmission } from '../raw.ts';
import type { Context } from './context.ts';
import { isRefused } from './refused-unit.ts';
import { isTicked } from './tick.ts';

/** The papers of one unit, cut out of those of the unit above that hands them in. */
export interface Below {
  readonly unit: Unit;
  readonly raw: RawSubmission;
  /** What is said of how they came in. */
  readonly about?: RawBelow;
}

/** The sender's own part of a submission, and that of each unit below it for which it passes something on. */
export function splitBelow(
  raw: RawSubmission,
  sender: Unit,
  context: Context,
): { readonly own: RawSubmission; readonly below: readonly Below[] } {
  const drafts = draftsOf(raw.below ?? [], sender, context);
  const own: RawEntry[] = [];
  for (const entry of raw.entries) {
    if (isStray(entry, sender, context)) continue;
    const unit = ownerOf(entry, sender, context);
    if (unit === undefined) own.push(entry);
    else {
      const draft = drafts.get(unit.id) ?? { unit, entries: [] };
      drafts.set(unit.id, draft);
      draft.entries.push(entry);
    }
  }
  const said = [...drafts.values()].filter(
    ({ about, entries }) => !entries.every(isBlank) || (about !== undefined && !isTicked(about.missing)),
  );
  return { own: { ...raw, entries: own }, below: said.map((draft) => belowOf(raw, draft)) };
}

/** Units whose papers are said to have come in, or not. */
function draftsOf(list: readonly RawBelow[], sender: Unit, context: Context): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  for (const about of list) {
    const match = matchUnitCell(about.unit, context.matchUnit);
    if (match.tag === 'none') {
      const args = { named: about.unit.text, candidates: match.candidates.map(unitTitle) };
      context.findings.push(raise(unknownUnit, args, { place: about.unit.place }));
    } else if (!isRefused(match.unit, sender, about.unit.place, context)) {
      drafts.set(match.unit.id, { unit: match.unit, about, entries: [] });
    }
  }
  return drafts;
}

/** Figures of a unit that the sender has no business with; a row that nobody filled in is no figure. */
function isStray(entry: RawEntry, sender: Unit, context: Context): boolean {
  const match = entry.unit && matchUnitCell(entry.unit, context.matchUnit);
  if (entry.unit === undefined || match?.tag !== 'unit' || isBlank(entry)) return false;
  return isRefused(match.unit, sender, entry.unit.place, context);
}

/** Whose figure it is, where the sender only passes it on: a unit below it. */
function ownerOf({ element, unit }: RawEntry, sender: Unit, context: Context): Unit | undefined {
  const match = unit && matchUnitCell(unit, context.matchUnit);
  if (match?.tag !== 'unit' || !isBelow(match.unit, sender, context)) return undefined;
  const { by, sources = [] } = context.plan.elements.get(element.text.trim()) ?? {};
  return by !== undefined && sources.includes(sender.id) ? undefined : match.unit;
}

function isBelow(unit: Unit, sender: Unit, { plan }: Context): boolean {
  return unit.id !== sender.id && stepsUp(plan.units, unit.id, sender.id) !== undefined;
}

/** A row that nobody filled in says nothing of its unit. */
function isBlank({ value, previous, gap, settled }: RawEntry): boolean {
  const stated = gap ?? settled;
  return value.value.tag === 'blank' && stated === undefined && (previous?.value.tag ?? 'blank') === 'blank';
}

interface Draft {
  readonly unit: Unit;
  readonly about?: RawBelow;
  readonly entries: RawEntry[];
}

function belowOf(raw: RawSubmission, { unit, about, entries }: Draft): Below {
  const { plan, period, file, absentIsBlank } = raw;
  const place = about?.unit.place ?? entries[0]?.unit?.place ?? raw.place;
  const { sections = [], tasks = [], projects = [], awards = [] } = about ?? {};
  const parts = { entries: [...entries, ...(about?.entries ?? [])], sections, tasks, projects, awards };
  const head = { file, place, absentIsBlank, ...(plan && { plan }), ...(period && { period }) };
  return { unit, raw: { ...head, ...parts }, ...(about && { about }) };
}
