/** What Excel keeps free in a cell, left and right together, in points. */
export const cellPadding = 7;
/** One unit of a column's width: a digit of the default font, 7 pixels on most screens, 5.25 to 5.5 points. */
const pointsPerUnit = 5.4;

/** A width in points as a column width of Excel. */
export function columnUnits(points: number): number {
  return Math.round((points / pointsPerUnit) * 100) / 100;
}
