import { expect, it } from 'vitest';
import { expectBetween, styleOf, twips, type WordReport } from '../../support/word-report.ts';
import { elements, values } from '../../write/docx/parts.ts';

/** Annex I, part I, and page numbers by II.6.đ and III.1.đ. */
export function pageRules(report: () => WordReport): void {
  it('is A4, upright in the body, on its side only in annexes', () => {
    const sizes = report().sections.map((each) =>
      ['w:w', 'w:h'].map((side) => Math.round((Number(values(each, 'w:pgSz', side)[0]) * 25.4) / 1440)),
    );
    expect(sizes[0]).toEqual([210, 297]);
    for (const size of sizes) expect([...size].sort()).toEqual([210, 297]);
  });

  it('has margins of 20–25 mm above and below, 30–35 left, 15–20 right', () => {
    for (const section of report().sections) {
      const margin = (side: string): number => Number(values(section, 'w:pgMar', side)[0]);
      for (const side of ['w:top', 'w:bottom']) expectBetween(margin(side), twips(20), twips(25));
      expectBetween(margin('w:left'), twips(30), twips(35));
      expectBetween(margin('w:right'), twips(15), twips(20));
    }
  });

  it('is set in Times New Roman, black, nothing underlined', () => {
    const { document, styles } = report();
    const used = [...new Set(values(document, 'w:pStyle', 'w:val'))].map((id) => styleOf(styles, id));
    const all = [elements(styles, 'w:docDefaults').join(''), ...used, document].join('');
    const fonts = ['ascii', 'hAnsi', 'cs'].flatMap((script) => values(all, 'w:rFonts', `w:${script}`));
    expect(new Set(fonts)).toEqual(new Set(['Times New Roman']));
    const colours = values(used.join('') + document, 'w:color', 'w:val');
    expect(new Set(colours)).toEqual(new Set(['000000']));
    expect(document).not.toContain('<w:u ');
  });

  it('is numbered from 1, in the body and in each annex, and not on the first page', () => {
    for (const section of report().sections) {
      expect(values(section, 'w:pgNumType', 'w:start')).toEqual(['1']);
      expect(section).toContain('<w:titlePg/>');
    }
    expect(report().header('first')).toContain('<w:p');
    expect(report().header('first')).not.toContain('PAGE');
  });

  it('has its number inside the upper margin, centred, upright, of 13–14', () => {
    const [number = ''] = elements(report().header('default'), 'w:p');
    expect(number).toContain('PAGE');
    expect(values(number, 'w:jc', 'w:val')).toEqual(['center']);
    for (const size of values(number, 'w:sz', 'w:val')) expectBetween(Number(size), 26, 28);
    expect(number).not.toMatch(/<w:[bi]\/>/);
    for (const section of report().sections)
      expect(Number(values(section, 'w:pgMar', 'w:header')[0])).toBeLessThan(twips(20) - 14 * 20);
  });
}
