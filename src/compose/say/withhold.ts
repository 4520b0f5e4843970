import { visible } from '../../vi/fold.ts';
import { type Personal, personalIn } from '../../vi/personal.ts';

/** A text fit to leave the office, and what the clerk has to look at in it. */
interface Outgoing {
  readonly text: string;
  /** What was withheld or looks personal; absent where nothing does. */
  readonly warning?: string;
}

const born = /(?:sinh năm|sinh ngày|SN)[:\s]*\d/iu;

/**
 * Takes citizen numbers, phone numbers, bank accounts and days of birth with the names beside them out of what units
 * wrote, before it leaves the office; the full text stays in the internal collection. Names cannot be told from other
 * words: a year of birth with none nearby is pointed out instead.
 */
export function withhold(text: string): Outgoing {
  return masked(text, () => true);
}

/** The same for a list of persons, who are named in it: only their names stay. */
export function withholdNumbers(text: string): Outgoing {
  return masked(text, ({ isName }) => !isName);
}

function masked(given: string, isWithheld: (found: Personal) => boolean): Outgoing {
  const text = visible(given);
  const found = personalIn(text).filter(isWithheld);
  if (found.length > 0)
    return {
      text: without(text, found),
      warning:
        'Đã lược bỏ thông tin định danh (số định danh, điện thoại, tài khoản, ngày sinh, họ tên); đề nghị rà soát thông tin cá nhân.',
    };
  if (born.test(text))
    return { text, warning: 'Có năm sinh; đề nghị rà soát thông tin cá nhân trước khi ký.' };
  return { text };
}

function without(text: string, found: readonly Personal[]): string {
  const starts = [0, ...found.map(({ end }) => end)];
  return starts.map((start, index) => text.slice(start, found[index]?.start)).join('…');
}
