import {
  AlignmentType,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';

/** Lengths are in twips, twentieths of a point, as Word stores them. */
export function millimetres(length: number): number {
  return Math.round((length * 1440) / 25.4);
}

const a4 = { width: millimetres(210), height: millimetres(297) };

/** Decree 30/2020, Annex I, I.3: 20–25 above and below, 30–35 left, 15–20 right. The number stands inside the upper one. */
const margin = {
  top: millimetres(20),
  bottom: millimetres(20),
  left: millimetres(30),
  right: millimetres(15),
  header: millimetres(10),
  footer: millimetres(10),
};

/** Width between the left and right margins. */
export function textWidth(landscape: boolean): number {
  return (landscape ? a4.height : a4.width) - margin.left - margin.right;
}

/**
 * A4 with the page number hidden on the first page and counted from 1: the body, and each annex again (Annex I,
 * III.1.đ). docx takes the paper's portrait sides and turns them itself.
 */
export function pageOf(landscape: boolean): NonNullable<ISectionOptions['properties']> {
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return { titlePage: true, page: { size: { ...a4, orientation }, margin, pageNumbers: { start: 1 } } };
}

/** The page number, centred, size 14; nothing on a first page. Later sections inherit both. */
export function pageHeaders(): NonNullable<ISectionOptions['headers']> {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: 28 });
  return {
    default: new Header({
      children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
    }),
    first: new Header({ children: [new Paragraph({})] }),
  };
}
