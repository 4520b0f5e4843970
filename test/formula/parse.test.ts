import { describe, expect, it } from 'vitest';
import { exactText } from '../../src/model/exact.ts';
import { countsUnits, type Formula, referencesOf } from '../../src/model/formula.ts';
import { conditionOf, conditionProblemsOf, formulaOf, problemsOf } from './vocabulary.ts';

/** A formula spelled out with every bracket: `((NNT - NNT@previous) / NNT@previous)`. */
function spelled(formula: Formula): string {
  switch (formula.tag) {
    case 'number':
      return exactText(formula.value);
    case 'element':
      return formula.aspect === 'now' ? formula.code : `${formula.code}@${formula.aspect}`;
    case 'count':
      return `count(${formula.code})`;
    case 'units':
      return `units(${formula.group}${formula.having === undefined ? '' : ` where ${formula.having}`})`;
    case 'negate':
      return `-${spelled(formula.of)}`;
    case 'binary':
      return `(${spelled(formula.left)} ${formula.operator} ${spelled(formula.right)})`;
    case 'choose':
      return `${formula.by}(${formula.of.map(spelled).join(', ')})`;
  }
}

describe('the language of formulas', () => {
  it.each([
    ['NNT', 'NNT'],
    ['NNT + NSD * 2', '(NNT + (NSD * 2))'],
    ['(NNT + NSD) * 2', '((NNT + NSD) * 2)'],
    ['NNT / NSD / 2', '((NNT / NSD) / 2)'],
    ['100 * 0.5', '(100 * 1/2)'],
    ['-NNT', '-NNT'],
    ['prev(NNT)', 'NNT@previous'],
    ['prev(NNT + NSD)', '(NNT@previous + NSD@previous)'],
    [
      '(opening(NNT + NSD) - (NNT + NSD)) / opening(NNT + NSD)',
      '(((NNT@opening + NSD@opening) - (NNT + NSD)) / (NNT@opening + NSD@opening))',
    ],
    ['base(TV, 2015)', 'TV@base-2015'],
    ['growth(NNT)', '((NNT - NNT@previous) / NNT@previous)'],
    ['reduction(NNT)', '((NNT@previous - NNT) / NNT@previous)'],
    ['growth(NNT + NSD)', '(((NNT + NSD) - (NNT@previous + NSD@previous)) / (NNT@previous + NSD@previous))'],
    ['count(SACH) / units(xa-phuong)', '(count(SACH) / units(xa-phuong))'],
    ['count(SACH) / units( xa-phuong where bien-gioi )', '(count(SACH) / units(xa-phuong where bien-gioi))'],
    ['min(NNT, NSD, 5)', 'min(NNT, NSD, 5)'],
    ['max(NNT, 0)', 'max(NNT, 0)'],
  ])('%s', (text, expected) => {
    expect(spelled(formulaOf(text))).toBe(expected);
  });
});

describe('the longest code is read; a minus sign stands between spaces', () => {
  it.each([
    ['NNT-TV', 'NNT-TV'],
    ['NNT - TV', '(NNT - TV)'],
    ['NNT-TV - TV', '(NNT-TV - TV)'],
    ['ĐT.1 + 1', '(ĐT.1 + 1)'],
  ])('%s is %s', (text, expected) => {
    expect(spelled(formulaOf(text))).toBe(expected);
  });

  it('NSD-TV is no difference but an unknown code', () => {
    expect(problemsOf('NSD-TV')).toEqual([
      'không có chỉ tiêu số liệu "NSD-TV" (dấu trừ phải có dấu cách hai bên)',
    ]);
  });
});

describe('what is wrong with a formula', () => {
  it.each([
    ['KHONG-CO + 1', 'không có chỉ tiêu số liệu "KHONG-CO" (dấu trừ phải có dấu cách hai bên)'],
    ['NGAY / NNT', '"NGAY" là chữ hoặc ngày nên không cộng, không tính được'],
    ['SACH + 1', '"SACH" trả lời có hoặc không: dùng count(SACH)'],
    ['count(NNT)', 'count() chỉ dùng cho chỉ tiêu có hoặc không; "NNT" không phải'],
    ['prev(TV)', '"TV" được so với cùng kỳ nhưng chưa khai compare: previous-year'],
    ['growth(TV)', '"TV" được so với cùng kỳ nhưng chưa khai compare: previous-year'],
    ['growth(KHONG)', 'không có chỉ tiêu số liệu "KHONG" (dấu trừ phải có dấu cách hai bên)'],
    ['growth(count(SACH))', 'count() chỉ tính cho kỳ này, không lồng trong hàm thời gian'],
    ['sum(NNT)', 'không có hàm "sum"'],
    ['units(huyen)', 'không có nhóm đơn vị "huyen"'],
    ['units(xa-phuong where ven-bien)', 'không đơn vị nào có nhãn "ven-bien"'],
    ['prev(opening(NNT))', 'opening() không lồng trong hàm thời gian khác'],
    ['growth(prev(NNT))', 'prev() không lồng trong hàm thời gian khác'],
    ['base(NNT, 15)', 'base(x, năm) cần năm bốn chữ số'],
    ['base(NNT)', 'base() cần 2 đối số'],
    ['prev(NNT, NSD)', 'prev() cần 1 đối số'],
    ['min(NNT)', 'min() cần 2 đối số'],
    ['NNT % 2', 'không dùng được "%" trong công thức'],
    ['!NNT', 'không dùng được "!" trong công thức'],
    ['NNT <= NSD', 'không dùng được "<=" trong công thức'],
    ['(NNT', 'công thức "(NNT" viết sai cú pháp'],
    ['NNT +', 'công thức "NNT +" viết sai cú pháp'],
    ['1e3', 'công thức "1e3" viết sai cú pháp'],
  ])('%s', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it('everything is said at once', () => {
    expect(problemsOf('A + prev(TV) + SACH + units(huyen)')).toHaveLength(4);
  });

  it('words and nothing are no formula', () => {
    expect(problemsOf('NNT NSD')).toHaveLength(1);
    expect(problemsOf(' ')).toHaveLength(1);
  });
});

describe('what a rule demands', () => {
  it.each([
    ['NNT-TV <= NNT', '<='],
    ['NNT >= 2 * NSD', '>='],
    ['NNT < 5', '<'],
    ['NNT > 5', '>'],
    ['NNT = NSD + TV', '='],
    ['NNT == NSD', '='],
    ['NNT != 0', '!='],
  ])('%s', (text, operator) => {
    expect(conditionOf(text).operator).toBe(operator);
  });

  it.each([
    ['NNT + NSD', '"NNT + NSD" không phải một phép so sánh (<=, >=, <, >, =, !=)'],
    ['NNT <= KHONG', 'không có chỉ tiêu số liệu "KHONG" (dấu trừ phải có dấu cách hai bên)'],
    ['NNT <= NSD <= TV', 'không dùng được "<=" trong công thức'],
    ['NNT <=', 'công thức "NNT <=" viết sai cú pháp'],
  ])('%s is none', (text, problem) => {
    expect(conditionProblemsOf(text)).toEqual([problem]);
  });
});

describe('what a formula asks for', () => {
  it('names every element and the time it is meant at', () => {
    expect(referencesOf(formulaOf('growth(NNT) + base(TV, 2015) + count(SACH) / units(xa-phuong)'))).toEqual([
      { code: 'NNT', aspect: 'now' },
      { code: 'NNT', aspect: 'previous' },
      { code: 'NNT', aspect: 'previous' },
      { code: 'TV', aspect: 'base-2015' },
      { code: 'SACH', aspect: 'now' },
    ]);
  });

  it.each([
    ['count(SACH) / 2', true],
    ['NNT / max(1, units(xa-phuong))', true],
    ['growth(NNT)', false],
  ])('%s counts units: %s', (text, counts) => {
    expect(countsUnits(formulaOf(text))).toBe(counts);
  });
});
