import { capitals, wordEnd } from '../../vi/letters.ts';

/** Names that keep their capital inside a sentence. */
const proper = new RegExp(
  `^(?:Công an|Sở|Ban|Bộ|Bộ đội|UBND|HĐND|Ủy ban|Hội|Liên đoàn|Cục|Đoàn|Mặt trận|Tỉnh ủy|Tòa án|Viện|Hải quan|Cảnh sát|Biên phòng)${wordEnd}`,
);
const acronym = new RegExp(String.raw`^[${capitals}][${capitals}\d.-]`);

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A sentence or name as it goes on inside another; acronyms and names of agencies keep their capital. */
export function continued(text: string): string {
  if (proper.test(text) || acronym.test(text)) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A long name cut at a word, for lists in running text. */
export function shortened(text: string, longest = 160): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[,;]$/, '')} …`;
}
