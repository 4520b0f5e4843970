import { AlignmentType, BorderStyle, type FileChild, Paragraph } from 'docx';
import type { Outline } from '../outline.ts';
import { sideBySide } from './cells.ts';
import { type Look, line, millimetres, textWidth } from './page.ts';

const right = millimetres(95);
const left = textWidth - right;

/** Issuer and state side by side, number and date under them, then kind, title and addressee (Decree 30/2020, Form 1.4). */
export function headBlocks({ issuer, number, placeAndDate, title, to }: Outline): FileChild[] {
  const own = [...issuer.map((each) => centred(each, { bold: true, size: 24 })), rule(left, millimetres(22))];
  const state = [
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 24 }),
    centred('Độc lập - Tự do - Hạnh phúc', { bold: true, size: 26 }),
    rule(right, millimetres(56)),
  ];
  const under = [
    [centred(number, { size: 26 })],
    [centred(placeAndDate, { italics: true, size: 26 })],
  ] as const;
  return [
    sideBySide([left, right], [[own, state], under]),
    centred('BÁO CÁO', { bold: true }, 240),
    centred(title, { bold: true }),
    rule(textWidth, millimetres(50)),
    centred(to, {}, 240, 240),
  ];
}

export function centred(text: string, look: Look, before = 0, after = 0): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, after },
    children: [line(text, look)],
  });
}

/** A solid rule of `length` centred in `width`: the border of a thin paragraph, never an underline. */
function rule(width: number, length: number): Paragraph {
  const side = Math.max(0, Math.round((width - length) / 2));
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    indent: { left: side, right: side },
    spacing: { before: 40, after: 0, line: 120, lineRule: 'exact' },
  });
}
