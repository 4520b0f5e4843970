import type { Changes, SentenceChange } from '../../model/changes.ts';
import { present } from '../../model/present.ts';
import type { WrittenLine } from '../../model/written.ts';
import { masked, numbersIn, sentencesOf } from '../../vi/printed-numbers.ts';
import { align } from '../written/align.ts';

type Figures = Omit<Changes, 'sentences'>;

/** Sentences that read otherwise now, by heading; those of lines without a counterpart stand alone. */
export function changedSentences(
  before: readonly WrittenLine[],
  after: readonly WrittenLine[],
  figures: Figures,
): readonly SentenceChange[] {
  const prose = (lines: readonly WrittenLine[]) => lines.filter(({ kind }) => kind === 'text');
  const pairs = align(prose(after), prose(before));
  const kept = new Set(pairs.flatMap(({ other }) => other ?? []));
  const gone = prose(before).filter((line) => !kept.has(line));
  return [
    ...pairs.flatMap(({ line, other }) => between(other, line, figures)),
    ...gone.flatMap((line) => between(line, undefined, figures)),
  ];
}

function between(
  before: WrittenLine | undefined,
  after: WrittenLine | undefined,
  figures: Figures,
): readonly SentenceChange[] {
  const [had, have] = [sentencesOf(before?.text ?? ''), sentencesOf(after?.text ?? '')];
  const old = had.filter((sentence) => !have.includes(sentence));
  const fresh = have.filter((sentence) => !had.includes(sentence));
  const heading = after?.heading ?? before?.heading ?? '';
  const ids = [...(before?.figures ?? []), ...(after?.figures ?? [])].map(({ id }) => id);
  const units = causes(ids, figures);
  const rest = [...fresh];
  const known = old.map((sentence) => {
    const at = rest.findIndex((each) => masked(each) === masked(sentence));
    const [match] = rest.splice(at < 0 ? 0 : at, 1);
    return present({ heading, before: sentence, after: match, figures: [], units });
  });
  return [...known, ...rest.map((sentence) => ({ heading, after: sentence, figures: [], units }))];
}

/** The units whose figures stand behind these ids; of a line without any, those that came in or fell out, if only they did. */
function causes(ids: readonly string[], figures: Figures): readonly string[] {
  const { indicators, elements, arrived, gone, files } = figures;
  const others = files.some(({ kind }) => kind === 'changed');
  if (ids.length === 0) return others ? [] : [...arrived, ...gone];
  const units = [
    ...indicators.filter(({ code }) => ids.includes(`indicator/${code}`)).flatMap((each) => each.units),
    ...elements
      .filter(({ code }) => ids.includes(`element/${code}`))
      .flatMap((each) => each.units.map(({ unit }) => unit)),
  ];
  return [...new Set(units)];
}

/**
 * Where only the report already sent is at hand: its sentences that print a figure which is another one now, found by
 * content control, else by a number too long to stand there by chance.
 */
export function staleSentences(before: readonly WrittenLine[], figures: Figures): readonly SentenceChange[] {
  const changed = movedFigures(figures);
  return before
    .filter(({ kind }) => kind === 'text')
    .flatMap(({ heading, text, figures: tagged }) =>
      sentencesOf(text).flatMap((sentence) => {
        const printed = numbersIn(sentence).map((number) => number.text);
        const hit = changed.filter(({ id, before: was }) => {
          const inControl = tagged.some((each) => each.id === id && printed.includes(each.text));
          return inControl || (was.length >= shortestSign && printed.includes(was));
        });
        const units = causes(
          hit.map(({ id }) => id),
          figures,
        );
        const words = hit.map((each) => `${each.before} → ${each.after}`);
        return hit.length === 0 ? [] : [{ heading, before: sentence, figures: words, units }];
      }),
    );
}

const shortestSign = 3;

function movedFigures({ indicators, elements }: Figures) {
  return [
    ...indicators.map(({ code, before, after }) => ({
      id: `indicator/${code}`,
      before: before.shown,
      after: after.shown,
    })),
    ...elements.map(({ code, before, after }) => ({ id: `element/${code}`, before, after })),
  ].filter(({ before, after }) => before !== after);
}
