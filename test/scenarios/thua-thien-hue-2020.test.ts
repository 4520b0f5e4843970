import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Results, resultsFile } from '../../src/model/results.ts';
import { makeFolder, tongket } from '../support/cli.ts';
import { expectGolden, stableResults } from '../support/golden.ts';
import { headingsOf } from '../support/headings.ts';

/** A review of three and a half years under a prescribed outline; `UPDATE_GOLDENS=1 npm test` rewrites the goldens. */

const root = join(import.meta.dirname, '..', '..');
const scenario = join(root, 'fixtures', 'scenarios', 'thua-thien-hue-2020');
const planPath = join(root, 'templates', 'thua-thien-hue-2020', 'plan.yaml');
const period = '2017-2020';
const args = ['aggregate', join(scenario, 'submissions'), '--period', period, '--as-of', '2020-06-20'];

const work = makeFolder({});
let results: Results;

const output = (run: string, name: string): Buffer => readFileSync(join(work.path, run, name));

beforeAll(async () => {
  expect(await tongket([...args, '-o', join(work.path, 'a')])).toMatchObject({ status: 0 });
  results = resultsFile.parse(JSON.parse(output('a', 'ket-qua.json').toString('utf8')));
}, 60_000);

afterAll(() => work.remove());

it('the plan has no mistake, and one warning: reports are due before the window closes', async () => {
  const { status, stdout } = await tongket(['plan', 'check', planPath]);
  expect(status).toBe(0);
  expect([...stdout.matchAll(/\[(TK\d+)\]/g)].map(([, code]) => code)).toEqual(['TK111']);
});

it('every unit has its form', async () => {
  const to = join(work.path, 'forms');
  const made = await tongket(['template', '-p', planPath, '--period', period, '--all', '-o', to]);
  expect(made.status).toBe(0);
  expect(readdirSync(to)).toHaveLength(18);
}, 60_000);

describe('what is written', () => {
  it('ket-qua.json and bao-cao.md are the goldens', () => {
    const json = output('a', 'ket-qua.json').toString('utf8');
    expectGolden(join(scenario, 'expected', 'ket-qua.json'), stableResults(json));
    expectGolden(join(scenario, 'expected', 'bao-cao.md'), output('a', 'bao-cao.md').toString('utf8'));
  });

  it('a second run writes the same bytes', async () => {
    await tongket([...args, '-o', join(work.path, 'b')]);
    for (const name of readdirSync(join(work.path, 'a')))
      expect(output('b', name).equals(output('a', name)), name).toBe(true);
  }, 60_000);
});

const main = 'Kết quả thực hiện nhiệm vụ trọng tâm và giải pháp chủ yếu về';

/** The headings of the outline as the plan prescribes them, marks included. */
const prescribed: readonly (readonly [level: number, text: string])[] = [
  [1, 'Phần thứ nhất\nTÌNH HÌNH, KẾT QUẢ THỰC HIỆN CHƯƠNG TRÌNH PHÒNG, CHỐNG MA TÚY ĐẾN NĂM 2020'],
  [2, 'I. TÌNH HÌNH TỘI PHẠM VÀ TỆ NẠN MA TÚY'],
  [3, '1. Tình hình ma túy trên thế giới và trong khu vực'],
  [3, '2. Tình hình tội phạm ma túy trong nước'],
  [3, '3. Tình trạng sử dụng ma túy, tình hình người nghiện ma túy (Số liệu thống kê)'],
  [3, '4. Tình hình trồng, tái trồng cây có chất ma túy'],
  [2, 'II. KẾT QUẢ THỰC HIỆN CHƯƠNG TRÌNH'],
  [3, '1. Công tác tham mưu, lãnh đạo, chỉ đạo thực hiện Chương trình'],
  [
    3,
    `2. ${main} nâng cao hiệu quả điều hành, chỉ đạo thực hiện toàn diện công tác phòng, chống ma túy (PCMT)`,
  ],
  [3, `3. ${main} nâng cao năng lực tuyên truyền phòng, chống ma túy`],
  [3, `4. ${main} nâng cao năng lực, hiệu quả đấu tranh chống tội phạm về ma túy`],
  [3, `5. ${main} đổi mới và nâng cao hiệu quả công tác điều trị, cai nghiện ma túy`],
  [3, `6. ${main} nâng cao hiệu quả hợp tác quốc tế.`],
  [3, '7. Kết quả triển khai thực hiện các Đề án, Dự án của Chương trình'],
  [3, '8. Kết quả huy động, sử dụng, phân bổ kinh phí thực hiện Chương trình:'],
  [2, 'III- ĐÁNH GIÁ CHUNG'],
  [3, '1. Ưu điểm'],
  [3, '2. Những tồn tại, hạn chế và nguyên nhân'],
  [4, '2.1. Tồn tại, hạn chế'],
  [4, '2.2. Nguyên nhân'],
  [3, '3. Khó khăn, vướng mắc'],
  [2, 'IV. Kiến nghị, đề xuất nhằm nâng cao hiệu quả công tác PCMT'],
  [
    1,
    'Phần thứ hai\nĐỀ XUẤT NHỮNG NỘI DUNG CHỦ YẾU CỦA CHƯƠNG TRÌNH PHÒNG, CHỐNG MA TÚY GIAI ĐOẠN TIẾP THEO (2021-2025)',
  ],
  [2, 'I. Mục tiêu'],
  [2, 'II. Nhiệm vụ trọng tâm'],
  [2, 'III. Giải pháp chủ yếu'],
];

describe('the report follows the outline to the word', () => {
  it('the headings of the Word file are the prescribed ones, in order, and no others', () => {
    const outline = headingsOf(output('a', 'bao-cao.docx')).filter(({ text }) => !/^Phụ lục/.test(text));
    expect(outline.map(({ level, text }) => [level, text])).toEqual(prescribed);
  });

  it('no guide of the plan stands in anything that is written', () => {
    const plan = readFileSync(planPath, 'utf8');
    const guides = guidesOf(parse(plan)).flatMap((guide) => guide.split('\n'));
    const written = ['bao-cao.md', 'bao-cao.html'].map((name) => output('a', name).toString('utf8'));
    expect(guides.length).toBeGreaterThan(60);
    for (const guide of guides) {
      const sentence = guide.replace(/^- /, '').slice(0, 60);
      for (const text of written) expect(text).not.toContain(sentence);
    }
  });

  function guidesOf(node: unknown): readonly string[] {
    if (Array.isArray(node)) return node.flatMap(guidesOf);
    if (typeof node !== 'object' || node === null) return [];
    return Object.entries(node).flatMap(([key, value]) =>
      key === 'guide' && typeof value === 'string' ? [value] : guidesOf(value),
    );
  }
});

describe('the goals, year by year', () => {
  const goal = (code: string) => results.indicators[code];

  it('13 goals; those that one year missed are missed', () => {
    const missed = Object.entries(results.indicators).filter(([, { standing }]) => standing === 'missed');
    expect(missed.map(([code]) => code)).toEqual(['MT1b', 'MT6d', 'MT7a']);
    expect(goal('MT7a')?.years?.['2019']).toEqual({ value: '931/1186', standing: 'missed' });
  });

  it('growth of the first year rests on 2016, that of the half year on the half year before', () => {
    expect(goal('MT2')?.years?.['2017']?.value).toBe('3/38');
    expect(goal('MT2')?.years?.['2020']?.value).toBe('1/7');
  });

  it('the 20% goal is held against 2015, and due in 2020 alone', () => {
    expect(goal('MT6c')).toMatchObject({ standing: 'met', target: { milestone: 2020, bound: '1/5' } });
    expect(goal('MT6c')?.years?.['2020']).toEqual({ value: '7/18', standing: 'met' });
    expect(goal('MT6c')?.years?.['2019']?.standing).toBeUndefined();
  });

  it('a district without a model in one year misses it, however many it has in others', () => {
    expect(goal('MT6d')?.units['huyen-nam-dong']).toMatchObject({ value: '3', standing: 'missed' });
    expect(goal('MT6d')?.units['thanh-pho-hue']).toMatchObject({ standing: 'met' });
  });
});

describe('the ten projects', () => {
  const report = (): string => output('a', 'bao-cao.md').toString('utf8');

  it('each has its money by source over the years', () => {
    const { projects } = parse(readFileSync(planPath, 'utf8')) as {
      readonly projects: readonly { readonly name: string }[];
    };
    expect(projects).toHaveLength(10);
    for (const { name } of projects) expect(report()).toContain(`**${name.trim()}**`);
    expect(report()).toContain(
      'Kinh phí giao giai đoạn 2017 - 2020 là 4.520 triệu đồng (ngân sách trung ương 3.370 triệu đồng, ' +
        'ngân sách địa phương 1.150 triệu đồng); đã cấp 4.500 triệu đồng, bằng 99,56% kế hoạch',
    );
  });

  it('the one with two leads has the words and the money of both', () => {
    const { projects: asked } = parse(readFileSync(planPath, 'utf8')) as {
      readonly projects: readonly { readonly id: string; readonly lead: string | readonly string[] }[];
    };
    expect(asked.find(({ id }) => id === 'DA8')?.lead).toEqual(['so-giao-duc', 'dai-hoc-hue']);
    expect(report()).toContain(
      'là 1.290 triệu đồng (ngân sách địa phương 960 triệu đồng, nguồn khác 330 triệu đồng)',
    );
  });
});
