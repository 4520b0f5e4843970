import type { FigureAspect } from '../model/form.ts';
import { endOf, type Period } from '../model/period.ts';
import type { Element } from '../model/plan.ts';
import { showDay } from './date.ts';
import { yearName } from './period.ts';

/** What the element's nature adds to its name; a flow happened in the window and needs no word. */
export function natureWords({ nature }: Element, period: Period): string {
  if (nature === 'stock') return `tại ngày ${showDay(endOf(period))}`;
  return nature === 'cumulative' ? 'lũy kế từ đầu năm' : '';
}

/** Over a column of a form's sheet unit by unit: the short name, and below it in brackets the measure and the time. */
export function unitColumnLabel(element: Element, period: Period, aspect: FigureAspect | undefined): string {
  const when = aspect === undefined ? natureWords(element, period) : aspectWords(aspect, period);
  const measure = element.measure === undefined ? [] : [element.measure];
  const remarks = [...measure, ...(when === '' ? [] : [when])];
  return remarks.length === 0 ? element.short : `${element.short}\n(${remarks.join(', ')})`;
}

function aspectWords(aspect: FigureAspect, period: Period): string {
  if (typeof aspect === 'number') return yearName(period, aspect);
  return aspect === 'previous' ? 'cùng kỳ năm trước' : 'lũy kế từ đầu năm';
}
