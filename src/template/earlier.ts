import { addDays, addYears, type Day } from '../model/day.ts';
import { type Exact, exact } from '../model/exact.ts';
import { endOf, planYearOf } from '../model/period.ts';
import type { Element } from '../model/plan.ts';
import type { Results } from '../model/results.ts';
import type { Form } from './sender.ts';

/** The unit's figure of the same window last year; undefined where no earlier results hold one. */
export function lastYears(form: Form, element: Element, unit: string): Exact | undefined {
  const { from } = form.period;
  if (from === undefined || !element.comparesYears) return undefined;
  const results = form.earlier.find(
    ({ period }) => period.from === addYears(from, -1) && period.to === addYears(endOf(form.period), -1),
  );
  return figureIn(results, element, unit);
}

interface Opening {
  readonly day: Day;
  readonly value: Exact;
}

/** The unit's stock on the day before the plan year began. */
export function openingStock(form: Form, element: Element, unit: string): Opening | undefined {
  const start = planYearOf(form.period, form.plan.periods)?.from ?? form.period.from;
  if (start === undefined || element.nature !== 'stock') return undefined;
  const day = addDays(start, -1);
  const value = figureIn(
    form.earlier.find(({ period }) => period.to === day),
    element,
    unit,
  );
  return value === undefined ? undefined : { day, value };
}

function figureIn(results: Results | undefined, { code }: Element, unit: string): Exact | undefined {
  const found = results?.elements[code]?.units[unit]?.value;
  return typeof found === 'string' ? exact(found) : undefined;
}
