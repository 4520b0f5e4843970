import { type Exact, exact, whole } from '../../src/model/exact.ts';

/**
 * Reads what a sentence on an indicator says, as a person reads it: numbers, percentage, direction, distance from the
 * target, and how it stands. It knows Vietnamese, not the catalogue that wrote the sentence.
 */
export interface Said {
  /** `Theo báo cáo của 118/130 …` or `số liệu của 118/130 …` */
  readonly basis?: readonly [reported: Exact, expected: Exact];
  readonly part?: Exact;
  readonly all?: Exact;
  /** The percentage reached, in per cent, and with how many decimals it is told. */
  readonly percent?: Told;
  readonly direction?: 'up' | 'down' | 'same';
  /** How far it moved, where told, and between what, where told. */
  readonly moved?: Exact;
  readonly movedPercent?: Told;
  readonly from?: Exact;
  readonly to?: Exact;
  /** Percentage points off the target, and on which side. */
  readonly points?: { readonly off: Exact; readonly side: 'above' | 'below' };
  /** Pieces over the target, or short of it. */
  readonly over?: Exact;
  readonly short?: Exact;
  readonly verdict: ReadonlySet<'reached' | 'short'>;
}

export interface Told {
  readonly value: Exact;
  readonly decimals: number;
}

const number = '(\\d[\\d.]*(?:,\\d+)?)';

/** `1.267,44` → 1267,44. */
export function readNumber(text: string): Exact {
  const read = exact(text.replaceAll('.', '').replace(',', '.'));
  if (read === undefined) throw new Error(`no number: ${text}`);
  return read;
}

function told(text: string | undefined): Told | undefined {
  if (text === undefined) return undefined;
  return { value: readNumber(text), decimals: text.split(',')[1]?.length ?? 0 };
}

/** The first group of the first match, as a number. */
function found(text: string, pattern: string): Exact | undefined {
  const match = new RegExp(pattern, 'u').exec(text)?.[1];
  return match === undefined ? undefined : readNumber(match);
}

const reached = /vượt|(?<!chưa |không )đạt chỉ tiêu|đang đạt|đạt 100%|cao hơn/u;
const short = /chưa đạt|thấp hơn|còn thiếu|; còn |chậm so với/u;

export function readSentence(text: string): Said {
  // The last full stop of a number is none of the sentence's.
  const [first = ''] = text.split(/\.(?: |$)/u);
  // The target as worded is no figure of the sentence's own.
  const bare = first.replace(
    /(?<=chỉ tiêu (?:năm|giao)) \([^)]*\)| \(chỉ tiêu[^)]*\)| là (?:tăng|giảm) .*/gu,
    '',
  );
  const [, reported, expected] = /(\d+)\/(\d+) xã, phường/u.exec(bare) ?? [];
  const counted = bare.replace(/(?:Theo báo|số liệu)[^;,]*, phường/u, '');
  const [, part, all] = new RegExp(`${number}/${number}`, 'u').exec(counted) ?? [];
  const course = new RegExp(`(?:tăng|giảm) từ ${number}[^\\d]*(?:lên|xuống còn) ${number}`, 'u').exec(
    counted,
  );
  return present({
    basis: reported && expected ? ([whole(Number(reported)), whole(Number(expected))] as const) : undefined,
    part: part === undefined ? found(counted, `(?:bắt giữ|cho) ${number}`) : readNumber(part),
    all: all === undefined ? undefined : readNumber(all),
    percent: told(new RegExp(`, (?:đạt|bằng|chiếm) ${number}%`, 'u').exec(counted)?.[1] ?? noneOf(counted)),
    direction: directionOf(counted),
    moved: found(counted, `(?:tăng|giảm) ${number}`),
    movedPercent: told(new RegExp(`(?:tăng|giảm) [^;,(]*\\(${number}%\\)`, 'u').exec(counted)?.[1]),
    from: course?.[1] === undefined ? undefined : readNumber(course[1]),
    to: course?.[2] === undefined ? undefined : readNumber(course[2]),
    points: pointsOf(counted),
    over: found(counted, `vượt ${number} (?!điểm)`),
    short: found(counted, `còn thiếu ${number}`),
    verdict: verdictOf(counted),
  });
}

/** `Chưa có giáo viên … (0/2.340)`: none of them are 0 per cent. */
function noneOf(text: string): string | undefined {
  return /(?:^|\s)(?:chưa|không) .*\((0)\/\d/iu.exec(text)?.[1];
}

/** Leaves out what was not said. */
function present<T extends object>(all: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  // Entries without a value are gone, which the type of fromEntries cannot say.
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function directionOf(text: string): Said['direction'] {
  if (/tăng/u.test(text)) return 'up';
  if (/giảm/u.test(text)) return 'down';
  return /bằng (?:số|cùng kỳ)|cũng không/u.test(text) ? 'same' : undefined;
}

function pointsOf(text: string): Said['points'] {
  const [, side, off] = new RegExp(`(thấp hơn|cao hơn|còn) ${number} điểm phần trăm`, 'u').exec(text) ?? [];
  if (side === undefined || off === undefined) return undefined;
  return { off: readNumber(off), side: side === 'cao hơn' ? 'above' : 'below' };
}

function verdictOf(text: string): Said['verdict'] {
  return new Set([
    ...(reached.test(text) ? (['reached'] as const) : []),
    ...(short.test(text) ? (['short'] as const) : []),
  ]);
}
