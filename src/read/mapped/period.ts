import type { Period } from '../../model/period.ts';
import type { RawCell } from '../../model/submission.ts';
import { fold } from '../../vi/fold.ts';
import { letters, numerals } from '../../vi/letters.ts';
import type { Context } from '../normalise/context.ts';

/** The cell of a period with the period's id in it, where its words name one of the plan's; else as it stands. */
export function periodCell(cell: RawCell, { plan }: Context): RawCell {
  const named = periodNamed(fold(cell.text), plan.periods);
  return named === undefined ? cell : { value: cell.value, text: named.id, place: cell.place };
}

/** "năm 2026" stands in "6 tháng đầu năm 2026" too: a name inside a longer one that fits does not count. */
function periodNamed(text: string, periods: readonly Period[]): Period | undefined {
  const fitting = periods.filter(({ id, name }) => text === fold(id) || holds(text, fold(name)));
  const longest = fitting.filter(
    ({ name }) => !fitting.some((other) => other.name !== name && holds(fold(other.name), fold(name))),
  );
  return longest.length === 1 ? longest[0] : undefined;
}

const ofWord = new RegExp(`[${letters}${numerals}]`);

function holds(text: string, words: string): boolean {
  const at = text.indexOf(words);
  const before = text.charAt(at - 1);
  const after = text.charAt(at + words.length);
  return at !== -1 && !ofWord.test(at === 0 ? '' : before) && !ofWord.test(after);
}
