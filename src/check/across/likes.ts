import type { Exact } from '../../model/exact.ts';
import type { Figure, Span } from './across.ts';

const known = new WeakMap<Span, ReadonlyMap<string, readonly Exact[]>>();

/** What all units of the same group and kind report of an element in this period, the unit itself among them. */
export function likesOf(span: Span, figure: Figure): readonly Exact[] {
  const lists = known.get(span) ?? collect(span);
  known.set(span, lists);
  return lists.get(keyOf(figure)) ?? [];
}

function collect({ figures }: Span): ReadonlyMap<string, readonly Exact[]> {
  const lists = new Map<string, Exact[]>();
  for (const figure of figures) {
    const list = lists.get(keyOf(figure));
    if (list === undefined) lists.set(keyOf(figure), [figure.value]);
    else list.push(figure.value);
  }
  return lists;
}

/** A ward has more people than a commune: kinds are not alike. */
function keyOf({ element, unit }: Figure): string {
  return [element.code, unit.group, unit.kind ?? ''].join(' ');
}
