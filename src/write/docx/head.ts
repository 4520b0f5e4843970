import { type FileChild, Paragraph } from 'docx';
import type { Head } from '../../model/report.ts';
import { lines, listed, motto, nation } from '../text.ts';
import { sideBySide } from './cells.ts';
import { millimetres, textWidth } from './page.ts';
import { centred, textParagraph } from './paragraph.ts';
import { box, rule } from './rule.ts';
import { bodySize } from './styles.ts';
import { boldWidth } from './width.ts';

const width = textWidth(false);
/** The right cell holds the nation's name at size 12 in one line. */
const right = millimetres(95);
const left = width - right;

/** Decree 30/2020, Annex I, II.1–II.5 and II.9a, in its order; sizes 12, 13 and 14. */
export function headBlocks(head: Head): FileChild[] {
  const names = [issuer(head), state()] as const;
  const numbers = [number(head), [placeAndDate(head)]] as const;
  return [sideBySide([left, right], [names, numbers]), ...title(head), ...addressees(head.to)];
}

function issuer({ parent, issuer }: Head): Paragraph[] {
  const superior = parent === undefined ? [] : [centred(parent, { size: 24 })];
  const own = issuer.map((line) => centred(line, { bold: true, size: 24 }));
  return [...superior, ...own, shortRule(issuer.at(-1) ?? '', 24, left)];
}

function state(): Paragraph[] {
  const first = centred(nation, { bold: true, size: 24 });
  const second = centred(motto, { bold: true, size: 26 });
  return [first, second, rule(boldWidth(motto, 26), right)];
}

function number({ number, subject, draft }: Head): Paragraph[] {
  const about = subject === undefined ? [] : [centred(subject, { size: 24 }, { spacing: { before: 120 } })];
  const mark = draft === undefined ? [] : [boxed(draft)];
  return [centred(number, { size: 26 }, { spacing: { before: 120 } }), ...about, ...mark];
}

function placeAndDate({ placeAndDate }: Head): Paragraph {
  return centred(placeAndDate, { italics: true, size: 26 }, { spacing: { before: 120 } });
}

function boxed(text: string): Paragraph {
  const side = Math.max(0, Math.round((left - boldWidth(text, 26)) / 2) - 120);
  const layout = { border: box, indent: { left: side, right: side }, spacing: { before: 160 } };
  return centred(text, { bold: true, size: 26 }, layout);
}

function title({ type, title, subject }: Head): Paragraph[] {
  if (subject !== undefined) return [];
  const look = { bold: true, size: bodySize };
  return [
    centred(type, { ...look, allCaps: true }, { spacing: { before: 240 }, keepNext: true }),
    centred(title, look, { keepNext: true }),
    shortRule(title, bodySize, width),
  ];
}

/** A rule of two fifths of the line over it: the Decree asks for a third to a half. */
function shortRule(text: string, size: number, room: number): Paragraph {
  const longest = Math.max(...lines(text).map((line) => boldWidth(line, size)));
  return rule(Math.round(Math.min(longest, room) * 0.4), room);
}

/** One addressee on the line of `Kính gửi:`; several below it, their dashes under its colon. */
function addressees(to: readonly string[]): Paragraph[] {
  const [first, second] = to;
  if (first === undefined) return [new Paragraph({})];
  if (second === undefined)
    return [centred(`Kính gửi: ${first}`, {}, { spacing: { before: 200, after: 160 } })];
  const start = millimetres(30);
  const indent = { left: start + boldWidth('Kính gửi', bodySize) + dash, hanging: dash };
  const call = textParagraph(
    'Kính gửi:',
    {},
    { indent: { left: start }, spacing: { before: 240 }, keepNext: true },
  );
  return [call, ...listed(to).map((line) => textParagraph(line, {}, { indent })), new Paragraph({})];
}

/** Width of `- `, so that a long name goes on under its first letter. */
const dash = 160;
