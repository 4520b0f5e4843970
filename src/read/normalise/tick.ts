import type { RawCell } from '../../model/submission.ts';
import { fold } from '../../vi/fold.ts';

const ticks = new Set(['true', 'x', 'có', 'yes', '1', '✓', '☑', 'ước']);
const crosses = new Set(['', 'false', 'không', 'no', '0', '☐']);

/** A tick box, an "x" or `true`; nothing and a plain no are none. What says neither is no tick either: see `isUnclear`. */
export function isTicked(cell: RawCell | undefined): boolean {
  if (cell === undefined) return false;
  return cell.value.tag === 'boolean' ? cell.value.value : ticks.has(fold(cell.text));
}

/** Whether a tick cell says neither yes nor no. */
export function isUnclear(cell: RawCell | undefined): cell is RawCell {
  return (
    cell !== undefined && cell.value.tag !== 'boolean' && !isTicked(cell) && !crosses.has(fold(cell.text))
  );
}
