import { type Formula, someFormula } from '../../model/formula.ts';
import { endOf } from '../../model/period.ts';
import { rosterOf } from '../../model/plan.ts';
import type { Live } from '../../model/report.ts';
import { yesNoWords } from '../../vi/words.ts';
import { figureOf, hasPrevious, type Moment, yearsOf } from './line.ts';
import { call, cell, constant, countWords, joined, tallied, words } from './live.ts';
import type { AuditContext } from './sheet.ts';
import { countable } from './totals.ts';
import { nothingThere, type Stretch } from './worked.ts';

/**
 * An indicator's formula over one unit's own cells of the data sheets. Undefined where a figure of another time is
 * asked for that stands in no sheet.
 */
export function unitLive(
  context: AuditContext,
  formula: Formula,
  unit: string,
  stretch: Stretch,
): Live | undefined {
  const value = spelt(context, formula, unit, stretch);
  const divides = someFormula(formula, (part) => part.tag === 'binary' && part.operator === '/');
  return value && divides ? call('IFERROR', value, words(nothingThere)) : value;
}

function spelt(context: AuditContext, formula: Formula, unit: string, stretch: Stretch): Live | undefined {
  const part = (each: Formula): Live | undefined => spelt(context, each, unit, stretch);
  switch (formula.tag) {
    case 'number':
      return constant(formula.value);
    case 'element':
      return formula.aspect === 'now' || formula.aspect === 'previous'
        ? cellOf(context, formula.code, unit, formula.aspect === 'now' ? stretch : 'previous')
        : undefined;
    case 'count':
      return cellOf(context, formula.code, unit, stretch);
    case 'units':
      return tallied(isIn(context, formula, unit) ? 1 : 0);
    case 'negate': {
      const of = part(formula.of);
      return of && ['(-', ...of, ')'];
    }
    case 'binary':
      return allOf([part(formula.left), part(formula.right)], (sides) => joined(formula.operator, sides));
    case 'choose':
      return allOf(formula.of.map(part), (sides) => call(formula.by === 'min' ? 'MIN' : 'MAX', ...sides));
  }
}

function allOf(
  parts: readonly (Live | undefined)[],
  put: (parts: readonly Live[]) => Live,
): Live | undefined {
  const known = parts.flatMap((each) => (each === undefined ? [] : [each]));
  return known.length === parts.length ? put(known) : undefined;
}

/** The unit's cell; of yes-no 1 for yes and 0 for no. */
function cellOf(
  { plan, period, blocks }: AuditContext,
  code: string,
  unit: string,
  stretch: Stretch | 'previous',
): Live | undefined {
  const element = plan.elements.get(code);
  const block = blocks.find(({ units }) => units.includes(unit));
  const own = element && block?.entries.get(element);
  if (element === undefined || own === undefined || !countable(blocks, element)) return undefined;
  const moment: Moment = stretch === 'whole' ? 'now' : stretch;
  if (moment === 'previous' && (period.years.length > 0 || !hasPrevious(own))) return undefined;
  if (typeof moment === 'number' && !yearsOf(own).includes(moment)) return undefined;
  const place = figureOf(code, unit, moment);
  return element.type === 'yes-no' ? countWords([{ from: place }], yesNoWords.yes) : cell(place);
}

type UnitsPart = Extract<Formula, { tag: 'units' }>;

function isIn({ plan, period }: AuditContext, { group, having }: UnitsPart, unit: string): boolean {
  return rosterOf(plan, group, having, endOf(period)).some(({ id }) => id === unit);
}
