import { capitals } from '../../vi/letters.ts';

/** A paragraph as it was typed, its hard line breaks joined. */
export interface Typed {
  readonly bullet?: '-' | '+';
  readonly text: string;
}

const bulleted = /^\s*([-–—•*+])\s+(?=\S)/u;
const numbered = /^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\))\s+\S/u;

/** A line that ends so was ended by whoever typed it; any other was broken to fit the cell. */
const finished = /[.:;!?…]["”)]?$/u;

/**
 * The paragraphs of a text as they were typed: a blank line, a bullet, a numbered line or the end of a sentence at the
 * end of a line starts one; other line breaks are joined.
 */
export function paragraphsOf(text: string): readonly Typed[] {
  const blocks: { bullet?: '-' | '+'; lines: string[] }[] = [];
  let open = false;
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const words = line.trim();
    const mark = bulleted.exec(line)?.[1];
    const last = blocks.at(-1);
    if (words === '') open = false;
    else if (mark !== undefined)
      blocks.push({ bullet: mark === '+' ? '+' : '-', lines: [words.slice(1).trim()] });
    else if (open && last !== undefined && !numbered.test(line)) last.lines.push(words);
    else blocks.push({ lines: [words] });
    open = words !== '' && !finished.test(words);
  }
  return blocks.map(({ bullet, lines }) => ({ ...(bullet && { bullet }), text: lines.join(' ') }));
}

/** A full stop after one of these ends no sentence. */
const abbreviated = /(?:^|[\s(])(?:TP|TX|TT|P|X|H|Q|Tr|GS|PGS|TS|ThS|BS|KT|TM|TL|St)\.$/u;

const betweenSentences = new RegExp(String.raw`(?<=[.!?])\s+(?=[${capitals}])`);

/** The sentences of a paragraph, their full stops left out. */
export function sentencesOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (const part of text.split(betweenSentences)) {
    const last = parts.at(-1);
    if (last !== undefined && abbreviated.test(last)) parts[parts.length - 1] = `${last} ${part}`;
    else parts.push(part);
  }
  return parts.map((part) => part.replace(/[\s.;]+$/u, '')).filter((part) => part !== '');
}

/** The words with the full stop that a sentence needs. */
export function ended(text: string): string {
  return /[.…!?]["”)]?$/u.test(text) ? text : `${text}.`;
}
