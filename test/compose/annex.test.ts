import { describe, expect, it } from 'vitest';
import { composeReport, type Material } from '../../src/compose/index.ts';
import { whole } from '../../src/model/exact.ts';
import type { TableName } from '../../src/model/plan.ts';
import type { Table } from '../../src/model/report.ts';
import type { Funding } from '../../src/model/submission.ts';
import { workingDays } from '../../src/model/working-days.ts';
import {
  collectionOf,
  elementFigure,
  figureOf,
  kimLienMissing,
  material,
  plan,
  ratio,
  rowWith,
  submissionOf,
  target,
  withElements,
  withIndicators,
} from '../support/material.ts';
import { kimLien, namDan, police } from '../support/tiny-plan.ts';

function annex(table: TableName, given: Material = material(), elements?: readonly string[]) {
  const annexes = [{ title: 'PHỤ LỤC', table, ...(elements && { elements: [...elements] }) }];
  const [only] = composeReport({ ...given, plan: { ...given.plan, annexes } }).annexes;
  if (only === undefined) throw new Error('one annex');
  return only;
}

const texts = (table: Table, text: string) => rowWith(table, text).map((cell) => cell.text);

describe('I: indicators', () => {
  const change = { now: whole(214), before: whole(198), aspect: 'previous' } as const;
  const grown = figureOf('A1', {
    value: { tag: 'value', value: ratio('16/198') },
    display: '8,08%',
    change,
    completion: ratio('2'),
  });
  const counted = figureOf('B4', {
    value: { tag: 'value', value: whole(826) },
    display: '826',
    completion: ratio('826/800'),
    target: target('800 người'),
  });
  const namesOf = (table: Table): readonly string[] => table.head[0]?.cells.map(({ text }) => text) ?? [];

  it('has the columns of the office, numbered', () => {
    const { head, columns } = annex('indicators', withIndicators(material(), grown, counted)).table;
    expect(head[0]?.cells.map(({ text }) => text)).toEqual([
      'TT',
      'Nội dung chỉ tiêu',
      'Cơ quan chủ trì',
      'ĐVT',
      'Chỉ tiêu giao năm 2026',
      'Cùng kỳ 2025 (hoặc 14/12/2025)',
      'Kết quả 6 tháng đầu năm 2026',
      'Tăng, giảm so cùng kỳ',
      '% thực hiện chỉ tiêu năm',
      'Đánh giá',
      'Ghi chú',
    ]);
    expect(head[1]?.cells.map(({ text }) => text).at(7)).toBe('(8)=(7)-(6)');
    expect(columns).toHaveLength(11);
  });

  it('leaves out what no row fills: nothing compared, no last year; and counts the columns that are left', () => {
    const { table } = annex('indicators', withIndicators(material(), counted));
    expect(namesOf(table)).not.toContain('Tăng, giảm so cùng kỳ');
    expect(namesOf(table).slice(4, 7)).toEqual([
      'Chỉ tiêu giao năm 2026',
      'Kết quả 6 tháng đầu năm 2026',
      '% thực hiện chỉ tiêu năm',
    ]);
    const compared = annex('indicators', withIndicators(material(), figureOf('A1', { change }))).table;
    expect(compared.head[1]?.cells.map(({ text }) => text).at(-3)).toBe('(8)=(7)-(6)');
    for (const { cells } of table.rows)
      expect(cells.reduce((sum, { columns = 1 }) => sum + columns, 0)).toBe(table.columns.length);
  });

  it('prints the same string as the text, with its exact value', () => {
    const quotient = { numerator: whole(1632), denominator: whole(3284) };
    const value = { tag: 'value', value: ratio('1632/3284') } as const;
    const more = { value, quotient, display: '49,7%', standing: 'exceeded', target: target('45%') } as const;
    const given = withIndicators(material(), figureOf('C2', { ...more, reported: 2, expected: 3 }));
    const cells = rowWith(
      annex('indicators', given).table,
      'Tỷ lệ người nghiện ma túy được tư vấn cai nghiện',
    );
    expect(cells.map(({ text }) => text)).toEqual([
      '2',
      'Tỷ lệ người nghiện ma túy được tư vấn cai nghiện',
      'Công an tỉnh',
      '%',
      '45%',
      '49,7%',
      'Đang đạt mức chỉ tiêu năm',
      '1.632/3.284; số liệu của 2/3 xã, phường',
    ]);
    expect(cells[5]).toMatchObject({ exact: '408/821', percent: true, figure: 'indicator/C2' });
  });

  it('tells a group in one place, and what has none before all headings', () => {
    const [a, b, c] = plan.indicators;
    if (a === undefined || b === undefined || c === undefined) throw new Error('three indicators');
    const { group: _, ...ungrouped } = { ...b, name: 'Không nhóm' };
    const given = material();
    const { table } = annex('indicators', {
      ...given,
      plan: {
        ...plan,
        headings: new Map([
          ['n1', 'Nhóm một'],
          ['n2', 'Nhóm hai'],
        ]),
        indicators: [
          { ...a, group: 'n1' },
          { ...b, group: 'n2', name: 'Của nhóm hai' },
          ungrouped,
          { ...c, group: 'n1', name: 'Nhóm một nữa' },
        ],
      },
    });
    expect(table.rows.map(({ cells }) => (cells.length === 1 ? cells[0]?.text : cells[1]?.text))).toEqual([
      'Không nhóm',
      'Nhóm một',
      a.name,
      'Nhóm một nữa',
      'Nhóm hai',
      'Của nhóm hai',
    ]);
  });

  it('tells a change in words, and completion of counts only', () => {
    const { table } = annex('indicators', withIndicators(material(), grown, counted));
    expect(texts(table, 'Tỷ lệ tăng số vụ').slice(5, 9)).toEqual(['198', '8,08%', 'tăng 16', '']);
    expect(texts(table, 'Số người được tư vấn').slice(5, 9)).toEqual(['', '826', '', '103,25%']);
  });
});

describe('IV: figures by unit', () => {
  const missing = (): Material => {
    const given = material({ collection: kimLienMissing() });
    return withElements(given, elementFigure('NNT', [20, undefined, 0]));
  };

  it('has the whole in the first row, then its slices', () => {
    const { rows } = annex('units', missing(), ['NNT', 'SACH']).table;
    expect(rows.slice(0, 4).map(({ role, cells }) => [role, ...cells.map(({ text }) => text)])).toEqual([
      ['total', '', 'TỔNG CỘNG', '20', '1', ''],
      [undefined, '', 'Trong đó: Xã', '20', '1', '2 đơn vị'],
      [undefined, '', 'Phường', '-', '-', '1 đơn vị'],
      [undefined, '', 'Phường biên giới', '-', '-', '1 đơn vị'],
    ]);
  });

  it('keeps the row of a missing unit, and tells nothing from no figure', () => {
    const { table, notes } = annex('units', missing(), ['NNT', 'SACH']);
    expect(texts(table, 'Xã Nam Đàn')).toEqual(['1', 'Xã Nam Đàn', '20', 'Không', '']);
    expect(texts(table, 'Xã Kim Liên')).toEqual(['2', 'Xã Kim Liên', '…', 'Có', 'chưa báo cáo']);
    expect(texts(table, 'Phường Cửa Lò')).toEqual(['3', 'Phường Cửa Lò', '-', 'Không', '']);
    expect(rowWith(table, 'Phường Cửa Lò')[2]).toMatchObject({
      exact: '0',
      figure: 'element/NNT/phuong-cua-lo',
    });
    expect(notes).toEqual(['"…": chưa có số liệu; "-": không phát sinh.']);
  });

  it('has as many cells in each row as columns', () => {
    const { columns, head, rows } = annex('units', missing(), ['NNT', 'SACH']).table;
    for (const { cells } of [...head, ...rows]) expect(cells).toHaveLength(columns.length);
  });
});

describe('IV for the public', () => {
  const small = { ...withElements(material(), elementFigure('NNT', [20, 3, 9])), isPublic: true };
  const { table, notes } = annex('units', small, ['NNT']);
  const shown = (given: Table) => given.rows.map(({ cells }) => cells.slice(1, 3).map(({ text }) => text));

  it('withholds small counts and what would give them away; the whole stays', () => {
    expect(shown(table)).toEqual([
      ['TỔNG CỘNG', '32'],
      ['Trong đó: Xã', '23'],
      ['Phường', '9'],
      ['Phường biên giới', '9'],
      ['Xã Nam Đàn', 'x'],
      ['Xã Kim Liên', 'x'],
      ['Phường Cửa Lò', '9'],
    ]);
    expect(notes).toContain('"x": không công bố theo đơn vị.');
  });

  it('leaves no exact value and no figure behind', () => {
    const hidden = table.rows.flatMap(({ cells }) => cells).filter(({ text }) => text === 'x');
    expect(hidden).toHaveLength(2);
    for (const cell of hidden) expect(Object.keys(cell)).toEqual(['text', 'align']);
  });

  it('by the threshold of the plan', () => {
    const lower = { ...small, plan: { ...plan, public: { threshold: 3 } } };
    expect(shown(annex('units', lower, ['NNT']).table).flat()).not.toContain('x');
  });

  it('only where it goes to the public', () => {
    expect(shown(annex('units', { ...small, isPublic: false }, ['NNT']).table).flat()).not.toContain('x');
  });
});

describe('III: money', () => {
  const place = { file: 'a.xlsx' };
  const lines: readonly Funding[] = [
    {
      source: 'trung-uong',
      capital: 'su-nghiep',
      planned: whole(1200),
      allocated: whole(1000),
      spent: whole(600),
      place,
    },
    { source: 'trung-uong', capital: 'dau-tu', planned: whole(800), spent: whole(0), place },
  ];
  const given = (funding: readonly Funding[]) =>
    material({
      collection: collectionOf([
        submissionOf(police, { projects: [{ project: 'DA1', funding, unit: police.id, place }] }),
      ]),
    });

  it('adds exactly, by project and source', () => {
    const { table } = annex('funding', given(lines));
    const money = ['2.000', '800', '1.200', '1.000', '-', '600', '30%', ''];
    expect(table.measure).toBe('Đơn vị tính: triệu đồng');
    expect(texts(table, 'TỔNG CỘNG').slice(2)).toEqual(money);
    expect(texts(table, 'Ngân sách trung ương').slice(2)).toEqual(money);
  });

  it('takes no share of a sum that leaves lines out', () => {
    const [first] = lines;
    const open = first === undefined ? [] : [first, { ...first, capital: 'dau-tu', spent: undefined }];
    const { table } = annex(
      'funding',
      given(open.map(({ spent, ...rest }) => (spent ? { ...rest, spent } : rest))),
    );
    expect(texts(table, 'TỔNG CỘNG').slice(2)).toEqual([
      '2.400',
      '1.200',
      '1.200',
      '2.000',
      '…',
      '600',
      '…',
      '',
    ]);
  });

  it('capital that a project does not have is "-"; what nobody has said is "…"', () => {
    const { table } = annex('funding', given(lines.slice(0, 1)));
    expect(texts(table, 'Ngân sách trung ương').slice(2)).toEqual([
      '1.200',
      '-',
      '1.200',
      '1.000',
      '-',
      '600',
      '50%',
      '',
    ]);
    expect(texts(annex('funding', given([])).table, 'TỔNG CỘNG').slice(2, 5)).toEqual(['…', '…', '…']);
  });

  it('spans its head over ten columns', () => {
    const [first] = annex('funding').table.head;
    const width = first?.cells.reduce((total, { columns = 1 }) => total + columns, 0);
    expect(width).toBe(annex('funding').table.columns.length);
  });
});

describe('II: tasks', () => {
  const place = { file: 'a.xlsx' };
  const late = { ...plan, tasks: plan.tasks.map((task) => ({ ...task, due: '2026-03-31' })) };
  const given = (status: 'done' | 'on-time') =>
    material({
      plan: late,
      collection: collectionOf([
        submissionOf(police, {
          tasks: [{ task: 'T1', status, note: 'Kế hoạch số 12', unit: police.id, place }],
        }),
      ]),
    });

  it('a task past its time is late, whatever was written of it, and its note is the reason', () => {
    expect(texts(annex('tasks', given('on-time')).table, '1').slice(3)).toEqual([
      'Quý I/2026',
      '',
      'Chậm tiến độ',
      'Kế hoạch số 12',
    ]);
    expect(texts(annex('tasks', given('done')).table, '1').slice(3)).toEqual([
      'Quý I/2026',
      'Kế hoạch số 12',
      'Đã hoàn thành',
      '',
    ]);
  });
});

describe('V: late and missing units', () => {
  it('lists them and nobody else', () => {
    const collection = collectionOf([], [kimLien]);
    const arrivals = new Map(
      [...collection.arrivals].map(([id, units]) => [
        id,
        units.map((one) =>
          one.unit === namDan.id
            ? { ...one, arrival: 'late' as const, daysLate: 3, received: '2026-06-18' }
            : one,
        ),
      ]),
    );
    const { rows } = annex('coverage', material({ collection: { ...collection, arrivals } })).table;
    expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Xã, phường'],
      ['1', 'Xã Kim Liên', 'Chưa gửi báo cáo', '', ''],
      ['2', 'Xã Nam Đàn', 'Gửi chậm 3 ngày', '18/6/2026', ''],
    ]);
  });
});

it.each([
  ['2026-06-12', '2026-06-15', 1],
  ['2026-06-15', '2026-06-15', 0],
  ['2026-06-20', '2026-06-15', 0],
  ['2026-04-29', '2026-05-04', 1],
])('from %s to %s there are %i working days', (from, to, days) => {
  expect(workingDays(from, to, ['2026-04-30', '2026-05-01'])).toBe(days);
});
