import type { Finding } from '../../model/finding.ts';
import type { Period } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import type { UnitMatcher } from '../match-unit.ts';

/** What every part of a submission is normalised by, and where its findings go. */
export interface Context {
  readonly plan: Plan;
  readonly period: Period;
  readonly matchUnit: UnitMatcher;
  readonly findings: Finding[];
}
