import { describe, expect, it } from 'vitest';
import { exactText } from '../../../src/model/exact.ts';
import { dataUnits } from '../../../src/model/plan.ts';
import { linesOf, planOf, planText, planWith, unitsCsv } from '../../support/plan-text.ts';

const plan = planOf(planText);

describe('a good plan is read whole', () => {
  it('without a finding', () => {
    expect(linesOf(planText)).toEqual([]);
  });

  it('with the defaults of the contract', () => {
    expect(plan.conventions).toEqual({ numbers: 'vi', dash: 'gap', estimates: 'allow' });
    expect(plan.elements.get('NNT')).toMatchObject({ required: false, comparesYears: true, min: { n: 0n } });
    expect(plan.elements.get('SACH')?.min).toBeUndefined();
    expect(plan.rules[0]?.severity).toBe('error');
    expect(plan.outline[0]?.merge).toBe('lead');
  });

  it('with exact bounds', () => {
    const max = plan.elements.get('KP')?.max;
    expect(max && exactText(max)).toBe('100000');
  });

  it('with its units in order, ids made of kind and name where none are given', () => {
    expect([...plan.units.keys()]).toEqual(['xa-nam-dan', 'phuong-cua-lo', 'cong-an-tinh', 'so-y-te']);
    expect(plan.units.get('xa-nam-dan')).toMatchObject({
      kind: 'xã',
      level: 'commune',
      tags: ['bien-gioi', 'mien-nui'],
    });
  });

  it('with groups spelled out as units, each element knowing whose figures it is', () => {
    const [nnt, kp] = [plan.elements.get('NNT'), plan.elements.get('KP')];
    expect(nnt).toMatchObject({ sources: ['cong-an-tinh'], checkers: ['xa-nam-dan', 'phuong-cua-lo'] });
    expect(kp?.sources).toEqual(['xa-nam-dan', 'phuong-cua-lo', 'so-y-te']);
    expect(nnt && dataUnits(plan, nnt).map(({ id }) => id)).toEqual(['xa-nam-dan', 'phuong-cua-lo']);
  });

  it('with targets understood', () => {
    const [b1, b2, b3] = plan.indicators;
    expect(b1?.target).toMatchObject({ tag: 'every-year', target: { test: '>=', percent: true } });
    expect(b2?.target).toMatchObject({ tag: 'milestones', steps: [{ year: 2026 }, { year: 2030 }] });
    expect(b3?.target).toMatchObject({ target: { test: '>', text: '> 100' } });
    expect([b1?.percent, b2?.percent, b3?.percent]).toEqual([true, true, false]);
  });

  it('with its outline, numbered where it has no ids', () => {
    const [first] = plan.outline;
    expect(first).toMatchObject({ id: '1', asked: ['cong-an-tinh', 'xa-nam-dan', 'phuong-cua-lo'] });
    expect(first?.parts[0]).toMatchObject({ id: 'kien-nghi', periods: ['year'] });
  });

  it('whom a section names by itself and by its group again stands first, and once', () => {
    const twice = planOf(planWith(['from: [cong-an-tinh, xa-phuong]', 'from: [phuong-cua-lo, xa-phuong]']));
    expect(twice.outline[0]?.asked).toEqual(['phuong-cua-lo', 'xa-nam-dan']);
  });
});

describe('ids and codes are text as written', () => {
  it.each([
    ['id: 2026, kind: year', '2026'],
    ['id: 012, kind: year', '012'],
    ['id: "2026", kind: year', '2026'],
    ['id: 2026.10, kind: year', '2026.10'],
    ['id: 1e3, kind: year', '1e3'],
  ])('%s is %s', (text, id) => {
    expect(planOf(planWith(['id: 2026, kind: year', text])).periods[1]?.id).toBe(id);
  });

  it('a code may hold Vietnamese letters, a hyphen and a dot', () => {
    const text = planWith(['code: B3', 'code: Đ-3.a']);
    expect(planOf(text).indicators[2]?.code).toBe('Đ-3.a');
  });

  it('a milestone may be a number of its own', () => {
    const [, , b3] = planOf(planWith(['{test: ">", bound: 100}', '{2026: 100, 2027: Trên 200}'])).indicators;
    expect(b3?.target).toMatchObject({ steps: [{ target: { text: '100' } }, { target: { test: '>' } }] });
  });
});

describe('a target in its long form', () => {
  it.each([
    ['{test: ">=", bound: 5%}', '>=', '1/20'],
    ['{test: "<", bound: 3%}', '<', '3/100'],
    ['{test: "=", bound: 0%}', '=', '0'],
    ['{test: range, low: 5%, high: 10%}', 'range', '1/20'],
  ])('%s', (text, test, bound) => {
    const schedule = planOf(planWith(['target: 7%', `target: ${text}`])).indicators[0]?.target;
    const target = schedule?.tag === 'every-year' ? schedule.target : undefined;
    expect([target?.test, target && exactText(target.bound)]).toEqual([test, bound]);
  });
});

describe('the hash of a plan', () => {
  it('does not see line ends nor a byte order mark', () => {
    const windows = `\uFEFF${planText.replaceAll('\n', '\r\n')}`;
    const beside = { 'units.csv': `\uFEFF${unitsCsv.replaceAll('\n', '\r\n')}` };
    expect(planOf(windows, beside).sha256).toBe(plan.sha256);
  });

  it('sees every other change, in the files it names too', () => {
    const words = planOf(planWith(['name: Kinh phí', 'name: Kinh phí chi'])).sha256;
    const units = planOf(planText, { 'units.csv': unitsCsv.replace('Nam Đàn', 'Kim Liên') }).sha256;
    expect(new Set([plan.sha256, words, units]).size).toBe(3);
  });
});
