import type { Exact } from '../../model/exact.ts';
import type { Element } from '../../model/plan.ts';
import { type Measure, sentences } from '../../vi/sentence/index.ts';
import type { Context } from '../material.ts';
import { continued } from './case.ts';
import { measureOf } from './comparison.ts';

const weights: ReadonlySet<string> = new Set(['kg', 'g', 'gam', 'kilôgam']);

/** What was weighed in the period is what was seized; pills and guns beside it were seized with it. */
export function areSeized(elements: readonly Element[]): boolean {
  const isWeighed = ({ type, measure = '' }: Element) => type === 'amount' && weights.has(measure);
  return elements.every(({ nature }) => nature === 'flow') && elements.some(isWeighed);
}

/** `Thu giữ 126,48 kg heroin, 214,35 kg và 68.420 viên ma túy tổng hợp.` Kilograms and pills are never added. */
export function saySeizure({ figures }: Context, elements: readonly Element[]): string {
  const items = new Map<string, (Measure & { readonly value: Exact })[]>();
  for (const element of elements) {
    const value = figures.elements.get(element.code)?.total;
    if (value === undefined) continue;
    const name = continued(element.name.replace(/\s*\([^)]*\)$/u, ''));
    items.set(name, [...(items.get(name) ?? []), { ...measureOf(element), value }]);
  }
  return sentences.seizure.write({ items: [...items].map(([name, amounts]) => ({ name, amounts })) });
}
