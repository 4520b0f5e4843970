import { describe, expect, it } from 'vitest';
import { consolidate, count, files, result, said, smallPlan } from '../support/consolidate.ts';

/** Last year, the opening stock, a named year: earlier results, else the unit's own figure, else baseline.csv. */

describe('figures of other times', () => {
  const reducing = (more = '', from = 'xa') =>
    smallPlan({
      elements: [count('NNT', 'nature: stock, compare: previous-year', from)],
      indicators: [
        '{code: CT, name: Giảm so với đầu năm, formula: (opening(NNT) - NNT) / opening(NNT), target: 7%}',
        '{code: NT, name: Giảm so với cùng kỳ, formula: reduction(NNT), target: 7%}',
        '{code: GOC, name: Giảm so với 2015, formula: "(base(NNT, 2015) - NNT) / base(NNT, 2015)", target: 7%}',
      ],
      more,
    });
  const baseline = (...rows: readonly string[]) => ({
    'baseline.csv': ['unit,element,date or year,value,source', ...rows, ''].join('\n'),
  });
  const all = { 'xa-a': '{NNT: 9}', 'xa-b': '{NNT: 8}', 'xa-c': '{NNT: 1}' };
  const withBaseline = (values: Record<string, string>, rows: readonly string[], from = 'xa') =>
    consolidate({
      plan: reducing('baseline: baseline.csv', from),
      files: files(values),
      beside: baseline(...rows),
    });

  it('by unit from baseline.csv: a unit without its figure is not matched', () => {
    const done = withBaseline(all, ['xa-a,NNT,2025-12-14,10,BC 1', 'xa-b,NNT,2025-12-14,10,BC 1']);
    expect(result(done)).toMatchObject({ value: '3/20', reported: 2, expected: 3 });
  });

  it('a whole baseline is used when all units are in', () => {
    const done = withBaseline(all, [',NNT,2025,20,BC 1', ',NNT,2015,40,BC 2', ',NNT,2025-06-14,30,BC 3']);
    expect(result(done).value).toBe('1/10');
    expect(result(done, 'NT').value).toBe('2/5');
    expect(result(done, 'GOC').value).toBe('11/20');
    expect(result(done).terms).toContainEqual({
      element: 'NNT',
      aspect: 'opening',
      value: '20',
      units: 0,
      whole: { file: 'baseline.csv', line: 2, column: 1 },
    });
  });

  it('and not while one is missing: that would look like a fall', () => {
    const done = withBaseline({ 'xa-a': '{NNT: 9}', 'xa-b': '{NNT: 8}' }, [',NNT,2025,20,BC 1']);
    expect(result(done)).toMatchObject({ gap: 'no-basis', standing: 'unknown', reported: 2, expected: 3 });
    expect(said(done, /TK602/)).toEqual(['TK602 warning']);
  });

  it('but always where one agency is the source of record', () => {
    const done = withBaseline({ 'cong-an': '{NNT: 18}' }, [',NNT,2025,20,BC 1'], 'cong-an');
    expect(result(done)).toMatchObject({ value: '1/10', standing: 'exceeded', reported: 1, expected: 1 });
  });

  const lastYear = consolidate({
    plan: reducing(),
    period: '2025-6T',
    files: files({ 'xa-a': '{NNT: 10}', 'xa-b': '{NNT: 10}' }, 'period: 2025-6T'),
  }).results;

  it('last year’s results outweigh what the unit says of last year, and a difference is a warning', () => {
    const done = consolidate({
      plan: reducing(),
      files: files({ 'xa-a': '{NNT: {value: 9, previous: 12}}', 'xa-b': '{NNT: {value: 9, previous: 10}}' }),
      previous: [lastYear],
    });
    expect(result(done, 'NT')).toMatchObject({ value: '1/10', reported: 2 });
    expect(said(done, /TK604/)).toEqual(['TK604 warning xa-a.yaml:5:36']);
    expect(done.findings.find(({ code }) => code === 'TK604')?.otherPlace).toEqual({
      file: 'ket-qua-2025-6T.json',
    });
  });

  it('where the results have nothing, the unit’s own figure is taken, then baseline.csv', () => {
    const done = consolidate({
      plan: reducing('baseline: baseline.csv'),
      files: files({
        'xa-a': '{NNT: 9}',
        'xa-b': '{NNT: {value: 9, previous: 20}}',
        'xa-c': '{NNT: {value: 3, previous: 5}}',
      }),
      beside: baseline('xa-a,NNT,2025-06-14,30,BC', 'xa-c,NNT,2025-06-14,99,BC'),
      previous: [{ ...lastYear, elements: {} }],
    });
    expect(result(done, 'NT').terms).toContainEqual({
      element: 'NNT',
      aspect: 'previous',
      value: '55',
      units: 3,
    });
  });

  it('results of another period are not last year’s', () => {
    const done = consolidate({
      plan: reducing(),
      files: files({ 'xa-a': '{NNT: 9}' }),
      previous: [{ ...lastYear, period: { ...lastYear.period, from: '2023-12-15', to: '2024-06-14' } }],
    });
    expect(result(done, 'NT')).toMatchObject({ gap: 'no-basis' });
  });

  it('the results at the end of last year are the opening stock', () => {
    const done = consolidate({
      plan: reducing(),
      files: files({ 'xa-a': '{NNT: 9}', 'xa-b': '{NNT: 9}' }),
      previous: [
        lastYear,
        { ...lastYear, period: { id: '2025', from: '2024-12-15', to: '2025-12-14', due: '2025-12-14' } },
      ],
    });
    expect(result(done)).toMatchObject({ value: '1/10', reported: 2 });
  });

  it('a total over part of the units is no figure of the whole', () => {
    const total = {
      ...lastYear,
      elements: { NNT: { total: { value: '20', reported: 2, expected: 3 }, units: {} } },
    };
    const done = consolidate({ plan: reducing(), files: files(all), previous: [total] });
    expect(result(done, 'NT')).toMatchObject({ gap: 'no-basis' });
  });
});
