import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact, exactText, sum, whole } from '../../src/model/exact.ts';
import { consolidate, count, files, result, said, sent, smallPlan, unitsOf } from '../support/consolidate.ts';

/** Which units a figure is over (contracts: Formulas, Matched units). A missing report never looks like a fall. */

const growing = smallPlan({
  elements: [count('VU', 'nature: flow, compare: previous-year')],
  indicators: ['{code: CT, name: Tăng số vụ, formula: growth(VU), target: Trên 5%}'],
});

describe('growth compares the same units in both years', () => {
  const of = (values: Record<string, string>) => consolidate({ plan: growing, files: files(values) });

  it('a unit without last year, without this year or without a report is in neither sum', () => {
    const done = of({
      'xa-a': '{VU: {value: 11, previous: 10}}',
      'xa-b': '{VU: {value: null, previous: 90}}',
    });
    expect(result(done)).toMatchObject({ value: '1/10', reported: 1, expected: 3 });
    expect(done.results.elements['VU']?.total).toEqual({
      value: '11',
      reported: 1,
      expected: 3,
      matched: { value: '11', previous: '10', units: 1 },
    });
  });

  it('the total is over all that reported, the pair to compare only over the matched', () => {
    const done = of({ 'xa-a': '{VU: {value: 11, previous: 10}}', 'xa-b': '{VU: 5}' });
    expect(done.results.elements['VU']?.total).toMatchObject({
      value: '16',
      matched: { value: '11', previous: '10', units: 1 },
    });
    expect(result(done).terms.map(({ aspect, value, units }) => [aspect, value, units])).toEqual([
      ['now', '11', 1],
      ['previous', '10', 1],
    ]);
  });

  it('an error in one year takes the unit out of the comparison, and only there', () => {
    const done = of({
      'xa-a': '{VU: {value: 11, previous: 10}}',
      'xa-b': '{VU: {value: 7, previous: 12-15}}',
    });
    expect(result(done)).toMatchObject({ value: '1/10', reported: 1 });
    expect(done.results.elements['VU']?.total).toMatchObject({ value: '18', reported: 2 });
  });

  it('with nobody matched there is no value, and a finding says what is lacking', () => {
    const done = of({ 'xa-a': '{VU: 11}', 'xa-b': '{VU: 5}', 'xa-c': '{VU: 1}' });
    expect(result(done)).toMatchObject({ gap: 'no-basis', standing: 'unknown', reported: 0, expected: 3 });
    expect(said(done)).toEqual(['TK601 warning', 'TK601 warning']);
    expect(result(done).units).toEqual({
      'xa-a': { gap: 'no-basis', standing: 'unknown' },
      'xa-b': { gap: 'no-basis', standing: 'unknown' },
      'xa-c': { gap: 'no-basis', standing: 'unknown' },
    });
  });

  it('a previous year of zero is no percentage', () => {
    expect(result(of({ 'xa-a': '{VU: {value: 3, previous: 0}}' }))).toMatchObject({
      gap: 'no-denominator',
      standing: 'not-applicable',
    });
  });
});

describe('a unit is matched when every entry that the formula asks of it is there', () => {
  const plan = smallPlan({
    elements: [count('LAM'), count('TONG'), count('CA', 'nature: flow', 'cong-an')],
    indicators: [
      '{code: CT, name: Tỷ lệ, formula: LAM / TONG, target: 50%}',
      '{code: HAI, name: Hai nguồn, formula: LAM / CA, target: 50%}',
    ],
  });

  it('a commune with the numerator alone would lift the rate, one with the denominator alone would lower it', () => {
    const done = consolidate({
      plan,
      files: files({ 'xa-a': '{LAM: 5, TONG: 10}', 'xa-b': '{LAM: 40}', 'xa-c': '{TONG: 90}' }),
    });
    expect(result(done)).toMatchObject({ value: '1/2', reported: 1, expected: 3 });
  });

  it('expected are the units asked for any element of the formula', () => {
    const done = consolidate({ plan, files: files({ 'xa-a': '{LAM: 5, TONG: 10}', 'cong-an': '{CA: 20}' }) });
    expect(result(done, 'HAI')).toMatchObject({ value: '1/4', reported: 2, expected: 4 });
    expect(result(done, 'HAI').units).toEqual({
      'xa-a': { gap: 'not-asked', standing: 'unknown' },
      'xa-b': { gap: 'not-submitted', standing: 'unknown' },
      'xa-c': { gap: 'not-submitted', standing: 'unknown' },
      'cong-an': { gap: 'not-asked', standing: 'unknown' },
    });
  });

  it.each<[what: string, values: Record<string, string>, standing: string, firm: boolean | null]>([
    [
      'all in',
      { 'xa-a': '{LAM: 8}', 'xa-b': '{LAM: 1}', 'xa-c': '{LAM: 1}', 'cong-an': '{CA: 20}' },
      'met',
      true,
    ],
    ['more can only lift it', { 'xa-a': '{LAM: 18}', 'cong-an': '{CA: 20}' }, 'exceeded', true],
    ['a missing unit could turn it', { 'xa-a': '{LAM: 8}', 'cong-an': '{CA: 20}' }, 'unknown', null],
  ])('different sources with a gap: %s', (_, values, standing, firm) => {
    const found = result(consolidate({ plan, files: files(values) }), 'HAI');
    expect(found).toMatchObject({ standing, firm });
    expect(found.value).toBeDefined();
  });

  it('one source with a gap keeps its standing: the units compared are alike', () => {
    const done = consolidate({ plan, files: files({ 'xa-a': '{LAM: 5, TONG: 10}' }), period: '2026-6T' });
    expect(result(done)).toMatchObject({ standing: 'met', firm: null });
  });
});

describe('elements given unit by unit of a group', () => {
  const plan = smallPlan({
    elements: [
      count('NNT', 'nature: stock, by: xa, check-with: xa', 'cong-an'),
      '{code: SACH, name: Sạch, type: yes-no, from: xa}',
    ],
    indicators: [
      '{code: CT, name: Số người, formula: NNT}',
      '{code: SACH, name: Xã sạch, formula: count(SACH) / units(xa), target: Ít nhất 60%}',
    ],
  });
  const police = (units: string) => sent('cong-an', '{}', `units: ${units}`);

  it('the units counted are those of the group; the checking source is never added', () => {
    const done = consolidate({
      plan,
      files: {
        'cong-an.yaml': police('{xa-a: {NNT: 24}, xa-b: {NNT: 9}}'),
        ...files({ 'xa-a': '{NNT: 26}', 'xa-c': '{NNT: 100}' }),
      },
    });
    expect(result(done)).toMatchObject({ value: '33', reported: 2, expected: 3 });
    expect(unitsOf(done, 'NNT')).toEqual({ 'xa-a': '24', 'xa-b': '9', 'xa-c': 'blank' });
    expect(done.results.elements['NNT']?.units['xa-a']?.check).toEqual({
      value: '26',
      place: { file: 'xa-a.yaml', line: 5, column: 15 },
    });
  });

  it('without the agency nothing was submitted for any of them', () => {
    const done = consolidate({ plan, files: files({ 'xa-a': '{NNT: 26}' }) });
    expect(unitsOf(done, 'NNT')).toEqual({
      'xa-a': 'not-submitted',
      'xa-b': 'not-submitted',
      'xa-c': 'not-submitted',
    });
  });

  it('units(group) counts all asked, whether they reported or not; reported are those that answered', () => {
    const done = consolidate({ plan, files: files({ 'xa-a': '{SACH: có}', 'xa-b': '{SACH: không}' }) });
    expect(result(done, 'SACH')).toMatchObject({ value: '1/3', reported: 2, expected: 3 });
    expect(done.results.elements['SACH']?.total).toEqual({ value: '1', reported: 2, expected: 3 });
    expect(unitsOf(done, 'SACH')).toEqual({ 'xa-a': true, 'xa-b': false, 'xa-c': 'not-submitted' });
  });

  it('units(group where tag) counts those with the tag', () => {
    const tagged = smallPlan({
      elements: ['{code: SACH, name: Sạch, type: yes-no, from: xa}'],
      indicators: ['{code: CT, name: X, formula: count(SACH) / units(xa where bien-gioi)}'],
      communes: [
        '{id: xa-a, name: A, tags: [bien-gioi]}',
        '{id: xa-b, name: B, tags: [bien-gioi]}',
        '{id: xa-c, name: C}',
      ],
    });
    expect(result(consolidate({ plan: tagged, files: files({ 'xa-a': '{SACH: x}' }) })).value).toBe('1/2');
  });

  it('a unit that does not exist at the end of the period is neither asked nor counted', () => {
    const merged = smallPlan({
      elements: [count('VU'), '{code: SACH, name: Sạch, type: yes-no, from: xa}'],
      indicators: ['{code: CT, name: X, formula: count(SACH) / units(xa)}'],
      communes: [
        '{id: xa-a, name: A}',
        '{id: xa-b, name: B, until: 2026-03-31}',
        '{id: xa-c, name: C, since: 2026-06-15}',
      ],
    });
    const done = consolidate({
      plan: merged,
      files: files({ 'xa-a': '{VU: 3, SACH: có}', 'xa-b': '{VU: 40, SACH: có}' }),
    });
    expect(unitsOf(done, 'VU')).toEqual({ 'xa-a': '3' });
    expect(done.results.elements['VU']?.total).toEqual({ value: '3', reported: 1, expected: 1 });
    expect(result(done).value).toBe('1');
    expect(done.results.coverage['xa']).toMatchObject({ expected: 1, received: 1 });
  });
});

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

describe('sums are exact', () => {
  const plan = smallPlan({
    elements: ['{code: KP, name: Kinh phí, type: money, nature: flow, from: xa}', count('VU')],
    indicators: ['{code: CT, name: Bình quân, formula: KP / VU, unit: triệu đồng}'],
  });
  const units = ['xa-a', 'xa-b', 'xa-c'];
  const row = fc.option(
    fc.record({
      cents: fc.bigInt({ min: 0n, max: 10n ** 14n }),
      cases: fc.bigInt({ min: 1n, max: 10n ** 12n }),
    }),
    { nil: undefined },
  );
  const text = (cents: bigint) => `"${cents / 100n},${(cents % 100n).toString().padStart(2, '0')}"`;

  it('totals and quotients equal those of whole numbers, whoever is missing', () => {
    fc.assert(
      fc.property(fc.tuple(row, row, row), (rows) => {
        const given = units.flatMap((unit, i) => {
          const each = rows[i];
          return each === undefined ? [] : [[unit, `{KP: ${text(each.cents)}, VU: ${each.cases}}`] as const];
        });
        const done = consolidate({ plan, files: files(Object.fromEntries(given)) });
        const known = rows.filter((each) => each !== undefined);
        const cents = known.reduce((total, each) => total + each.cents, 0n);
        const cases = known.reduce((total, each) => total + each.cases, 0n);
        const total = done.results.elements['KP']?.total;
        expect(total?.reported).toBe(known.length);
        if (known.length === 0) return;
        expect(total?.value).toBe(exactText(whole(cents).div(whole(100))));
        expect(result(done).value).toBe(exactText(whole(cents).div(whole(100n * cases))));
      }),
      { numRuns: 60 },
    );
  });

  it('a unit that is still missing changes nobody else’s figures, and no total by itself', () => {
    fc.assert(
      fc.property(fc.tuple(row, row), fc.constantFrom(...units), (rows, absent) => {
        const present = units.filter((unit) => unit !== absent);
        const values = present.flatMap((unit, i) => {
          const each = rows[i];
          return each === undefined ? [] : [[unit, `{KP: ${text(each.cents)}, VU: ${each.cases}}`] as const];
        });
        const without = consolidate({ plan, files: files(Object.fromEntries(values)) });
        const withIt = consolidate({
          plan,
          files: files({ ...Object.fromEntries(values), [absent]: '{KP: "7,5", VU: 1}' }),
        });
        const { [absent]: _, ...others } = unitsOf(without, 'KP');
        const { [absent]: added, ...othersThen } = unitsOf(withIt, 'KP');
        expect(othersThen).toEqual(others);
        expect(added).toBe('15/2');
        const before = exact(without.results.elements['KP']?.total?.value ?? '0');
        const after = withIt.results.elements['KP']?.total?.value;
        expect(after).toBe(exactText(sum([before, exact('15/2')].filter((each) => each !== undefined))));
      }),
      { numRuns: 40 },
    );
  });
});
