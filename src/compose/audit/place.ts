import type { Place } from '../../model/place.ts';
import type { Cell } from '../../model/report.ts';
import { text } from '../cell.ts';

/** File, sheet and cell of a place in three columns; of a text file the line stands for the cell. */
export function placeCells(place: Place | undefined): readonly [Cell, Cell, Cell] {
  if (place === undefined) return [text(''), text(''), text('')];
  if ('cell' in place) return [text(place.file), text(place.sheet), text(place.cell)];
  if ('line' in place) return [text(place.file), text(''), text(`dòng ${place.line}`)];
  return [text(place.file), text(''), text('')];
}
