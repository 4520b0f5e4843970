import type { RawCell } from '../../model/submission.ts';
import type { Unit } from '../../model/unit.ts';
import { fold } from '../../vi/fold.ts';
import { labelKey } from '../by-label/label.ts';
import { isBlank } from '../form/cell.ts';
import { matchUnitCell, type UnitMatch, type UnitMatcher } from '../match-unit.ts';
import type { Layout } from './layout.ts';
import { figuresIn, type Line, linesBelow } from './lines.ts';

/** What a line of a list of units is. A total is never a unit, and never added. */
export type ListLine = Line &
  (
    | { readonly tag: 'unit'; readonly unit: Unit }
    | { readonly tag: 'total' }
    /** It has figures, and nobody knows whose. */
    | { readonly tag: 'stranger'; readonly candidates: readonly Unit[] }
    /** It has figures, and no name. */
    | { readonly tag: 'nameless'; readonly figure: RawCell }
  );

/** The lines of a list that say something: those of units, those with figures, totals. */
export function readList(layout: Layout, column: number, matchUnit: UnitMatcher): readonly ListLine[] {
  return linesBelow(layout, column).flatMap((line): readonly ListLine[] => {
    const match = matchName(line.name, matchUnit);
    if (match.tag === 'unit') return [{ ...line, tag: 'unit', unit: match.unit }];
    const [figure] = figuresIn(layout, line);
    if (figure === undefined) return [];
    if (isTotal(layout, line, column)) return [{ ...line, tag: 'total' }];
    if (isBlank(line.name)) return [{ ...line, tag: 'nameless', figure }];
    return [{ ...line, tag: 'stranger', candidates: match.candidates }];
  });
}

/** A name as it stands, else without the number or dash in front. */
export function matchName(name: RawCell, matchUnit: UnitMatcher): UnitMatch {
  if (isBlank(name)) return { tag: 'none', candidates: [] };
  const whole = matchUnitCell(name, matchUnit);
  if (whole.tag === 'unit' || whole.candidates.length > 0) return whole;
  return matchUnitCell({ ...name, text: labelKey(name.text) }, matchUnit);
}

const totalWords =
  /^(?:(?:tổng|tổng cộng|tổng số|cộng)(?: toàn (?:tỉnh|thành phố))?|toàn (?:tỉnh|thành phố))(?:\s*[:.]|\s*\(.*\)|\s+[ivx]+(?:\s*\+\s*[ivx]+)*)*$/;
const sectionMark = /^(?:[IVX]+|[A-ZĐ])(?:[.)]|$)/;

/** `Tổng cộng`, or the heading of a section (`I`, `A`) with the section's own total; in the column of names or left of it. */
export function isTotal({ table }: Layout, { name, rows }: Line, column: number): boolean {
  const left = table.columns.filter((each) => each <= column).map((each) => table.shown(rows[0], each));
  const cells = [name, ...left].map(({ text }) => text.trim());
  return cells.some((text) => totalWords.test(fold(text)) || sectionMark.test(text));
}
