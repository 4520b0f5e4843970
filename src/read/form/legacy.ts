import { decodeLegacy, type LegacyEncoding, legacyEncodingOf } from '../../vi/legacy.ts';
import type { Cell, Run } from '../excel/index.ts';

/** The text of a cell in Unicode, where a font says that it is stored in an encoding of the 1990s. */
export interface LegacyText {
  readonly font: string;
  /** Undefined where it does not read as text of that encoding; then it stands as stored. */
  readonly decoded: string | undefined;
}

/** Beyond Latin-1, apart from curly quotes and dashes: no legacy font has it, so the text is Unicode. */
const surelyUnicode = /[^\0-\xff–—‘’“”…]/u;
const plain = /^[\0-\x7f]*$/;

/**
 * What a legacy font makes of a cell; undefined for text that is the same in every encoding or surely Unicode: cells
 * often keep their old font. All or nothing: one stretch that cannot be decoded leaves the whole cell as it is.
 */
export function legacyTextOf({ value, font }: Cell): LegacyText | undefined {
  if (value.type !== 'text' || !hasLegacyFont(value.runs, font)) return undefined;
  if (plain.test(value.text) || surelyUnicode.test(value.text)) return undefined;
  const stretches = joined(value.runs ?? [{ text: value.text }], font);
  const named = stretches.find(({ encoding }) => encoding !== undefined)?.font;
  return named === undefined ? undefined : { font: named, decoded: decodeAll(stretches) };
}

function hasLegacyFont(runs: readonly Run[] | undefined, font: string | undefined): boolean {
  const isLegacy = (name = ''): boolean => legacyEncodingOf(name) !== undefined;
  return runs === undefined ? isLegacy(font) : runs.some((run) => isLegacy(run.font ?? font));
}

interface Stretch {
  readonly text: string;
  readonly font: string;
  readonly encoding: LegacyEncoding | undefined;
}

/** A letter and its mark may stand in two runs of one font. */
function joined(runs: readonly Run[], cellFont: string | undefined): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const run of runs) {
    const font = run.font ?? cellFont ?? '';
    const encoding = legacyEncodingOf(font);
    const last = stretches.at(-1);
    if (last?.encoding !== encoding || last === undefined) stretches.push({ text: run.text, font, encoding });
    else stretches.splice(-1, 1, { ...last, text: last.text + run.text });
  }
  return stretches;
}

function decodeAll(stretches: readonly Stretch[]): string | undefined {
  const texts = stretches.map(({ text, encoding }) =>
    encoding === undefined ? text : decodeLegacy(text, encoding),
  );
  return texts.includes(undefined) ? undefined : texts.join('');
}
