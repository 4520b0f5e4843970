import type { Finding } from '../../model/finding.ts';
import { referencesOf } from '../../model/formula.ts';
import { comparePlaces, compareText } from '../../model/place.ts';
import type { Context } from '../material.ts';

const severities = ['error', 'warning', 'info'] as const;

/** What decides the order; a whole report is not needed for it. */
export type Rankable = Pick<Context, 'plan' | 'figures' | 'findings'>;

interface Ranked {
  readonly finding: Finding;
  /** It keeps a figure out that a standing waits for. */
  readonly turns: boolean;
}

/** Findings as they are printed: what changes a standing first, then errors, warnings, information, by place. */
export function ranked(context: Rankable): readonly Ranked[] {
  const turns = turner(context);
  const all = context.findings.map((finding) => ({ finding, turns: turns(finding) }));
  const rank = ({ finding, turns }: Ranked) =>
    (turns ? 0 : severities.length) + severities.indexOf(finding.severity);
  return all.sort(byPlace).sort((a, b) => rank(a) - rank(b));
}

function byPlace({ finding: a }: Ranked, { finding: b }: Ranked): number {
  return comparePlaces(a.place, b.place) || compareText(a.code, b.code);
}

/** Whether a finding keeps a figure out that a standing of the whole is waiting for, or could turn with. */
function turner({ plan, figures }: Rankable): (finding: Finding) => boolean {
  const open = new Map<string, Set<string>>();
  const waiting = new Set<string>();
  for (const indicator of plan.indicators) {
    const figure = figures.indicators.get(indicator.code);
    if (figure === undefined || (figure.standing !== 'unknown' && figure.firm !== false)) continue;
    for (const unit of figure.unmatched) waiting.add(unit);
    for (const { code } of referencesOf(indicator.formula)) {
      const units = open.get(code) ?? new Set();
      for (const unit of figure.unmatched) units.add(unit);
      open.set(code, units);
    }
  }
  return ({ severity, element, unit }) => {
    if (severity === 'info') return false;
    if (element === undefined) return unit !== undefined && waiting.has(unit);
    const units = open.get(element);
    return units !== undefined && (unit === undefined || units.has(unit));
  };
}
