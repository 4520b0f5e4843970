import type { AskedByUnit } from '../../model/asked.ts';
import { type FigureAspect, figureKey } from '../../model/form.ts';
import type { Period } from '../../model/period.ts';
import type { Element } from '../../model/plan.ts';
import type { LabelledColumn } from '../rows.ts';
import { capitalised, natureWords } from '../words.ts';

/** A column of a sheet unit by unit; one of figures has an element, and an aspect unless it is the plain value. */
export interface UnitColumn extends LabelledColumn {
  readonly element?: Element;
  readonly aspect?: FigureAspect;
}

export function columnsOf({ group, elements }: AskedByUnit, period: Period): readonly UnitColumn[] {
  return [
    { label: 'TT', width: 5.5 },
    { label: group.short === '' ? 'Đơn vị' : capitalised(group.short), width: 26 },
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
    label: labelOf(element, period, aspect),
    element,
    ...(aspect !== undefined && { aspect }),
  };
}

function labelOf(element: Element, period: Period, aspect: FigureAspect | undefined): string {
  const when = aspect === undefined ? natureWords(element, period) : aspectWords(aspect);
  const measure = element.measure === undefined ? [] : [element.measure];
  const remarks = [...measure, ...(when === '' ? [] : [when])];
  return remarks.length === 0 ? element.short : `${element.short}\n(${remarks.join(', ')})`;
}

function aspectWords(aspect: FigureAspect): string {
  return aspect === 'previous' ? 'cùng kỳ năm trước' : `năm ${aspect}`;
}
