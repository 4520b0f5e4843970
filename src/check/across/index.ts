import { type Finding, withSeverity } from '../../model/finding.ts';
import type { Period } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import type { EarlierResults } from '../../model/results.ts';
import type { Entry } from '../../model/submission.ts';
import { type AcrossCheck, spanOf } from './across.ts';
import { adds } from './adds.ts';
import { cumulative } from './cumulative.ts';
import { jump } from './jump.ts';
import { otherPlans } from './other-plan.ts';
import { scale } from './scale.ts';
import { like, ownHistory } from './unusual.ts';
import { windows } from './window.ts';

/** The checks across periods and units. Add one here. */
const checks: readonly AcrossCheck[] = [otherPlans, windows, cumulative, adds, jump, scale, ownHistory, like];

export const acrossKinds = checks.flatMap(({ kinds }) => kinds);

/** Figures held against other periods and other units; what the clerk has accepted as reported is information. */
export function checkAcross(
  plan: Plan,
  period: Period,
  entries: readonly Entry[],
  earlier: readonly EarlierResults[],
): readonly Finding[] {
  const span = spanOf(plan, period, entries, earlier);
  return checks.flatMap((check) =>
    check
      .run(span)
      .map(({ finding, about }) =>
        about?.entry.settled?.accepted ? withSeverity(finding, 'info') : finding,
      ),
  );
}
