import { compareText } from '../../model/place.ts';
import { fold } from '../../vi/fold.ts';
import { letters, numerals, wordEnd, wordStart } from '../../vi/letters.ts';
import { groupAlike } from './alike.ts';
import { sentencesOf } from './text.ts';

/** A paragraph that a unit wrote for a section; a unit may have several. */
interface Voice {
  readonly unit: string;
  readonly text: string;
}

/** What several units say alike. */
export interface Idea {
  /** In the words of most of them: of the commonest saying the commonest wording, of equal ones the shorter. */
  readonly text: string;
  /** In the order of the voices. */
  readonly units: readonly string[];
  /** Other words that stand for it here, the commonest first. */
  readonly also: readonly string[];
}

interface Digest {
  /** Most voiced first, then in the order of the voices. */
  readonly ideas: readonly Idea[];
  /** Units that wrote only that there is nothing to say. */
  readonly silent: readonly string[];
}

const filler = new RegExp(
  `${wordStart}(?:trên địa bàn(?: (?:xã|phường|tỉnh))?|tại địa phương|ở địa phương|của địa phương|còn|vẫn|hiện nay|cơ bản|một số)${wordEnd}`,
  'g',
);
/** A unit's word for itself: a ward says of its ward what a commune says of its commune. */
const ownKind = new RegExp(`${wordStart}(?:phường|thị trấn)${wordEnd}`, 'g');
const nothing =
  /^(?:không|không có|chưa có|không phát sinh|chưa phát sinh)(?: (?:gì|ý kiến|nội dung|khó khăn|vướng mắc|tồn tại|hạn chế|kiến nghị|đề xuất|phát sinh|thêm|khác|và|hoặc))*$/u;

const betweenWords = new RegExp(`[^${letters}${numerals}%]+`, 'g');

interface Gathered {
  readonly words: string;
  /** Where it was said first, so that ideas of the same weight keep the order of the voices. */
  readonly at: number;
  readonly units: Set<string>;
  readonly wordings: Map<string, number>;
}

/** Groups the sentences of many units by what they say: equal after folding, or alike by `percent` of their word pairs. */
export function digestOf(voices: readonly Voice[], percent: number): Digest {
  const sayings = new Map<string, Gathered>();
  const speaking = new Set<string>();
  const keyOf = keyMaker();
  for (const { unit, text } of voices) {
    for (const sentence of sentencesOf(text)) {
      const words = keyOf(sentence);
      if (words === undefined) continue;
      speaking.add(unit);
      gather(sayings, words, unit, sentence);
    }
  }
  const order = new Map([...new Set(voices.map(({ unit }) => unit))].map((unit, rank) => [unit, rank]));
  const counted = [...sayings.values()].map((saying) => ({ ...saying, count: saying.units.size }));
  const groups = groupAlike(counted, percent).map((group) => ({
    ...ideaOf(group, order),
    at: Math.min(...group.map(({ at }) => at)),
  }));
  return {
    ideas: groups
      .sort((a, b) => b.units.length - a.units.length || a.at - b.at)
      .map(({ at: _, ...idea }) => idea),
    silent: [...order.keys()].filter((unit) => !speaking.has(unit)),
  };
}

function ideaOf(group: readonly Gathered[], order: ReadonlyMap<string, number>): Idea {
  const units = [...new Set(group.flatMap((saying) => [...saying.units]))];
  const [text = '', ...also] = group.map(({ wordings }) => commonest(wordings));
  return { text, also, units: units.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)) };
}

function gather(sayings: Map<string, Gathered>, words: string, unit: string, sentence: string): void {
  const saying = sayings.get(words) ?? { words, at: sayings.size, units: new Set(), wordings: new Map() };
  saying.units.add(unit);
  saying.wordings.set(sentence, (saying.wordings.get(sentence) ?? 0) + 1);
  sayings.set(words, saying);
}

/** `Không có.`, `Không có khó khăn, vướng mắc`, `-`. */
export function saysNothing(text: string): boolean {
  return keyMaker()(text) === undefined;
}

/** What a sentence says, as bare words; undefined where it says nothing. Folding is dear and sentences repeat. */
function keyMaker(): (sentence: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (sentence) => {
    if (!known.has(sentence)) known.set(sentence, keyOf(wordsOf(sentence)));
    return known.get(sentence);
  };
}

function keyOf(words: string): string | undefined {
  if (words === '' || nothing.test(words)) return undefined;
  const bare = words.replace(filler, ' ').replace(/\s+/g, ' ').trim();
  return (bare === '' ? words : bare).replace(ownKind, 'xã');
}

function wordsOf(sentence: string): string {
  return fold(sentence).replace(betweenWords, ' ').trim();
}

function commonest(wordings: ReadonlyMap<string, number>): string {
  const [first] = [...wordings].sort(
    ([a, countA], [b, countB]) => countB - countA || a.length - b.length || compareText(a, b),
  );
  return first?.[0] ?? '';
}
