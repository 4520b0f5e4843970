import type { RawCell } from '../../model/submission.ts';
import { fold } from '../../vi/fold.ts';

const ticks = new Set(['true', 'x', 'có', '1', '✓', '☑', 'ước']);

/** A tick box, an "x" or `true`; anything else, and nothing, is no tick. */
export function isTicked(cell: RawCell | undefined): boolean {
  if (cell === undefined) return false;
  return cell.value.tag === 'boolean' ? cell.value.value : ticks.has(fold(cell.text));
}
