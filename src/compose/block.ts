import type { Block, Run } from '../model/report.ts';
import { ended, paragraphsOf } from './say/text.ts';
import { withhold } from './say/withhold.ts';

type Bullet = '-' | '+';

export function ofRuns(runs: readonly Run[], bullet?: Bullet): Block {
  return { tag: 'paragraph', runs, ...(bullet && { bullet }) };
}

export function paragraph(text: string, bullet?: Bullet): Block {
  return ofRuns([{ text }], bullet);
}

/** A heading of an internal paper, which no outline numbers. */
export function heading(words: string, level = 1): Block {
  return { tag: 'heading', kind: level === 1 ? 'arabic' : 'plain', level, text: words };
}

/** Lines under a heading of their own; nothing where there are none. */
export function listed(head: string, lines: readonly string[]): readonly Block[] {
  return lines.length === 0 ? [] : [heading(head), ...lines.map((line) => paragraph(line, '-'))];
}

/** Paragraphs that follow each other without bullets as one: what was done, the money, the problems. */
export function runOn(blocks: readonly Block[]): readonly Block[] {
  const all: Block[] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    if (isPlain(last) && isPlain(block))
      all[all.length - 1] = ofRuns([...endedRuns(last.runs), { text: ' ' }, ...block.runs]);
    else all.push(block);
  }
  return all;
}

function endedRuns(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1);
  return last === undefined ? runs : [...runs.slice(0, -1), { ...last, text: ended(last.text) }];
}

function isPlain(block: Block | undefined): block is Extract<Block, { tag: 'paragraph' }> {
  return block?.tag === 'paragraph' && block.bullet === undefined;
}

/** A line that must not be signed: in italics, with what the clerk is to do. */
export function reminder(text: string, comment: string): Block {
  return ofRuns([{ text, italic: true, comment }]);
}

/** Words of a unit as they leave the office: personal numbers withheld, the clerk told what to look at. */
export function quoted(text: string, ...comments: readonly string[]): Run {
  const { text: kept, warning } = withhold(text);
  const comment = [...comments, ...(warning === undefined ? [] : [warning])].join('\n');
  return { text: kept, ...(comment !== '' && { comment }) };
}

/** A unit's text in its own paragraphs and bullets, with what the clerk is told of each. */
export function asTyped(
  text: string,
  notes: (paragraph: string) => readonly string[] = () => [],
): readonly Block[] {
  return paragraphsOf(text).map((typed) => ofRuns([quoted(typed.text, ...notes(typed.text))], typed.bullet));
}

/**
 * The text with the first place where a figure stands as printed (`8`, or `08` in a sentence) marked as that figure.
 * A value that is not said, as percentages of a small base are not, is not marked.
 */
export function figureRuns(text: string, shown: string, figure: string): readonly Run[] {
  const padded = /^\d$/.test(shown) ? [`0${shown}`, shown] : [shown];
  for (const printed of padded) {
    const at = standsAt(text, printed);
    if (at >= 0) return marked(text, at, printed, figure);
  }
  return [{ text }];
}

function marked(text: string, at: number, printed: string, figure: string): readonly Run[] {
  const end = at + printed.length;
  const runs: Run[] = [{ text: text.slice(0, at) }, { text: printed, figure }, { text: text.slice(end) }];
  return runs.filter((run) => run.text !== '');
}

/** Where a number stands by itself, not as a part of a longer one; -1 where it does not. */
function standsAt(text: string, printed: string): number {
  if (printed === '') return -1;
  for (let at = text.indexOf(printed); at >= 0; at = text.indexOf(printed, at + 1)) {
    const before = text.slice(Math.max(0, at - 1), at);
    const after = text.slice(at + printed.length, at + printed.length + 2);
    if (!/[\d.,/-]/.test(before) && !/^(?:\d|[.,]\d)/.test(after)) return at;
  }
  return -1;
}
