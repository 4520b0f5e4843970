import { BorderStyle, Paragraph } from 'docx';

const line = { style: BorderStyle.SINGLE, size: 6, color: '000000' };

/** A solid rule of `length` centred in `width` (twips): the border of a thin paragraph, never an underline. */
export function rule(length: number, width: number): Paragraph {
  const side = Math.max(0, Math.round((width - length) / 2));
  return new Paragraph({
    border: { top: { ...line, space: 1 } },
    indent: { left: side, right: side },
    spacing: { before: 40, after: 0, line: 40, lineRule: 'exact' },
    run: { size: 2 },
  });
}

/** Sides of a box around a short line of text (Decree 30/2020, Annex I, cell 11). */
export const box = {
  top: { ...line, space: 1 },
  bottom: { ...line, space: 1 },
  left: { ...line, space: 4 },
  right: { ...line, space: 4 },
};

/** What keeps two tables apart, and gives a section that ends in a table the paragraph Word wants after it. */
export function spacer(height: number, keepNext = false): Paragraph {
  return new Paragraph({
    keepNext,
    spacing: { before: 0, after: 0, line: height, lineRule: 'exact' },
    run: { size: 2 },
  });
}
