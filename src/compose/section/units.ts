import { annexTable } from '../annex/index.ts';
import type { SectionPart, ShownTable } from './section.ts';

/** The figures unit by unit, in the body. */
export const units: SectionPart<ShownTable> = {
  compose: (_, context) => [{ tag: 'table', table: annexTable('units', context).table }],
};

/** The figures year by year, in the body. */
export const years: SectionPart<ShownTable> = {
  compose: (_, context) => [{ tag: 'table', table: annexTable('years', context).table }],
};
