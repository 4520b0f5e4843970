import { expect, it } from 'vitest';
import type { WordReport } from '../../support/word-report.ts';

/** Annex I, II.7 and II.9.b: the cells 7a, 7b and 9b of its scheme. */
export function footRules(report: () => WordReport): void {
  it('7a: who signs for whom, in capitals, bold, 13–14, centred', () => {
    const lines = report()
      .footCell(1)
      .filter(({ isCapital }) => isCapital);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines.slice(0, -1)) expect(line.text).toMatch(/^(?:TM|KT|TL|TUQ|Q)\. /);
    expect(lines.at(-1)?.text).not.toMatch(/\./);
    for (const line of lines) {
      line.expect([13, 14], true, false);
      expect(line.align).toBe('center');
    }
  });

  it('7b: rank and name bold, 13–14, without a title of learning', () => {
    for (const line of report().footCell(1)) {
      line.expect([13, 14], true, false);
      expect(line.text).not.toMatch(/(?:GS|TS|ThS|BS|KS|NGND|NGƯT|Tiến sĩ|Thạc sĩ)(?!\p{L})/u);
    }
  });

  it('9b: Nơi nhận bold italic of 12, the list of 11, flush left, from Như trên to Lưu', () => {
    const [head, ...list] = report().footCell(0);
    expect(head?.text).toBe('Nơi nhận:');
    head?.expect([12, 12], true, true);
    for (const line of list) {
      line.expect([11, 11], false, false);
      expect(line.xml).not.toContain('<w:ind ');
    }
    expect(list.map(({ text }) => text).join('\n')).toMatch(
      /^- Như trên;\n(?:- .*;\n)*- Lưu: VT(?:, .*)?\.$/,
    );
  });
}
