import { sumLabels } from '../../model/form-words.ts';
import { letters } from '../../vi/letters.ts';
import { labelKey } from '../by-label/label.ts';
import type { RawAdded } from '../raw.ts';
import type { FormGrid } from './grid.ts';

const letter = new RegExp(`[${letters}]`);
const sums = new Set(Object.values(sumLabels).map(labelKey));

/** Lines that somebody put into a sheet of figures; our own sums have no code either. */
export function readAdded({ added = [] }: FormGrid): readonly RawAdded[] {
  return added
    .filter(({ texts }) => !texts.some((text) => sums.has(labelKey(text))))
    .map(({ value, texts }) => ({ value, label: texts.find((text) => letter.test(text)) ?? '' }));
}
