import type { AskedByUnit } from '../../model/asked.ts';
import { type FigureAspect, figureKey } from '../../model/form.ts';
import { unitLabel } from '../../model/form-words.ts';
import type { Period } from '../../model/period.ts';
import type { Element } from '../../model/plan.ts';
import { unitColumnLabel } from '../../vi/form-label.ts';
import type { LabelledColumn } from '../rows.ts';
import { capitalised } from '../words.ts';

/** A column of a sheet unit by unit; one of figures has an element, and an aspect unless it is the plain value. */
export interface UnitColumn extends LabelledColumn {
  readonly element?: Element;
  readonly aspect?: FigureAspect;
}

export function columnsOf({ group, elements }: AskedByUnit, period: Period): readonly UnitColumn[] {
  return [
    { label: 'TT', width: 5.5 },
    { label: group.short === '' ? unitLabel : capitalised(group.short), width: 26 },
    ...elements.flatMap((element) =>
      aspectsOf(element, period).map((aspect) => columnOf(element, period, aspect)),
    ),
    { label: 'Kiểm tra (phần này không in)', width: 70, aside: true },
  ];
}

function aspectsOf(element: Element, { years }: Period): readonly (FigureAspect | undefined)[] {
  if (years.length > 0) return years;
  return element.comparesYears ? [undefined, 'previous'] : [undefined];
}

function columnOf(element: Element, period: Period, aspect: FigureAspect | undefined): UnitColumn {
  return {
    key: figureKey(element.code, aspect),
    width: 12,
    label: unitColumnLabel(element, period, aspect),
    element,
    ...(aspect !== undefined && { aspect }),
  };
}
