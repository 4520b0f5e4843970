import { createHash } from 'node:crypto';
import type { Collection } from '../../model/collection.ts';
import type { Plan } from '../../model/plan.ts';
import { fold } from '../../vi/fold.ts';
import { letters, numerals } from '../../vi/letters.ts';
import type { Context } from '../material.ts';
import { paragraphsOf } from './text.ts';

/** Fewer words than these are written again by chance: `Còn thiếu cán bộ chuyên trách`. */
const fewestWords = 8;
const word = new RegExp(`[${letters}${numerals}%]+`, 'g');

/**
 * What stays of the narratives in the results, to know them again next period: by unit in plan order, of each paragraph
 * of eight words and more a part of its hash. The words themselves, which may be about persons, are not kept.
 */
export function fingerprintsBy(
  plan: Plan,
  { submissions }: Collection,
): ReadonlyMap<string, readonly string[]> {
  const found = [...plan.units.keys()].map((unit): readonly [string, readonly string[]] => {
    const own = submissions.filter((submission) => submission.unit === unit);
    return [unit, own.flatMap(({ narratives }) => narratives.flatMap(({ text }) => fingerprintsOf(text)))];
  });
  return new Map(found.filter(([, prints]) => prints.length > 0));
}

function fingerprintsOf(text: string): readonly string[] {
  return paragraphsOf(text).flatMap((paragraph) => fingerprintOf(paragraph.text) ?? []);
}

/** Case, tones, punctuation and spaces make no difference; undefined where a paragraph is too short to tell. */
function fingerprintOf(paragraph: string): string | undefined {
  const words = fold(paragraph).match(word) ?? [];
  if (words.length < fewestWords) return undefined;
  return createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 16);
}

/** Whether the unit wrote this paragraph to the letter in its last report. */
export function isCopied({ lastWords }: Context, unit: string, paragraph: string): boolean {
  const last = lastWords?.get(unit);
  const own = last && fingerprintOf(paragraph);
  return own !== undefined && last?.has(own) === true;
}

/** What the clerk is told of a paragraph that stands in the last report too. */
export function copyNote(context: Context, unit: string, paragraph: string): readonly string[] {
  return isCopied(context, unit, paragraph)
    ? ['Đoạn này chép lại từ báo cáo kỳ trước; đề nghị rà soát.']
    : [];
}
