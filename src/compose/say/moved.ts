import { type Exact, isZero } from '../../model/exact.ts';
import { showExact } from '../../vi/show-number.ts';

/** `tăng 16 vụ`, `giảm 314 người`, `bằng`: the way is a word, as in the text, never a minus sign. */
export function sayMoved(now: Exact, before: Exact, unit: string): string {
  const moved = now.sub(before);
  if (isZero(moved)) return 'bằng';
  const way = moved.s > 0n ? 'tăng' : 'giảm';
  return `${way} ${showExact(moved.abs())} ${unit}`.trim();
}
