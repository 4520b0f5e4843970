import { expect, it } from 'vitest';
import { boldWidth } from '../../../src/write/docx/width.ts';
import { expectBetween, twips, type WordReport } from '../../support/word-report.ts';

const motto = 'Độc lập - Tự do - Hạnh phúc';
const textWidth = twips(210 - 30 - 15);

/** Annex I, II.1–II.5 and II.9.a: the cells 1 to 5a and 9a of its scheme. */
export function headRules(report: () => WordReport): void {
  it('1: the state in capitals, bold, 12–13; its motto bold, 13–14, its words parted by spaced hyphens', () => {
    const [state, below, ...rest] = report().headCell(0, 1);
    expect([state?.text, below?.text, rest]).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', motto, []]);
    state?.expect([12, 13], true, false);
    below?.expect([13, 14], true, false);
    for (const look of [state, below]) expect(look?.align).toBe('center');
  });

  it('1: a rule under the motto, as long as it', () => {
    const length = boldWidth(motto, 26);
    expectBetween(report().ruleUnder(motto, report().columnWidth(1)), length - 2, length + 2);
  });

  it('2: the superior plain, the issuer bold, both in capitals of 12–13, a rule of a third to a half', () => {
    const lines = report().headCell(0, 0);
    // A people's committee has no superior: both lines are its own.
    const isCommittee = lines[0]?.text === 'ỦY BAN NHÂN DÂN';
    expect(lines).toHaveLength(2);
    for (const [index, line] of lines.entries()) {
      line.expect([12, 13], isCommittee || index > 0, false);
      expect([line.isCapital, line.align]).toEqual([true, 'center']);
    }
    const last = lines.at(-1)?.text ?? '';
    const room = report().columnWidth(0);
    const length = Math.min(boldWidth(last, 24), room);
    expectBetween(report().ruleUnder(last, room), length / 3, length / 2);
  });

  it('3: number and symbol of 13, the number left blank, the groups of the symbol joined by hyphens; a draft', () => {
    const [number, draft, ...rest] = report().headCell(1, 0);
    expect(number?.text).toMatch(/^Số: {7}\/BC(?:-[\p{Lu}\d]+)+$/u);
    number?.expect([13, 13], false, false);
    expect([draft?.text, rest]).toEqual(['DỰ THẢO', []]);
  });

  it('4: place and day on that line, 13–14, italic; the day blank, a zero before months 1 and 2 only', () => {
    const [day, ...rest] = report().headCell(1, 1);
    expect(day?.text).toMatch(/^\p{Lu}[\p{L} ]+, ngày {7}tháng (?:0[12]|[3-9]|1[0-2]) năm \d{4}$/u);
    expect(rest).toEqual([]);
    day?.expect([13, 14], false, true);
    expect(day?.align).toBe('center');
  });

  it('5: the kind in capitals and the title in small letters, bold, 13–14, over a rule of a third to a half', () => {
    const { paragraphs } = report();
    const at = paragraphs.findIndex(({ text }) => text === 'BÁO CÁO');
    const [kind, title] = paragraphs.slice(at);
    for (const look of [kind, title]) {
      look?.expect([13, 14], true, false);
      expect(look?.align).toBe('center');
    }
    expect([kind?.isCapital, title?.isCapital]).toEqual([true, false]);
    const length = Math.min(boldWidth(title?.text ?? '', 28), textWidth);
    expectBetween(report().ruleUnder(title?.text ?? '', textWidth), length / 3, length / 2);
  });

  it('9a: Kính gửi upright, 13–14; several addressees below it, with dashes, semicolons and a full stop', () => {
    const { paragraphs } = report();
    const at = paragraphs.findIndex(({ text }) => text.startsWith('Kính gửi:'));
    const end = paragraphs.findIndex(({ text }, index) => index > at && text === '');
    const [call, ...rest] = paragraphs.slice(at, Math.max(at + 1, end));
    call?.expect([13, 14], false, false);
    const list = call?.text === 'Kính gửi:' ? rest : [];
    for (const look of list) look.expect([13, 14], false, false);
    const said = [call, ...list].map((look) => look?.text).join('\n');
    expect(said).toMatch(/^Kính gửi:(?: \p{Lu}.*[^.;]|(?:\n- .*;)+\n- .*\.)$/u);
  });
}
