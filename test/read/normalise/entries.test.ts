import { describe, expect, it } from 'vitest';
import type { Period } from '../../../src/model/period.ts';
import { half, namDan, tinyElement, tinyPlan } from '../../support/tiny-plan.ts';
import { entryOf, head, lines, readSubmission, said } from '../../support/yaml-submission.ts';

describe('blank-is-zero, the unit’s own tick', () => {
  const read = (values: string, tick = 'true') =>
    readSubmission(`${head}blank-is-zero: ${tick}\nvalues: {${values}}\n`);

  it.each([
    ['TT', '', '0'],
    ['TT', 'TT: null', '0'],
    ['TT', 'TT: ""', '0'],
    ['TT', 'TT: {note: đã rà soát}', '0'],
    ['KP', '', '0'],
    ['TT', 'TT: 5', '5'],
    ['TT', 'TT: "..."', 'gap: blank'],
    ['TT', 'TT: chưa có số liệu', 'gap: blank'],
    ['TT', 'TT: "-"', 'gap: blank'],
    ['TT', 'TT: 12-15', 'gap: unreadable'],
    ['TL', '', 'gap: blank'],
    ['TL', 'TL: null', 'gap: blank'],
    ['SACH', '', 'gap: blank'],
    ['SACH', 'SACH: null', 'gap: blank'],
    ['LOAI', '', 'gap: blank'],
    ['NGAY', '', 'gap: blank'],
    ['VB', 'VB: null', 'gap: blank'],
  ])('%s of {%s} is %s', (element, values, expected) => {
    expect(said(entryOf(read(values), element)?.reading)).toBe(expected);
  });

  it('says nothing of last year', () => {
    expect(said(entryOf(read('NNT: {value: 5, previous: null}'), 'NNT')?.previous)).toBe('gap: blank');
    expect(entryOf(read(''), 'NNT')?.previous).toBeUndefined();
  });

  it.each(['false', 'null', 'không', '""'])('unticked (%s), a blank is a gap', (tick) => {
    expect(said(entryOf(read('TT: null', tick), 'TT')?.reading)).toBe('gap: blank');
  });
});

describe('who is asked what', () => {
  it('everything asked has an entry, whether the file names it or not', () => {
    const { submission } = readSubmission(head);
    expect(submission?.entries.map(({ element, reading }) => `${element} ${said(reading)}`)).toEqual(
      ['NNT', 'NNT-NGOAI', 'NNT-CSCN', 'TT', 'KP', 'TL', 'SACH', 'LOAI', 'NGAY', 'VB'].map(
        (code) => `${code} gap: blank`,
      ),
    );
  });

  it.each([
    ['KHONG-CO: 5', ['TK315 a.yaml:6:3'], 'an element that the plan does not have'],
    ['VU-BG: 5', ['TK316 a.yaml:6:10'], 'a figure of another source'],
    ['CA-NAM: 5', ['TK316 a.yaml:6:11'], 'a figure of another kind of period'],
    ['VU-BG: null', [], 'a blank that nobody asked for'],
    ['TT: {2026: 5}', ['TK316 a.yaml:6:14'], 'a year, in a period that is not reported by year'],
  ])('%s: %j', (text, findings) => {
    const read = readSubmission(`${head}values:\n  ${text}\n`);
    expect(lines(read)).toEqual(findings);
    expect(read.submission?.entries.every(({ reading }) => reading.tag === 'gap')).toBe(true);
  });
});

describe('units: figures that the sender gives for others', () => {
  const police = head.replace('xa-nam-dan', 'cong-an-tinh');

  it('stand under the unit they are about, with the sender beside', () => {
    const read = readSubmission(
      `${police}units:\n  xa-kim-lien: {NNT: 9, VU-BG: {value: 2}}\n  xã Nam Đàn: {NNT: 24}\n`,
    );
    expect(lines(read)).toEqual([]);
    expect(entryOf(read, 'NNT', 'xa-kim-lien')).toMatchObject({ reporter: 'cong-an-tinh' });
    expect(said(entryOf(read, 'NNT', 'xa-kim-lien')?.reading)).toBe('9');
    expect(said(entryOf(read, 'NNT')?.reading)).toBe('24');
    expect(said(entryOf(read, 'VU-BG')?.reading)).toBe('gap: blank');
  });

  it('blanks of a unit that the file names are zero by the tick; of others they stay gaps', () => {
    const read = readSubmission(`${police}blank-is-zero: x\nunits:\n  xa-kim-lien: {NNT: 9}\n`);
    expect(said(entryOf(read, 'VU-BG', 'xa-kim-lien')?.reading)).toBe('0');
    expect(said(entryOf(read, 'VU-BG', 'xa-nam-dan')?.reading)).toBe('gap: blank');
  });

  it.each([
    ['xa-khong-co: {NNT: 9, VU-BG: 1}', ['TK208 a.yaml:6:3']],
    ['so-la: 5', ['TK202 a.yaml:6:10']],
    ['xa-kim-lien: {TT: 9}', ['TK316 a.yaml:6:21']],
  ])('%s: %j', (text, findings) => {
    expect(lines(readSubmission(`${police}units:\n  ${text}\n`))).toEqual(findings);
  });

  it('a commune does not speak for another one, a district does for its own', () => {
    const district = { ...namDan, id: 'huyen-nam-dan', name: 'Huyện', group: 'huyen', kind: 'huyện' };
    const under = { ...namDan, parent: district.id };
    const units = new Map([...tinyPlan.units, [under.id, under], [district.id, district]]);
    const from = (unit: string) =>
      readSubmission(`${head.replace('xa-nam-dan', unit)}units: {xa-nam-dan: {TT: 7}}\n`, {
        ...tinyPlan,
        units,
      });
    expect(lines(from('xa-kim-lien'))).toEqual(['TK243 a.yaml:5:9']);
    const { submission, below } = from('huyen-nam-dan');
    expect(submission?.entries).toEqual([]);
    expect(below).toMatchObject([{ unit: 'xa-nam-dan', through: { unit: 'huyen-nam-dan', revision: 1 } }]);
    expect(said(below[0]?.entries.find(({ element }) => element === 'TT')?.reading)).toBe('7');
  });
});

describe('a period reported year by year', () => {
  const years: Period = { ...half, years: [2017, 2018] };
  const elements = new Map([['NNT', tinyElement('NNT')]]);
  const read = (text: string) =>
    readSubmission(`${head}values:\n  NNT: ${text}\n`, { ...tinyPlan, elements }, years);
  const both = (text: string) =>
    [2017, 2018].map((year) => said(entryOf(read(text), 'NNT', 'xa-nam-dan', year)?.reading));

  it.each([
    ['{2017: 24, 2018: 22}', ['24', '22'], []],
    ['{2017: 24, 2018: {value: 22, note: giảm}}', ['24', '22'], []],
    ['{2018: 22}', ['gap: blank', '22'], []],
    ['{2017: 24, 2018: 3.400}', ['24', 'gap: unreadable'], ['TK302 a.yaml:6:25']],
    ['{2017: 24, 2018: 22, 2019: 5}', ['24', '22'], ['TK316 a.yaml:6:35']],
    ['46', ['gap: blank', 'gap: blank'], ['TK316 a.yaml:6:8']],
  ])('%s', (text, values, findings) => {
    expect(both(text)).toEqual(values);
    expect(lines(read(text))).toEqual(findings);
  });

  it.each([
    ['{2017: 1,5}', ['gap: unreadable', 'gap: blank'], ['TK314 a.yaml:6:17']],
    ['{2017: 24, 2018: 2,5}', ['gap: unreadable', 'gap: unreadable'], ['TK314 a.yaml:6:27']],
    ['{2017: 24, 2018: {value: 2,5}}', ['24', 'gap: unreadable'], ['TK314 a.yaml:6:35']],
  ])('%s: a stray key spoils every year that it may have cut', (text, values, findings) => {
    expect(both(text)).toEqual(values);
    expect(lines(read(text))).toEqual(findings);
  });

  it('a figure without its year is not left blank, whatever the tick says', () => {
    const ticked = `blank-is-zero: true\n${head}values: {NNT: 46}\n`;
    const given = readSubmission(ticked, { ...tinyPlan, elements }, years);
    expect(said(entryOf(given, 'NNT', 'xa-nam-dan', 2017)?.reading)).toBe('gap: blank');
  });
});

describe('one figure twice in one file', () => {
  it('as one key twice: the file is no YAML', () => {
    const read = readSubmission(`${head}values:\n  NNT: 24\n  TT: 5\n  NNT: 25\n`);
    expect(read.submission).toBeUndefined();
    expect(lines(read)).toEqual(['TK202 a.yaml:8:3']);
  });

  it('under two spellings of a unit: neither is chosen', () => {
    const read = readSubmission(`${head}values: {TT: 5}\nunits:\n  xã Nam Đàn: {TT: 6}\n`);
    expect(said(entryOf(read, 'TT')?.reading)).toBe('gap: unreadable');
    expect(lines(read)).toEqual(['TK317 a.yaml:7:20']);
  });

  it.each([
    ['alike: it counts once', '5', '5', '5'],
    ['one blank: the other counts', 'null', '6', '6'],
    ['both blank: a gap', 'null', 'null', 'gap: blank'],
    ['an estimate is not the figure itself', '5', '{value: 5, estimated: true}', 'gap: unreadable'],
    ['last year’s cell counts too', '{value: 5, previous: 4}', '5', 'gap: unreadable'],
    ['two mistakes are not one value', 'mười', 'mười', 'gap: unreadable'],
  ])('%s', (_what, first, second, reading) => {
    const read = readSubmission(`${head}values: {TT: ${first}}\nunits:\n  xã Nam Đàn: {TT: ${second}}\n`);
    expect(said(entryOf(read, 'TT')?.reading)).toBe(reading);
    const code = reading === 'gap: unreadable' ? 'TK317' : 'TK319';
    expect(read.findings.filter((each) => /TK31[79]/.test(each.code)).map((each) => each.code)).toEqual([
      code,
    ]);
  });
});

describe('places', () => {
  it('of a value, of last year’s, and of what was left out', () => {
    const read = readSubmission(`${head}values:\n  NNT: {value: 24, previous: 26}\n  TT: 5\n`);
    expect(entryOf(read, 'NNT')).toMatchObject({
      place: { file: 'a.yaml', line: 6, column: 16 },
      previousPlace: { line: 6, column: 30 },
      text: '24',
    });
    expect(entryOf(read, 'TT')?.place).toMatchObject({ line: 7, column: 7 });
    expect(entryOf(read, 'KP')?.place).toMatchObject({ line: 5, column: 1 });
  });
});
