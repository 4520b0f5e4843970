import type { Explanation } from '../../model/explanation.ts';
import { sayIn } from '../../model/finding.ts';
import { placeText } from '../../model/place.ts';
import { unitTitle } from '../../model/unit.ts';
import type { WrittenLine } from '../../model/written.ts';
import { fold } from '../../vi/fold.ts';
import { writtenPlace } from '../../vi/written-place.ts';
import { unitLine } from '../say/unit.ts';
import { type Asked, part } from './asked.ts';

const mostLines = 5;
/** Fewer words stand in too many sentences. */
const fewestWords = 3;

/**
 * Sentences of the report, by their place as `verify` names it (`mục “I. TÌNH HÌNH”, đoạn 2`) or by some words of
 * them: whose figures stand in them, and who wrote them.
 */
export function explainSentences(
  asked: Asked,
  lines: readonly WrittenLine[],
  name: string,
): readonly Explanation[] {
  return (atPlace(lines, name) ?? withWords(lines, name))
    .slice(0, mostLines)
    .map((line) => told(asked, line));
}

function atPlace(lines: readonly WrittenLine[], name: string): readonly WrittenLine[] | undefined {
  const found = /^(?:mục )?[“"]?(.+?)[”"]?,? (?:đoạn|dòng|paragraph|line) (\d+)$/u.exec(name.trim());
  if (found === null) return undefined;
  const [, heading = '', number] = found;
  const isStart = /^(?:phần mở đầu|opening)$/u.test(heading);
  return lines.filter(
    (line) =>
      `${line.number}` === number &&
      (isStart ? line.heading === '' : fold(line.heading).includes(fold(heading))),
  );
}

function withWords(lines: readonly WrittenLine[], name: string): readonly WrittenLine[] {
  const words = fold(name).replace(/^[“"]|[”"]$/gu, '');
  return words.split(' ').length < fewestWords ? [] : lines.filter(({ text }) => fold(text).includes(words));
}

function told(asked: Asked, line: WrittenLine): Explanation {
  const say = sayIn(asked.language);
  const figures = figureLines(asked, line);
  const none = say('Câu này không có số liệu nào do công cụ tính.', 'No figure of the tool stands in it.');
  return {
    title: `“${line.text}”`,
    parts: [
      ...part(say('Nơi ghi', 'Where'), [writtenPlace(line)[asked.language]]),
      ...part(say('Số liệu trong câu', 'Figures in it'), figures.length === 0 ? [none] : figures),
      ...part(say('Lời của', 'Words of'), authors(asked, line)),
    ],
  };
}

/** Each with the name that explains it further; of a row by unit, the unit. */
function figureLines({ plan }: Asked, { kind, text, figures }: WrittenLine): readonly string[] {
  const own = figures.map(({ id, text: shown }) => {
    const code = id.slice(id.indexOf('/') + 1);
    const indicator = plan.indicators.find((each) => id === `indicator/${each.code}`);
    return `${shown} = [${code}] ${(indicator ?? plan.elements.get(code))?.name ?? ''}`;
  });
  const cells = kind === 'row' ? text.split(' | ').map(fold) : [];
  const units = [...plan.units.values()].filter((unit) => cells.includes(fold(unitTitle(unit))));
  return [...own, ...units.map(({ id }) => `[${id}] ${unitLine(plan, id)}`)];
}

function authors({ plan, collection }: Asked, { text }: WrittenLine): readonly string[] {
  const words = fold(text.replace(/^- /u, ''));
  const written = collection.submissions.flatMap(({ narratives }) => narratives);
  return written
    .filter((each) => fold(each.text).includes(words))
    .map(({ unit, place }) => `${unitLine(plan, unit)} ← ${placeText(place)}`);
}
