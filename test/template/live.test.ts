import type exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { whole } from '../../src/model/exact.ts';
import type { Formula } from '../../src/model/formula.ts';
import type { Plan } from '../../src/model/plan.ts';
import { formLayout, writeForm } from '../../src/template/index.ts';
import { brokenExpression, expressionOf } from '../../src/template/live/expression.ts';
import { opened } from '../support/forms.ts';
import { half, kimLien, namDan, police, tinyElement, tinyPlan } from '../support/tiny-plan.ts';

const now = (code: string): Formula => ({ tag: 'element', code, aspect: 'now' });
const cells: Readonly<Record<string, string>> = { A: 'E8', B: 'E9', C: 'E10' };
const addressOf = (code: string): string | undefined => cells[code];

describe('a formula of the plan over cells', () => {
  it.each<readonly [string, Formula, string | undefined]>([
    ['A', now('A'), 'E8'],
    ['2,5', { tag: 'number', value: whole(5).div(2) }, '2.5'],
    ['A + B', { tag: 'binary', operator: '+', left: now('A'), right: now('B') }, '(E8+E9)'],
    ['min(A, C)', { tag: 'choose', by: 'min', of: [now('A'), now('C')] }, 'MIN(E8,E10)'],
    ['-A', { tag: 'negate', of: now('A') }, '(-E8)'],
    ['not on the sheet', now('KHAC'), undefined],
    ['partly on the sheet', { tag: 'binary', operator: '+', left: now('A'), right: now('KHAC') }, undefined],
    ['units(xa-phuong)', { tag: 'units', group: 'xa-phuong' }, undefined],
  ])('%s', (_, formula, text) => {
    expect(expressionOf(formula, addressOf)).toBe(text);
  });

  it('is in doubt only where every figure is there, or blanks count as 0', () => {
    expect(brokenExpression({ left: now('A'), operator: '<=', right: now('B') }, addressOf, 'x="x"')).toBe(
      'IF(COUNT(E8,E9)=IF(x="x",COUNTA(E8,E9),2),E8>E9,FALSE)',
    );
  });

  it('never divides by zero', () => {
    const left: Formula = { tag: 'binary', operator: '/', left: now('A'), right: now('B') };
    const broken = brokenExpression({ left, operator: '<', right: now('C') }, addressOf, 'x="x"');
    expect(broken).toContain('IF(ISERROR((E8/E9)>=E10),FALSE,(E8/E9)>=E10)');
  });
});

const given = [namDan.id, kimLien.id];
const plan: Plan = {
  ...tinyPlan,
  elements: new Map(
    [
      tinyElement('TONG', { parts: ['P1', 'P2'], sources: given }),
      tinyElement('P1', { sources: given }),
      tinyElement('P2', { sources: given }),
      tinyElement('CO', { sources: given, type: 'yes-no' }),
      tinyElement('NEU', { sources: given, askedIf: 'CO', max: whole(9) }),
    ].map((element) => [element.code, element]),
  ),
  rules: [
    {
      id: 'R1',
      text: 'NEU <= TONG',
      condition: { left: now('NEU'), operator: '<=', right: now('TONG') },
      message: 'NEU không thể lớn hơn TONG',
      severity: 'error',
    },
  ],
};

describe('what a sheet of figures says while it is filled in', () => {
  let sheet: exceljs.Worksheet | undefined;
  const row = (code: string): number => {
    const cell = formLayout(plan, half, namDan).elements.get(code)?.value.cell ?? '';
    return Number(cell.replace(/\D/g, ''));
  };
  const formulaIn = (address: string): string => sheet?.getCell(address).formula ?? '';

  beforeAll(async () => {
    sheet = (await opened(await writeForm(plan, half, namDan))).getWorksheet('Số liệu');
  });

  it('the sum of the parts under them, beside the total that stays an input', () => {
    const [total, first, last] = [row('TONG'), row('P1'), row('P2')];
    expect(sheet?.getCell(`C${last + 1}`).value).toBe('Tổng các thành phần');
    expect(formulaIn(`E${last + 1}`)).toBe(`IF(COUNT(E${first},E${last})=0,"",SUM(E${first},E${last}))`);
    expect(sheet?.getCell(`E${total}`).protection?.locked).toBe(false);
  });

  it.each([
    ['TONG', 'khác tổng các thành phần'],
    ['NEU', 'NEU không thể lớn hơn TONG'],
    ['TONG', 'NEU không thể lớn hơn TONG'],
    ['NEU', 'ngoài khoảng cho phép (từ 0 đến 9)'],
    ['P1', 'phải là số nguyên'],
    ['P1', 'ô này chỉ ghi con số'],
  ])('%s: %s', (code, words) => {
    expect(formulaIn(`H${row(code)}`)).toContain(`"Cần xem lại: ${words}"`);
  });

  it('how many cells are missing and in doubt, none where the tick is set', () => {
    let status: exceljs.Cell | undefined;
    sheet?.eachRow((each) => {
      if (/^Còn thiếu \d/.test(each.getCell('B').text)) status = each.getCell('B');
    });
    // NEU depends on an answer that is not given yet.
    expect(status?.result).toBe('Còn thiếu 4 ô · Cần xem lại 0 ô');
    expect(status?.formula).toMatch(/^"Còn thiếu "&IF\(TK_I_blank_is_zero="x",0,COUNTBLANK\(E9:E11\)/);
    expect(status?.formula).toContain(`-IF(AND(E${row('CO')}<>"Có",LEN(E${row('NEU')})=0),1,0)`);
    expect(status?.formula).toContain('COUNTIF(H9:');
  });

  it('the unit by unit sheet has its total under the head', async () => {
    const book = await opened(await writeForm(tinyPlan, half, police));
    const byUnit = book.getWorksheet('Theo xã');
    expect(byUnit?.getCell('C7').value).toBe('TỔNG CỘNG');
    expect(byUnit?.getCell('D7').formula).toBe('IF(COUNT($D$8:$D$9)=0,"",SUM($D$8:$D$9))');
  });
});
