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

/** Groups the sentences of many units by what they say; case, punctuation, tones and fillers aside. */
export function digestOf(voices: readonly Voice[]): Digest {
  const ideas = new Map<string, { units: Set<string>; wordings: Map<string, number> }>();
  const silent: string[] = [];
  for (const { unit, text } of voices) {
    const said = paragraphsOf(text).flatMap((paragraph) => sentencesOf(paragraph.text));
    const ofWeight = said.filter((sentence) => !saysNothing(sentence));
    if (ofWeight.length === 0) silent.push(unit);
    for (const sentence of ofWeight) {
      const key = keyOf(sentence);
      const idea = ideas.get(key) ?? { units: new Set(), wordings: new Map() };
      idea.units.add(unit);
      idea.wordings.set(sentence, (idea.wordings.get(sentence) ?? 0) + 1);
      ideas.set(key, idea);
    }
  }
  const found = [...ideas.values()].map(({ units, wordings }) => ({
    text: commonest(wordings),
    units: [...units],
  }));
  return { ideas: found.sort((a, b) => b.units.length - a.units.length), silent };
}

/** `Không có.`, `Không có khó khăn, vướng mắc`, `-`. */
export function saysNothing(sentence: string): boolean {
  const words = wordsOf(sentence);
  return words === '' || nothing.test(words);
}

function wordsOf(sentence: string): string {
  return fold(sentence)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

function keyOf(sentence: string): string {
  const words = wordsOf(sentence);
  const bare = words.replace(filler, ' ').replace(/\s+/g, ' ').trim();
  return bare === '' ? words : bare;
}

function commonest(wordings: ReadonlyMap<string, number>): string {
  let [best = '', most = 0] = [...wordings][0] ?? [];
  for (const [wording, count] of wordings) if (count > most) [best, most] = [wording, count];
  return best;
}
