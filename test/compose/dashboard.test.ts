import { describe, expect, test } from 'vitest';
import { composeDashboard } from '../../src/compose/index.ts';
import type { Answer, Dashboard, IndicatorCard } from '../../src/model/dashboard.ts';
import { consolidate, count, files, type Given, sent, smallPlan } from '../support/consolidate.ts';
import { head } from '../support/material.ts';
import { planOf } from '../support/plan-text.ts';

/** What a head of office asks of an indicator that is missed, behind or unsure, and what the page answers. */

const questions = ['Năm 2025', 'Đơn vị nào', 'Các đơn vị chưa có', 'Từng địa bàn', 'Cuối năm'] as const;

const communes = [
  '{id: xa-a, kind: xã, name: A, tags: [bien-gioi]}',
  '{id: xa-b, kind: xã, name: B}',
  '{id: phuong-c, kind: phường, name: C}',
  '{id: xa-d, kind: xã, name: D}',
];

function dashboardOf(given: Given): Dashboard {
  const { collection, figures, findings } = consolidate(given);
  const { period } = collection;
  const plan = planOf(given.plan);
  return composeDashboard({ plan, period, head, collection, figures, findings, language: 'vi' });
}

interface Asked {
  readonly indicator: string;
  readonly elements?: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

function cardOf({ indicator, elements, values }: Asked): IndicatorCard {
  const plan = smallPlan({
    communes,
    elements: elements ?? [
      count('VU', 'unit: vụ, nature: cumulative, compare: previous-year, max: 1000'),
      count('NNT', 'unit: người, nature: stock, max: 1000'),
    ],
    indicators: [indicator],
  });
  const named = plan.replace('group: xa, ', 'group: xa, short: xã, ');
  const [card] = dashboardOf({ plan: named, files: files(values) }).indicators;
  if (card === undefined) throw new Error('no indicator');
  return card;
}

function answer(asked: Asked, question: (typeof questions)[number]): Answer {
  const found = cardOf(asked).questions.find((each) => each.question.startsWith(question));
  if (found === undefined) throw new Error(`not asked: ${question}`);
  return found;
}

const growth: Asked = {
  indicator: '{code: CT, name: Tăng số vụ, formula: growth(VU), target: Trên 50%}',
  values: { 'xa-a': '{VU: {value: 12, previous: 20}}', 'xa-b': '{VU: {value: 9, previous: 4}}' },
};
const share: Asked = {
  indicator: '{code: CT, name: Số vụ trên người nghiện, formula: VU / NNT, target: 50%}',
  values: { 'xa-a': '{VU: 2, NNT: 20}', 'xa-b': '{VU: 14, NNT: 20}', 'phuong-c': '{VU: 0, NNT: 9}' },
};
const sum: Asked = {
  indicator: '{code: CT, name: Số vụ, formula: VU, target: 100 vụ}',
  values: { 'xa-a': '{VU: 12}', 'xa-b': '{VU: 0}', 'phuong-c': '{VU: 5}' },
};
const none: Asked = {
  indicator: '{code: CT, name: Số vụ, formula: VU, target: Không phát sinh}',
  values: { 'xa-a': '{VU: 3}', 'xa-b': '{VU: 1}', 'phuong-c': '{VU: 0}' },
};

describe('the five questions', () => {
  test.each<[string, Asked, (typeof questions)[number], string]>([
    [
      'last year: the sum of the units that have both years',
      growth,
      'Năm 2025',
      'Số VU: cùng kỳ là 24 vụ, cộng của 2 xã có số liệu của cả hai kỳ.',
    ],
    ['last year of what is not compared', none, 'Năm 2025', 'Không có số liệu kỳ trước để so sánh.'],
    [
      'who pulls a growth down: in cases',
      growth,
      'Đơn vị nào',
      'Nhiều nhất: xã A (giảm 08 vụ, từ 20 xuống 12).',
    ],
    [
      'who pulls a share down: how many are lacking, under 10 left out',
      { ...share, values: { ...share.values, 'xa-b': '{VU: 4, NNT: 20}' } },
      'Đơn vị nào',
      'Nhiều nhất: xã A (thiếu 08 vụ so với mức chỉ tiêu 50%, hiện 2/20); xã B (thiếu 06 vụ so với mức chỉ tiêu 50%, hiện 4/20). Không xét 1 đơn vị có tổng số dưới 10.',
    ],
    ['of a sum, who has added nothing', sum, 'Đơn vị nào', '2/3 xã đã có kết quả; chưa có: xã B.'],
    ['of what must not be, where it is', none, 'Đơn vị nào', 'Phát sinh nhiều nhất ở: xã A (03); xã B (01).'],
    [
      'whether those who are not in could turn it',
      none,
      'Các đơn vị chưa có',
      '01 xã chưa báo cáo không làm thay đổi kết quả đánh giá chỉ tiêu này. Chưa có số liệu: xã D.',
    ],
    [
      'all in',
      { ...none, values: { ...none.values, 'xa-d': '{VU: 0}' } },
      'Các đơn vị chưa có',
      'Không: đã có đủ số liệu của 4/4 xã.',
    ],
    [
      'what is still needed, a month',
      sum,
      'Cuối năm',
      'Còn cần thêm 83 vụ; còn 06 tháng, mỗi tháng khoảng 14 vụ. Đây là số còn phải thực hiện, không phải dự báo.',
    ],
    [
      'of a share with the whole as it is now',
      { ...share, values: { 'xa-a': '{VU: 2, NNT: 20}', 'xa-b': '{VU: 4, NNT: 21}' } },
      'Cuối năm',
      'Còn cần thêm 15 vụ, nếu tổng số giữ nguyên như hiện nay; còn 06 tháng, mỗi tháng khoảng 03 vụ. Đây là số còn phải thực hiện, không phải dự báo.',
    ],
    [
      'of a growth, against the same period: one more than the bound',
      growth,
      'Cuối năm',
      'So với cùng kỳ, còn thiếu 16 vụ để ở mức chỉ tiêu.',
    ],
    ['of what must not be', none, 'Cuối năm', 'Đã vượt mức cho phép 04 vụ.'],
  ])('%s', (_, asked, question, text) => {
    expect(answer(asked, question).answer).toBe(text);
  });

  test('by kind and by tag, sums over sums: percentages are never averaged', () => {
    const table = answer(
      { ...share, values: { ...share.values, 'xa-b': '{VU: 4, NNT: 30}' } },
      'Từng địa bàn',
    ).table;
    expect(table?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Xã', '2/3', '6/50 (12%)'],
      ['Phường', '1/1', '0/9'],
      ['Xã biên giới', '1/1', '2/20 (10%)'],
    ]);
  });

  test('are not asked of what is reached and sure', () => {
    const reached = {
      ...sum,
      values: { 'xa-a': '{VU: 90}', 'xa-b': '{VU: 20}', 'phuong-c': '{VU: 1}', 'xa-d': '{VU: 0}' },
    };
    expect(cardOf(reached).standing?.text).toBe('Vượt chỉ tiêu');
    expect(cardOf(reached).questions).toEqual([]);
  });
});

describe('an indicator', () => {
  test('shows what each unit adds, those that pull away first', () => {
    expect(cardOf(growth).shares?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Xã A', '20', '12', 'giảm 8'],
      ['Xã B', '4', '9', 'tăng 5'],
    ]);
  });

  test('has its place in every order by exact values, what is not known last', () => {
    const plan = smallPlan({
      communes,
      elements: [count('VU'), count('TV'), count('X')],
      indicators: [
        '{code: A, name: Đ, formula: VU, target: 3}',
        '{code: B, name: Đo, formula: TV, target: 1000000000000000000001}',
        '{code: C, name: D, formula: VU, target: 1000000000000000000000}',
        '{code: D, name: Dừng, formula: X}',
      ],
    });
    const values = '{VU: 1, TV: 1, X: 1}';
    const { indicators } = dashboardOf({
      plan,
      files: files({ 'xa-a': values, 'xa-b': values, 'phuong-c': values }),
    });
    const ordered = (order: 'name' | 'completion') =>
      [...indicators].sort((a, b) => a.ranks[order] - b.ranks[order]).map(({ code }) => code);
    expect(ordered('completion')).toEqual(['B', 'C', 'A', 'D']);
    expect(ordered('name')).toEqual(['C', 'D', 'A', 'B']);
  });
});

describe('an entry', () => {
  const given = {
    plan: smallPlan({ communes, elements: [count('VU')] }),
    files: {
      'xa-a.yaml': sent('xa-a', '{VU: "mười"}'),
      'xa-b.yaml': sent('xa-b', '{VU: {value: 5, estimated: true}}'),
    },
  };

  test('says its place, that it is an estimate, and what the file says where it is not used', () => {
    const [element] = dashboardOf(given).elements;
    expect(
      element?.entries.map(({ unit, shown, note, place }) => [unit, shown, note, place !== undefined]),
    ).toEqual([
      ['xa-a', 'Không đọc được', 'trong tệp ghi “mười”', true],
      ['xa-b', '5', 'số ước', true],
      ['phuong-c', 'Chưa gửi báo cáo', '', false],
      ['xa-d', 'Chưa gửi báo cáo', '', false],
    ]);
  });

  test('its unit shows its files and what was found in them', () => {
    const [unit] = dashboardOf(given).units;
    expect(unit).toMatchObject({ name: 'Xã A', files: ['xa-a.yaml'] });
    expect(unit?.findings[0]?.severity).toBe('Lỗi');
  });
});

test('what adds up over the year stands beside the time gone, a ratio does not', () => {
  const values = { 'xa-a': '{VU: 2, NNT: 20}', 'xa-b': '{VU: 4, NNT: 20}' };
  const sum = { indicator: '{code: CT, name: Số vụ, formula: VU, target: 40 vụ}', values };
  const ratio = { indicator: '{code: CT, name: Tỷ lệ, formula: VU / NNT, target: 40%}', values };
  expect(cardOf(sum).completion).toBe('15%, thời gian đã qua 49,86%');
  expect(cardOf(ratio).completion).toBe('');
});
