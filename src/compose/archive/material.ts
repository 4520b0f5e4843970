import type { Papers } from '../../model/archive.ts';
import type { Finished } from '../../model/closing.ts';
import type { Collection } from '../../model/collection.ts';
import type { ReportHead } from '../../model/plan.ts';

/** What the list is made of: the finished period, its submissions as they lie there now, and the papers beside them. */
export interface ArchiveMaterial {
  readonly finished: Finished;
  readonly head: ReportHead;
  readonly collection: Collection;
  readonly papers: Papers;
}
