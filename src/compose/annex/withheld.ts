import { holds, type Terms } from '../../formula/evaluate.ts';
import { compare, isWhole, sum, whole, zero } from '../../model/exact.ts';
import type { Element, Plan } from '../../model/plan.ts';
import type { Cell } from '../../model/report.ts';
import type { Unit } from '../../model/unit.ts';
import { text } from '../cell.ts';
import type { Context } from '../material.ts';
import { exposedColumn, type Law, type Row } from './exposed.ts';
import { codesIn, type Families, familiesOf, join, stepsOf } from './families.ts';
import { slicesOf } from './slices.ts';
import { type Publication, type Suppression, suppress } from './suppress.ts';
import { countIn } from './unit-cells.ts';

/** What stands for a figure that is withheld. */
export const hiddenCell: Cell = text('x', { align: 'right' });

export const hiddenNote = '"x": không công bố theo đơn vị.';

const nothing: Suppression = { cell: () => false, slices: () => false, whole: () => false };

/**
 * What of the figures by unit is withheld: nothing unless they go to the public. `elements` are those of every table by
 * these units, so that one table does not tell what another withholds. Small counts go with what would give them away;
 * percentages with any figure of their row; a unit's own words always.
 */
export function withheldIn(
  context: Context,
  elements: readonly Element[],
  units: readonly Unit[],
): Suppression {
  if (!context.isPublic) return nothing;
  const ofType = (...types: readonly Element['type'][]) =>
    elements.filter(({ type }) => types.includes(type)).map(({ code }) => code);
  const [counts, shares, words] = [ofType('count'), ofType('percent'), ofType('text')];
  const columns = ofType('count', 'amount', 'money');
  const done = suppressAll(context.plan, {
    units: units.map(({ id }) => id),
    families: familiesOf(context.plan, columns),
    steps: stepsOf(context.plan, columns),
    slices: slicesOf(units).map((slice) => slice.units.map(({ id }) => id)),
    value: (code, unit) => (columns.includes(code) ? countIn(context, code, unit) : undefined),
    threshold: whole(context.plan.public.threshold),
    isCount: (code) => counts.includes(code),
  });
  return {
    ...done,
    cell: (code, unit) => {
      if (shares.includes(code)) return columns.some((column) => done.cell(column, unit));
      return words.includes(code) || done.cell(code, unit);
    },
  };
}

/**
 * As long as a withheld figure gives itself away: families that a rule ties together are joined; then every row of them
 * goes, as where only one number is small enough to be withheld; then the sums of parts of the units. The whole stays.
 */
function suppressAll(plan: Plan, given: Publication): Suppression {
  const done = suppress(given);
  const exposed = exposedColumn(given, done, lawsOf(plan));
  if (exposed === undefined) return done;
  const { closed = [], unsliced = [] } = given;
  const families = joined(plan, given.families, exposed);
  if (families.length < given.families.length) return suppressAll(plan, { ...given, families });
  if (!closed.includes(exposed)) return suppressAll(plan, { ...given, closed: [...closed, exposed] });
  if (unsliced.includes(exposed)) return done;
  return suppressAll(plan, { ...given, unsliced: [...unsliced, exposed] });
}

function joined({ rules }: Plan, families: Families, column: string): Families {
  const own = families.find((family) => family.includes(column)) ?? [];
  const tied = rules.map(codesIn).filter((codes) => codes.some((code) => own.includes(code)));
  return join(families, [column, ...tied.flat()]);
}

/** The rules of severity error, and what each element holds of its figures: bounds, parts, whole numbers. */
function lawsOf({ elements, rules }: Plan): readonly Law[] {
  const strict = rules.filter(({ severity }) => severity === 'error');
  return [
    ...strict.map(
      ({ condition }): Law =>
        (row) =>
          holds(condition, termsOf(row)) !== false,
    ),
    ...[...elements.values()].map(
      (element): Law =>
        (row) =>
          isPossible(element, row),
    ),
  ];
}

function termsOf(row: Row): Terms {
  return {
    element: (code, aspect) => (aspect === 'now' ? row(code) : undefined),
    count: () => undefined,
    units: () => zero,
  };
}

function isPossible({ code, type, min = zero, max, parts }: Element, row: Row): boolean {
  const value = row(code);
  if (value === undefined) return true;
  if (compare(value, min) < 0 || (max !== undefined && compare(value, max) > 0)) return false;
  if (type === 'count' && !isWhole(value)) return false;
  const known = parts.flatMap((part) => row(part) ?? []);
  const order = compare(value, sum(known));
  return parts.length === 0 || (known.length === parts.length ? order === 0 : order >= 0);
}
