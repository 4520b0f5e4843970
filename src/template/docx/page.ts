import { type IPropertiesOptions, type IRunOptions, LineRuleType, TextRun } from 'docx';

/** Lengths are in twips, twentieths of a point; sizes of letters in half points. */
export function millimetres(length: number): number {
  return Math.round((length * 1440) / 25.4);
}

const family = 'Times New Roman';
const font = { ascii: family, hAnsi: family, eastAsia: family, cs: family };

export const bodySize = 28;
/** First line of a paragraph (Decree 30/2020, Annex I, II.6). */
export const firstLine = millimetres(12.7);
const spacing = { after: 120, line: 276, lineRule: LineRuleType.AUTO };

/** A4, margins of 20, 20, 30 and 15 mm (Decree 30/2020, Annex I, I). */
export const pageProperties = {
  titlePage: true,
  page: {
    size: { width: millimetres(210), height: millimetres(297) },
    margin: {
      top: millimetres(20),
      bottom: millimetres(20),
      left: millimetres(30),
      right: millimetres(15),
      header: millimetres(10),
      footer: millimetres(10),
    },
  },
};

/** Between the margins. */
export const textWidth = millimetres(165);

const heading = {
  run: { font, size: bodySize, color: '000000' },
  paragraph: { keepNext: true, spacing },
  next: 'BodyText',
};

export const styles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: { run: { font, size: bodySize, language: { value: 'vi-VN', eastAsia: 'vi-VN' } } },
    heading1: heading,
    heading2: heading,
    heading3: heading,
    heading4: heading,
  },
  paragraphStyles: [
    {
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { alignment: 'both', indent: { firstLine }, spacing },
    },
  ],
};

export type Look = Pick<IRunOptions, 'bold' | 'italics' | 'size'>;

export function line(text: string, look: Look = {}): TextRun {
  return new TextRun({ ...look, text });
}
