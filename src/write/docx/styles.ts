import {
  AlignmentType,
  type IBaseParagraphStyleOptions,
  type IParagraphStyleOptions,
  type IPropertiesOptions,
  LineRuleType,
} from 'docx';
import { millimetres } from './page.ts';

const family = 'Times New Roman';
const font = { ascii: family, hAnsi: family, eastAsia: family, cs: family };

/** First-line indent of the body and its headings (Decree 30/2020, Annex I, II.6). */
export const firstLine = millimetres(12.7);

/** Gap of 6 pt after a paragraph, lines at 1.04 of single spacing. LibreOffice takes a missing rule for an exact height. */
const bodySpacing = { after: 120, line: 250, lineRule: LineRuleType.AUTO };

/** Sizes are in half points. */
export const bodySize = 28;

/** A built-in heading style, which is what Word's navigation pane goes by; `level` counts from 0. */
function heading(level: number): IBaseParagraphStyleOptions {
  return {
    next: 'BodyText',
    run: { font, size: bodySize, color: '000000' },
    paragraph: { keepNext: true, keepLines: true, spacing: bodySpacing, outlineLevel: level },
  };
}

/** Text in tables: 12 pt, 11 where there are many columns. */
export const tableText = 'TableText';
export const wideTableText = 'WideTableText';
export const tableSize = 24;
export const wideTableSize = 22;

function tableStyle(id: string, name: string, size: number): IParagraphStyleOptions {
  const paragraph = { spacing: { before: 30, after: 30 } };
  return { id, name, basedOn: 'Normal', quickFormat: true, run: { size }, paragraph };
}

/** Bold and italics of headings go by their kind, not their level, hence not here. */
export const styles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: { run: { font, size: bodySize, language: { value: 'vi-VN', eastAsia: 'vi-VN' } } },
    heading1: heading(0),
    heading2: heading(1),
    heading3: heading(2),
    heading4: heading(3),
    heading5: heading(4),
    heading6: heading(5),
  },
  paragraphStyles: [
    {
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine },
        spacing: bodySpacing,
      },
    },
    tableStyle(tableText, 'Table Text', tableSize),
    tableStyle(wideTableText, 'Wide Table Text', wideTableSize),
  ],
};
