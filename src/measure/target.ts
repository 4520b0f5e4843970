import { type Exact, isZero } from '../model/exact.ts';
import type { Target } from '../model/target.ts';

/** value ÷ bound; for ≤ and < bound ÷ value; for a range value ÷ low, or high ÷ value where down is good. */
export function completionOf(value: Exact, target: Target, good: 'up' | 'down'): Exact | null {
  const { test, bound, high } = target;
  if (test === '<=' || test === '<') return quotient(bound, value);
  if (test === 'range' && good === 'down') return high === undefined ? null : quotient(high, value);
  return quotient(value, bound);
}

function quotient(part: Exact, total: Exact): Exact | null {
  return isZero(total) ? null : part.div(total);
}
