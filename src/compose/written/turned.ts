import type { Contradiction, WrittenLine } from '../../model/written.ts';
import type { Pair } from './align.ts';
import { around } from './around.ts';

/** Words of which one says the contrary of another; longer ones first, as they hold the shorter. */
const contraries: readonly RegExp[] = [
  /tăng(?! cường)|giảm(?! thiểu)/giu,
  /cao hơn|thấp hơn/giu,
  /đạt và vượt|(?:chưa |không )?đạt(?= (?:chỉ tiêu|mục tiêu|mức))|vượt|(?:đã |chưa )hoàn thành|(?:chậm|đúng) tiến độ|đang thực hiện|chưa triển khai|chưa đủ số liệu/giu,
];

/** Words of direction and of judgement that say otherwise than the report: all of a row, of a sentence as many as it had. */
export function turnedWords({ line, other }: Pair): readonly Contradiction[] {
  if (other === undefined || line.text === other.text) return [];
  return contraries.flatMap((words) => {
    const [found, expected] = [wordsIn(line.text, words), wordsIn(other.text, words)];
    return line.kind === 'row' ? ofRow(line, found, expected) : ofSentence(line, found, expected);
  });
}

interface Word {
  readonly text: string;
  readonly at: number;
}

function ofSentence(
  line: WrittenLine,
  found: readonly Word[],
  expected: readonly Word[],
): readonly Contradiction[] {
  if (found.length !== expected.length) return [];
  return found.flatMap(({ text, at }, index) => {
    const right = expected[index]?.text ?? '';
    if (text.toLowerCase() === right.toLowerCase()) return [];
    return [{ line, sentence: around(line, at), found: text, expected: right, turned: true }];
  });
}

/** A note may say more than the row did. */
function ofRow(
  line: WrittenLine,
  found: readonly Word[],
  expected: readonly Word[],
): readonly Contradiction[] {
  const rest = found.map(({ text }) => text.toLowerCase());
  const gone = expected.filter(({ text }) => {
    const at = rest.indexOf(text.toLowerCase());
    if (at >= 0) rest.splice(0, at + 1);
    return at < 0;
  });
  if (gone.length === 0) return [];
  const [is, was] = [found, gone].map((words) => words.map(({ text }) => text).join(', '));
  return [{ line, sentence: line.text, found: is ?? '', expected: was ?? '', turned: true }];
}

function wordsIn(text: string, words: RegExp): readonly Word[] {
  return Array.from(text.matchAll(words), (match) => ({ text: match[0], at: match.index }));
}
