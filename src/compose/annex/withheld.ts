import { whole } from '../../model/exact.ts';
import type { Element, Plan } from '../../model/plan.ts';
import type { Cell } from '../../model/report.ts';
import type { Unit } from '../../model/unit.ts';
import { text } from '../cell.ts';
import type { Context } from '../material.ts';
import { slicesOf } from './slices.ts';
import { type Suppression, suppress } from './suppress.ts';
import { countIn } from './unit-cells.ts';

/** What stands for a count that is withheld. */
export const hiddenCell: Cell = text('x', { align: 'right' });

export const hiddenNote = '"x": số liệu nhỏ, không công bố theo đơn vị.';

/** What of the annex by unit is withheld: nothing unless it goes to the public. */
export function withheldIn(
  context: Context,
  elements: readonly Element[],
  units: readonly Unit[],
): Suppression {
  const counts = context.isPublic ? elements.filter(({ type }) => type === 'count') : [];
  const byCode = new Map(counts.map((element) => [element.code, element]));
  return suppress({
    units: units.map(({ id }) => id),
    families: familiesOf(context.plan, counts),
    slices: slicesOf(units).map((slice) => slice.units.map(({ id }) => id)),
    value: (code, unit) => (byCode.has(code) ? countIn(context, code, unit) : undefined),
    threshold: whole(context.plan.public.threshold),
  });
}

/** Columns of which one is a part of another, at whatever remove, even by way of one that is not shown. */
function familiesOf(plan: Plan, elements: readonly Element[]): readonly (readonly string[])[] {
  const families = new Map<string, string[]>();
  for (const { code } of elements) {
    const top = topOf(plan, code);
    families.set(top, [...(families.get(top) ?? []), code]);
  }
  return [...families.values()];
}

function topOf(plan: Plan, code: string): string {
  const above = [...plan.elements.values()].find(({ parts }) => parts.includes(code));
  return above === undefined ? code : topOf(plan, above.code);
}
