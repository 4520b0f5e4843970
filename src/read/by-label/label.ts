import { fold } from '../../vi/fold.ts';
import { letters } from '../../vi/letters.ts';

const numbering = new RegExp(
  String.raw`^(?:(?:[-+•*]|\(?(?:\d+(?:\.\d+)*|[ivx]+|[a-zđ])[.)]|\d+(?:\.\d+)+)\s*)+(?=[${letters}])`,
);
const lead = /^trong đó\s*:?\s*/;
const day = /\s*\((?:tại ngày [\d/]+|lũy kế từ đầu năm)\)$/;

/**
 * A row's label as labels are compared: one spelling, no numbering in front, no "trong đó", no day behind. A label is
 * the same only if all the rest of it is; near labels are never taken for one another.
 */
export function labelKey(text: string): string {
  return fold(text).replace(numbering, '').replace(lead, '').replace(day, '').trim();
}

/** The spellings of a cell's label: all of it, and its first line where a note stands below. */
export function labelKeys(text: string): readonly string[] {
  const [first = ''] = text.split('\n', 1);
  return [...new Set([labelKey(text), labelKey(first)])].filter((key) => key !== '');
}
