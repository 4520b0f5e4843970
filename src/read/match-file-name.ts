import type { Plan } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';
import { unitTitle } from '../model/unit.ts';
import { slug } from '../vi/fold.ts';

interface FileNameMatch {
  readonly unit: Unit;
  /** Named with its kind or by its id; a bare name is a weaker sign. */
  readonly isClear: boolean;
}

/** The unit that a file is named after; undefined where it names none, or more than one. */
export type FileNameMatcher = (path: string) => FileNameMatch | undefined;

/** Kinds of two words are one word here, or `thị xã Thái Hòa` would hold `xã Thái Hòa`. */
const kindsOfTwoWords = /\b(thi|thanh|dac)-(xa|tran|pho|khu)\b/g;
const kindBefore = /(?:^|-)(?:xa|phuong|huyen|quan|tinh|tp|tx|tt|thi_xa|thi_tran|thanh_pho|dac_khu)$/;

/**
 * Looks for units' names in a file's name, word by word, without diacritics: `016_UBND_Xa-Nam-Dan (1).xlsx`. A name
 * inside a longer one that is there too does not count (Anh Sơn in Anh Sơn Đông), nor does one behind another kind
 * (huyện Nam Đàn is not xã Nam Đàn). Near names are never matched.
 */
export function fileNameMatcher(plan: Plan): FileNameMatcher {
  const units = [...plan.units.values()];
  const full = units.flatMap((unit) =>
    [unitTitle(unit), unit.id].map((name) => ({ unit, spelling: whole(wordsOf(name)) })),
  );
  const plain = units.map((unit) => ({ unit, spelling: whole(wordsOf(unit.name)) }));
  return (path) => {
    const name = whole(wordsOf((path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '')));
    const clear = onlyOne(full, name, false);
    if (clear !== undefined) return { unit: clear, isClear: true };
    const bare = onlyOne(plain, name, true);
    return bare === undefined ? undefined : { unit: bare, isClear: false };
  };
}

function wordsOf(text: string): string {
  return slug(text).replace(kindsOfTwoWords, '$1_$2');
}

/** With an end at either side: words are found whole. */
function whole(words: string): string {
  return `-${words}-`;
}

const nothing = whole('');

interface Spelled {
  readonly unit: Unit;
  readonly spelling: string;
}

function onlyOne(all: readonly Spelled[], name: string, isBare: boolean): Unit | undefined {
  const found = all.filter(({ spelling }) => stands(spelling, name, isBare));
  const longest = found.filter(
    ({ spelling }) =>
      !found.some((other) => other.spelling !== spelling && other.spelling.includes(spelling)),
  );
  const named = new Set(longest.map(({ unit }) => unit));
  const [only] = named;
  return named.size === 1 ? only : undefined;
}

/** A bare name of one word (`A`, `Vinh`) is too common to stand for a unit. */
function stands(words: string, name: string, isBare: boolean): boolean {
  if (!name.includes(words) || words === nothing) return false;
  if (!isBare) return true;
  const before = name.split(words, 1)[0] ?? '';
  return words.indexOf('-', 1) < words.length - 1 && !kindBefore.test(before);
}
