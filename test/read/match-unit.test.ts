import { describe, expect, it } from 'vitest';
import { unitTitle } from '../../src/model/unit.ts';
import { unitMatcher } from '../../src/read/match-unit.ts';
import { planOf, planText } from '../support/plan-text.ts';

const roster = `id,name,kind,aliases
xa-nam-dan,Nam Đàn,xã,
xa-nam-can,Nậm Cắn,xã,
xa-hung-chan,Hùng Chân,xã,
xa-hung-chau,Hùng Châu,xã,
phuong-thai-hoa,Thái Hòa,phường,TX Thái Hòa;tx. Thái Hoà
xa-anh-son,Anh Sơn,xã,
xa-anh-son-dong,Anh Sơn Đông,xã,
xa-minh-hop,Minh Hợp,xã,
xa-hop-minh,Hợp Minh,xã,
phuong-yen-hoa,Yên Hòa,phường,
xa-yen-hoa,Yên Hòa,xã,
xa-ca-la,Ca La,xã,
`;

const match = unitMatcher(planOf(planText, { 'units.csv': roster }));

function found(named: string): string | readonly string[] {
  const result = match(named);
  return result.tag === 'unit' ? result.unit.id : result.candidates.map(unitTitle);
}

describe('a unit, as files call it', () => {
  it.each([
    ['xa-nam-dan', 'xa-nam-dan'],
    ['XA-NAM-DAN', 'xa-nam-dan'],
    ['Nam Đàn', 'xa-nam-dan'],
    ['xã Nam Đàn', 'xa-nam-dan'],
    ['XÃ NAM ĐÀN', 'xa-nam-dan'],
    ['  Xã   Nam\u00a0Đàn ', 'xa-nam-dan'],
    ['UBND xã Nam Đàn', 'xa-nam-dan'],
    ['UBND Nam Đàn', 'xa-nam-dan'],
    ['Ủy ban nhân dân xã Nam Đàn', 'xa-nam-dan'],
    ['Uỷ ban nhân dân xã Nam Đàn', 'xa-nam-dan'],
    ['ỦY BAN NHÂN DÂN XÃ NAM ĐÀN', 'xa-nam-dan'],
    ['Công an xã Nam Đàn', 'xa-nam-dan'],
    ['CA xã Nam Đàn', 'xa-nam-dan'],
    ['xã Nam Đàn'.normalize('NFD'), 'xa-nam-dan'],
    ['xã Nam Ðàn', 'xa-nam-dan'],
    ['phường Thái Hòa', 'phuong-thai-hoa'],
    ['Phường Thái Hoà', 'phuong-thai-hoa'],
    ['tx. Thái Hòa', 'phuong-thai-hoa'],
    ['TX THÁI HÒA', 'phuong-thai-hoa'],
    ['Công an tỉnh', 'cong-an-tinh'],
    ['Sở Y tế', 'so-y-te'],
    ['Xã Ca La', 'xa-ca-la'],
    ['Ca La', 'xa-ca-la'],
  ])('%s', (named, id) => {
    expect(found(named)).toBe(id);
  });
});

describe('names that are nearly alike stay apart', () => {
  it.each([
    ['Hùng Chân', 'xa-hung-chan'],
    ['Hùng Châu', 'xa-hung-chau'],
    ['Nậm Cắn', 'xa-nam-can'],
    ['Anh Sơn', 'xa-anh-son'],
    ['Anh Sơn Đông', 'xa-anh-son-dong'],
    ['Minh Hợp', 'xa-minh-hop'],
    ['Hợp Minh', 'xa-hop-minh'],
    ['xã Yên Hoà', 'xa-yen-hoa'],
    ['phường Yên Hòa', 'phuong-yen-hoa'],
  ])('%s', (named, id) => {
    expect(found(named)).toBe(id);
  });
});

describe('nobody is guessed', () => {
  it.each([
    '',
    'Hùng Châ',
    'Hùng Chan',
    'Hung Chau',
    'Nam Dan',
    'Nam Đàn 2',
    'phường Nam Đàn',
    'huyện Nam Đàn',
    'Công an tỉnh Nghệ An',
    'UBND',
    'tỉnh',
  ])('%j', (named) => {
    expect(found(named)).toEqual([]);
  });

  it.each(['Yên Hòa', 'UBND Yên Hoà'])('%s is said to be either', (named) => {
    expect(found(named)).toEqual(['phường Yên Hòa', 'xã Yên Hòa']);
  });
});

describe('two units of one name, one after the other', () => {
  const merged = `id,name,kind,since,until,into
xa-cu,Đông Hải,xã,,2025-06-30,xa-moi
xa-moi,Đông Hải,xã,2025-07-01,,
`;
  const plan = planOf(planText, { 'units.csv': merged });

  it.each([
    ['2025-06-30', 'xa-cu'],
    ['2025-07-01', 'xa-moi'],
  ])('on %s the name means %s', (day, id) => {
    expect(unitMatcher(plan, day)('xã Đông Hải')).toMatchObject({ tag: 'unit', unit: { id } });
  });

  it('without a day, either', () => {
    expect(unitMatcher(plan)('xã Đông Hải')).toMatchObject({
      tag: 'none',
      candidates: [{ id: 'xa-cu' }, { id: 'xa-moi' }],
    });
  });
});
