import type { Alignment, Border, Fill, Font, Style } from 'exceljs';
import type { Accepts, Condition, Look } from './sheet.ts';

/** One frozen style object a look: exceljs recognises a style by identity and writes it once. */

const font: Partial<Font> = { name: 'Times New Roman', size: 12, family: 1 };
const thin: Partial<Border> = { style: 'thin', color: { argb: 'FF9AA5B1' } };
const frame = { top: thin, left: thin, bottom: thin, right: thin };
const inputColour = 'FFFFFBE8';
/** Still to be filled in; to be looked at again. */
const missingColour = 'FFFFF2CC';
const doubtfulColour = 'FFF8CBAD';
const warningText = 'FFB23B00';
const headColour = 'FFDCE6F1';
const groupColour = 'FFF1F4F8';
const closedColour = 'FFE7E6E6';

function fill(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

function aligned(
  horizontal: Alignment['horizontal'],
  vertical: Alignment['vertical'] = 'middle',
): Partial<Alignment> {
  return { horizontal, vertical, wrapText: true, ...(horizontal !== 'center' && { indent: 1 }) };
}

function flush(vertical: 'middle' | 'top'): Partial<Alignment> {
  return { horizontal: 'left', vertical, wrapText: true };
}

export const styles: Readonly<Record<Exclude<Look, 'input'>, Partial<Style>>> = {
  issuer: { font: { ...font, bold: true }, alignment: { horizontal: 'left', vertical: 'middle' } },
  title: { font: { ...font, size: 14, bold: true }, alignment: aligned('center') },
  subtitle: { font: { ...font, bold: true }, alignment: aligned('center') },
  italic: { font: { ...font, italic: true }, alignment: aligned('center') },
  head: {
    font: { ...font, bold: true },
    alignment: aligned('center'),
    border: frame,
    fill: fill(headColour),
  },
  numbers: { font: { ...font, size: 10, italic: true }, alignment: aligned('center'), border: frame },
  group: {
    font: { ...font, bold: true },
    alignment: aligned('left'),
    border: frame,
    fill: fill(groupColour),
  },
  label: { font, alignment: aligned('left'), border: frame },
  centred: { font, alignment: aligned('center'), border: frame },
  closed: { font, alignment: aligned('left'), border: frame, fill: fill(closedColour) },
  crossed: {
    font: { ...font, color: { argb: 'FFA6A6A6' } },
    alignment: aligned('center'),
    border: frame,
    fill: fill(closedColour),
  },
  given: {
    font,
    alignment: aligned('right'),
    border: frame,
    fill: fill(closedColour),
    numFmt: '#,##0.####',
  },
  sum: {
    font: { ...font, italic: true },
    alignment: aligned('left'),
    border: frame,
    fill: fill(groupColour),
  },
  total: {
    font: { ...font, italic: true },
    alignment: aligned('right'),
    border: frame,
    fill: fill(groupColour),
    numFmt: '#,##0.####',
  },
  question: { font, alignment: { horizontal: 'right', vertical: 'middle', indent: 1 } },
  status: { font: { ...font, bold: true }, alignment: aligned('center') },
  aside: {
    font: { ...font, size: 11, italic: true, color: { argb: 'FF5B6470' } },
    alignment: { horizontal: 'left', vertical: 'middle', indent: 1 },
  },
  heading: { font: { ...font, bold: true }, alignment: flush('middle') },
  guide: { font: { ...font, size: 11, italic: true }, alignment: flush('top') },
  plain: { font, alignment: aligned('left') },
  signature: { font: { ...font, bold: true }, alignment: aligned('center', 'top') },
};

export const helpFont: Partial<Font> = { ...font, size: 10, italic: true, color: { argb: 'FF5B6470' } };
export const bodyFont = font;

/** What takes the place of a look while a condition holds. */
export const conditionStyles: Readonly<Record<Condition['look'], Partial<Style>>> = {
  missing: { fill: conditionFill(missingColour) },
  doubtful: { fill: conditionFill(doubtfulColour) },
  warning: { font: { color: { argb: warningText } } },
};

/** In a conditional style it is the background that shows. */
function conditionFill(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', bgColor: { argb } };
}

/** How what is typed is shown; a date or percent format makes the program type it as one. */
const formats: Readonly<Record<Accepts['tag'], string>> = {
  whole: '#,##0',
  decimal: '#,##0.####',
  percent: '0.0#%',
  list: '@',
  date: 'dd/mm/yyyy',
  word: '@',
  paragraph: '@',
};

const alignments: Readonly<Record<Accepts['tag'], Partial<Alignment>>> = {
  whole: aligned('right'),
  decimal: aligned('right'),
  percent: aligned('right'),
  list: aligned('center'),
  date: aligned('center'),
  word: aligned('left'),
  paragraph: aligned('left', 'top'),
};

/** Coloured and unlocked: the only cells to write in. */
export const inputStyles = stylesBy((tag) => inputStyle(tag, alignments[tag]));

/** The same, with everything at the left. */
export const leftInputStyles = stylesBy((tag) => inputStyle(tag, aligned('left')));

function stylesBy(
  style: (tag: Accepts['tag']) => Partial<Style>,
): Readonly<Record<Accepts['tag'], Partial<Style>>> {
  return {
    whole: style('whole'),
    decimal: style('decimal'),
    percent: style('percent'),
    list: style('list'),
    date: style('date'),
    word: style('word'),
    paragraph: style('paragraph'),
  };
}

function inputStyle(tag: Accepts['tag'], alignment: Partial<Alignment>): Partial<Style> {
  return {
    font,
    border: frame,
    fill: fill(inputColour),
    numFmt: formats[tag],
    alignment,
    protection: { locked: false },
  };
}
