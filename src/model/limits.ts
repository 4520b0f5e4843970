import type { Words } from './finding.ts';

/** What reading a folder may cost before parts of it are passed over. A hostile file is stopped by these, not by memory. */
export type Limits = Readonly<Record<LimitName, number>>;

export type LimitName = keyof typeof normal;

const mega = 1024 * 1024;
const giga = 1024 * mega;

/** Some hundred times what 142 units and their annexes need. */
const normal = {
  'file-size': 50 * mega,
  'yaml-size': 16 * mega,
  'inflated-size': 200 * mega,
  ratio: 300,
  cells: 2_000_000,
  'text-length': 32_767,
  files: 20_000,
  'folder-depth': 12,
  'archive-files': 10_000,
  seconds: 20,
};

export const normalLimits: Limits = normal;

/** A limit in words, and how far it may be raised; it is at least 1. */
interface LimitKind {
  readonly words: Words;
  /** Sizes may be written with KB, MB or GB, powers of 1024 as file managers count them. */
  readonly isSize: boolean;
  readonly most: number;
}

export const limitKinds: Readonly<Record<LimitName, LimitKind>> = {
  'file-size': size(giga, 'dung lượng một tệp', 'the size of a file'),
  'yaml-size': size(64 * mega, 'dung lượng một tệp YAML', 'the size of a YAML file'),
  'inflated-size': size(
    giga,
    'dung lượng một tệp sau khi giải nén (mỗi thành phần không quá một phần ba)',
    'the size of a file once inflated (a third of it for one part)',
  ),
  // Deflate itself cannot do better than 1032.
  ratio: count(1032, 'số lần một tệp phình ra khi giải nén', 'how many times its size a file inflates to'),
  cells: count(20_000_000, 'số ô của một tệp', 'the cells of a file'),
  'text-length': count(1_000_000, 'số ký tự của một ô', 'the characters of a cell'),
  files: count(200_000, 'số tệp của thư mục', 'the files of the folder'),
  'folder-depth': count(64, 'số cấp thư mục lồng nhau', 'the folders in folders'),
  // More need a kind of zip that no office program writes.
  'archive-files': count(65_535, 'số tệp trong một gói nén', 'the files in an archive'),
  seconds: count(600, 'số giây đọc một tệp', 'the seconds to read a file'),
};

function size(most: number, vi: string, en: string): LimitKind {
  return { words: { vi, en }, isSize: true, most };
}

function count(most: number, vi: string, en: string): LimitKind {
  return { words: { vi, en }, isSize: false, most };
}

export function isLimitName(text: string): text is LimitName {
  return Object.hasOwn(normal, text);
}

export const limitNames: readonly LimitName[] = Object.keys(normal).filter(isLimitName);

/** The normal limits, but for those that the plan or the command line sets; the latter has the last word. */
export function limitsOf(plan: Partial<Limits> = {}, commandLine: Partial<Limits> = {}): Limits {
  return { ...normalLimits, ...plan, ...commandLine };
}

const factors: Readonly<Record<string, number>> = { GB: giga, MB: mega, KB: 1024, B: 1 };

/** `50MB` of a size, `2000000` of a count; undefined where it is neither, or beyond the bounds. */
export function readLimit(name: LimitName, text: string): number | undefined {
  const { isSize, most } = limitKinds[name];
  const match = (isSize ? /^(\d{1,12}) ?([KMG]?B)?$/i : /^(\d{1,12})$/).exec(text.trim());
  if (match === null) return undefined;
  const [, digits = '', unit = 'B'] = match;
  const value = Number.parseInt(digits, 10) * (factors[unit.toUpperCase()] ?? 1);
  return value >= 1 && value <= most ? value : undefined;
}

/** As `readLimit` takes it: `50MB`, `2000000`. */
export function showLimit(name: LimitName, value: number): string {
  if (!limitKinds[name].isSize) return String(value);
  const [unit, factor] = Object.entries(factors).find(([, each]) => value % each === 0) ?? ['B', 1];
  return `${value / factor}${unit}`;
}

/** `1 – 1GB`: between what it may be set. */
export function limitBounds(name: LimitName): string {
  return `1 – ${showLimit(name, limitKinds[name].most)}`;
}
