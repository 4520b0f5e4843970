import type { Figures } from '../model/figure.ts';
import type { RawFolder } from '../read/index.ts';
import type { Gathered } from './gather.ts';

/** A folder read, checked and measured by its plan. */
export interface Consolidation extends Omit<Gathered, 'earlier'> {
  /** What was read, as it stands in the files. */
  readonly raw: RawFolder;
  readonly figures: Figures;
  /** Fingerprints of what each unit wrote in its last report, where earlier results hold them. */
  readonly lastWords: ReadonlyMap<string, ReadonlySet<string>>;
}
