import { type Section, standsIn } from '../../model/plan.ts';
import type { Shown } from '../../model/plan-file/outline.ts';
import type { Context } from '../material.ts';

/** All that the sections of this period's report show, in their order. */
export function shownIn({ plan, period }: Context): readonly Shown[] {
  const inReport = (section: Section): readonly Section[] =>
    standsIn(section.periods, period) ? [section, ...section.parts.flatMap(inReport)] : [];
  return plan.outline.flatMap(inReport).flatMap(({ shows }) => shows);
}
