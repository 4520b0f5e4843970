import type { FindingPage } from '../../../model/finding.ts';
import type { Plan } from '../../../model/plan.ts';
import type { Draft } from '../draft.ts';

/** What a plan can be wrong in as a whole, its keys and references being right each for itself. Add one by a file. */
export interface Lint {
  readonly kind: FindingPage;
  /** Adds its findings to the draft. What a broken formula or target would have said is not in the plan. */
  readonly find: (draft: Draft, plan: Plan) => void;
}
