import { expect, it } from 'vitest';
import { roman } from '../../../src/vi/numbering.ts';
import { headingsOf } from '../../support/headings.ts';
import type { WordReport } from '../../support/word-report.ts';
import { elements } from '../../write/docx/parts.ts';

/** Annex I, part III, and what tables want to be read on many pages. */
export function annexRules(report: () => WordReport): void {
  it('each has a section of its own: its label, its name in capitals, what it belongs to, of 13–14, centred', () => {
    expect(report().annexes.length).toBe(report().sections.length - 1);
    for (const [label, name, belongs] of report().annexes) {
      label?.expect([14, 14], true, false);
      name?.expect([13, 14], true, false);
      belongs?.expect([13, 14], false, true);
      expect(name?.isCapital).toBe(true);
      expect(belongs?.text).toMatch(/^\(Kèm theo Báo cáo số {7}\/BC-.* ngày {7}tháng .* của\s.*\)$/);
      for (const look of [label, name, belongs]) expect(look?.align).toBe('center');
    }
  });

  it('several have Roman numbers, one has none', () => {
    const labels = report().annexes.map(([label]) => label?.text);
    const numbered = labels.map((_, index) => `Phụ lục ${roman(index + 1)}`);
    expect(labels).toEqual(labels.length === 1 ? ['Phụ lục'] : numbered);
  });

  it('the text refers to each', () => {
    const headings = headingsOf(report().bytes).map(({ text }) => text);
    const said = [...report().body.map(({ text }) => text), ...headings].join('\n');
    for (const [label] of report().annexes)
      expect(said).toMatch(new RegExp(`tại [^.\n]*${label?.text}(?![IVX])`));
  });

  it('their tables repeat the head on each page, split no row and keep each heading with the row under it', () => {
    for (const table of report().tables.filter((each) => each.includes('<w:tblHeader/>'))) {
      const rows = elements(table, 'w:tr');
      const heads = rows.map((row) => row.includes('<w:tblHeader/>'));
      expect(heads[0]).toBe(true);
      expect(heads.lastIndexOf(true)).toBeLessThan(heads.indexOf(false));
      for (const row of rows) expect(row).toContain('<w:cantSplit/>');
      for (const row of rows.filter((each) => elements(each, 'w:tc').length === 1))
        expect(row).toContain('<w:keepNext/>');
    }
  });
}
