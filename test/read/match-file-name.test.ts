import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { fileNameMatcher } from '../../src/read/match-file-name.ts';
import { police, tinyPlan, tinyUnit } from '../support/tiny-plan.ts';

/** The unit that a file is named after. */

const units = [
  ...['Nam Đàn', 'Anh Sơn', 'Anh Sơn Đông', 'Hùng Chân', 'Hùng Châu', 'Minh Hợp', 'Hợp Minh', 'A'].map(
    (name) => tinyUnit(`xa-${name}`, name, 'xa-phuong', 'xã'),
  ),
  tinyUnit('phuong-thai-hoa', 'Thái Hòa', 'xa-phuong', 'phường'),
  tinyUnit('huyen-do-luong', 'Đô Lương', 'huyen', 'huyện'),
  tinyUnit('xa-do-luong', 'Đô Lương', 'xa-phuong', 'xã'),
  police,
];
const plan: Plan = { ...tinyPlan, units: new Map(units.map((unit) => [unit.id, unit])) };
const match = fileNameMatcher(plan);

function named(path: string): string | undefined {
  const found = match(path);
  return found === undefined ? undefined : `${found.unit.id}${found.isClear ? '' : ' ?'}`;
}

describe('a file named after a unit', () => {
  it.each([
    ['xa-nam-dan.xlsx', 'xa-Nam Đàn'],
    ['016_Xa-Nam-Dan_2026-6T.xlsx', 'xa-Nam Đàn'],
    ['UBND xã Nam Đàn (1).xlsx', 'xa-Nam Đàn'],
    ['goi.zip/Công an xã Nam Ðàn.ods', 'xa-Nam Đàn'],
    ['BC NAM ĐÀN 6T.xlsx', 'xa-Nam Đàn ?'],
    ['xã Anh Sơn.xlsx', 'xa-Anh Sơn'],
    ['xã Anh Sơn Đông.xlsx', 'xa-Anh Sơn Đông'],
    ['xa hung chan.xlsx', 'xa-Hùng Chân'],
    ['Hop Minh.xlsx', 'xa-Hợp Minh ?'],
    ['phường Thái Hoà.xlsx', 'phuong-thai-hoa'],
    ['huyện Đô Lương.xls', 'huyen-do-luong'],
    ['xã Đô Lương.xls', 'xa-do-luong'],
    ['Công an tỉnh.xlsx', 'cong-an-tinh'],
  ])('%s is from %s', (path, unit) => {
    expect(named(path)).toBe(unit);
  });
});

describe('a file named after nobody, or after more than one', () => {
  it.each([
    ['a near name', 'xã Hùng Chan Bình.xlsx', 'xa-Hùng Chân'],
    ['another near name', 'xã Hùng Chấu.xlsx', 'xa-Hùng Châu'],
    ['a letter more', 'xã Nam Đànn.xlsx', undefined],
    ['another kind of the same name', 'huyện Nam Đàn.xlsx', undefined],
    ['a kind of two words', 'thị xã Thái Hòa.xlsx', undefined],
    ['a commune and a district of one name', 'Đô Lương.xlsx', undefined],
    ['two units', 'xã Nam Đàn và xã Anh Sơn.xlsx', undefined],
    ['two units that share a word', 'Minh Hợp Minh.xlsx', undefined],
    ['a name of one letter', 'bao-cao-a.xlsx', undefined],
    ['no unit', 'BÁO CÁO (1).xlsx', undefined],
  ])('%s: %s', (_what, path, unit) => {
    expect(named(path)).toBe(unit);
  });
});
