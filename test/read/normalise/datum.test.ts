import { describe, expect, it } from 'vitest';
import type { Conventions, Plan } from '../../../src/model/plan.ts';
import { tinyPlan } from '../../support/tiny-plan.ts';
import { entryOf, head, lines, readSubmission, said } from '../../support/yaml-submission.ts';

function conventions(more: Partial<Conventions>): Plan {
  return { ...tinyPlan, conventions: { ...tinyPlan.conventions, ...more } };
}

/** One value of Nam Đàn's, and what becomes of it: `24`, or a gap and its findings. */
function value(element: string, text: string, plan?: Plan): string {
  const read = readSubmission(`${head}values:\n  ${element}: ${text}\n`, plan);
  return [said(entryOf(read, element)?.reading), ...lines(read).map((line) => line.split(' ', 1)[0])].join(
    ' ',
  );
}

describe('what says that there is nothing to write yet is a gap of any question', () => {
  it.each(['"..."', '…', 'chưa có số liệu', '"-"'])('%s', (text) => {
    expect(value('SACH', text)).toBe('gap: blank');
  });
});

describe('figures', () => {
  it.each([
    ['NNT', '24', '24'],
    ['NNT', '{value: 24, previous: 26, note: đã rà soát}', '24'],
    ['NNT', '012', '12'],
    ['NNT', '"1.234"', '1234'],
    ['NNT', '12 người', '12'],
    ['NNT', 'không phát sinh', '0'],
    ['NNT', 'null', 'gap: blank'],
    ['NNT', '', 'gap: blank'],
    ['NNT', '""', 'gap: blank'],
    ['NNT', '"-"', 'gap: blank'],
    ['NNT', '...', 'gap: blank'],
    ['NNT', 'chưa có số liệu', 'gap: blank'],
    ['NNT', '{note: chưa rà soát}', 'gap: blank'],
    ['NNT', '3.400', 'gap: unreadable TK302'],
    ['NNT', '"1,234"', 'gap: unreadable TK302'],
    ['NNT', '12.5', 'gap: unreadable TK303'],
    ['NNT', '12 hộ', 'gap: unreadable TK304'],
    ['NNT', '1e3', 'gap: unreadable TK311'],
    ['NNT', '12-15', 'gap: unreadable TK301'],
    ['NNT', '281/412', 'gap: unreadable TK301'],
    ['NNT', '"#DIV/0!"', 'gap: unreadable TK301'],
    ['NNT', 'true', 'gap: unreadable TK301'],
    ['NNT', '2026-06-10', 'gap: unreadable TK301'],
    ['NNT', '[24]', 'gap: unreadable TK306'],
    ['NNT', '{value: [24]}', 'gap: unreadable TK306'],
    ['KP', '12.5', '25/2'],
    ['KP', '"1.234,5"', '2469/2'],
    ['KP', '"3.400"', 'gap: unreadable TK302'],
    ['KP', '{value: "1,5"}', '3/2'],
    ['KP', '{value: 1,5}', 'gap: unreadable TK314'],
    ['KP', '{value: 1, unit: tỷ đồng}', 'gap: unreadable TK314'],
    ['TL', '12%', '3/25'],
    ['TL', '12', '3/25'],
    ['TL', '"12,5 %"', '1/8'],
    ['TL', '0.5', 'gap: unreadable TK307'],
  ])('%s: %s → %s', (element, text, expected) => {
    expect(value(element, text)).toBe(expected);
  });

  it('a dash is what the plan says it is', () => {
    expect(value('NNT', '"-"', conventions({ dash: 'zero' }))).toBe('0');
  });

  it('a number typed as text is read by the plan’s convention', () => {
    expect(value('KP', '"1,234.5"', conventions({ numbers: 'en' }))).toBe('2469/2');
  });
});

describe('answers that are no figures', () => {
  it.each([
    ['SACH', 'có', 'có'],
    ['SACH', 'x', 'có'],
    ['SACH', 'X', 'có'],
    ['SACH', 'true', 'có'],
    ['SACH', 'không', 'không'],
    ['SACH', 'false', 'không'],
    ['SACH', '', 'gap: blank'],
    ['SACH', '1', 'gap: unreadable TK308'],
    ['SACH', 'đang xét', 'gap: unreadable TK308'],
    ['LOAI', 'loại II', 'Loại II'],
    ['LOAI', 'không', 'Không'],
    ['LOAI', 'IV', 'gap: unreadable TK309'],
    ['NGAY', '2026-06-14', '2026-06-14'],
    ['NGAY', '14/6/2026', '2026-06-14'],
    ['NGAY', '30/2/2026', 'gap: unreadable TK310'],
    ['NGAY', 'giữa tháng 6', 'gap: unreadable TK310'],
    ['VB', 'Kế hoạch số 12/KH-UBND', 'Kế hoạch số 12/KH-UBND'],
    ['VB', '12', '12'],
  ])('%s: %s → %s', (element, text, expected) => {
    expect(value(element, text)).toBe(expected);
  });
});

describe('estimates', () => {
  it.each(['ước 120', 'khoảng 120', '{value: 120, estimated: true}', '{value: 120, estimated: x}'])(
    '%s counts, is marked and warned of',
    (text) => {
      const read = readSubmission(`${head}values: {TT: ${text}}\n`);
      expect(entryOf(read, 'TT')).toMatchObject({ estimated: true, reading: { tag: 'value' } });
      expect(read.findings).toMatchObject([{ code: 'TK312', severity: 'warning', element: 'TT' }]);
    },
  );

  it.each(['ước 120', '{value: 120, estimated: true}'])(
    '%s is an error where the plan refuses it',
    (text) => {
      expect(value('TT', text, conventions({ estimates: 'refuse' }))).toBe('gap: unreadable TK313');
    },
  );

  it('a figure marked as none is none', () => {
    expect(value('TT', '{value: 120, estimated: false}')).toBe('120');
  });
});

describe('an error in `previous` spoils only `previous`', () => {
  it.each([
    ['{value: 24, previous: 26}', '24', '26', []],
    ['{value: 24, previous: 3.400}', '24', 'gap: unreadable', ['TK302 a.yaml:6:30']],
    ['{value: 12-15, previous: 26}', 'gap: unreadable', '26', ['TK301 a.yaml:6:16']],
    ['{value: 24, previous: null}', '24', 'gap: blank', []],
    ['{previous: 26}', 'gap: blank', '26', []],
    ['24', '24', undefined, []],
  ])('%s', (text, now, before, findings) => {
    const read = readSubmission(`${head}values:\n  NNT: ${text}\n`);
    const entry = entryOf(read, 'NNT');
    expect([said(entry?.reading), said(entry?.previous)]).toEqual([now, before]);
    expect(lines(read)).toEqual(findings);
  });

  it('a stray key may have cut either number, so neither is used', () => {
    const entry = entryOf(readSubmission(`${head}values:\n  KP: {value: 24, previous: 2,5}\n`), 'KP');
    expect([said(entry?.reading), said(entry?.previous)]).toEqual(['gap: unreadable', 'gap: unreadable']);
  });
});
