import { describe, expect, it } from 'vitest';
import type { Period } from '../../src/model/period.ts';
import type { Conventions, Plan } from '../../src/model/plan.ts';
import { half, namDan, tinyElement, tinyPlan } from '../support/tiny-plan.ts';
import { entryOf, head, lines, readSubmission, said } from './submission.ts';

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
    expect(lines(from('xa-kim-lien'))).toEqual(['TK316 a.yaml:5:26']);
    expect(said(entryOf(from('huyen-nam-dan'), 'TT')?.reading)).toBe('7');
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
    ['{2017: 1,5}', ['gap: unreadable', 'gap: blank'], ['TK314 a.yaml:6:18']],
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
});

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

describe('narratives, tasks, projects, awards', () => {
  it('are read with their places', () => {
    const { submission } = readSubmission(
      `${head}sections:\n  tinh-hinh: |\n    Dòng một.\n\n    Dòng hai.\n  kien-nghi: ""\n` +
        'tasks: {T2: {status: done, note: xong}, T1: Chậm tiến độ}\n' +
        'awards: [{kind: collective, name: Tổ 1, merit: Bắt giữ}]\n',
    );
    expect(submission?.narratives).toMatchObject([{ section: 'tinh-hinh', text: 'Dòng một.\n\nDòng hai.' }]);
    expect(submission?.tasks).toMatchObject([
      { task: 'T2', status: 'done', note: 'xong', unit: 'xa-nam-dan' },
      { task: 'T1', status: 'late' },
    ]);
    expect(submission?.awards).toMatchObject([{ kind: 'collective', name: 'Tổ 1', merit: 'Bắt giữ' }]);
  });

  it('money of a project is exact; nothing is zero', () => {
    const funding =
      '[{source: trung-uong, capital: su-nghiep, year: 2026, planned: "1.200,5", allocated: không, spent: null}]';
    const { submission } = readSubmission(
      `${head}projects: {DA1-1: {funding: ${funding}, progress: Đúng tiến độ}}\n`,
    );
    const [project] = submission?.projects ?? [];
    expect(project).toMatchObject({ project: 'DA1-1', progress: 'Đúng tiến độ' });
    expect(project?.funding).toMatchObject([
      {
        source: 'trung-uong',
        capital: 'su-nghiep',
        year: 2026,
        planned: { n: 2401n, d: 2n },
        allocated: { n: 0n },
      },
    ]);
    expect(project?.funding[0]).not.toHaveProperty('spent');
  });

  it.each([
    ['sections: {muc-la: Văn bản}', ['TK407 a.yaml:5:12']],
    ['tasks: {T9: done}', ['TK407 a.yaml:5:9']],
    ['tasks: {T1: sắp xong}', ['TK408 a.yaml:5:13']],
    ['projects: {DA9: {progress: tốt}}', ['TK407 a.yaml:5:12']],
    ['projects: {DA1: {funding: [{planned: nhiều}]}}', ['TK408 a.yaml:5:38']],
  ])('%s', (text, findings) => {
    expect(lines(readSubmission(`${head}${text}\n`))).toEqual(findings);
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
