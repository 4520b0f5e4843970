import { describe, expect, it } from 'vitest';
import { composeAudit, type Material } from '../../src/compose/index.ts';
import { whole } from '../../src/model/exact.ts';
import type { Finding, Severity } from '../../src/model/finding.ts';
import type { AuditSheet } from '../../src/model/report.ts';
import type { Reading } from '../../src/model/submission.ts';
import {
  collectionOf,
  elementFigure,
  figureOf,
  kimLienMissing,
  material,
  plan,
  rowWith,
  submissionsWith,
  target,
  withElements,
  withIndicators,
  written,
} from '../support/material.ts';
import { kimLien, police } from '../support/tiny-plan.ts';

function sheet(name: string, given: Material = material()): AuditSheet {
  const found = composeAudit(given).sheets.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

const texts = (name: string, row: string, given?: Material) =>
  rowWith(sheet(name, given).table, row).map(({ text }) => text);

function finding(severity: Severity, message: string, more: Partial<Finding> = {}): Finding {
  const place = { file: 'xa-nam-dan.xlsx', sheet: 'Số liệu', cell: 'D12' };
  return {
    code: 'TK301',
    severity,
    message: { vi: message, en: `${message} (en)` },
    remedy: { vi: 'Đề nghị kiểm tra lại', en: '' },
    place,
    ...more,
  };
}

it('has its sheets in order, each with a head and as many cells as columns', () => {
  const { sheets } = composeAudit(material({ findings: [finding('error', 'Sai')] }));
  expect(sheets.map(({ name }) => name)).toEqual([
    'Tổng quan',
    'Còn thiếu gì để ký',
    'Chỉ tiêu',
    'Số hạng',
    'Xếp loại',
    'Số liệu',
    'Phát hiện',
    'Tình hình gửi',
    'Đối chiếu',
    'Xử lý',
    'Tệp',
    'Dữ liệu xa-phuong',
    'Nguồn xa-phuong',
  ]);
  for (const { table } of sheets)
    for (const { cells } of [...table.head, ...table.rows])
      expect(cells.reduce((total, { columns = 1 }) => total + columns, 0)).toBe(table.columns.length);
});

describe('findings', () => {
  const given = () =>
    withIndicators(
      material({
        findings: [
          finding('info', 'để biết'),
          finding('error', 'lỗi'),
          finding('warning', 'lạ'),
          finding('warning', 'có thể đổi đánh giá', { unit: kimLien.id, element: 'TV' }),
          finding('info', 'đã xử lý', { unit: kimLien.id, element: 'TV' }),
        ],
      }),
      figureOf('B4', { standing: 'in-progress', firm: false, unmatched: [kimLien.id] }),
    );

  it('come in order: what can turn a standing, errors, warnings, information', () => {
    const { rows } = sheet('Phát hiện', given()).table;
    expect(rows.map(({ cells }) => [cells[0]?.text, cells[1]?.text, cells[2]?.text])).toEqual([
      ['Cần xem lại', 'có', 'có thể đổi đánh giá'],
      ['Lỗi', '', 'lỗi'],
      ['Cần xem lại', '', 'lạ'],
      ['Thông tin', '', 'để biết'],
      ['Thông tin', '', 'đã xử lý'],
    ]);
  });

  it('say where, of whom and of what, the code last', () => {
    expect(texts('Phát hiện', 'có thể đổi đánh giá', given())).toEqual([
      'Cần xem lại',
      'có',
      'có thể đổi đánh giá',
      'Đề nghị kiểm tra lại',
      'xa-nam-dan.xlsx',
      'Số liệu',
      'D12',
      'Xã Kim Liên',
      'Số người nghiện được tư vấn',
      'TK301',
    ]);
  });

  it('are all there, and in the language asked for', () => {
    const findings = Array.from({ length: 700 }, (_, index) => finding('warning', `số ${index}`));
    expect(sheet('Phát hiện', material({ findings })).table.rows).toHaveLength(700);
    expect(texts('Phát hiện', 'số 7 (en)', material({ findings, language: 'en' }))).toContain('số 7 (en)');
  });
});

describe('can it be signed', () => {
  const complete = (): Material => {
    const own = { ...plan, indicators: plan.indicators.filter(({ code }) => code !== 'A1') };
    const texts = [written('tinh-hinh', police, 'Ổn định.'), written('han-che', kimLien, 'Thiếu cán bộ.')];
    return material({ plan: own, collection: collectionOf(submissionsWith(...texts)) });
  };

  it('yes, where nothing is open', () => {
    expect(texts('Còn thiếu gì để ký', 'Điều kiện trình ký', complete())).toEqual([
      'Điều kiện trình ký',
      'ĐỦ',
      '',
    ]);
    expect(sheet('Còn thiếu gì để ký', complete()).lead).toBe(
      '6 tháng đầu năm 2026: hạn trình ngày 15/6/2026, còn 1 ngày làm việc',
    );
  });

  it('no, and why', () => {
    const given = { ...material({ collection: kimLienMissing() }), findings: [finding('error', 'Sai')] };
    const [, state, reasons] = texts('Còn thiếu gì để ký', 'Điều kiện trình ký', given);
    expect(state).toBe('CHƯA ĐỦ');
    expect(reasons).toBe(
      '01 xã, phường chưa gửi báo cáo; 1 chỉ tiêu chưa đủ số liệu để đánh giá; 1 lỗi số liệu chưa xử lý; 2 mục chưa có nội dung của đơn vị chủ trì',
    );
  });

  it('counts the rows of the plan, and they add up', () => {
    const [, count, sum] = texts('Còn thiếu gì để ký', 'Chỉ tiêu của kế hoạch');
    const parts = [...(sum ?? '').matchAll(/(\d+) /g)].map(([, digits]) => Number(digits));
    expect(parts.reduce((a, b) => a + b, 0)).toBe(Number(count));
  });

  it('names what could still turn', () => {
    const given = withIndicators(
      material(),
      figureOf('B4', { standing: 'missed', firm: false, target: target('45 người') }),
    );
    expect(texts('Còn thiếu gì để ký', 'Đánh giá còn có thể đổi', given)[2]).toBe('Số người được tư vấn');
  });
});

describe('where numbers come from', () => {
  const figure = elementFigure('NNT', [20, undefined, 0]);
  const reading: Reading = { tag: 'value', datum: { tag: 'number', value: whole(20), step: whole(1) } };
  const place = { file: 'xa-nam-dan.xlsx', sheet: 'Số liệu', cell: 'D12' };
  const settled = { place, reason: 'gọi điện', by: 'Lê Thị B', at: '2026-06-16', accepted: false };
  const given = withElements(material(), {
    ...figure,
    units: figure.units.map((each) =>
      each.datum === undefined
        ? each
        : {
            ...each,
            estimated: each.unit === 'phuong-cua-lo',
            entry: {
              element: 'NNT',
              unit: each.unit,
              reporter: each.unit,
              reading,
              estimated: false,
              text: '20',
              place,
              ...(each.unit !== 'phuong-cua-lo' && { settled }),
            },
          },
    ),
  });
  const column = (name: string) => {
    const { head, rows } = sheet(name, given).table;
    const at = head[0]?.cells.findIndex(({ text }) => text === 'Người nghiện [NNT]') ?? -1;
    return rows.map(({ cells }) => [cells[0]?.text, cells[at]?.text]);
  };

  it('each figure of each unit stands in a line of units or of figures, a gap with its reason', () => {
    expect(column('Dữ liệu xa-phuong')).toEqual([
      ['Xã Nam Đàn', '20'],
      ['Xã Kim Liên', 'Chưa gửi báo cáo'],
      ['Phường Cửa Lò', '0'],
    ]);
  });

  it('and at the same spot of the next sheet the cell that it came from', () => {
    const cell = 'xa-nam-dan.xlsx ▸ Số liệu ▸ D12';
    expect(column('Nguồn xa-phuong')).toEqual([
      ['Xã Nam Đàn', `${cell}; xử lý: Lê Thị B, gọi điện`],
      ['Xã Kim Liên', ''],
      ['Phường Cửa Lò', `${cell}; số ước`],
    ]);
  });

  it('an indicator shows its formula, terms and exact value', () => {
    const terms = [{ code: 'TV', aspect: 'now' as const, value: whole(30), units: ['a', 'b', 'c'] }];
    const given = withIndicators(
      material(),
      figureOf('C2', { terms, standing: 'met', target: target('45%') }),
    );
    expect(texts('Chỉ tiêu', 'C2', given).slice(0, 7)).toEqual([
      'C2',
      'Tỷ lệ người nghiện ma túy được tư vấn cai nghiện',
      'C2',
      'TV = 30 [3 đơn vị]',
      '45%',
      '1',
      '1',
    ]);
  });

  it('the second source is compared, what differs first', () => {
    const figure = elementFigure('NNT', [20, 11, 9]);
    const place = { file: 'xa.xlsx' };
    const units = figure.units.map((entry, index) => ({
      ...entry,
      check: { value: whole(index === 1 ? 12 : 20), place },
    }));
    const { rows } = sheet('Đối chiếu', withElements(material(), { ...figure, units })).table;
    expect(rows.map(({ cells }) => [cells[0]?.text, cells[5]?.text])).toEqual([
      ['Xã Kim Liên', '-1'],
      ['Phường Cửa Lò', '-11'],
      ['Xã Nam Đàn', '0'],
    ]);
  });

  it('both places are told: of the second source, and of the source of record', () => {
    const figure = elementFigure('NNT', [20, 11, 9]);
    const check = { value: whole(9), place: { file: 'xa.xlsx' } };
    const units = figure.units.map((each) => {
      const reading: Reading = { tag: 'gap', gap: 'blank' };
      const about = { element: 'NNT', unit: each.unit, reporter: police.id };
      const entry = { ...about, reading, estimated: false, text: '20', place: { file: 'cong-an.xlsx' } };
      return { ...each, check, entry };
    });
    const { rows, head } = sheet('Đối chiếu', withElements(material(), { ...figure, units })).table;
    expect(head[0]?.cells.slice(6).map(({ text }) => text)).toEqual([
      'Nơi ghi số đối chiếu',
      'Nơi ghi số nguồn chính',
    ]);
    expect(rows[0]?.cells.slice(6).map(({ text }) => text)).toEqual(['xa.xlsx', 'cong-an.xlsx']);
  });

  it('answers are compared as answers: alike ones do not differ', () => {
    const figure = elementFigure('SACH', [true, false, true]);
    const place = { file: 'xa.xlsx' };
    const units = figure.units.map((entry, index) => ({
      ...entry,
      check: { value: whole(index === 0 ? 1 : 0), place },
    }));
    const given = withElements(material(), { ...figure, units });
    expect(
      sheet('Đối chiếu', given).table.rows.map(({ cells }) => cells.slice(3, 6).map(({ text }) => text)),
    ).toEqual([
      ['Có', 'Không', 'Khác nhau'],
      ['Có', 'Có', ''],
      ['Không', 'Không', ''],
    ]);
  });
});
