import type { WrittenLine } from '../../model/written.ts';
import { sentencesOf } from '../../vi/printed-numbers.ts';

/** The sentence of a line that holds this place, or the whole of a row. */
export function around({ kind, text }: WrittenLine, at: number): string {
  if (kind === 'row') return text;
  let end = 0;
  for (const sentence of sentencesOf(text)) {
    end = text.indexOf(sentence, end) + sentence.length;
    if (at < end) return sentence;
  }
  return text;
}
