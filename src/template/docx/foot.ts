import { type FileChild, Paragraph } from 'docx';
import type { Outline } from '../outline.ts';
import { sideBySide } from './cells.ts';
import { centred } from './head.ts';
import { line, millimetres, textWidth } from './page.ts';

const right = millimetres(90);
const left = textWidth - right;
/** Room for the signature and the seal, in twips. */
const signature = 1500;

/** Recipients left, signer right (Decree 30/2020, Annex I, II.7, II.9b). */
export function footBlocks({ recipients, signer }: Outline): FileChild[] {
  const list = [
    new Paragraph({ children: [line('Nơi nhận:', { bold: true, italics: true, size: 24 })] }),
    ...recipients.map((each) => new Paragraph({ children: [line(each, { size: 22 })] })),
  ];
  const office = [...signer.map((each) => centred(each, { bold: true })), centred('', {}, signature)];
  return [new Paragraph({}), sideBySide([left, right], [[list, office]]), new Paragraph({})];
}
