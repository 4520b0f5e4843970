import { compare, type Exact, isZero } from '../../model/exact.ts';
import type { Target } from '../../model/target.ts';
import { type Measure, sentences } from '../../vi/sentence/index.ts';
import type { StandingWord } from '../../vi/words.ts';
import { continued } from './case.ts';

/** What is judged: a value against its target, and how it was found to stand. */
export interface Verdict {
  readonly word: StandingWord;
  readonly value: Exact;
  readonly target: Target;
  readonly measure: Measure;
  /** The denominator or base of a percentage: under 10 no percentage is told. */
  readonly base?: Exact;
  /** Which way a growth or reduction was to go. */
  readonly aim?: 'tăng' | 'giảm';
  /** `mốc năm 2018` where the target is a milestone. */
  readonly milestone?: string;
  /** Of a share of units: how many there are, and the time left to win more. */
  readonly share?: {
    readonly count: Exact;
    readonly of: Exact;
    readonly units: string;
    readonly within: string;
  };
  /** Told beside a completion before the year ends. */
  readonly gone?: Parameters<typeof sentences.timeGone.write>[0] | undefined;
}

const reachedWords: ReadonlySet<StandingWord> = new Set(['met', 'exceeded', 'on-course']);
const missedWords: ReadonlySet<StandingWord> = new Set(['missed', 'failed']);

/** The clause that says how a figure stands. The standing leads: no clause here can say another one. */
export function verdict(given: Verdict): string {
  const { word, value, target } = given;
  const named = targetWords(target);
  if (word === 'not-applicable') return sentences.standing.write({ standing: word });
  if (word === 'unknown') return onlyNamed(given, named) + sentences.standing.write({ standing: word });
  if (!bearsOut(given)) return sentences.standing.write({ standing: word, target: named });
  if (target.test === 'range') return inRange(given, named);
  if (isNone(given)) return sentences.none.write({ value, target: named });
  return target.percent ? inPercent(given, named) : inPieces(given, named);
}

/** The target as it reads inside a sentence: `trên 5%`; of `đạt 75%`, `lên 50%` the number. */
export function targetWords(target: Target): string {
  return continued(target.text.trim()).replace(/^(?:phấn đấu )?(?:đạt|lên) (?=\d)/u, '');
}

function noted(target: string, label: string | undefined) {
  return { target, ...(label !== undefined && { label }) };
}

/** A figure that must be zero and was judged. */
function isNone({ word, target }: Verdict): boolean {
  const judged = missedWords.has(word) || reachedWords.has(word);
  return target.test === '=' && isZero(target.bound) && judged;
}

/** True where the value itself lies on the side that the word says; a window judged year by year may differ. */
function bearsOut({ word, value, target }: Verdict): boolean {
  const order = compare(value, target.bound);
  const { high = target.bound } = target;
  const isShort = {
    '>=': order < 0,
    '>': order <= 0,
    '<=': order > 0,
    '<': order >= 0,
    '=': order !== 0,
    range: order < 0 || compare(value, high) > 0,
  }[target.test];
  const isBeyond = target.test === 'range' && word === 'exceeded';
  return reachedWords.has(word) ? !isShort || isBeyond : isShort;
}

function inRange({ word, value, target, milestone }: Verdict, named: string): string {
  const final = missedWords.has(word) || word === 'met' || word === 'exceeded';
  const label = `mức ${milestone ?? (final ? 'chỉ tiêu giao' : 'chỉ tiêu năm')}`;
  const high = target.high ?? target.bound;
  return sentences.range.write({ value, low: target.bound, high, target: named, label });
}

function inPercent(given: Verdict, named: string): string {
  const { word, value, target, base, milestone } = given;
  const against = {
    value,
    bound: target.bound,
    ...noted(named, milestone),
    ...(base !== undefined && { whole: base }),
  };
  if (reachedWords.has(word))
    return milestone === undefined ? reachedClause(given, named) : sentences.points.write(against);
  if (given.aim !== undefined && value.s < 0n) return wrongWay(given, `${given.aim} ${named}`);
  if (!missedWords.has(word)) return stillNeeded(given, named) || sentences.pointsLeft.write(against);
  if (compare(value, target.bound) === 0) return sentences.standing.write({ standing: word, target: named });
  const plainly = word === 'failed' ? sentences.standing.write({ standing: word }) : '';
  return plainly + sentences.points.write(against);
}

/** The target named without a judgement; after a movement, which ends in a bracket of its own, not in another. */
function onlyNamed({ aim, milestone }: Verdict, named: string): string {
  if (aim === undefined) return sentences.targetNote.write(noted(named, milestone));
  return `; ${milestone ?? 'chỉ tiêu năm'} là ${named}`;
}

/** Points below a target that the figure moved away from would read as if it had moved towards it. */
function wrongWay(given: Verdict, aimed: string): string {
  const { word } = given;
  if (missedWords.has(word)) return sentences.standing.write({ standing: word, target: aimed });
  return onlyNamed(given, aimed);
}

/** Below a ceiling by more than asked is still "đạt": "vượt" would read as above it. */
function reachedClause({ word, target }: Verdict, named: string): string {
  const isCeiling = target.test === '<=' || target.test === '<';
  const standing = isCeiling && word === 'exceeded' ? 'met' : word;
  return sentences.standing.write({ standing, target: named });
}

function stillNeeded({ share, target }: Verdict, named: string): string {
  if (share === undefined || (target.test !== '>=' && target.test !== '>')) return '';
  const { count, of, units, within } = share;
  const bound = target.bound.mul(of);
  const strict = target.test === '>';
  return sentences.stillNeeded.write({ value: count, bound, unit: units, target: named, within, strict });
}

function inPieces(given: Verdict, named: string): string {
  const { word, value, target, measure, milestone, gone } = given;
  // "đạt 100% chỉ tiêu" would be wrong of a bound that must be passed, and ceilings are not completed.
  if (target.test !== '>=' || isZero(target.bound)) return reachedClause(given, named);
  const against = {
    ...measure,
    value,
    bound: target.bound,
    ...(milestone !== undefined && { label: milestone }),
  };
  const done = isZero(value)
    ? sentences.targetNote.write(noted(named, milestone))
    : sentences.completion.write(against);
  if (!missedWords.has(word)) {
    const time = gone === undefined ? '' : sentences.timeGone.write(gone);
    return done + time + (word === 'behind' ? sentences.behind.write({}) : '');
  }
  return (
    done + (isZero(value) ? sentences.standing.write({ standing: word }) : sentences.shortfall.write(against))
  );
}
