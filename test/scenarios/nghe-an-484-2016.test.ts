import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Results, resultsFile } from '../../src/model/results.ts';
import { makeFolder, tongket } from '../support/cli.ts';
import { expectGolden, stableResults } from '../support/golden.ts';
import { headingsOf } from '../support/headings.ts';

/**
 * The follow-up of an inspection: tasks by agency rather than figures, no data window. The goldens are read as prose
 * when they change; `UPDATE_GOLDENS=1` rewrites them.
 */

const root = join(import.meta.dirname, '..', '..');
const scenario = join(root, 'fixtures', 'scenarios', 'nghe-an-484-2016');
const submissions = join(scenario, 'submissions');
const planPath = join(root, 'templates', 'nghe-an-484-2016', 'plan.yaml');
const args = ['aggregate', submissions, '--period', '2016', '--as-of', '2017-01-06'];

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

describe('what is written', () => {
  it('the goldens', () => {
    const json = stableResults(output('a', 'ket-qua.json').toString('utf8'));
    expectGolden(join(scenario, 'expected', 'ket-qua.json'), json);
    expectGolden(join(scenario, 'expected', 'bao-cao.md'), report);
  });

  it('a second run writes the same bytes', async () => {
    await tongket([...args, '-o', join(work.path, 'b')]);
    for (const name of readdirSync(join(work.path, 'a')))
      expect(output('b', name).equals(output('a', name)), name).toBe(true);
  });

  it('forms for all 28 units', async () => {
    const forms = join(work.path, 'forms');
    const wanted = ['template', '-p', planPath, '--period', '2016', '--all', '--format', 'yaml', '-o', forms];
    expect((await tongket(wanted)).status).toBe(0);
    expect(readdirSync(forms)).toHaveLength(28);
  });
});

/**
 * Parts II and III as the plan of 2016 numbers them: the nine solutions by their first words, the agencies as printed.
 * Parts I and IV are the report's own; the plan wants the paper passed on (I.1, IV.1) and difficulties told (IV.2).
 */
const headings = [
  'I. CÔNG TÁC QUÁN TRIỆT, TRIỂN KHAI THỰC HIỆN',
  'II. KẾT QUẢ THỰC HIỆN CÁC GIẢI PHÁP',
  '  1. Thực hiện Kết luận số 95-KL/TW, các nghị quyết, chỉ thị về phòng, chống ma túy',
  '  2. Tăng cường sự lãnh đạo của các cấp ủy Đảng, sự điều hành, quản lý của chính quyền từ tỉnh đến cơ sở',
  '  3. Tiếp tục đẩy mạnh công tác tuyên truyền giáo dục, vận động phòng, chống ma túy',
  '  4. Tăng cường chỉ đạo công tác nắm, dự báo và xử lý tình hình',
  '  5. Làm tốt công tác cai nghiện và quản lý sau cai',
  '  6. Nâng cao hiệu quả trong quá trình điều tra, truy tố, xét xử các vụ án về ma túy',
  '  7. Đẩy mạnh các hoạt động hợp tác quốc tế trong đấu tranh phòng, chống và kiểm soát ma túy với nước bạn Lào',
  '  8. Kiểm tra, tự kiểm tra công tác phòng, chống ma túy; tổng kết năm 2016, triển khai nhiệm vụ năm 2017',
  '  9. Thực hiện nghiêm túc chế độ thông tin báo cáo theo định kỳ',
  'III. KẾT QUẢ THỰC HIỆN NHIỆM VỤ ĐƯỢC PHÂN CÔNG',
  '  1. Sở Lao động - Thương binh và Xã hội',
  '  2. Công an tỉnh',
  '  3. Bộ chỉ huy Bộ đội biên phòng tỉnh',
  '  4. Cục Hải quan Nghệ An',
  '  5. Sở Công thương',
  '  6. Sở Thông tin và Truyền thông',
  '  7. Sở Y tế',
  '  8. Các sở, ban, ngành cấp tỉnh, Ủy ban nhân dân các huyện, thành, thị',
  'IV. KHÓ KHĂN, VƯỚNG MẮC; ĐỀ XUẤT, KIẾN NGHỊ',
  '  1. Khó khăn, vướng mắc',
  '  2. Đề xuất, kiến nghị',
];

/** Every instruction of a plan to its writers, wherever it stands. */
function guidesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: readonly [string, unknown]) =>
    key === 'guide' && typeof inner === 'string' ? [inner] : guidesIn(inner),
  );
}

describe('the report', () => {
  it('has the headings of the plan, in order, and nothing of the instructions to its writers', () => {
    const found = headingsOf(output('a', 'bao-cao.docx')).map(
      ({ level, text }) => `${'  '.repeat(level - 1)}${text}`,
    );
    expect(found.filter((text) => !/^\s*(?:Phụ lục|BÁO CÁO)/.test(text))).toEqual(headings);
    const guides = guidesIn(parse(readFileSync(planPath, 'utf8')));
    expect(guides.length).toBeGreaterThan(12);
    for (const guide of guides) expect(report).not.toContain(guide);
  });

  it('counts the tasks: each stands once under its solution and once under its agency', () => {
    const { tasks } = parse(readFileSync(planPath, 'utf8')) as { tasks: readonly { number: string }[] };
    expect(tasks).toHaveLength(18);
    const [, first = '', second = ''] = report.split(/^# Phụ lục .*$/m);
    for (const { number } of tasks)
      for (const annex of [first, second]) expect(annex.split(`\n| ${number} |`), number).toHaveLength(2);
    expect(report).toContain(
      'Tính đến ngày 06/01/2017, trong 18 nhiệm vụ được giao, 03 nhiệm vụ đã hoàn thành;',
    );
    expect(report).toContain('Trong đó, 04 nhiệm vụ đã quá thời hạn (chi tiết tại Phụ lục I, Phụ lục II).');
  });

  it('a task past its limit is late though its lead wrote otherwise; one without an answer is said to be so', () => {
    expect(report).toMatch(/- Tổng kết công tác .*: chậm tiến độ; quá thời hạn 06 ngày \(năm 2016\)\./);
    expect(report).toContain(
      '- Chỉ đạo lực lượng Quản lý thị trường phát hiện, phối hợp bắt giữ: chưa có báo cáo.',
    );
    expect(results.findings.filter(({ code }) => code === 'TK410')).toMatchObject([
      { severity: 'warning', unit: 'so-cong-thuong' },
    ]);
  });

  it('a task of many leads counts them and names who has not done it', () => {
    expect(report).toContain(
      '25/28 đơn vị đã hoàn thành; 02/28 đơn vị chậm tiến độ (huyện Quế Phong, huyện Quỳ Châu); 01/28 đơn vị chưa có báo cáo (huyện Kỳ Sơn)',
    );
  });
});

describe('what the plan leaves open or says twice', () => {
  it('the three Methadone targets stand in II.5 and III.7 and count once', () => {
    const standings = Object.values(results.indicators).map(({ display, target, standing }) => [
      display,
      target?.text,
      standing,
    ]);
    expect(standings).toEqual([
      ['12', 'duy trì 12 cơ sở', 'met'],
      ['14', '16 điểm', 'missed'],
      ['3.412', '3.400 bệnh nhân', 'exceeded'],
    ]);
    expect(report).toContain('Trong 03 chỉ tiêu được giao,');
    expect(report.match(/14 điểm cấp phát thuốc/g)).toHaveLength(1);
  });

  it('no data window: a note, and figures at the due date', () => {
    expect(results.period).toEqual({ id: '2016', due: '2016-12-29' });
    expect(results.findings.filter(({ code }) => code === 'TK121')).toMatchObject([{ severity: 'info' }]);
    expect(results.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('who is in: one district missing, two late, one sent twice', () => {
    expect(results.coverage['huyen']).toMatchObject({
      expected: 21,
      received: 20,
      late: 2,
      missing: ['huyen-ky-son'],
    });
    expect(results.coverage['so-nganh']).toMatchObject({ expected: 7, received: 7, missing: [] });
    expect(results.findings.filter(({ code }) => code === 'TK501')).toMatchObject([
      { unit: 'huyen-dien-chau' },
    ]);
  });
});
