import type { Collection } from '../model/collection.ts';
import type { Figures } from '../model/figure.ts';
import type { Finding } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { RawFolder } from '../read/index.ts';

/** A folder read, checked and measured by its plan. */
export interface Consolidation {
  readonly plan: Plan;
  /** Folder of plan.yaml. */
  readonly planFolder: string;
  readonly period: Period;
  /** What was read, as it stands in the files. */
  readonly raw: RawFolder;
  readonly collection: Collection;
  readonly figures: Figures;
  readonly findings: readonly Finding[];
  /** Fingerprints of what each unit wrote in its last report, where earlier results hold them. */
  readonly lastWords: ReadonlyMap<string, ReadonlySet<string>>;
}
