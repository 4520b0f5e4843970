import { stepsUp } from '../../model/branch.ts';
import { raise } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { givesForOthers } from '../../model/sources.ts';
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
    const about = aboutIn(entry, context);
    // Figures of a unit that the sender has no business with; a row that nobody filled in is no figure.
    if (about !== undefined && !isBlank(entry) && isRefused(about.unit, sender, about.place, context))
      continue;
    if (about === undefined || !isPassedOn(entry, about.unit, sender, context)) own.push(entry);
    else {
      const draft = drafts.get(about.unit.id) ?? { unit: about.unit, entries: [] };
      drafts.set(about.unit.id, draft);
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

/** The unit that the entry names, and where. */
function aboutIn({ unit: named }: RawEntry, { matchUnit }: Context): About | undefined {
  if (named === undefined) return undefined;
  const match = matchUnitCell(named, matchUnit);
  return match.tag === 'unit' ? { unit: match.unit, place: named.place } : undefined;
}

/** Whether the sender only passes it on, for a unit below it. */
function isPassedOn({ element }: RawEntry, about: Unit, sender: Unit, context: Context): boolean {
  if (!isBelow(about, sender, context)) return false;
  const asked = context.plan.elements.get(element.text.trim());
  return asked === undefined || !givesForOthers(asked, sender.id);
}

function isBelow(unit: Unit, sender: Unit, { plan }: Context): boolean {
  return unit.id !== sender.id && stepsUp(plan.units, unit.id, sender.id) !== undefined;
}

/** A row that nobody filled in says nothing of its unit. */
function isBlank({ value, previous, gap, settled }: RawEntry): boolean {
  const stated = gap ?? settled;
  return value.value.tag === 'blank' && stated === undefined && (previous?.value.tag ?? 'blank') === 'blank';
}

interface About {
  readonly unit: Unit;
  readonly place: Place;
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
