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

/** The width of an A4 page upright, which the head and the signatures need even over few figures. */
export const uprightWidth = 86;
const widest = 26;
const [numberWidth, nameWidth, figureWidth] = [5.5, 26, 12];

export function columnsOf({ group, elements }: AskedByUnit, period: Period): readonly UnitColumn[] {
  const figures = elements.flatMap((element) =>
    aspectsOf(element, period).map((aspect) => ({ element, aspect })),
  );
  const spare = Math.max(0, uprightWidth - numberWidth - nameWidth - figureWidth * figures.length);
  const width = Math.min(widest, figureWidth + Math.floor(spare / figures.length));
  const left = spare - (width - figureWidth) * figures.length;
  return [
    { label: 'TT', width: numberWidth },
    { label: group.short === '' ? unitLabel : capitalised(group.short), width: nameWidth + left },
    ...figures.map(({ element, aspect }) => columnOf(element, period, aspect, width)),
    { label: 'Kiểm tra (phần này không in)', width: 70, aside: true },
  ];
}

function aspectsOf(element: Element, { years }: Period): readonly (FigureAspect | undefined)[] {
  if (years.length > 0) return years;
  return element.comparesYears ? [undefined, 'previous'] : [undefined];
}

function columnOf(
  element: Element,
  period: Period,
  aspect: FigureAspect | undefined,
  width: number,
): UnitColumn {
  return {
    key: figureKey(element.code, aspect),
    width,
    label: unitColumnLabel(element, period, aspect),
    element,
    ...(aspect !== undefined && { aspect }),
  };
}
