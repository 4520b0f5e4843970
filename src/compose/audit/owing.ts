import { type Section, standsIn } from '../../model/plan.ts';
import type { Context } from '../material.ts';
import { writtenFor } from '../section/narrative.ts';

/** A section of this period that lacks its words, and who is asked first for them. */
export interface Owing {
  readonly heading: string;
  readonly unit: string;
}

/** Sections whose leading unit has written nothing; of a digest, those where nobody has. */
export function owingSections(context: Context): readonly Owing[] {
  const walk = (section: Section): readonly Owing[] => {
    if (!standsIn(section.periods, context.period)) return [];
    return [...owes(context, section), ...section.parts.flatMap(walk)];
  };
  return context.plan.outline.flatMap(walk);
}

function owes(context: Context, section: Section): readonly Owing[] {
  const [unit] = section.asked;
  if (unit === undefined) return [];
  const written = writtenFor(context, section);
  const isThere = section.merge === 'lead' ? written.some((one) => one.unit === unit) : written.length > 0;
  return isThere ? [] : [{ heading: section.heading, unit }];
}
