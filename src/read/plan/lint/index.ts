import type { Plan } from '../../../model/plan.ts';
import type { Draft } from '../draft.ts';
import { emptyOutline } from './empty-outline.ts';
import type { Lint } from './lint.ts';
import { openWindow } from './open-window.ts';
import { sourceOfRecord } from './source-of-record.ts';
import { summedShare } from './summed-share.ts';
import { twoLevels } from './two-levels.ts';
import { unaskedIndicator } from './unasked-indicator.ts';
import { unshownIndicator } from './unshown-indicator.ts';
import { unusedElement } from './unused-element.ts';
import { widerCount } from './wider-count.ts';

const lints: readonly Lint[] = [
  unusedElement,
  emptyOutline,
  unaskedIndicator,
  summedShare,
  sourceOfRecord,
  unshownIndicator,
  twoLevels,
  openWindow,
  widerCount,
];

export const lintFindings = lints.map(({ kind }) => kind);

export function lintPlan(draft: Draft, plan: Plan): void {
  for (const { find } of lints) find(draft, plan);
}
