import type { RawCell } from '../../model/submission.ts';
import { fold } from '../../vi/fold.ts';

const looksLikeFigure = /^(?:(?:ước|khoảng|[-+(])\s*)?\d|^(?:x|có|không|không có|không phát sinh)$/;

/** Whether somebody has answered here, as against a signature or a remark that happens to stand in the column. */
export function isFigure({ value, text }: RawCell): boolean {
  switch (value.tag) {
    case 'blank':
      return false;
    case 'text':
      return looksLikeFigure.test(fold(text));
    default:
      return true;
  }
}
