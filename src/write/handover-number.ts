import { type Exact, exact, roundedText, whole } from '../model/exact.ts';
import type { Conventions } from '../model/plan.ts';
import type { Datum } from '../model/submission.ts';

/** A number with as many decimals as it was written with, so that it is read back with the same last digit. */
export function numberText(
  { value, step }: Datum & { readonly tag: 'number' },
  isPercent: boolean,
  { numbers }: Conventions,
): string {
  const hundred = whole(100);
  const [shown, last] = isPercent ? [value.mul(hundred), step.mul(hundred)] : [value, step];
  const text = roundedText(shown, Math.max(decimalsOf(last), decimalsOf(shown)));
  const local = numbers === 'vi' ? text.replace('.', ',') : text;
  if (isPercent) return `"${local}%"`;
  return local.includes(',') || local.includes('.') ? `"${local}"` : local;
}

/** With a point and never three decimals: three could be thousands. */
export function plainDecimal(value: Exact): string {
  const decimals = decimalsOf(value);
  return roundedText(value, decimals === 3 ? 4 : decimals);
}

const most = 15;

/** The fewest decimals that hold the value. */
function decimalsOf(value: Exact): number {
  for (let decimals = 0; decimals < most; decimals += 1)
    if (exact(roundedText(value, decimals))?.equals(value)) return decimals;
  return most;
}
