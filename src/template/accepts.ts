import { type Exact, zero } from '../model/exact.ts';
import type { Element } from '../model/plan.ts';
import type { Accepts } from './sheet.ts';
import { no, yes } from './words.ts';

const yesNo: Accepts = { tag: 'list', items: [yes, no] };
export const mark: Accepts = { tag: 'list', items: ['x'] };
export const word: Accepts = { tag: 'word' };
export const paragraph: Accepts = { tag: 'paragraph' };
export const date: Accepts = { tag: 'date' };
export const money: Accepts = { tag: 'decimal', min: zero };

/** What the value cell of an element takes. Counts, amounts and money are not negative unless the plan says so. */
export function acceptsOf(element: Element): Accepts {
  switch (element.type) {
    case 'count':
      return { tag: 'whole', min: element.min ?? zero, ...upTo(element.max) };
    case 'amount':
    case 'money':
      return { tag: 'decimal', min: element.min ?? zero, ...upTo(element.max) };
    case 'percent':
      return { tag: 'percent' };
    case 'yes-no':
      return yesNo;
    case 'choice':
      return { tag: 'list', items: element.choices };
    case 'date':
      return date;
    case 'text':
      return paragraph;
  }
}

function upTo(max: Exact | undefined): { readonly max?: Exact } {
  return max === undefined ? {} : { max };
}

/** Whether a figure may be an estimate. */
export function isFigure({ type }: Element): boolean {
  return type === 'count' || type === 'amount' || type === 'money' || type === 'percent';
}
