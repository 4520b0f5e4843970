import type { FileChild, Paragraph } from 'docx';
import type { Foot } from '../../model/report.ts';
import { listed, signerOf } from '../text.ts';
import { sideBySide } from './cells.ts';
import { millimetres, textWidth } from './page.ts';
import { centred, textParagraph } from './paragraph.ts';
import { spacer } from './rule.ts';
import { bodySize } from './styles.ts';

const right = millimetres(90);
const left = textWidth(false) - right;

/** Room for the signature and the seal: about five lines. */
const signature = { spacing: { before: 1500 } };

/** Recipients left, authority and signer right, in one row that no page splits (Decree 30/2020, Annex I, II.7, II.9b). */
export function footBlocks(foot: Foot): FileChild[] {
  return [spacer(120, true), sideBySide([left, right], [[recipients(foot), signer(foot)]]), spacer(20)];
}

function recipients({ recipients }: Foot): Paragraph[] {
  if (recipients.length === 0) return [textParagraph('', {})];
  const head = textParagraph('Nơi nhận:', { bold: true, italics: true, size: 24 });
  return [head, ...listed(recipients).map((line) => textParagraph(line, { size: 22 }))];
}

function signer(foot: Foot): Paragraph[] {
  const look = { bold: true, size: bodySize };
  const offices = [...foot.authority, foot.title].map((line) => centred(line, { ...look, allCaps: true }));
  return [...offices, centred(signerOf(foot), look, signature)];
}
