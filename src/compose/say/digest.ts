import { fold } from '../../vi/fold.ts';
import { paragraphsOf, sentencesOf } from './text.ts';

/** What a unit wrote for a section. */
export interface Voice {
  readonly unit: string;
  readonly text: string;
}

/** What several units say alike, in the words that most of them use. */
export interface Idea {
  readonly text: string;
  readonly units: readonly string[];
}

export interface Digest {
  /** Most voiced first, then as they came. */
  readonly ideas: readonly Idea[];
  /** Units that wrote only that there is nothing to say. */
  readonly silent: readonly string[];
}

const filler =
  /(?<!\p{L})(?:trên địa bàn(?: (?:xã|phường|tỉnh))?|tại địa phương|ở địa phương|của địa phương|còn|vẫn|hiện nay|cơ bản|một số)(?!\p{L})/gu;
const nothing =
  /^(?:không|không có|chưa có|không phát sinh|chưa phát sinh)(?: (?:gì|ý kiến|nội dung|khó khăn|vướng mắc|tồn tại|hạn chế|kiến nghị|đề xuất|phát sinh|thêm|khác|và|hoặc))*$/u;

interface Gathered {
  readonly units: Set<string>;
  readonly wordings: Map<string, number>;
}

/** Groups the sentences of many units by what they say; case, punctuation, tones and fillers aside. */
export function digestOf(voices: readonly Voice[]): Digest {
  const ideas = new Map<string, Gathered>();
  const silent: string[] = [];
  const keyOf = keyMaker();
  for (const { unit, text } of voices) {
    const said = paragraphsOf(text).flatMap((paragraph) => sentencesOf(paragraph.text));
    const keyed = said.flatMap((sentence) => ({ sentence, key: keyOf(sentence) }));
    if (keyed.every(({ key }) => key === undefined)) silent.push(unit);
    for (const { sentence, key } of keyed) if (key !== undefined) gather(ideas, key, unit, sentence);
  }
  const found = [...ideas.values()].map(({ units, wordings }) => ({
    text: commonest(wordings),
    units: [...units],
  }));
  return { ideas: found.sort((a, b) => b.units.length - a.units.length), silent };
}

function gather(ideas: Map<string, Gathered>, key: string, unit: string, sentence: string): void {
  const idea = ideas.get(key) ?? { units: new Set(), wordings: new Map() };
  idea.units.add(unit);
  idea.wordings.set(sentence, (idea.wordings.get(sentence) ?? 0) + 1);
  ideas.set(key, idea);
}

/** `Không có.`, `Không có khó khăn, vướng mắc`, `-`. */
export function saysNothing(text: string): boolean {
  return keyMaker()(text) === undefined;
}

/** What a sentence says, as a key; undefined where it says nothing. Folding is dear and sentences repeat. */
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
  return bare === '' ? words : bare;
}

function wordsOf(sentence: string): string {
  return fold(sentence)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

function commonest(wordings: ReadonlyMap<string, number>): string {
  let [best = '', most = 0] = [...wordings][0] ?? [];
  for (const [wording, count] of wordings) if (count > most) [best, most] = [wording, count];
  return best;
}
