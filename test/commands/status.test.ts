import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type StatusFile, statusFile } from '../../src/model/status.ts';
import { type Ended, makeFolder, tongket } from '../support/cli.ts';
import { part, textOf } from '../write/docx/parts.ts';

/** `tongket status`: who has sent what, what keeps the report from being signed, what is due, and whom to remind. */

const plan = `schema: tongket/plan@1
id: thu-nghiem
title: Kế hoạch thử nghiệm
document: {number: 107/KH-UBND, date: 2026-02-12, issuer: Ủy ban nhân dân tỉnh Nghệ An}
contact: {name: Phòng PC04, phone: "0238 000 000"}
holidays: [2026-06-17]
report:
  - {title: Kết quả {period}, parent: BỘ CÔNG AN, issuer: CÔNG AN TỈNH, self: Công an tỉnh, symbol: BC-CAT-PC04,
     place: Nghệ An, signer: {authority: [KT. GIÁM ĐỐC], title: PHÓ GIÁM ĐỐC}, recipients: [Như trên, "Lưu: VT, PC04"]}
periods:
  - {id: 2026-6T, kind: half, name: 6 tháng đầu năm 2026, from: 2025-12-15, to: 2026-06-14, due: 2026-06-14}
  - {id: 2026-Q3, kind: quarter, name: Quý III/2026, from: 2026-06-15, to: 2026-09-14, due: 2026-09-14}
units:
  - {group: huyen, name: Các huyện, short: huyện, level: district, units: [{id: huyen-d, kind: huyện, name: Đông}]}
  - group: xa
    name: Ủy ban nhân dân các xã
    short: xã
    level: commune
    units:
      - {name: An Bình, kind: xã, parent: huyen-d}
      - {name: Hòa Sơn, kind: xã, parent: huyen-d}
      - {name: Mỹ Lý, kind: xã}
      - {name: Nậm Cắn, kind: xã}
      - {name: Tri Lễ, kind: xã}
      - {name: Keng Đu, kind: xã}
      - {name: Bắc Lý, kind: xã}
elements:
  - {code: VU, name: Số vụ, unit: vụ, type: count, nature: flow, from: xa}
  - {code: TT, name: Số buổi tuyên truyền, unit: buổi, type: count, nature: flow, from: xa}
tasks:
  - {id: T1, number: "1", name: Xây dựng mô hình điểm, lead: huyen-d, time: Quý II/2026, due: 2026-06-27}
indicators:
  - {code: A1, name: Số vụ, formula: VU, target: 10 vụ}
outline:
  - {id: tinh-hinh, heading: I. TÌNH HÌNH, from: [xa], merge: by-unit, shows: [{elements: [VU, TT]}, {indicators: [A1]}]}
`.replace('Kết quả {period}', '"Kết quả {period}"');

function sent(unit: string, values: string, ...more: readonly string[]): string {
  const head = ['schema: tongket/submission@1', 'plan: thu-nghiem', 'period: 2026-6T', `unit: ${unit}`];
  return [...head, ...more, `values: ${values}`, ''].join('\n');
}

const said = 'sections: {tinh-hinh: Ổn định.}';
/** One commune of every kind; Sunday 14 June is due, so that Monday the 15th is the last day. */
const files = {
  'plan.yaml': plan,
  'a.yaml': sent('xa-an-binh', '{VU: 3, TT: 2}', 'signed: 2026-06-15', said),
  'b.yaml': sent('xa-hoa-son', '{VU: 4}', 'signed: 2026-06-18', said),
  'c1.yaml': sent('xa-my-ly', '{VU: 5, TT: 1}', 'signed: 2026-06-10', said),
  'c2.yaml': sent('xa-my-ly', '{VU: 12-15, TT: 1}', 'signed: 2026-06-16', 'revision: 2', said),
  'xa-nam-can.xlsx': '%PDF-1.7',
  'd.yaml': sent('xa-tri-le', '{VU: 1}', 'revision: hai'),
  'nhan.csv':
    'unit,period,revision,received,document,form\nxa-keng-du,2026-6T,1,2026-06-12,45/BC-UBND,Trực tiếp\n',
};

/** The plan with one commune alone. */
const allIn = plan
  .replace(/ {2}- \{group: huyen.*\n/, '')
  .replace(/ {6}- \{name: (?!An).*\n/g, '')
  .replace(', parent: huyen-d', '')
  .replace(/tasks:\n.*\n/, '');

const folders: { readonly remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

function folderOf(given: Readonly<Record<string, string>> = files): string {
  const folder = makeFolder(given);
  folders.push(folder);
  return folder.path;
}

const run = (folder: string, ...more: readonly string[]): Promise<Ended> =>
  tongket(['status', folder, '--period', '2026-6T', '--as-of', '2026-06-16', ...more]);

async function statusOf(given?: Readonly<Record<string, string>>): Promise<StatusFile> {
  const { status, stdout } = await run(folderOf(given), '--format', 'json');
  expect(status).toBe(0);
  return statusFile.parse(JSON.parse(stdout));
}

describe('each unit has its own state', () => {
  it('in the words of the office, with days late, revision and errors', async () => {
    const { units } = await statusOf();
    const lines = units.map(({ id, words, daysLate, revision, errors }) => [
      id,
      words,
      daysLate,
      revision,
      errors,
    ]);
    expect(lines).toEqual([
      ['huyen-d', 'Chưa gửi báo cáo', 1, undefined, 0],
      ['xa-an-binh', 'Đã gửi đúng hạn', 0, 1, 0],
      ['xa-hoa-son', 'Gửi chậm 3 ngày', 3, 1, 0],
      ['xa-my-ly', 'Đã gửi đúng hạn', 0, 2, 1],
      ['xa-nam-can', 'Không đọc được tệp', 1, undefined, 0],
      ['xa-tri-le', 'Đề nghị gửi lại', 1, undefined, 0],
      ['xa-keng-du', 'Đã gửi báo cáo, chưa gửi biểu số liệu', 1, undefined, 0],
      ['xa-bac-ly', 'Chưa gửi báo cáo', 1, undefined, 0],
    ]);
  });

  it('how full: figures and sections given out of those asked', async () => {
    const { units } = await statusOf();
    const full = Object.fromEntries(units.map(({ id, figures, sections }) => [id, [figures, sections]]));
    expect(full['xa-an-binh']).toEqual([
      { given: 2, asked: 2 },
      { given: 1, asked: 1 },
    ]);
    expect(full['xa-hoa-son']).toEqual([
      { given: 1, asked: 2 },
      { given: 1, asked: 1 },
    ]);
    expect(full['xa-my-ly'], 'what cannot be read was given').toEqual([
      { given: 2, asked: 2 },
      { given: 1, asked: 1 },
    ]);
    expect(full['huyen-d']).toEqual([
      { given: 0, asked: 0 },
      { given: 0, asked: 0 },
    ]);
  });

  it('a form that came with every figure blank is a report without its figures', async () => {
    const { units } = await statusOf({
      ...files,
      'a.yaml': sent('xa-an-binh', '{VU: null}', 'signed: 2026-06-12', said),
    });
    expect(units.find(({ id }) => id === 'xa-an-binh')).toMatchObject({
      arrival: 'on-time',
      instead: 'report',
      words: 'Đã gửi báo cáo, chưa gửi biểu số liệu',
    });
  });
});

describe('counts and rates', () => {
  it('by group: who is missing counts once, and what came instead is part of it', async () => {
    const { groups } = await statusOf();
    expect(groups.find(({ id }) => id === 'xa')).toEqual({
      id: 'xa',
      name: 'xã',
      expected: 7,
      received: 3,
      onTime: 2,
      late: 1,
      undated: 0,
      missing: 4,
      noFigures: 1,
      unreadable: 1,
      unusable: 1,
      revised: 1,
      withErrors: 1,
      complete: '3/7',
      timely: '2/7',
    });
  });

  it('by district: the units right under it', async () => {
    const { districts } = await statusOf();
    expect(
      districts.map(({ id, name, expected, received, timely }) => [id, name, expected, received, timely]),
    ).toEqual([['huyen-d', 'Huyện Đông', 2, 2, '1/2']]);
  });
});

describe('what is due next', () => {
  it.each([
    [
      '2026-06-12',
      1,
      0,
      [
        ['2026-06-15', 1],
        ['2026-06-29', 10],
        ['2026-09-14', 65],
      ],
    ],
    [
      '2026-06-15',
      0,
      0,
      [
        ['2026-06-15', 0],
        ['2026-06-29', 9],
        ['2026-09-14', 64],
      ],
    ],
    [
      '2026-06-16',
      0,
      1,
      [
        ['2026-06-29', 8],
        ['2026-09-14', 63],
      ],
    ],
  ] as const)('as of %s: %i working days left, %i days past', async (asOf, left, past, next) => {
    const { stdout } = await run(folderOf(), '--format', 'json', '--as-of', asOf);
    const status = statusFile.parse(JSON.parse(stdout));
    expect([status.workingDaysLeft, status.daysPast]).toEqual([left, past]);
    expect(status.next.map(({ lastDay, workingDaysLeft }) => [lastDay, workingDaysLeft])).toEqual(next);
  });
});

describe('what is missing to sign', () => {
  it('of figures that were not worked out nothing is concluded', async () => {
    const { signing } = await statusOf();
    expect(signing.ready).toBe(false);
    expect(signing.rows.map(({ name, state, detail }) => [name, state, detail])).toEqual([
      ['Điều kiện trình ký', 'CHƯA ĐỦ', '01 huyện, 04 xã chưa gửi báo cáo; 3 lỗi số liệu chưa xử lý'],
      ['Chưa xét', expect.stringContaining('mức đạt các chỉ tiêu'), 'Thêm --full để xét đủ'],
    ]);
  });

  it('with nothing against it, it says that the rest was not looked into, never that it is ready', async () => {
    const { signing } = await statusOf({ 'plan.yaml': allIn, 'a.yaml': files['a.yaml'] });
    expect([signing.ready, signing.rows[0]?.state]).toEqual([null, 'CHƯA XÉT']);
  });

  it('--full works the figures out, and says of each unit what is said without', async () => {
    const folder = folderOf();
    const read = async (...more: readonly string[]): Promise<StatusFile> => {
      const { stdout } = await run(folder, '--format', 'json', ...more);
      return statusFile.parse(JSON.parse(stdout));
    };
    const [plain, full] = [await read(), await read('--full')];
    expect({ ...full, signing: plain.signing }).toEqual(plain);
    expect(full.signing.ready).toBe(false);
    expect(full.signing.rows.map(({ name }) => name)).toContain('Chỉ tiêu của kế hoạch');
  });
});

describe('for people', () => {
  it('numbers, lists, the page before signing, what is next; nothing cut that names a unit', async () => {
    const { status, stdout } = await run(folderOf());
    expect(status).toBe(0);
    const text = stdout.replace(/\s+/g, ' ');
    for (const words of [
      '6 tháng đầu năm 2026: hạn gửi 15/6/2026; tính đến 16/6/2026 đã quá hạn 1 ngày.',
      'Chưa gửi báo cáo (2): huyện Đông, xã Bắc Lý',
      'Đã gửi báo cáo, chưa gửi biểu số liệu (1): xã Keng Đu',
      'Không đọc được tệp (1): xã Nậm Cắn',
      'Gửi chậm (1): xã Hòa Sơn (3 ngày)',
      'Đã bổ sung (1): xã Mỹ Lý (lần 2)',
      'Có số liệu cần kiểm tra, bổ sung (1): xã Mỹ Lý (1 lỗi)',
      'Số liệu chưa đủ (1): xã Hòa Sơn (1/2)',
      'CÒN THIẾU GÌ ĐỂ KÝ - Điều kiện trình ký: CHƯA ĐỦ.',
      'SẮP ĐẾN HẠN - 29/6/2026 (còn 8 ngày làm việc): Nhiệm vụ số 1: Xây dựng mô hình điểm',
    ])
      expect(text).toContain(words);
  });

  it('in English on request', async () => {
    const { stdout } = await run(folderOf(), '--lang', 'en');
    expect(stdout).toContain('Report in, figures missing (1): xã Keng Đu');
  });
});

describe('--reminders', () => {
  it('one letter by Decree 30 with its list, and a line a unit', async () => {
    const folder = folderOf();
    const { status, stderr } = await run(folder, '--reminders', join(folder, 'don-doc'));
    expect([status, stderr.includes('cong-van-don-doc.docx')]).toEqual([0, true]);
    expect(readdirSync(join(folder, 'don-doc')).sort()).toEqual(['cong-van-don-doc.docx', 'tin-nhan.txt']);
    const lines = readFileSync(join(folder, 'don-doc', 'tin-nhan.txt'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(6);
    // Two working days after Tuesday the 16th, the 17th being a holiday: Friday.
    expect(lines.at(-1)).toBe(
      'Công an tỉnh đề nghị UBND xã Bắc Lý gửi báo cáo, biểu số liệu (6 tháng đầu năm 2026; hạn 15/6/2026, đã quá hạn 1 ngày) trước 17 giờ 00 ngày 19/6/2026. Liên hệ: Phòng PC04, điện thoại 0238 000 000.',
    );
  });

  it('the letter says what is in, what is asked, by when, and names who is asked', async () => {
    const folder = folderOf();
    await run(folder, '--reminders', folder);
    const text = textOf(part(readFileSync(join(folder, 'cong-van-don-doc.docx')), 'word/document.xml'));
    for (const words of [
      'Số:       /CAT-PC04',
      'V/v đôn đốc gửi báo cáo 6 tháng đầu năm 2026',
      '- Ủy ban nhân dân các xã (có danh sách kèm theo).',
      'Thực hiện Kế hoạch số 107/KH-UBND ngày 12/02/2026 của UBND tỉnh Nghệ An',
      'Đến 17 giờ 00 ngày 16/6/2026, Công an tỉnh đã nhận được báo cáo của 0/01 huyện; còn 01 huyện chưa gửi báo cáo; báo cáo của 03/07 xã; còn 01 xã chưa gửi báo cáo, 01 xã đã gửi báo cáo, chưa gửi biểu số liệu, 02 xã gửi tệp chưa sử dụng được, 01 xã có số liệu cần kiểm tra, bổ sung (Phụ lục kèm theo).',
      'đề nghị đồng chí Chủ tịch UBND các xã nêu tại Phụ lục',
      'trước 17 giờ 00 ngày 19/6/2026',
      'Rất mong nhận được sự quan tâm phối hợp của Quý cơ quan./.',
      'Kiểm tra, gửi lại 01 số liệu: số vụ',
    ])
      expect(text).toContain(words);
    expect(text, 'no code of a finding, no name of the tool').not.toMatch(/TK\d{3}|tongket/);
  });

  it('of its subordinates an office requires', async () => {
    const strict = plan.replace('level: commune', 'level: commune\n    subordinate: true');
    const folder = folderOf({ ...files, 'plan.yaml': strict });
    await run(folder, '--reminders', folder);
    expect(readFileSync(join(folder, 'tin-nhan.txt'), 'utf8')).toContain(
      'Công an tỉnh yêu cầu UBND xã Bắc Lý',
    );
  });

  it('the same bytes again', async () => {
    const folder = folderOf();
    for (const name of ['x', 'y']) await run(folder, '--reminders', join(folder, 'ra', name));
    const read = (name: string): Buffer => readFileSync(join(folder, 'ra', name, 'cong-van-don-doc.docx'));
    expect(read('x').equals(read('y'))).toBe(true);
  });

  it('all in and right: no letter', async () => {
    const folder = folderOf({ 'plan.yaml': allIn, 'a.yaml': files['a.yaml'] });
    const { status, stderr } = await run(folder, '--reminders', join(folder, 'ra'));
    expect([status, stderr]).toEqual([0, 'Không có đơn vị nào cần đôn đốc; không ghi công văn.\n']);
  });
});

describe('--limit', () => {
  const short = {
    ...files,
    'xa-nam-can.yaml': sent('xa-nam-can', '{VU: 1}', `signed: 2026-06-12 # ${'a'.repeat(400)}`),
  };
  const { 'xa-nam-can.xlsx': _, ...sentFiles } = short;

  it('is that of reading: what lies beyond it counts as unreadable, for its unit', async () => {
    const folder = folderOf(sentFiles);
    const stateWith = async (...more: readonly string[]): Promise<string | undefined> => {
      const { stdout } = await run(folder, '--format', 'json', ...more);
      return statusFile.parse(JSON.parse(stdout)).units.find(({ id }) => id === 'xa-nam-can')?.words;
    };
    expect(await stateWith()).toBe('Đã gửi đúng hạn');
    expect(await stateWith('--limit', 'yaml-size=400')).toBe('Không đọc được tệp');
    expect(await stateWith('--limit', 'yaml-size=400', '--limit', 'yaml-size=1KB')).toBe('Đã gửi đúng hạn');
  });
});

describe('a wrong command line', () => {
  it.each([
    [['status', '.', '--limit', 'yaml-size=nhiều'], 'Giới hạn "yaml-size=nhiều" không dùng được.'],
    [['status', '.', '--format', 'xml'], 'Không có định dạng "xml"'],
    [['status'], 'Thiếu tham số: folder'],
    [['status', '/khong/co'], 'Không có thư mục'],
  ] as const)('%j', async (args, words) => {
    const { status, stderr } = await tongket([...args]);
    expect([status, stderr.includes(words)]).toEqual([2, true]);
  });
});
