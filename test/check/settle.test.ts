import { describe, expect, it } from 'vitest';
import {
  consolidate,
  count,
  files,
  said,
  sent,
  severityOf,
  smallPlan,
  unitsOf,
} from '../support/consolidate.ts';

/** What the clerk settled, by phone say (contracts: Settlements). Nothing in a submission is changed. */

const plan = smallPlan({
  elements: [
    count('NNT', 'nature: stock, max: 500, required: true, compare: previous-year'),
    count('NSD', 'nature: stock'),
    count('QL', 'nature: stock, by: xa, check-with: xa', 'cong-an'),
  ],
  rules: ['{id: R1, that: "NSD <= NNT", message: Không thể nhiều hơn}'],
  communes: ['{id: xa-a, kind: xã, name: A}', '{id: xa-b, kind: xã, name: B}'],
});

/** One line of xu-ly.yaml. */
function line(element: string, settled: string, reported?: string, unit = 'xa-a'): string {
  const said = reported === undefined ? '' : `, reported: ${reported}`;
  return `- {unit: ${unit}, element: ${element}${said}, settled: ${settled}, reason: gọi điện, by: Lê Thị B, at: 2026-06-16}\n`;
}

function settled(values: string, register: string, more: Readonly<Record<string, string>> = {}) {
  return consolidate({ plan, files: { ...files({ 'xa-a': values }), ...more, 'xu-ly.yaml': register } });
}

describe('what it may say', () => {
  it.each<[settled: string, value: string]>([
    ['13', '13'],
    ['"13 "', '13'],
    ['zero', '0'],
    ['gap', 'blank'],
    ['as-reported', 'unreadable'],
  ])('%s', (word, value) => {
    const done = settled('{NNT: 12-15, NSD: 0}', line('NNT', word, '12-15'));
    expect(unitsOf(done, 'NNT')['xa-a']).toBe(value);
    expect(done.results.settlements).toEqual([
      {
        unit: 'xa-a',
        element: 'NNT',
        period: '2026-6T',
        reported: '12-15',
        settled: word.replaceAll('"', '').trim(),
        reason: 'gọi điện',
        by: 'Lê Thị B',
        at: '2026-06-16',
        applied: true,
        place: { file: 'xu-ly.yaml', line: 1, column: 3 },
      },
    ]);
  });

  it('from another source: the unit’s own check instead of the agency’s figure', () => {
    const more = { 'cong-an.yaml': sent('cong-an', '{}', 'units: {xa-a: {QL: 24}}') };
    const done = settled('{NNT: 1, QL: 26}', line('QL', 'from xa-a', '24'), more);
    expect(unitsOf(done, 'QL')['xa-a']).toBe('26');
    expect(said(done, /TK510/)).toEqual([]);
  });

  it('a figure of a unit that never sent anything', () => {
    const done = settled('{NNT: 1, NSD: 0}', line('NNT', '7', undefined, 'xa-b'));
    expect(unitsOf(done, 'NNT')).toEqual({ 'xa-a': '1', 'xa-b': '7' });
    expect(unitsOf(done, 'NSD')['xa-b']).toBe('not-submitted');
    expect(done.results.coverage['xa']).toMatchObject({ missing: ['xa-b'] });
  });

  it('a figure of the agency that never sent anything', () => {
    const done = settled('{NNT: 1, NSD: 0}', line('QL', '7'));
    expect(unitsOf(done, 'QL')).toEqual({ 'xa-a': '7', 'xa-b': 'not-submitted' });
  });

  it('a figure instead of a conflict', () => {
    const done = settled('{NNT: 24, NSD: 0}', line('NNT', '24'), {
      'b.yaml': sent('xa-a', '{NNT: 42, NSD: 0}'),
    });
    expect(unitsOf(done, 'NNT')['xa-a']).toBe('24');
    expect(unitsOf(done, 'NSD')['xa-a']).toBe('conflict');
  });
});

describe('a settled entry', () => {
  const done = settled('{NNT: {value: 12-15, previous: 20}, NSD: 0}', line('NNT', '13', '12-15'));

  it('carries both places, and keeps last year’s figure', () => {
    expect(done.results.elements['NNT']?.units['xa-a']).toEqual({
      value: '13',
      previous: '20',
      place: { file: 'xa-a.yaml', line: 5, column: 23 },
      previousPlace: { file: 'xa-a.yaml', line: 5, column: 40 },
      settled: { file: 'xu-ly.yaml', line: 1, column: 3 },
    });
  });

  it('answers what was found about it', () => {
    expect(said(done, /TK3/).map((each) => each.slice(6))).toEqual(['info xa-a.yaml:5:23']);
    expect(severityOf(done, 'TK506')).toBe('info');
  });

  it('settled as a gap it owes nothing any more', () => {
    expect(said(settled('{NSD: 0, QL: 0}', line('NNT', 'gap')), /TK40/)).toEqual([
      'TK402 info xa-a.yaml:5:1',
    ]);
  });

  it('does not answer an error in last year’s figure', () => {
    const both = settled('{NNT: {value: 12-15, previous: 1x}, NSD: 0}', line('NNT', '13', '12-15'));
    expect(said(both, /TK3/).map((each) => each.slice(6))).toEqual([
      'info xa-a.yaml:5:23',
      'error xa-a.yaml:5:40',
    ]);
  });

  it('is checked like any other: a slip of the clerk is found', () => {
    expect(said(settled('{NNT: 12-15}', line('NNT', '1300')), /TK318/)).toEqual([
      'TK318 error xa-a.yaml:5:15',
    ]);
    expect(said(settled('{NNT: 12-15, NSD: 20}', line('NNT', '13')), /TK406/)).toEqual([
      'TK406 error xa-a.yaml:5:27',
    ]);
  });
});

describe('as-reported: an oddity seen and accepted', () => {
  it('keeps a figure out of range, as information', () => {
    const done = settled('{NNT: 2400, NSD: 0}', line('NNT', 'as-reported', '2400'));
    expect(unitsOf(done, 'NNT')['xa-a']).toBe('2400');
    expect(severityOf(done, 'TK318')).toBe('info');
  });

  it('keeps all that a broken rule names', () => {
    const done = settled('{NNT: 5, NSD: 9}', line('NSD', 'as-reported', '9'));
    expect([unitsOf(done, 'NNT')['xa-a'], unitsOf(done, 'NSD')['xa-a']]).toEqual(['5', '9']);
    expect(severityOf(done, 'TK406')).toBe('info');
  });

  it('answers a difference between two sources', () => {
    const more = { 'cong-an.yaml': sent('cong-an', '{}', 'units: {xa-a: {QL: 24}}') };
    expect(severityOf(settled('{NNT: 1, QL: 26}', '[]', more), 'TK510')).toBe('warning');
    expect(severityOf(settled('{NNT: 1, QL: 26}', line('QL', 'as-reported', '24'), more), 'TK510')).toBe(
      'info',
    );
  });

  it('answers a difference to last year’s results', () => {
    const before = consolidate({
      plan,
      period: '2025-6T',
      files: files({ 'xa-a': '{NNT: 10}' }, 'period: 2025-6T'),
    });
    const of = (register: string) =>
      consolidate({
        plan,
        files: { ...files({ 'xa-a': '{NNT: {value: 9, previous: 12}, NSD: 0}' }), 'xu-ly.yaml': register },
        previous: [before.results],
      });
    expect(severityOf(of('[]'), 'TK604')).toBe('warning');
    expect(severityOf(of(line('NNT', 'as-reported', '9')), 'TK604')).toBe('info');
  });
});

describe('a settlement that no longer fits', () => {
  it.each<[what: string, values: string, reported: string]>([
    ['another figure came', '{NNT: 26}', '24'],
    ['it was blank then', '{NNT: 26}', '""'],
    ['it is blank now', '{NNT: null}', '24'],
  ])('%s', (_, values, reported) => {
    const done = settled(values, line('NNT', '42', reported));
    expect(said(done, /TK50[4-6]/)).toEqual(['TK504 error xu-ly.yaml:1:3']);
    expect(unitsOf(done, 'NNT')['xa-a']).not.toBe('42');
    expect(done.results.settlements).toMatchObject([{ applied: false }]);
  });

  it.each([
    ['24', '24'],
    ['"24"', '24'],
    ['024', '24'],
    ['24', '"24 người"'],
  ])('a file that says %s still says %s', (value, reported) => {
    const done = settled(`{NNT: ${value}, NSD: 0}`, line('NNT', '42', reported.replace(' người', '')));
    expect(unitsOf(done, 'NNT')['xa-a']).toBe('42');
  });

  it('answers nothing: the error stays open', () => {
    const done = settled('{NNT: 12-15}', line('NNT', '13', '24'));
    expect(said(done, /TK3/).map((each) => each.slice(6))).toEqual(['error xa-a.yaml:5:15']);
  });

  it('the other source has no figure', () => {
    const done = settled('{NNT: 1, QL: null}', line('QL', 'from xa-a'));
    expect(said(done, /TK505/)).toEqual(['TK505 error xu-ly.yaml:1:3']);
    expect(unitsOf(done, 'QL')['xa-a']).toBe('not-submitted');
  });

  it('nothing was reported that could stand as reported', () => {
    const done = settled('{NNT: 1}', line('NNT', 'as-reported', undefined, 'xa-b'));
    expect(said(done, /TK505/)).toEqual(['TK505 error xu-ly.yaml:1:3']);
  });
});

describe('an oddity accepted in an earlier period, while the unit says what it said then', () => {
  const carried = line('NNT', 'as-reported', '24');

  it('stands for a unit that has not sent yet: nothing is wrong, nothing is accepted', () => {
    const done = consolidate({ plan, files: { ...files({ 'xa-b': '{NNT: 1}' }), 'xu-ly.yaml': carried } });
    expect(said(done, /TK50[4-6]/)).toEqual([]);
    expect(done.results.settlements).toMatchObject([{ applied: false }]);
  });

  it.each([
    ['the same', '{NNT: 24}', ['TK506 info xu-ly.yaml:1:3']],
    ['something else', '{NNT: 25}', ['TK504 error xu-ly.yaml:1:3']],
    ['nothing of it', '{NSD: 1}', ['TK504 error xu-ly.yaml:1:3']],
  ])('and once it says %s', (_, values, findings) => {
    expect(said(settled(values, carried), /TK50[4-6]/)).toEqual(findings);
  });
});

describe('a window reported year by year', () => {
  const yearly = smallPlan({
    elements: [count('VU', 'nature: flow, max: 500')],
    communes: ['{id: xa-a, kind: xã, name: A}'],
    periods: [
      '{id: 2026-6T, kind: multi-year, name: 2024-2025, from: 2024-01-01, to: 2025-12-31, due: 2026-01-15, years: [2024, 2025]}',
    ],
  });
  const done = (register: string) =>
    consolidate({
      plan: yearly,
      files: { ...files({ 'xa-a': '{VU: {2024: 12-15, 2025: 4-5}}' }), 'xu-ly.yaml': register },
    });
  const ofYear = (year: string, settled: string, reported: string): string =>
    `- {unit: xa-a, element: VU, year: ${year}, reported: ${reported}, settled: ${settled}, reason: gọi điện, by: B, at: 2026-06-16}\n`;

  it('one year is settled and the other stays open', () => {
    const { results } = done(ofYear('2024', '13', '12-15'));
    expect(results.elements['VU']?.units['xa-a']?.years).toMatchObject({
      2024: { value: '13' },
      2025: { gap: 'unreadable' },
    });
    const errors = results.findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ place }) => place)).toMatchObject([{ file: 'xa-a.yaml' }]);
    expect(results.settlements[0]).toMatchObject({ year: 2024, applied: true });
  });

  it('both years make the sum of the window', () => {
    const register = ofYear('2024', '13', '12-15') + ofYear('2025', 'zero', '4-5');
    expect(unitsOf(done(register), 'VU')).toEqual({ 'xa-a': '13' });
  });

  it('what was reported is held against that year’s figure', () => {
    expect(severityOf(done(ofYear('2025', '13', '12-15')), 'TK504')).toBe('error');
  });

  it('a year that is not reported by itself is refused', () => {
    expect(said(done(ofYear('2023', '13', '12-15')), /TK210/)).toEqual(['TK210 error xu-ly.yaml:1:35']);
  });
});

it('a line of another period is passed over', () => {
  const done = settled(
    '{NNT: 24, NSD: 0}',
    '- {unit: xa-a, element: NNT, period: "2025", settled: 1, reason: r, by: b, at: 2025-12-20}\n',
  );
  expect(unitsOf(done, 'NNT')['xa-a']).toBe('24');
  expect(done.results.settlements).toEqual([]);
});

describe('two lines about one figure', () => {
  const two = (first: string, second: string) =>
    settled('{NNT: 12-15, NSD: 0}', line('NNT', first, '12-15') + line('NNT', second, '12-15'));

  it('that contradict each other: none is applied, and the figure stays as it was', () => {
    const done = two('13', '14');
    expect(unitsOf(done, 'NNT')['xa-a']).toBe('unreadable');
    expect(said(done, /TK520|TK506/)).toEqual(['TK520 error xu-ly.yaml:2:3']);
    expect(done.results.settlements.map(({ applied }) => applied)).toEqual([false, false]);
  });

  it('that say the same are one', () => {
    const done = two('13', '13');
    expect(unitsOf(done, 'NNT')['xa-a']).toBe('13');
    expect(said(done, /TK520|TK506|TK504/)).toEqual(['TK506 info xu-ly.yaml:1:3']);
  });
});

it('a figure settled without reason, person or day counts and is warned of', () => {
  const register = '- {unit: xa-a, element: NNT, reported: 12-15, settled: 13, by: Lê Thị B}\n';
  const done = settled('{NNT: 12-15, NSD: 0}', register);
  expect(unitsOf(done, 'NNT')['xa-a']).toBe('13');
  const [warning] = done.findings.filter(({ code }) => code === 'TK521');
  expect(warning?.message.vi).toBe('Số NNT: dòng của sổ xử lý chưa ghi lý do, ngày chốt.');
});

describe('a line that says nothing to apply', () => {
  it.each([
    [
      'a word left out',
      '- {unit: xa-a, element: NNT, reported: 12-15, reason: gọi, by: B, at: 2026-06-16}\n',
    ],
    [
      'a key misspelt',
      '- {unit: xa-a, element: NNT, reported: 12-15, setled: 13, reason: gọi, by: B, at: 2026-06-16}\n',
    ],
    ['what is not known yet', line('NNT', '"..."', '12-15')],
    ['no list at all', 'xa-a: {NNT: 13}\n'],
  ])('%s: an error, and nothing is touched', (_, register) => {
    const done = settled('{NNT: 12-15, NSD: 0}', register);
    expect(unitsOf(done, 'NNT')['xa-a']).toBe('unreadable');
    expect(said(done, /TK210/)).toHaveLength(1);
    expect(done.results.settlements).toEqual([]);
  });

  it('one line without a list is a line', () => {
    const words = ['unit: xa-a', 'element: NNT', 'reported: 12-15', 'settled: 13', 'reason: gọi', 'by: B'];
    const done = settled('{NNT: 12-15, NSD: 0}', `${[...words, 'at: 2026-06-16'].join('\n')}\n`);
    expect(unitsOf(done, 'NNT')['xa-a']).toBe('13');
  });
});
