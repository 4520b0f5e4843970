import { fold } from './fold.ts';
import { wordEnd, wordStart } from './letters.ts';

/** Who can answer a proposal. `city` is a province's or a district's equal, as the plan has it. */
export type Competence = 'central' | 'province' | 'agency' | 'city' | 'district' | 'commune';

interface Receiver {
  readonly level: Competence;
  /** Folded, the same however it is written: `tỉnh`, `sở y tế`. */
  readonly name: string;
}

const council = 'ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|chủ tịch ubnd|chủ tịch ủy ban nhân dân';

/** The first that fits is it: a ministry before a headquarters, an agency of the province before the province. */
const receivers: readonly (readonly [Competence, string])[] = [
  [
    'central',
    'chính phủ|thủ tướng|quốc hội|trung ương|nhà nước|bộ,? ngành|các bộ|(?:liên )?bộ (?!chỉ huy|đội)\\S+ \\S+|tổng cục|ngân hàng nhà nước',
  ],
  [
    'agency',
    'các sở|các ngành|các cơ quan|sở,? (?:ban,? )?ngành|(?:liên )?sở \\S+ \\S+|công an tỉnh|công an thành phố|bộ đội biên phòng|bộ chỉ huy|ban chỉ huy|ban quản lý \\S+ \\S+|liên đoàn lao động|hội \\S+ \\S+|cục \\S+ \\S+|kho bạc|tỉnh đoàn|mặt trận|đài \\S+|viện kiểm sát|tòa án|bảo hiểm xã hội|cơ quan thường trực',
  ],
  ['province', `tỉnh ủy|(?:${council}) tỉnh|hđnd,? ubnd tỉnh|ban chỉ đạo|tỉnh`],
  ['city', `thành ủy|(?:${council}) thành phố|thành phố`],
  ['district', `huyện ủy|thị ủy|(?:${council}) (?:các )?(?:huyện|thị xã)|(?:các )?huyện|thị xã`],
  ['commune', `đảng ủy|(?:${council}) (?:các )?(?:xã|phường|thị trấn)|(?:các )?(?:xã|phường|thị trấn)`],
];
// One expression for all names, tried behind the opening: as parts of one they would be laid out time and again.
const names = receivers.map(([level, words]) => `(?<${level}>${words})`).join('|');
const named = new RegExp(`(?:${names})${wordEnd}`, 'uy');
const asking = '(?:đề nghị|kiến nghị|đề xuất)';
const asked = new RegExp(`${wordStart}${asking}(?: (?:với|tới|đến|lên))?:? `, 'g');
const titled = new RegExp(`${wordStart}với `, 'g');
const asks = new RegExp(`^${asking}${wordEnd}`);

/** Whether a sentence puts a proposal: `Đề nghị …`. */
export function isProposal(sentence: string): boolean {
  return asks.test(fold(sentence));
}

/** Whom a proposal is put to: `Đề nghị Sở Y tế …`; undefined where it names nobody. */
export function receiverOf(sentence: string): Receiver | undefined {
  return namedBehind(asked, fold(sentence));
}

/** Whose proposals a heading gathers: `1. Với Chính phủ, Bộ Công an`. */
export function receiverIn(heading: string): Receiver | undefined {
  return namedBehind(titled, fold(heading));
}

/** The receiver right behind the first of the openings that has one. */
function namedBehind(opening: RegExp, text: string): Receiver | undefined {
  for (const { 0: words, index } of text.matchAll(opening)) {
    named.lastIndex = index + words.length;
    const match = named.exec(text);
    if (match !== null) return receiverFrom(match);
  }
  return undefined;
}

function receiverFrom(match: RegExpExecArray): Receiver | undefined {
  for (const [level] of receivers) {
    const name = match.groups?.[level];
    if (name !== undefined)
      return { level, name: level === 'province' ? 'tỉnh' : name.replace(/^liên /u, '') };
  }
  return undefined;
}
