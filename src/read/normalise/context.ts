import type { Finding } from '../../model/finding.ts';
import type { Period } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import type { FileNameMatcher } from '../match-file-name.ts';
import type { UnitMatcher } from '../match-unit.ts';

/** What every part of a submission is normalised by, and where its findings go. */
export interface Context {
  readonly plan: Plan;
  readonly period: Period;
  readonly matchUnit: UnitMatcher;
  /** Whom the name of a file speaks of, where the file holds one submission alone. */
  readonly matchFileName?: FileNameMatcher | undefined;
  readonly findings: Finding[];
}
