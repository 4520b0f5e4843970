import type { Block, Foot, Run } from '../model/report.ts';

/** Printable ASCII and the letters of Vietnamese: nearly every text, and nothing in it to clean. */
const ordinary = /^[ -~\u00c0-\u024f\u1ea0-\u1ef9]*$/;

// Spelled out: of Unicode's own names for these, each takes the engine a millisecond to lay out.
const controls = String.raw`\0-\x09\x0b-\x1f\x7f-\x9f`;
const halfPairs = String.raw`\ud800-\udfff`;
const turning = String.raw`\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069`;
/** The last two of each plane, and a few in the first. */
const planes = Array.from({ length: 17 }, (_, plane) => plane.toString(16));
const noCharacters = String.raw`\ufdd0-\ufdef${planes.map((each) => `\\u{${each}fffe}\\u{${each}ffff}`).join('')}`;
const unwanted = new RegExp(`[${controls}${halfPairs}${turning}${noCharacters}]`, 'gu');

/**
 * Text as every format can hold it: line ends are `\n`, tabs are spaces. Gone are what XML 1.0 forbids (control
 * characters, lone surrogates, noncharacters) and the marks that turn the direction of writing, which have no
 * place in Vietnamese and could make a sentence read otherwise than it is stored.
 */
export function clean(text: string): string {
  if (ordinary.test(text)) return text;
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\t', ' ')
    .replace(unwanted, '');
}

export function lines(text: string): string[] {
  return clean(text).split('\n');
}

/** Two addressees and more, or the recipients: `- A;` … `- B.` (Decree 30/2020, Annex I, II.9). */
export function listed(items: readonly string[]): string[] {
  return items.map((item, index) => {
    const end = index === items.length - 1 ? '.' : ';';
    return `- ${clean(item).trim().replace(/[;.]$/, '')}${end}`;
  });
}

/** What stands over a document of state beside its issuer (Decree 30/2020, Annex I, II.1). */
export const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const motto = 'Độc lập - Tự do - Hạnh phúc';

/** `Đại tá Nguyễn Văn A`; what is not known yet is left out. */
export function signerOf({ rank = '', name }: Foot): string {
  return `${rank} ${name}`.trim();
}

/** The runs to be looked at before signing, in the order of the text. */
export function commentedRuns(blocks: readonly Block[]): Run[] {
  const runs = blocks.flatMap((block) => (block.tag === 'paragraph' ? block.runs : []));
  return runs.filter((run) => run.comment !== undefined);
}
