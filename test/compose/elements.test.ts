import { describe, expect, it } from 'vitest';
import { composeReport } from '../../src/compose/index.ts';
import { whole } from '../../src/model/exact.ts';
import type { ElementFigure } from '../../src/model/figure.ts';
import type { Element } from '../../src/model/plan.ts';
import {
  collectionOf,
  elementFigure,
  linesOf,
  material,
  plan,
  runsIn,
  submissionsWith,
  withElements,
} from '../support/material.ts';
import { half, namDan, police, tinyElement, tinySection } from '../support/tiny-plan.ts';

function report(elements: readonly Element[], figures: readonly ElementFigure[]) {
  const codes = elements.map(({ code }) => code);
  const own = {
    ...plan,
    elements: new Map([...plan.elements, ...elements.map((one) => [one.code, one] as const)]),
    outline: [tinySection('muc', [], { heading: 'I. MỤC', shows: [{ elements: codes }] })],
    annexes: [],
  };
  const collection = collectionOf(submissionsWith(), [namDan]);
  return composeReport(withElements(material({ plan: own, collection }), ...figures)).body;
}

function say(elements: readonly Element[], ...figures: readonly ElementFigure[]): string {
  const lines = linesOf(report(elements, figures));
  return lines.slice(lines.indexOf('I. MỤC') + 1, -1).join('\n');
}

const baseline = { source: 'Báo cáo số 1', place: { file: 'baseline.csv' } };
const agency = (code: string, name: string, measure: string, more: Partial<Element> = {}) =>
  tinyElement(code, { name, measure, sources: [police.id], ...more });

describe('totals of elements', () => {
  const cases = agency('V', 'Tổng số vụ bị bắt giữ', 'vụ');

  it('expected, not yet counted, say so, each of them; what was counted does not run on', () => {
    const codes = ['V1', 'V2', 'V3'];
    const elements = codes.map((code) => agency(code, `Số vụ loại ${code}`, 'vụ'));
    const figures = codes.map((code, index) => {
      const figure = elementFigure(code, [20 + index]);
      const units = figure.units.slice(0, 1).map((entry) => ({ ...entry, estimated: index < 2 }));
      return { ...figure, units };
    });
    expect(say(elements, ...figures)).toBe(
      'Ước 6 tháng đầu năm 2026 có 20 vụ loại V1; 21 vụ loại V2. Có 22 vụ loại V3.',
    );
  });

  it('against the same units of last year', () => {
    const matched = { value: whole(214), previous: whole(198), units: 1 };
    expect(say([cases], elementFigure('V', [214], { matched }))).toBe(
      'Tổng số vụ bị bắt giữ là 214 vụ, tăng 16 vụ (8,08%) so với cùng kỳ năm 2025.',
    );
  });

  it('where only some units have both years, says whose figures are compared', () => {
    const matched = { value: whole(30), previous: whole(40), units: 2 };
    const element = tinyElement('V', { name: 'Số vụ bị bắt giữ', measure: 'vụ' });
    expect(say([element], elementFigure('V', [20, 10, 4], { matched }))).toBe(
      'Có 34 vụ bị bắt giữ; riêng 02 xã, phường có số liệu của cả hai kỳ, so với cùng kỳ năm 2025 giảm 10 vụ (25%).',
    );
  });

  it('a stock against the day the year began, with its parts', () => {
    const stock = { nature: 'stock' as const };
    const elements = [
      agency('N', 'Số người nghiện ma túy có hồ sơ quản lý', 'người', { ...stock, parts: ['N1', 'N2'] }),
      agency('N1', 'Ở ngoài xã hội', 'người', { ...stock, short: 'Ngoài xã hội' }),
      agency('N2', 'Tại cơ sở cai nghiện', 'người', { ...stock, short: 'Tại cơ sở cai nghiện' }),
    ];
    const whole0 = new Map([['opening' as const, { ...baseline, value: whole(4512) }]]);
    const figures = [
      elementFigure('N', [4198], { whole: whole0 }),
      elementFigure('N1', [2015]),
      elementFigure('N2', [2183]),
    ];
    expect(say(elements, ...figures)).toBe(
      'Tính đến ngày 14/6/2026, toàn tỉnh có 4.198 người nghiện ma túy có hồ sơ quản lý, giảm 314 người (6,96%) so với ngày 14/12/2025; trong đó: ngoài xã hội 2.015 người, tại cơ sở cai nghiện 2.183 người.',
    );
  });

  it('a figure of the whole is no match for a sum that lacks units', () => {
    const element = tinyElement('N', { name: 'Số người nghiện', measure: 'người', nature: 'stock' });
    const opening = new Map([['opening' as const, { ...baseline, value: whole(4512) }]]);
    expect(say([element], elementFigure('N', [undefined, 30, 10], { whole: opening }))).toBe(
      'Theo báo cáo của 02/03 xã, phường, tính đến ngày 14/6/2026, toàn tỉnh có 40 người nghiện; số liệu chưa bao gồm 01 xã, phường chưa gửi báo cáo.',
    );
  });

  it('run on where there is no more to say of each', () => {
    const elements = [agency('A', 'Số vụ đã khởi tố', 'vụ'), agency('B', 'Số bị can đã khởi tố', 'bị can')];
    expect(say(elements, elementFigure('A', [120]), elementFigure('B', [4]))).toBe(
      'Có 120 vụ, 04 bị can đã khởi tố.',
    );
    const others = [agency('A', 'Số vụ đã khởi tố', 'vụ'), agency('B', 'Số bị can truy tố', 'bị can')];
    expect(say(others, elementFigure('A', [120]), elementFigure('B', [4]))).toBe(
      'Có 120 vụ đã khởi tố; 04 bị can truy tố.',
    );
  });

  it('what rests on some units only does not run on into what rests on all', () => {
    const elements = [
      tinyElement('A', { name: 'Số buổi tuyên truyền', measure: 'buổi' }),
      agency('B', 'Số tin, bài về ma túy', 'tin, bài'),
    ];
    // A unit that sent a report without the figure: the share in front says all there is to say.
    const some = elementFigure('A', [10, 20, undefined]);
    expect(say(elements, some, elementFigure('B', [4]))).toBe(
      'Theo báo cáo của 02/03 xã, phường, có 30 buổi tuyên truyền. Có 04 tin, bài về ma túy.',
    );
  });

  it('what lacks the same units goes on in one sentence, what lacks others does not', () => {
    const elements = [
      tinyElement('A', { name: 'Số buổi tuyên truyền', measure: 'buổi' }),
      tinyElement('B', { name: 'Số cuộc kiểm tra', measure: 'cuộc' }),
    ];
    const first = elementFigure('A', [undefined, 20, 10]);
    expect(say(elements, first, elementFigure('B', [undefined, 4, 5]))).toBe(
      'Theo báo cáo của 02/03 xã, phường, có 30 buổi tuyên truyền; 09 cuộc kiểm tra; số liệu chưa bao gồm 01 xã, phường chưa gửi báo cáo.',
    );
    expect(say(elements, first, elementFigure('B', [4, 5, undefined]))).toBe(
      'Theo báo cáo của 02/03 xã, phường, có 30 buổi tuyên truyền; số liệu chưa bao gồm 01 xã, phường chưa gửi báo cáo. Có 09 cuộc kiểm tra; số liệu của 02/03 xã, phường.',
    );
  });

  it('that are nothing are not there', () => {
    const elements = [
      agency('A', 'Số tụ điểm phức tạp hiện có', 'tụ điểm'),
      agency('B', 'Tổng số vụ phạm tội', 'vụ'),
      agency('C', 'Kinh phí hỗ trợ', 'triệu đồng'),
    ];
    expect(say(elements, elementFigure('A', [0]), elementFigure('B', [0]), elementFigure('C', [0]))).toBe(
      'Không có tụ điểm phức tạp; không có vụ phạm tội; không phát sinh kinh phí hỗ trợ.',
    );
  });

  it('units that answered yes', () => {
    const element = tinyElement('S', { name: 'Đã ban hành kế hoạch', type: 'yes-no' });
    const sources = [...plan.units.values()].filter(({ level }) => level === 'commune').map(({ id }) => id);
    expect(say([{ ...element, sources }], elementFigure('S', [true, true, false]))).toBe(
      'Có 02/03 xã, phường đã ban hành kế hoạch.',
    );
    expect(say([{ ...element, sources }], elementFigure('S', [false, false, false]))).toBe(
      'Chưa có xã, phường nào đã ban hành kế hoạch.',
    );
  });

  it('kilograms and pills stand side by side and are never added', () => {
    const elements = [
      agency('H', 'Heroin', 'kg', { type: 'amount' }),
      agency('TK', 'Ma túy tổng hợp (theo khối lượng)', 'kg', { type: 'amount' }),
      agency('TV2', 'Ma túy tổng hợp (theo viên)', 'viên'),
    ];
    const figures = [elementFigure('H', [126]), elementFigure('TK', [214]), elementFigure('TV2', [68_420])];
    expect(say(elements, ...figures)).toBe('Thu giữ 126 kg heroin, 214 kg và 68.420 viên ma túy tổng hợp.');
    const marked = runsIn(report(elements, figures)).filter((run) => run.figure !== undefined);
    expect(marked.map(({ text, figure }) => [text, figure])).toEqual([
      ['126', 'element/H'],
      ['214', 'element/TK'],
      ['68.420', 'element/TV2'],
    ]);
  });

  it('what no unit reported is pointed out, never zero', () => {
    const blocks = report([cases], [elementFigure('V', [undefined])]);
    expect(linesOf(blocks)).toContain('(Chưa có số liệu: tổng số vụ bị bắt giữ.)');
    expect(runsIn(blocks).find((run) => run.comment)?.italic).toBe(true);
  });
});

describe('in a window reported year by year', () => {
  const window = { ...half, from: '2017-01-01', to: '2018-06-30', years: [2017, 2018] };
  const year = (each: number, total: number, reported = 1) => ({ year: each, total: whole(total), reported });

  function told(element: Element, figure: ElementFigure): string {
    const own = {
      ...plan,
      elements: new Map([[element.code, element]]),
      outline: [tinySection('muc', [], { heading: 'I. MỤC', shows: [{ elements: [element.code] }] })],
      annexes: [],
    };
    const collection = collectionOf(submissionsWith(), [namDan]);
    const base = withElements(material({ plan: own, collection }), figure);
    const lines = linesOf(composeReport({ ...base, period: window }).body);
    return lines.slice(lines.indexOf('I. MỤC') + 1, -1).join('\n');
  }

  const cases = agency('V', 'Số vụ bị bắt giữ', 'vụ');
  const addicts = agency('N', 'Số người nghiện', 'người', { nature: 'stock' });

  it.each([
    [
      'what happened in each',
      cases,
      [year(2017, 20), year(2018, 9)],
      ' (năm 2017: 20; 6 tháng đầu năm 2018: 09).',
    ],
    [
      'what stood at the end of the years before',
      addicts,
      [year(2017, 20), year(2018, 29)],
      ' (năm 2017: 20).',
    ],
    ['nothing where a unit lacks a year', cases, [year(2017, 20, 0), year(2018, 9)], 'vụ bị bắt giữ.'],
  ])('%s', (_, element, years, end) => {
    const text = told(element, elementFigure(element.code, [29], { years }));
    expect(text.endsWith(end), text).toBe(true);
  });

  it('year against year, half a year against the same half', () => {
    const years = [
      { ...year(2017, 20), change: { now: whole(20), before: whole(16) } },
      { ...year(2018, 12), change: { now: whole(12), before: whole(10) } },
    ];
    expect(told(cases, elementFigure('V', [32], { years }))).toBe(
      'Có 32 vụ bị bắt giữ; theo từng năm: năm 2017 có 20 vụ, tăng 04 vụ (25%) so với năm 2016; ' +
        '6 tháng đầu năm 2018 có 12 vụ, tăng 02 vụ (20%) so với 6 tháng đầu năm 2017.',
    );
  });
});
