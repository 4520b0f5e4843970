import { describe, expect, it } from 'vitest';
import { exactText } from '../../../src/model/exact.ts';
import { type Beside, linesOf, planOf, planText, planWith } from '../../support/plan-text.ts';

const withTables = planWith(['tasks:', 'targets: targets.csv\nbaseline: baseline.csv\ntasks:']);
const targetsHead = 'unit,indicator,target\n';
const baselineHead = 'unit,element,date or year,value,source\n';

function tables(targets: string, baseline = ''): Beside {
  return { 'targets.csv': targetsHead + targets, 'baseline.csv': baselineHead + baseline };
}

function inTargets(row: string): readonly string[] {
  return linesOf(withTables, tables(`,B2,30%\n${row}\n`));
}

function inBaseline(row: string): readonly string[] {
  return linesOf(withTables, tables('', `,NNT,2015,5218,BC\n${row}\n`));
}

describe('units.csv', () => {
  it.each([
    ['semicolons', 'id;name;kind;tags\nxa-nam-dan;Nam Đàn;xã;"bien-gioi;mien-nui"\n'],
    ['tabs', 'id\tname\tkind\ttags\nxa-nam-dan\tNam Đàn\txã\tbien-gioi;mien-nui\n'],
    ['a byte order mark', '\uFEFFid,name,kind,tags\r\nxa-nam-dan,Nam Đàn,xã,bien-gioi; mien-nui\r\n'],
  ])('with %s', (_, text) => {
    expect(planOf(planText, { 'units.csv': text }).units.get('xa-nam-dan')).toMatchObject({
      name: 'Nam Đàn',
      kind: 'xã',
      tags: ['bien-gioi', 'mien-nui'],
    });
  });

  it('knows when a unit began, ended and who took it over', () => {
    const text =
      'id,name,kind,code,aliases,since,until,into\n' +
      'xa-cu,Hùng Tiến,xã,17950,Hùng Tiến cũ;HT,,2025-06-30,xa-moi\nxa-moi,Vạn An,xã,,,2025-07-01,,\n';
    const { units } = planOf(planText, { 'units.csv': text });
    expect(units.get('xa-cu')).toMatchObject({
      code: '17950',
      aliases: ['Hùng Tiến cũ', 'HT'],
      into: ['xa-moi'],
    });
    expect(units.get('xa-moi')).toMatchObject({ since: '2025-07-01' });
  });

  it('takes days as Excel saves them', () => {
    const text = 'id,name,kind,since,until\nxa-a,A,xã,01/7/2025,30/06/2027\n';
    const { units } = planOf(planText, { 'units.csv': text });
    expect(units.get('xa-a')).toMatchObject({ since: '2025-07-01', until: '2027-06-30' });
  });

  it.each([
    ['Xã A,A,xã,,', 'TK109 units.csv:2:1 Cột id ghi "Xã A" không đúng dạng.'],
    [',,xã,,', 'TK109 units.csv:2:1 Đơn vị chưa có tên (cột name).'],
    ['xa-a,A,xã,2026-02-30,', 'TK109 units.csv:2:1 Cột since ghi "2026-02-30" không đúng dạng.'],
    ['xa-a,A,xã,,,thừa', 'TK109 units.csv:2:1 Dòng có nhiều ô hơn số tên cột.'],
    ['xa-a,A,xã,,huyen-x', 'TK104 units.csv:2:1 Không có đơn vị "huyen-x".'],
    ['xa-a,A,xã,,xa-a', 'TK122 units.csv:2:1 Đơn vị "xa-a" là cấp trên của chính nó (parent vòng tròn).'],
    [
      'xa-a,A,xã,,cong-an-tinh; xa-b',
      'TK122 units.csv:2:1 Đơn vị "xa-a" có hai đơn vị cấp trên (cong-an-tinh, xa-b).',
    ],
    [
      'xa-b,B,xã,,cong-an-tinh',
      'TK122 units.csv:3:1 Đơn vị "xa-b" có hai đơn vị cấp trên (cong-an-tinh, …).',
    ],
    ['xa-b,A,xã,,', 'TK105 units.csv:3:1 Mã "xa-b" của đơn vị đã dùng ở trên.'],
    ['cong-an-tinh,A,sở,,', 'TK105 plan.yaml:13:13 Mã "cong-an-tinh" của đơn vị đã dùng ở trên.'],
    ['so-nganh,A,sở,,', 'TK105 units.csv:2:1 Mã "so-nganh" của đơn vị đã dùng ở trên.'],
  ])('%s', (row, finding) => {
    const text = `id,name,kind,since,parent\n${row}\nxa-b,B,xã,,\n`;
    expect(linesOf(planText, { 'units.csv': text })).toEqual([finding]);
  });

  it.each<[what: string, rows: readonly string[], lines: readonly number[], word: string]>([
    ['parents', ['xa-a,A,xã,xa-b,', 'xa-b,B,xã,xa-c,', 'xa-c,C,xã,xa-a,'], [2, 3, 4], 'parent'],
    ['successors', ['xa-a,A,xã,,xa-b', 'xa-b,B,xã,,xa-a', 'xa-c,C,xã,,xa-a'], [2, 3], 'into'],
  ])('a circle of %s is found at each unit in it', (_, rows, lines, word) => {
    const text = `id,name,kind,parent,into\n${rows.join('\n')}\n`;
    const found = linesOf(planText, { 'units.csv': text }).filter((line) => line.startsWith('TK122'));
    expect(found.map((line) => line.slice(0, 17))).toEqual(lines.map((line) => `TK122 units.csv:${line}`));
    for (const line of found) expect(line).toContain(word);
  });

  it.each([
    [
      'is not there',
      planWith(['units.csv', 'khac.csv']),
      {},
      '9:64 Không có tệp khac.csv bên cạnh kế hoạch.',
    ],
    ['is empty', planText, { 'units.csv': 'id,name\n' }, '9:5 Nhóm "xa-phuong" chưa có đơn vị nào.'],
  ])('that %s', (_, text, beside, finding) => {
    expect(linesOf(text, beside)).toContain(`TK109 plan.yaml:${finding}`);
  });
});

describe('targets.csv', () => {
  it('gives units targets of their own; an empty unit is the whole', () => {
    const plan = planOf(withTables, tables(',B1,Trên 9%\nxa-nam-dan,B1,"7,5%"\nxa-nam-dan,B2,30%\n'));
    const [b1, b2] = plan.indicators;
    expect(b1?.target).toMatchObject({ target: { text: 'Trên 9%', test: '>' } });
    expect([...(b1?.unitTargets.keys() ?? [])]).toEqual(['xa-nam-dan']);
    expect(b1?.unitTargets.get('xa-nam-dan')).toMatchObject({ target: { bound: { n: 3n, d: 40n } } });
    expect(b2?.target).toMatchObject({ tag: 'milestones' });
  });

  it.each([
    [
      'xa-nam-dan,B1,5,5%',
      'TK109 targets.csv:3:1 Dòng có nhiều ô hơn số tên cột; ô có dấu phẩy phải đặt trong ngoặc kép.',
    ],
    ['xa-nam-dan,B9,5%', 'TK109 targets.csv:3:1 Không có "B9" (cột indicator).'],
    ['xa-x,B1,5%', 'TK109 targets.csv:3:1 Không có "xa-x" (cột unit).'],
    [',B2,35%', 'TK109 targets.csv:3:1 Chỉ tiêu giao "B2" cho toàn bộ đã có ở trên.'],
    ['xa-nam-dan,B1,giảm', 'TK107 targets.csv:3:1 Chỉ tiêu giao "giảm" của "B1" không hiểu được chắc chắn.'],
    ['xa-nam-dan,B1,', 'TK107 targets.csv:3:1 Chỉ tiêu giao "" của "B1" không hiểu được chắc chắn.'],
    [
      'xa-nam-dan,B1,7 người',
      'TK108 targets.csv:3:1 Chỉ tiêu "7 người" của "B1" là số lượng, nhưng công thức là tốc độ tăng, giảm.',
    ],
    [
      'xa-nam-dan,B3,7%',
      'TK108 targets.csv:3:1 Chỉ tiêu "7%" của "B3" là tỷ lệ, nhưng công thức là một tổng.',
    ],
  ])('%s', (row, finding) => {
    expect(inTargets(row)).toEqual([finding]);
  });
});

describe('baseline.csv', () => {
  it.each([
    [',NNT,2015,5218,BC 45', { at: { tag: 'year', year: 2015 }, source: 'BC 45' }, '5218'],
    [',NNT,2015,5.218,', { element: 'NNT' }, '5218'],
    [',NNT,2015,5.218 người,', {}, '5218'],
    [',KP,14/12/2025,12.5,', { at: { tag: 'day', day: '2025-12-14' } }, '25/2'],
    [',KP,2025-12-14,12.5,', { at: { tag: 'day', day: '2025-12-14' } }, '25/2'],
    [
      'xa-nam-dan,KP,2025-01-01/2025-12-31,"1.234,5",',
      { unit: 'xa-nam-dan', at: { tag: 'window' } },
      '2469/2',
    ],
  ])('%s', (row, expected, value) => {
    const [, read] = planOf(withTables, tables('', `,NNT,2014,1,\n${row}\n`)).baseline;
    expect(read).toMatchObject({ ...expected, place: { file: 'baseline.csv', line: 3 } });
    expect(read && exactText(read.value)).toBe(value);
  });

  it.each([
    ['xa-x,NNT,2015,1,', 'Không có "xa-x" (cột unit).'],
    [',X,2015,1,', 'Không có "X" (cột element).'],
    [',NNT,năm 2015,1,', 'Ngày hoặc năm "năm 2015" không đọc được.'],
    [',NNT,2015-12-31/2015-01-01,1,', 'Ngày hoặc năm "2015-12-31/2015-01-01" không đọc được.'],
    [',KP,2015,3.400,', 'Giá trị "3.400" không đọc được chắc chắn.'],
    [',NNT,2015,"12,5",', 'Giá trị "12,5" không đọc được chắc chắn.'],
    [',NNT,2015,ước 5,', 'Giá trị "ước 5" không đọc được chắc chắn.'],
    [',NNT,2015,,', 'Giá trị "" không đọc được chắc chắn.'],
    [',KP,2015,12,5,BC', 'Dòng có nhiều ô hơn số tên cột; ô có dấu phẩy phải đặt trong ngoặc kép.'],
  ])('%s', (row, message) => {
    expect(inBaseline(row)).toEqual([`TK109 baseline.csv:3:1 ${message}`]);
  });
});

describe('a table that the plan names', () => {
  it('has to be there', () => {
    expect(linesOf(withTables)).toEqual([
      'TK109 plan.yaml:36:1 Không có tệp targets.csv bên cạnh kế hoạch.',
      'TK109 plan.yaml:37:1 Không có tệp baseline.csv bên cạnh kế hoạch.',
    ]);
  });

  it('has to have its columns', () => {
    expect(linesOf(withTables, { 'targets.csv': 'unit,indicator\n', 'baseline.csv': 'unit\n' })).toEqual([
      'TK109 plan.yaml:36:1 Tệp targets.csv thiếu cột target.',
      'TK109 plan.yaml:37:1 Tệp baseline.csv thiếu cột element, value.',
    ]);
  });
});
