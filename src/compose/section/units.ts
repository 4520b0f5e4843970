import { annexTable } from '../annex/index.ts';
import type { SectionPart, ShownTable } from './section.ts';

/** The figures unit by unit, in the body. */
export const units: SectionPart<ShownTable> = {
  compose: (_, context) => [{ tag: 'table', table: annexTable('units', context).table }],
};
