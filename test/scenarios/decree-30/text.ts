import { expect, it } from 'vitest';
import { pointLetter, roman } from '../../../src/vi/numbering.ts';
import { headingsOf } from '../../support/headings.ts';
import { expectBetween, styleOf, type WordReport } from '../../support/word-report.ts';
import { values } from '../../write/docx/parts.ts';

/** The levels under a part, by what their headings begin with, and what the nth under its parent begins with. */
const levels: readonly (readonly [begins: RegExp, nth: (order: number, above: number) => string])[] = [
  [/^[IVX]+(?=[.-] )/, (order) => roman(order)],
  [/^\d+(?=\. )/, (order) => `${order}`],
  [/^\d+\.\d+(?=\.? )/, (order, above) => `${above}.${order}`],
  [/^\p{Ll}(?=\) )/u, (order) => pointLetter(order - 1)],
];

/** Annex I, II.6 and II.7 of the structure, and what Word's navigation goes by. */
export function textRules(report: () => WordReport): void {
  const headings = (): readonly string[] => headingsOf(report().bytes).map(({ text }) => text);

  it('6: justified, indented by 1 or 1,27 cm, 6 points apart at least, single to one and a half lines, 13–14', () => {
    const style = styleOf(report().styles, 'BodyText');
    expect(values(style, 'w:jc', 'w:val')).toEqual(['both']);
    expect([567, 720]).toContain(Number(values(style, 'w:ind', 'w:firstLine')[0]));
    expect(Number(values(style, 'w:spacing', 'w:after')[0])).toBeGreaterThanOrEqual(120);
    expectBetween(Number(values(style, 'w:spacing', 'w:line')[0]), 240, 360);
    expect(report().body.length).toBeGreaterThan(20);
    for (const { sizes } of report().body) for (const size of sizes) expectBetween(size, 26, 28);
  });

  it('6: it ends in ./. and nowhere before', () => {
    const ends = report().body.map(({ text }) => text.endsWith('./.'));
    expect(ends.indexOf(true)).toBe(ends.length - 1);
  });

  it('6: sections, clauses and points are numbered without a gap, points by the Vietnamese alphabet', () => {
    const counts = levels.map(() => 0);
    for (const text of headings()) {
      if (/^Ph(?:ần|ụ lục) ?/.test(text)) counts.fill(0);
      const level = levels.findIndex(([begins]) => begins.test(text));
      const [begins, nth] = levels[level] ?? [];
      if (begins === undefined || nth === undefined) continue;
      counts[level] = (counts[level] ?? 0) + 1;
      counts.fill(0, level + 1);
      expect(begins.exec(text)?.[0], text).toBe(nth(counts[level] ?? 0, counts[level - 1] ?? 0));
    }
    expect(headings().filter((text) => levels.some(([begins]) => begins.test(text))).length).toBeGreaterThan(
      4,
    );
  });

  it('6: sections are bold capitals, titled clauses bold and upright, of 13–14', () => {
    for (const look of report().paragraphs.filter(({ isHeading }) => isHeading)) {
      for (const size of look.sizes) expectBetween(size, 26, 28);
      if (/^[IVX]+[.-] /.test(look.text)) expect([look.is('b'), look.isCapital]).toEqual([true, true]);
      if (/^\d+\. /.test(look.text)) expect([look.is('b'), look.is('i')]).toEqual([true, false]);
    }
  });

  it('headings are kept with what follows, and their outline levels leave none out', () => {
    const own = report()
      .looks(report().document)
      .filter(({ isHeading }) => isHeading);
    expect(own).toHaveLength(headings().length);
    for (const { xml } of own) expect(xml).toContain('<w:keepNext/>');
    for (const level of [1, 2, 3])
      expect(values(styleOf(report().styles, `Heading${level}`), 'w:outlineLvl', 'w:val')).toEqual([
        `${level - 1}`,
      ]);
    let above = 0;
    for (const { level } of headingsOf(report().bytes)) {
      expect(level).toBeLessThanOrEqual(above + 1);
      above = level;
    }
  });
}
