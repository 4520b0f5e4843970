import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Results, resultsFile } from '../../src/model/results.ts';
import { makeFolder, tongket } from '../support/cli.ts';
import { expectGolden, stableResults } from '../support/golden.ts';
import { headingsOf } from '../support/headings.ts';

/** The mid-term report of a programme of four years, figures year by year: 7 of 8 districts, 13 of 14 agencies. */

const root = join(import.meta.dirname, '..', '..');
const scenario = join(root, 'fixtures', 'scenarios', 'bac-kan-238-2017');
const submissions = join(scenario, 'submissions');
const planPath = join(root, 'templates', 'bac-kan-238-2017', 'plan.yaml');
const args = ['aggregate', submissions, '--as-of', '2018-12-26'];

const work = makeFolder({});
let results: Results;
let report: string;

const output = (run: string, name: string): Buffer => readFileSync(join(work.path, run, name));

beforeAll(async () => {
  expect(await tongket([...args, '-o', join(work.path, 'a')])).toMatchObject({ status: 0 });
  results = resultsFile.parse(JSON.parse(output('a', 'ket-qua.json').toString('utf8')));
  report = output('a', 'bao-cao.md').toString('utf8');
}, 60_000);

afterAll(() => work.remove());

interface PlanText {
  readonly indicators: readonly { readonly code: string; readonly row?: string; readonly target?: unknown }[];
  readonly outline: readonly SectionText[];
}

interface SectionText {
  readonly guide?: string;
  readonly parts?: readonly SectionText[];
}

const plan = parse(readFileSync(planPath, 'utf8')) as PlanText;

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
  });

  it.each(['2018-6T', '2018', 'so-ket-2018', 'tong-ket-2020'])('a form for each unit, %s', async (period) => {
    const target = join(work.path, `bieu-${period}`);
    const ended = await tongket([
      'template',
      '--plan',
      'bac-kan-238-2017',
      '--period',
      period,
      '--all',
      '-o',
      target,
    ]);
    expect(ended.status).toBe(0);
    expect(readdirSync(target)).toHaveLength(22);
  });
});

/** The parts of the plan in their order, with its own titles (I, III.1 to III.4, the projects of IV). */
const headings = [
  'I. KẾT QUẢ THỰC HIỆN MỤC TIÊU',
  '1. Khái quát kết quả thực hiện các mục tiêu (chi tiết tại Phụ lục I)',
  '2. Tuyên truyền, phổ biến, giáo dục kiến thức phòng, chống ma túy',
  '3. Đấu tranh, ngăn chặn tội phạm về ma túy',
  '4. Người nghiện ma túy; xã, phường, thị trấn có ma túy; mô hình điểm',
  '5. Tư vấn, điều trị, cai nghiện ma túy',
  'II. KẾT QUẢ THỰC HIỆN NHIỆM VỤ TRỌNG TÂM, GIẢI PHÁP CHỦ YẾU',
  '1. Nâng cao hiệu quả điều hành, chỉ đạo thực hiện toàn diện công tác phòng, chống ma túy',
  '2. Nâng cao năng lực tuyên truyền phòng, chống ma túy',
  '3. Nâng cao năng lực, hiệu quả đấu tranh chống tội phạm về ma túy',
  '4. Đổi mới và nâng cao hiệu quả công tác điều trị, cai nghiện ma túy',
  'III. KẾT QUẢ THỰC HIỆN CÁC DỰ ÁN, ĐỀ ÁN',
  '1. Dự án “Nâng cao hiệu quả công tác phòng ngừa, phát hiện, đấu tranh, ngăn chặn các hành vi phạm tội về ma túy tại các địa bàn trọng điểm, phức tạp”',
  '2. Dự án “Nâng cao năng lực, phương tiện, thiết bị kỹ thuật nghiệp vụ cho lực lượng Cảnh sát điều tra tội phạm về ma túy”',
  '3. Dự án “Nâng cao hiệu quả phòng, chống ma túy tại xã, phường, thị trấn”',
  '4. Dự án “Nâng cao hiệu quả công tác cai nghiện và hỗ trợ cai nghiện ma túy, quản lý sau cai nghiện ma túy”',
  '5. Đề án “Truyền thông về phòng, chống ma túy trên các phương tiện thông tin đại chúng”',
  '6. Đề án “Đẩy mạnh hoạt động thông tin, tuyên truyền về phòng, chống ma túy thông qua các hoạt động văn hóa, văn nghệ, thể thao tại các địa phương trọng điểm về ma túy”',
  '7. Đề án “Tăng cường năng lực phòng, chống ma túy trong trường học tại các khu vực phức tạp về tệ nạn ma túy”',
  '8. Đề án “Phòng, chống ma túy cho công nhân lao động tại các khu công nghiệp, khu chế xuất”',
  '9. Nhiệm vụ của các dự án, đề án (chi tiết tại Phụ lục II)',
  'IV. KẾT QUẢ THỰC HIỆN TRÁCH NHIỆM ĐƯỢC PHÂN CÔNG',
  '1. Các cơ quan, đoàn thể cấp tỉnh',
  '2. Ủy ban nhân dân các huyện, thành phố',
  'V. KINH PHÍ THỰC HIỆN (chi tiết tại Phụ lục III)',
  'VI. ĐÁNH GIÁ CHUNG',
  '1. Ưu điểm',
  '2. Tồn tại, hạn chế; khó khăn, vướng mắc',
  '3. Nguyên nhân',
  '4. Bài học kinh nghiệm',
  'VII. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM ĐẾN NĂM 2020',
  'VIII. ĐỀ XUẤT, KIẾN NGHỊ',
  '1. Với Trung ương',
  '2. Với Tỉnh ủy, HĐND, UBND tỉnh',
];

describe('the report', () => {
  it('has the headings of the outline, in order and level', () => {
    const found = headingsOf(output('a', 'bao-cao.docx')).filter(({ text }) =>
      /^(?:[IVX]+|\d+)\. /.test(text),
    );
    expect(found.map(({ text }) => text)).toEqual(headings);
    const romans = found.filter(({ text }) => /^[IVX]+\. /.test(text)).map(({ level }) => level);
    expect(new Set(romans).size).toBe(1);
  });

  it('says nothing of what the writers were told', () => {
    const guides = plan.outline.flatMap(function guidesOf(section: SectionText): readonly string[] {
      return [section.guide ?? [], (section.parts ?? []).flatMap(guidesOf)].flat();
    });
    expect(guides.length).toBeGreaterThan(25);
    for (const guide of guides) expect(report).not.toContain(guide);
  });

  it('tells milestones, ranges, absolute decreases and years', () => {
    for (const sentence of [
      'cao hơn 0,89 điểm phần trăm so với mốc năm 2018 (75%); năm 2017 đạt 52,68%; mốc đến năm 2020 là 100%',
      'trong mức mục tiêu đề ra (từ 5 - 10%); năm 2017 đạt 7,32%.',
      'so với ngày 14/12/2017 giảm 01 xã (1,04%), chưa đạt mục tiêu đề ra (hơn 01 xã, phường, thị trấn)',
      'tăng 04 vụ (3,15%), thấp hơn 1,85 điểm phần trăm so với mục tiêu đề ra (5%); năm 2017 tăng từ 118 lên 127 vụ (7,63%).',
    ])
      expect(report).toContain(sentence);
  });
});

describe('the 35 goals', () => {
  it('all stand in the plan; two of them in words only', () => {
    const rows = new Set(plan.indicators.flatMap(({ row }) => row ?? []));
    expect([...rows]).toEqual(Array.from({ length: 35 }, (_, index) => `${index + 1}`.padStart(2, '0')));
    const unnumbered = plan.indicators.filter(({ target }) => target === undefined).map(({ row }) => row);
    expect(unnumbered).toEqual(['06', '12']);
  });

  it('goals that contradict each other are both judged and shown', () => {
    const standing = (code: string) => results.indicators[code]?.standing;
    expect([standing('C04'), standing('C13b'), standing('C18')]).toEqual(['missed', 'met', 'met']);
    expect([standing('C08'), standing('C16')]).toEqual(['missed', 'met']);
    expect([standing('C09'), standing('C15')]).toEqual(['met', 'in-progress']);
    expect(report).toContain(
      'tỷ lệ điểm phức tạp về ma túy được triệt xóa (10% tại mục I.2; từ 5 - 10% tại mục IV.1.5.a, mục IV.1.5.c)',
    );
  });

  it('a model for each district each year: the one without in 2017 fails, the missing one stays open', () => {
    const models = results.indicators['C10'];
    expect(models).toMatchObject({ value: '3/4', standing: 'missed' });
    expect(models?.units['huyen-ngan-son']).toMatchObject({ standing: 'missed' });
    expect(models?.units['huyen-pac-nam']).toMatchObject({ gap: 'not-submitted', standing: 'unknown' });
  });

  it('what rests on districts and on the police is not judged while a district is missing', () => {
    expect(results.indicators['C11']).toMatchObject({ standing: 'unknown', reported: 7, expected: 8 });
  });
});
