import { describe, expect, it } from 'vitest';
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
    expect(said(done)).toEqual(['TK601 warning']);
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
