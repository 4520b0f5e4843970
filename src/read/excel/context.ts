import type { Limits } from './limits.ts';
import type { Package } from './open.ts';
import type { Style } from './styles.ts';
import type { Decoding } from './value.ts';

/** What the sheets of a workbook share. */
export interface SheetContext {
  readonly pack: Package;
  readonly limits: Limits;
  readonly styles: readonly Style[];
  readonly decoding: Decoding;
  /** Counts one more cell of the workbook; throws a Refusal beyond the limit. */
  readonly countCell: () => void;
}
