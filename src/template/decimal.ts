import { type Exact, exact, roundedText } from '../model/exact.ts';

/** An exact value as a plain decimal text with a point, as formulas and cells of a workbook hold it in every locale. */
export function decimal(value: Exact): string {
  for (let decimals = 0; decimals < 12; decimals += 1) {
    const text = roundedText(value, decimals);
    if (exact(text)?.equals(value)) return text;
  }
  return roundedText(value, 12);
}
