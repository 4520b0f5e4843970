import { askedByUnit, askedElements, askedSections } from '../../model/asked.ts';
import type { UnitStatus } from '../../model/status.ts';
import type { Entry } from '../../model/submission.ts';
import type { Unit } from '../../model/unit.ts';
import type { PaperContext } from '../material.ts';

type Share = UnitStatus['figures'];

/** How many of the figures asked of a unit it gave, those for other units among them; readable or not is not asked. */
export function figuresOf({ plan, period }: PaperContext, unit: Unit, entries: readonly Entry[]): Share {
  const own = askedElements(plan, period, unit).length;
  const forOthers = askedByUnit(plan, period, unit).map(
    ({ units, elements }) => units.length * elements.length,
  );
  const years = Math.max(1, period.years.length);
  const slots = forOthers.reduce((sum, each) => sum + each, own) * years;
  let [given, excused] = [0, 0];
  for (const { reading } of entries) {
    if (reading.tag === 'gap' && reading.gap === 'not-asked') excused += 1;
    else if (reading.tag === 'value' || reading.gap !== 'blank') given += 1;
  }
  const asked = Math.max(0, slots - excused);
  return { given: Math.min(given, asked), asked };
}

/** How many of the sections asked of a unit it wrote. */
export function sectionsOf({ plan, period, narratives }: PaperContext, unit: Unit): Share {
  const asked = askedSections(plan, period, unit);
  const given = asked.filter(({ section }) =>
    narratives.get(section.id)?.some((each) => each.unit === unit.id),
  );
  return { given: given.length, asked: asked.length };
}
