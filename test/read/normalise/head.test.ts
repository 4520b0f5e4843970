import { describe, expect, it } from 'vitest';
import { readYamlSubmissions } from '../../../src/read/submission.ts';
import { half, tinyPlan } from '../../support/tiny-plan.ts';
import { head, lines, readSubmission } from '../../support/yaml-submission.ts';

describe('the head', () => {
  it('is read whole', () => {
    const { submission } = readSubmission(
      `${head}revision: 2\ndocument: {number: 45/BC-UBND, date: 2026-06-10}\nsigned: 10/6/2026\n` +
        'by: {name: Nguyễn Văn A, title: Chủ tịch, phone: "0912345678"}\n',
    );
    expect(submission).toMatchObject({
      unit: 'xa-nam-dan',
      revision: 2,
      document: { number: '45/BC-UBND', date: '2026-06-10' },
      signed: '2026-06-10',
      sender: { name: 'Nguyễn Văn A', title: 'Chủ tịch', phone: '0912345678' },
      blankIsZero: false,
    });
  });

  it('a revision is 1 unless the file says otherwise', () => {
    expect(readSubmission(head).submission?.revision).toBe(1);
  });

  it('a period may be a bare number', () => {
    const year = { ...half, id: '2026' };
    const text = head.replace('2026-6T', '2026');
    expect(readSubmission(text, { ...tinyPlan, periods: [year] }, year).submission?.period).toBe('2026');
  });

  it('a unit may be named as it is called', () => {
    const text = head.replace('xa-nam-dan', 'UBND xã Nam Đàn');
    expect(readSubmission(text).submission?.unit).toBe('xa-nam-dan');
  });

  it.each([
    ['unit: xa-nam-dan', '', ['TK205 a.yaml:1:1']],
    ['unit: xa-nam-dan', 'unit:', ['TK205 a.yaml:1:1']],
    ['unit: xa-nam-dan', 'unit: Nam Đàng', ['TK208 a.yaml:4:7']],
    ['plan: ke-hoach-nho', 'plan: ke-hoach-khac', ['TK206 a.yaml:2:7']],
    ['plan: ke-hoach-nho', 'plan:', ['TK205 a.yaml:1:1']],
    ['period: 2026-6T', 'period: 2026-Q1', ['TK207 a.yaml:3:9']],
    ['period: 2026-6T', 'period: ""', ['TK205 a.yaml:1:1']],
    ['unit: xa-nam-dan', 'unit: xa-nam-dan\nrevision: hai', ['TK205 a.yaml:5:11']],
    ['unit: xa-nam-dan', 'unit: xa-nam-dan\nrevision: 0', ['TK205 a.yaml:5:11']],
  ])('%s → %j: not used, %j', (old, other, findings) => {
    const read = readSubmission(head.replace(old, other));
    expect(read.submission).toBeUndefined();
    expect(lines(read)).toEqual(findings);
  });

  it('all that is wrong with it is said at once', () => {
    const text = 'schema: tongket/submission@1\nplan: a\nperiod: b\nunit: c\n';
    expect(lines(readSubmission(text)).map((line) => line.split(' ', 1)[0])).toEqual([
      'TK208',
      'TK206',
      'TK207',
    ]);
  });

  it('a day of signing that cannot be read is a warning', () => {
    const read = readSubmission(`${head}signed: hôm qua\n`);
    expect(read.submission?.signed).toBeUndefined();
    expect(read.findings).toMatchObject([{ code: 'TK408', severity: 'warning', unit: 'xa-nam-dan' }]);
  });
});

describe('keys that mean nothing, and parts of another shape', () => {
  it.each([
    ['value: {TT: 5}', ['TK204 a.yaml:5:1']],
    ['document: {nr: 45}', ['TK204 a.yaml:5:12']],
    ['by: {ten: A}', ['TK204 a.yaml:5:6']],
    ['tasks: {T1: {state: done}}', ['TK204 a.yaml:5:14']],
    ['awards: [{who: A}]', ['TK204 a.yaml:5:11']],
    ['values: [5]', ['TK202 a.yaml:5:9']],
    ['values: 5', ['TK202 a.yaml:5:9']],
    ['sections: văn bản', ['TK202 a.yaml:5:11']],
    ['awards: {name: A}', ['TK202 a.yaml:5:9']],
    ['by: Nguyễn Văn A', ['TK202 a.yaml:5:5']],
    ['values:', []],
  ])('%s', (text, findings) => {
    const read = readSubmission(`${head}${text}\n`);
    expect(read.submission).toBeDefined();
    expect(lines(read)).toEqual(findings);
  });

  it.each([
    ['', ['TK203 a.yaml:1:1']],
    ['unit: xa-nam-dan\n', ['TK203 a.yaml:1:1']],
    ['schema: tongket/plan@1\n', ['TK203 a.yaml:1:1']],
    ['schema: [a\n', ['TK202 a.yaml:2:1']],
  ])('%j is no submission', (text, findings) => {
    const read = readSubmission(text);
    expect(read.submission).toBeUndefined();
    expect(lines(read)).toEqual(findings);
  });
});

describe('several submissions in one file', () => {
  const other = head.replace('xa-nam-dan', 'xa-kim-lien');

  it('are read one by one', () => {
    const { submissions, findings } = readYamlSubmissions('a.yaml', `${head}---\n${other}`);
    expect(submissions.map(({ unit }) => unit?.text)).toEqual(['xa-nam-dan', 'xa-kim-lien']);
    expect(findings).toEqual([]);
  });

  it('and a broken one does not spoil the others', () => {
    const { submissions, findings } = readYamlSubmissions('a.yaml', `${head}values: {NNT: [}\n---\n${other}`);
    expect(submissions.map(({ unit }) => unit?.text)).toEqual(['xa-kim-lien']);
    expect(findings[0]).toMatchObject({ code: 'TK202', place: { line: 5 } });
  });
});
