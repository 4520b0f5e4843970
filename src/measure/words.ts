import type { Aspect } from '../model/formula.ts';
import type { Slice } from './ledger.ts';

/** A time as a message names it: `cùng kỳ năm trước`, `đầu kỳ`, `năm 2015`. */
export function aspectWords(aspect: Aspect, slice: Slice): string {
  if (aspect === 'now') return slice === 'whole' ? 'kỳ này' : `năm ${slice}`;
  if (aspect === 'previous') return slice === 'whole' ? 'cùng kỳ năm trước' : `cùng kỳ năm ${slice - 1}`;
  return aspect === 'opening' ? 'đầu kỳ' : `năm ${aspect.slice('base-'.length)}`;
}
