import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Results, resultsFile } from '../../src/model/results.ts';
import { makeFolder, tongket } from '../support/cli.ts';
import { expectGolden, stableResults } from '../support/golden.ts';
import { headingsOf } from '../support/headings.ts';

/** A review of five years: three kinds of units, figures year by year, nominations, and targets that come later. */

const root = join(import.meta.dirname, '..', '..');
const scenario = join(root, 'fixtures', 'scenarios', 'nghe-an-167-2016');
const submissions = join(scenario, 'submissions');
const template = join(root, 'templates', 'nghe-an-167-2016');
const args = ['aggregate', submissions, '--as-of', '2016-04-25'];

const work = makeFolder({});
let results: Results;
let report: string;

const output = (run: string, name: string): Buffer => readFileSync(join(work.path, run, name));
const resultsOf = (run: string): Results =>
  resultsFile.parse(JSON.parse(output(run, 'ket-qua.json').toString('utf8')));

beforeAll(async () => {
  expect(await tongket([...args, '-o', join(work.path, 'a')])).toMatchObject({ status: 0 });
  results = resultsOf('a');
  report = output('a', 'bao-cao.md').toString('utf8');
}, 60_000);

afterAll(() => work.remove());

describe('what is written', () => {
  it('ket-qua.json is the golden', () => {
    const json = output('a', 'ket-qua.json').toString('utf8');
    expectGolden(join(scenario, 'expected', 'ket-qua.json'), stableResults(json));
  });

  it('bao-cao.md is the golden', () => {
    expectGolden(join(scenario, 'expected', 'bao-cao.md'), report);
  });

  it('a second run writes the same bytes', async () => {
    await tongket([...args, '-o', join(work.path, 'b')]);
    for (const name of readdirSync(join(work.path, 'a')))
      expect(output('b', name).equals(output('a', name)), name).toBe(true);
  }, 60_000);

  it('a form for each of the 32 units, of all three kinds', async () => {
    const forms = join(work.path, 'forms');
    const done = await tongket(['template', '-p', template, '--all', '--format', 'xlsx,yaml', '-o', forms]);
    expect(done.status).toBe(0);
    expect(readdirSync(forms)).toHaveLength(64);
  }, 60_000);
});

/** Section II of the plan, items 1 to 5, the dashes of item 3 below it; two slips of the print mended. */
const prescribed: readonly (readonly [level: number, text: string])[] = [
  [
    1,
    'I. ĐÁNH GIÁ THỰC TRẠNG TÌNH HÌNH NGƯỜI NGHIỆN MA TÚY TẠI ĐỊA PHƯƠNG, NHỮNG YẾU TỐ TÁC ĐỘNG ĐẾN CÔNG TÁC CAI NGHIỆN VÀ QUẢN LÝ SAU CAI NGHIỆN MA TÚY TẠI ĐỊA PHƯƠNG VÀ CÁC TRUNG TÂM CÓ CHỨC NĂNG CAI NGHIỆN TRÊN ĐỊA BÀN TỈNH GIAI ĐOẠN 2011 - 2015',
  ],
  [
    1,
    'II. ĐÁNH GIÁ CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, KIỂM TRA VÀ TỔ CHỨC TRIỂN KHAI THỰC HIỆN CHƯƠNG TRÌNH GIAI ĐOẠN 2011 - 2015',
  ],
  [1, 'III. ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN CHƯƠNG TRÌNH'],
  [2, '1. Kết quả công tác cai nghiện và quản lý sau cai'],
  [2, '2. Phân tích kết quả thực hiện, mức độ đạt được so với các mục tiêu, chỉ tiêu của Chương trình'],
  [
    2,
    '3. Tình hình bố trí, phân bổ kinh phí, huy động nguồn lực và lồng ghép các nguồn vốn để thực hiện Chương trình',
  ],
  [2, '4. Những tồn tại, hạn chế, khó khăn, vướng mắc trong thực tiễn triển khai thực hiện Chương trình'],
  [
    2,
    '5. Nguyên nhân chủ quan, khách quan, bài học kinh nghiệm và trách nhiệm của các đơn vị, địa phương trong quá trình triển khai thực hiện Chương trình',
  ],
  [
    1,
    'IV. RÚT RA NHỮNG BÀI HỌC KINH NGHIỆM, ĐÁNH GIÁ NHỮNG MÔ HÌNH, ĐIỂN HÌNH CÓ HIỆU QUẢ CẦN TRIỂN KHAI NHÂN RỘNG ĐỂ ÁP DỤNG TRONG GIAI ĐOẠN TIẾP THEO',
  ],
  [
    1,
    'V. ĐỀ XUẤT CÁC NỘI DUNG, GIẢI PHÁP ĐỂ NÂNG CAO KẾT QUẢ, HIỆU QUẢ THỰC HIỆN CÔNG TÁC CAI NGHIỆN VÀ QUẢN LÝ SAU CAI NGHIỆN MA TÚY GIAI ĐOẠN 2016 - 2020',
  ],
];

describe('the report', () => {
  it('has the five items of the plan as its headings, in order', () => {
    const body = headingsOf(output('a', 'bao-cao.docx')).filter(({ text }) => /^(?:[IV]+|\d)\. /.test(text));
    expect(body.map(({ level, text }) => [level, text])).toEqual(prescribed);
  });

  it('holds none of the guides to the writers', () => {
    const plan = parse(readFileSync(join(template, 'plan.yaml'), 'utf8')) as { outline: Section[] };
    const guides = plan.outline.flatMap(guidesOf);
    expect(guides).toHaveLength(9);
    for (const guide of guides) expect(report).not.toContain(guide);
  });

  it('lists whom units put forward, by kind, each with its dossier', () => {
    expect(report).toMatch(/A\. TẬP THỂ \(7\)/);
    expect(report).toMatch(/B\. CÁ NHÂN \(5\)/);
    const said = results.findings.filter(({ code }) => /^TK41[1-4]$/.test(code));
    expect(said.map(({ code, unit }) => `${code} ${unit}`).sort()).toEqual([
      'TK411 huyen-dien-chau',
      'TK412 huyen-que-phong',
      'TK413 huyen-ky-son',
    ]);
  });
});

interface Section {
  readonly guide?: string;
  readonly parts?: Section[];
}

function guidesOf({ guide, parts = [] }: Section): readonly string[] {
  return [...(guide === undefined ? [] : [guide]), ...parts.flatMap(guidesOf)];
}

describe('figures year by year', () => {
  it('a flow is summed over the years, a stock is that of the last one', () => {
    const yearly = (code: string): readonly number[] =>
      Object.values(results.indicators[code]?.years ?? {}).map(({ value }) => Number(value));
    expect(yearly('CAI')).toHaveLength(5);
    expect(results.indicators['CAI']?.value).toBe(String(yearly('CAI').reduce((sum, each) => sum + each, 0)));
    expect(results.indicators['NN']?.value).toBe(String(yearly('NN').at(-1)));
  });

  it('one unit is missing, one late; its gaps are never zero', () => {
    expect(results.coverage['huyen-thanh-thi']).toMatchObject({ expected: 21, received: 20, late: 1 });
    expect(results.elements['CAI-CD']?.units['huyen-quy-chau']).toMatchObject({ gap: 'not-submitted' });
  });
});

it('indicators stand without a standing until targets.csv gives targets', async () => {
  expect(Object.values(results.indicators).filter(({ standing }) => standing !== undefined)).toEqual([]);
  const filled = join(work.path, 'plan');
  cpSync(template, filled, { recursive: true });
  writeFileSync(
    join(filled, 'targets.csv'),
    'unit,indicator,target\n,QLSC,Ít nhất 75%\n,VLSC,Ít nhất 50%\n,TN,Dưới 40%\nhuyen-nam-dan,QLSC,Ít nhất 60%\n',
  );
  const done = await tongket([
    ...args,
    '-p',
    filled,
    '--format',
    'json,md',
    '-o',
    join(work.path, 'targets'),
  ]);
  expect(done.status).toBe(0);
  const { indicators } = resultsOf('targets');
  expect(indicators['QLSC']).toMatchObject({ standing: 'exceeded', target: { text: 'Ít nhất 75%' } });
  expect(indicators['VLSC']?.standing).toBe('missed');
  expect(indicators['TN']?.standing).toBe('met');
  expect(indicators['QLSC']?.units['huyen-nam-dan']?.standing).toBeDefined();
  expect(indicators['CAI']?.standing).toBeUndefined();
}, 60_000);
