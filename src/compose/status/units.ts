import type { UnitArrival } from '../../model/collection.ts';
import { daysBetween } from '../../model/day.ts';
import { groupBy } from '../../model/group.ts';
import { present } from '../../model/present.ts';
import type { UnitStatus } from '../../model/status.ts';
import type { Entry } from '../../model/submission.ts';
import { unitTitle } from '../../model/unit.ts';
import type { PaperContext } from '../material.ts';
import { arrivalWords } from '../say/arrival.ts';
import { figuresOf, sectionsOf } from './fullness.ts';

/** Every unit asked in the period, in plan order. */
export function unitStatuses(context: PaperContext): readonly UnitStatus[] {
  const findings = groupBy(context.findings, ({ unit }) => unit);
  const entries = groupBy(context.collection.entries, ({ reporter }) => reporter);
  return [...context.collection.arrivals].flatMap(([group, arrivals]) =>
    arrivals.map((arrival) => {
      const own = findings.get(arrival.unit) ?? [];
      const count = (severity: string): number => own.filter((each) => each.severity === severity).length;
      const counts = { errors: count('error'), warnings: count('warning') };
      return statusOf(context, group, arrival, { counts, entries: entries.get(arrival.unit) ?? [] });
    }),
  );
}

/** What a unit gave, and how much of that is wrong or odd. */
interface Own {
  readonly counts: Pick<UnitStatus, 'errors' | 'warnings'>;
  readonly entries: readonly Entry[];
}

function statusOf(
  context: PaperContext,
  group: string,
  given: UnitArrival,
  { counts, entries }: Own,
): UnitStatus {
  const { arrival, instead, received, revision } = given;
  const unit = context.plan.units.get(given.unit);
  const nothing = { given: 0, asked: 0 };
  return present({
    id: given.unit,
    name: unit === undefined ? given.unit : unitTitle(unit),
    group,
    district: unit?.parent,
    arrival,
    instead,
    words: arrivalWords(given),
    received,
    daysLate: arrival === 'missing' ? pastDue(context) : given.daysLate,
    revision,
    ...counts,
    figures: unit === undefined ? nothing : figuresOf(context, unit, entries),
    sections: unit === undefined ? nothing : sectionsOf(context, unit),
  });
}

/** Calendar days since the last day; 0 up to it. */
export function pastDue({ period, collection }: PaperContext): number {
  return Math.max(0, daysBetween(period.lastDay, collection.asOf));
}
