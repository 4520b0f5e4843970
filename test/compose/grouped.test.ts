import { describe, expect, it } from 'vitest';
import { composeReport } from '../../src/compose/report.ts';
import { whole } from '../../src/model/exact.ts';
import type { IndicatorFigure } from '../../src/model/figure.ts';
import type { Indicator } from '../../src/model/plan.ts';
import type { Shown } from '../../src/model/plan-file/outline.ts';
import type { ProjectReport } from '../../src/model/submission.ts';
import {
  collectionOf,
  elementFigure,
  figureOf,
  growth,
  linesOf,
  material,
  plan,
  share,
  submissionOf,
  sum,
  target,
  tinyIndicator,
  withElements,
  withIndicators,
} from '../support/material.ts';
import { police, tinySection } from '../support/tiny-plan.ts';

/** A report of a hundred indicators is one of fifteen pages: plain shares are listed, only the others get sentences. */

function shareOf(code: string, what: string): Indicator {
  return tinyIndicator(code, share.formula, { sentence: `Có {n}/{d} ${what}`, rows: [code], group: 'DA1' });
}

function figure(code: string, n: number, d: number, aim: string, more: Partial<IndicatorFigure> = {}) {
  const value = whole(n).div(whole(d));
  return figureOf(code, {
    value: { tag: 'value', value },
    display: `${(n * 100) / d}%`,
    quotient: { numerator: whole(n), denominator: whole(d) },
    target: target(aim),
    standing: n * 100 >= d * Number.parseInt(aim, 10) ? 'exceeded' : 'in-progress',
    due: false,
    reported: 3,
    expected: 3,
    ...more,
  });
}

const indicators = [
  shareOf('A', 'trường tuyên truyền'),
  shareOf('B', 'cán bộ được tập huấn'),
  shareOf('C', 'giáo viên dự thi'),
  { ...sum, group: 'DA1' },
];
const figures = [
  figure('A', 50, 100, '25%'),
  figure('B', 30, 100, '35%'),
  figure('C', 0, 100, '25%'),
  figureOf(sum.code, {
    value: { tag: 'value', value: whole(826) },
    display: '826',
    completion: whole(826).div(whole(800)),
    target: target('800 người'),
    standing: 'exceeded',
    due: false,
  }),
];

function told(given: readonly IndicatorFigure[], grouped: boolean, list = indicators): readonly string[] {
  const shows = [{ indicators: list.map(({ code }) => code), grouped }];
  const outline = [tinySection('muc', [], { heading: '1. Kết quả', shows })];
  const base = material({ plan: { ...plan, indicators: list, outline, annexes: [] } });
  return linesOf(composeReport(withIndicators(base, ...given)).body).filter((line) => line.startsWith('- '));
}

describe('indicators grouped', () => {
  it('those that need a sentence run on; plain shares are listed by how they stand, with their targets', () => {
    expect(told(figures, true)).toEqual([
      '- Đã tư vấn cho 826 người, đạt 103,25% chỉ tiêu năm, vượt 26 người.',
      '- 01 chỉ tiêu đang đạt mức chỉ tiêu năm: có 50/100 trường tuyên truyền, bằng 50% (chỉ tiêu: 25%). ' +
        '02 chỉ tiêu đang thực hiện: có 30/100 cán bộ được tập huấn, đạt 30% (chỉ tiêu: 35%); ' +
        'chưa có giáo viên dự thi (0/100; chỉ tiêu: 25%).',
    ]);
  });

  it('at the end of the year they are reached or missed', () => {
    const due = [
      figure('A', 50, 100, '25%', { due: true }),
      figure('B', 30, 100, '35%', { due: true, standing: 'missed' }),
    ];
    expect(told(due, true, indicators.slice(0, 2))).toEqual([
      '- 01 chỉ tiêu đạt hoặc vượt mức giao: có 50/100 trường tuyên truyền, đạt 50% (chỉ tiêu: 25%). ' +
        '01 chỉ tiêu chưa đạt: có 30/100 cán bộ được tập huấn, đạt 30% (chỉ tiêu: 35%).',
    ]);
  });

  it('not grouped, each has its line', () => {
    expect(told(figures, false)).toHaveLength(4);
  });

  it('one plain share is a sentence among the others', () => {
    expect(told(figures.slice(1), true, indicators.slice(1, 2))).toEqual([
      '- Có 30/100 cán bộ được tập huấn, đạt 30%; còn 5 điểm phần trăm so với chỉ tiêu năm (35%).',
    ]);
  });

  it('a share that units are missing from is not plain: whose figures they are has to be said', () => {
    const short = figure('A', 50, 100, '25%', { reported: 2, unmatched: ['xa-nam-dan'], firm: false });
    expect(told([short, ...figures.slice(1)], true)[0]).toBe(
      '- Theo báo cáo của 02/03 xã, phường, có 50/100 trường tuyên truyền, bằng 50%, đang đạt mức chỉ tiêu năm (25%). ' +
        '01 xã, phường chưa có đủ số liệu có thể làm thay đổi kết quả đánh giá chỉ tiêu này. ' +
        'Đã tư vấn cho 826 người, đạt 103,25% chỉ tiêu năm, vượt 26 người.',
    );
  });

  it('growth is no plain share: from what it grew has to be said', () => {
    const grown = figureOf(growth.code, {
      value: { tag: 'value', value: whole(8).div(100) },
      display: '8%',
      change: { now: whole(108), before: whole(100), aspect: 'previous' },
      target: target('trên 5%'),
      standing: 'met',
      due: false,
    });
    expect(told([grown, figures[0] ?? grown], true, [growth, ...indicators.slice(0, 1)])[0]).toContain(
      'tăng 08 (8%), đang đạt mức chỉ tiêu năm (trên 5%). Có 50/100 trường',
    );
  });
});

describe('a project', () => {
  const place = { file: 'a.xlsx' };
  const report: ProjectReport = {
    project: 'DA1',
    progress: 'Đã mở hai đợt cao điểm',
    problems: 'Vốn giao chậm',
    funding: [{ source: 'dia-phuong', capital: 'su-nghiep', planned: whole(900), spent: whole(450), place }],
    unit: police.id,
    place,
  };
  const lines = (list: readonly Indicator[], shows: Shown[]): readonly string[] => {
    const outline = [tinySection('muc', [], { heading: '1. Dự án 1', shows })];
    const collection = collectionOf([submissionOf(police, { projects: [report] })]);
    const base = material({ collection, plan: { ...plan, indicators: list, outline, annexes: [] } });
    const given = withElements(withIndicators(base, ...figures), elementFigure('VU', [19]));
    return linesOf(composeReport(given).body).slice(1);
  };
  const money =
    'Kinh phí giao năm 2026 là 900 triệu đồng; lũy kế đến ngày 14/6/2026 giải ngân 450 triệu đồng, đạt 50% kế hoạch vốn.';

  it('is one paragraph: totals shown before it, what was done, the money, the problems', () => {
    expect(lines([], [{ elements: ['VU'] }, { project: 'DA1' }])).toContain(
      `Có 19 vụ phát hiện, bắt giữ. Đã mở hai đợt cao điểm. ${money} Khó khăn, vướng mắc: vốn giao chậm.`,
    );
  });

  it('tells a row once: parts of it without a target are for the annex', () => {
    const row = { ...sum, rows: ['B1'], group: 'DA1' };
    const { target: _, ...part } = { ...shareOf('A', 'trường tuyên truyền'), rows: ['B1'] };
    const shown = lines([row, part], [{ indicators: [row.code] }, { project: 'DA1' }]);
    expect(shown.some((line) => line.includes('trường tuyên truyền'))).toBe(false);
    expect(lines([row, part], [{ project: 'DA1' }]).some((line) => line.includes('trường tuyên'))).toBe(true);
  });
});
