import { AlignmentType, type FileChild, type ISectionOptions, type Paragraph } from 'docx';
import type { Annex } from '../../model/report.ts';
import { headingParagraph } from './blocks.ts';
import { pageOf, textWidth } from './page.ts';
import { centred, textParagraph } from './paragraph.ts';
import { spacer } from './rule.ts';
import { textRuns } from './runs.ts';
import { bodySize } from './styles.ts';
import { tableBlocks, tableStyle } from './table.ts';

/** An annex on pages of its own, numbered from 1 (Decree 30/2020, Annex I, III.1). */
export function annexSection(annex: Annex): ISectionOptions {
  const children = [
    ...annexHead(annex),
    ...tableBlocks(annex.table, textWidth(annex.landscape), annex.notes.length > 0),
    ...annex.notes.map((note) => noteLine(note, tableStyle(annex.table))),
    spacer(20),
  ];
  return { properties: pageOf(annex.landscape), children };
}

/** Its label, its name in capitals, and what it belongs to. */
export function annexHead({
  label,
  title,
  attached,
}: Pick<Annex, 'label' | 'title' | 'attached'>): FileChild[] {
  const bold = { bold: true, size: bodySize };
  const centre = { alignment: AlignmentType.CENTER, spacing: { after: 0 } };
  return [
    headingParagraph(1, textRuns(label, bold), centre),
    centred(title, { ...bold, allCaps: true }, { keepNext: true }),
    centred(withIssuer(attached), { italics: true }, { keepNext: true, spacing: { after: 200 } }),
  ];
}

/** Who issued the report goes on to the next line whole: `của Công an tỉnh)`. */
function withIssuer(attached: string): string {
  return attached.replace(/của [^)]+\)$/u, (issuer) => issuer.replaceAll(' ', '\u00A0'));
}

function noteLine(text: string, style: string): Paragraph {
  return textParagraph(text, {}, { style, spacing: { after: 40 }, alignment: AlignmentType.JUSTIFIED });
}
