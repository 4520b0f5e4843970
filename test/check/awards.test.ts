import { describe, expect, it } from 'vitest';
import { consolidate, count, files, said, smallPlan } from '../support/consolidate.ts';

/** Nominations: said completely, the dossier whole and in by its day. None of it touches a figure. */

const base = smallPlan({ elements: [count('VU', 'nature: flow')] });
const planWith = (awards: string): string => `${base}awards: ${awards}\n`;

const findingsOf = (plan: string, award: string): readonly string[] =>
  said(consolidate({ plan, files: files({ 'xa-a': '{VU: 1}' }, `awards: [${award}]`) }), /TK4/);

const whole = 'kind: collective, name: Tổ 1, merit: Xuất sắc';

describe('what is said of them', () => {
  it.each<[award: string, codes: readonly string[]]>([
    [`{${whole}}`, []],
    ['{kind: individual, name: Nguyễn Văn A}', ['TK411 warning xa-a.yaml:5:10']],
    ['{name: Tổ 1, merit: Xuất sắc}', ['TK411 warning xa-a.yaml:5:10']],
    ['{kind: collective, merit: Xuất sắc}', ['TK411 warning xa-a.yaml:5:10']],
    [
      '{kind: tổ, name: Tổ 1, merit: Xuất sắc}',
      ['TK408 warning xa-a.yaml:5:17', 'TK411 warning xa-a.yaml:5:10'],
    ],
    ['{kind: Tập thể, name: Tổ 1, merit: Xuất sắc}', []],
    ['{kind: null, name: null, merit: null}', []],
  ])('%s', (award, codes) => {
    expect([...findingsOf(base, award)].sort()).toEqual([...codes].sort());
  });
});

describe('the dossier', () => {
  it.each<[plan: string, award: string, codes: readonly string[]]>([
    ['{copies: 3}', `{${whole}, copies: 3}`, []],
    ['{copies: 3}', `{${whole}, copies: "03 bản"}`, []],
    ['{copies: 3}', `{${whole}, copies: 4}`, []],
    ['{copies: 3}', `{${whole}, copies: 2}`, ['TK412 warning xa-a.yaml:5:10']],
    ['{copies: 3}', `{${whole}, copies: không}`, ['TK412 warning xa-a.yaml:5:10']],
    ['{copies: 3}', `{${whole}}`, ['TK414 info xa-a.yaml:5:10']],
    ['{due: 2026-06-12}', `{${whole}, sent: 2026-06-12}`, []],
    ['{due: 2026-06-12}', `{${whole}, sent: 2026-06-13}`, ['TK413 warning xa-a.yaml:5:10']],
    // The 13th is a Saturday: the last day is Monday.
    ['{due: 2026-06-13}', `{${whole}, sent: 2026-06-15}`, []],
    ['{due: 2026-06-13}', `{${whole}, sent: 2026-06-16}`, ['TK413 warning xa-a.yaml:5:10']],
    ['{due: 2026-06-12}', `{${whole}}`, ['TK414 info xa-a.yaml:5:10']],
    ['{}', `{${whole}}`, []],
  ])('asked %s, sent %s', (asked, award, codes) => {
    expect(findingsOf(planWith(asked), award)).toEqual(codes);
  });
});

it('every figure of the submission still counts', () => {
  const done = consolidate({
    plan: planWith('{copies: 3, due: 2026-06-12}'),
    files: files({ 'xa-a': '{VU: 1}' }, 'awards: [{name: Tổ 1, copies: 1, sent: 2026-06-30}]'),
  });
  expect(said(done, /TK41/)).toHaveLength(3);
  expect(done.results.elements['VU']?.units['xa-a']?.value).toBe('1');
});
