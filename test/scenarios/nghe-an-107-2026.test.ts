import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Results, resultsFile } from '../../src/model/results.ts';
import { makeFolder, tongket } from '../support/cli.ts';
import { expectGolden, stableResults } from '../support/golden.ts';
import { headingsOf } from '../support/headings.ts';
import { Cells } from './cells.ts';
import { add, compute, type Fraction, fraction, fractionText, parseFraction } from './recompute.ts';

/**
 * The main job on the real plan: 127 of 130 communes and all agencies, six months of 2026. The goldens are read as
 * prose when they change; `UPDATE_GOLDENS=1 npm test` rewrites them.
 */

const root = join(import.meta.dirname, '..', '..');
const scenario = join(root, 'fixtures', 'scenarios', 'nghe-an-107-2026');
const submissions = join(scenario, 'submissions');
const planFolder = join(root, 'templates', 'nghe-an-107-2026');
const args = ['aggregate', submissions, '--period', '2026-6T', '--as-of', '2026-06-20'];

const work = makeFolder({});
let results: Results;

const output = (run: string, name: string): Buffer => readFileSync(join(work.path, run, name));

beforeAll(async () => {
  const first = await tongket([...args, '-o', join(work.path, 'a')]);
  expect(first).toMatchObject({ status: 0 });
  results = resultsFile.parse(JSON.parse(output('a', 'ket-qua.json').toString('utf8')));
}, 60_000);

afterAll(() => work.remove());

/** The outline of a half-year's report; names of projects as the plan (part III) has them. */
const outline: readonly (readonly [number, string])[] = [
  [1, 'I. TÌNH HÌNH TỘI PHẠM VÀ TỆ NẠN MA TÚY'],
  [2, '1. Tình hình tội phạm về ma túy'],
  [2, '2. Tình hình người nghiện, người sử dụng trái phép chất ma túy'],
  [2, '3. Phân loại địa bàn về ma túy'],
  [1, 'II. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, TỔ CHỨC THỰC HIỆN'],
  [2, '1. Quán triệt, ban hành văn bản'],
  [2, '2. Kiện toàn Ban Chỉ đạo, đơn vị thường trực'],
  [2, '3. Kiểm tra, giám sát, đôn đốc; chế độ báo cáo'],
  [2, '4. Thi đua, khen thưởng'],
  [1, 'III. KẾT QUẢ THỰC HIỆN'],
  [2, '1. Kết quả thực hiện các chỉ tiêu (chi tiết tại Phụ lục I)'],
  [2, '2. Kết quả thực hiện các dự án, tiểu dự án'],
  [3, '2.1. Dự án 1: Phòng ngừa, đấu tranh tội phạm về ma túy có tổ chức, xuyên quốc gia'],
  [3, '2.2. Dự án 2: Ứng dụng khoa học và công nghệ trong phòng, chống ma túy'],
  [3, '2.3. Dự án 3: Nâng cao năng lực công tác đấu tranh phòng, chống tội phạm ma túy của Bộ Quốc phòng'],
  [3, '2.4. Dự án 4: Nâng cao hiệu quả công tác phòng, chống ma túy ở cơ sở'],
  [3, '2.5. Dự án 5: Nâng cao hiệu quả cai nghiện ma túy và quản lý sau cai'],
  [3, '2.6. Dự án 6: Tăng cường đáp ứng y tế trong phòng, chống ma túy'],
  [3, '2.7. Dự án 7: Truyền thông, giáo dục về phòng, chống ma túy'],
  [4, 'a) Tiểu dự án 1: Truyền thông về phòng, chống ma túy'],
  [4, 'b) Tiểu dự án 2: Nâng cao hiệu quả truyền thông, giáo dục phòng, chống ma túy ở cơ sở'],
  [
    4,
    'c) Tiểu dự án 3: Tăng cường công tác tuyên truyền giáo dục pháp luật về phòng, chống ma túy cho học sinh, sinh viên',
  ],
  [
    4,
    'd) Tiểu dự án 4: Nâng cao hiệu quả công tác tuyên truyền phòng, chống ma túy trong công nhân lao động các khu công nghiệp',
  ],
  [
    3,
    '2.8. Dự án 8: Nâng cao khả năng tiếp cận, thụ hưởng về dịch vụ trợ giúp pháp lý chất lượng và giáo dục pháp luật trong phòng, chống ma túy',
  ],
  [3, '2.9. Dự án 9: Quản lý, giám sát, đánh giá Chương trình'],
  [2, '3. Xây dựng xã, phường không ma túy; các mô hình điểm'],
  [2, '4. Nhiệm vụ theo Phụ lục II Kế hoạch (chi tiết tại Phụ lục II)'],
  [2, '5. Bố trí, giải ngân kinh phí (chi tiết tại Phụ lục III)'],
  [1, 'IV. ĐÁNH GIÁ CHUNG'],
  [2, '1. Ưu điểm'],
  [2, '2. Tồn tại, hạn chế; khó khăn, vướng mắc'],
  [2, '3. Nguyên nhân'],
  [3, 'a) Khách quan'],
  [3, 'b) Chủ quan'],
  [2, '4. Bài học kinh nghiệm qua thực hiện điểm'],
  [1, 'V. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM 6 THÁNG CUỐI NĂM 2026'],
  [1, 'VI. ĐỀ XUẤT, KIẾN NGHỊ'],
  [2, '1. Với Chính phủ, Bộ Công an'],
  [2, '2. Với Tỉnh ủy, HĐND, UBND tỉnh'],
  [2, '3. Với các sở, ban, ngành'],
];

describe('what is written', () => {
  it('all the files of a run, and nothing else', () => {
    expect(readdirSync(join(work.path, 'a')).sort()).toEqual([
      'bao-cao.docx',
      'bao-cao.html',
      'bao-cao.md',
      'ket-qua.json',
      'kiem-tra.xlsx',
      'phu-luc.xlsx',
      'tap-hop-y-kien.docx',
    ]);
  });

  it('ket-qua.json is the golden', () => {
    const json = output('a', 'ket-qua.json').toString('utf8');
    expectGolden(join(scenario, 'expected', 'ket-qua.json'), stableResults(json));
  });

  it('the headings of the Word file are those of the outline, in order, then the annexes', () => {
    const annexes = ['I', 'II', 'III', 'IV', 'V'].map((number) => [1, `Phụ lục ${number}`]);
    const found = headingsOf(output('a', 'bao-cao.docx')).map(({ level, text }) => [level, text]);
    expect(found).toEqual([...outline, ...annexes]);
  });

  it('bao-cao.md is the golden', () => {
    expectGolden(join(scenario, 'expected', 'bao-cao.md'), output('a', 'bao-cao.md').toString('utf8'));
  });

  it('a second run writes the same bytes', async () => {
    await tongket([...args, '-o', join(work.path, 'b')]);
    for (const name of readdirSync(join(work.path, 'a'))) {
      expect(output('b', name).equals(output('a', name)), name).toBe(true);
    }
  });

  it('--strict writes nothing and ends with 1; validate ends with 1', async () => {
    const strict = await tongket([...args, '--strict', '-o', join(work.path, 'strict')]);
    expect(strict.status).toBe(1);
    expect(existsSync(join(work.path, 'strict'))).toBe(false);
    expect((await tongket(['validate', submissions, '--period', '2026-6T', '--quiet'])).status).toBe(1);
  });
});

describe('who is in', () => {
  it('three communes are missing, two late, all agencies in', () => {
    expect(results.coverage['xa-phuong']).toMatchObject({ expected: 130, received: 127, late: 2 });
    expect(results.coverage['xa-phuong']?.missing).toHaveLength(3);
    expect(results.coverage['so-nganh']).toMatchObject({ missing: [] });
  });

  it('the unit that sent two different files of one revision has no figure in use', () => {
    const twice = results.findings
      .filter((finding) => finding.code === 'TK503')
      .map((finding) => finding.unit);
    expect(twice).toHaveLength(1);
    const own = Object.values(results.elements).flatMap((element) => element.units[twice[0] ?? ''] ?? []);
    expect(own.filter((entry) => entry.gap === 'conflict').length).toBeGreaterThan(10);
    expect(own.filter((entry) => entry.value !== undefined && entry.place === undefined)).toEqual([]);
  });

  it('43 rows of the plan are followed', () => {
    const plan = parse(readFileSync(join(planFolder, 'plan.yaml'), 'utf8')) as PlanText;
    const rows = new Set(plan.indicators.flatMap((indicator) => [indicator.row ?? []].flat()));
    expect(rows.size).toBe(43);
  });
});

interface PlanText {
  readonly elements: readonly { readonly code: string; readonly type: string }[];
  readonly indicators: readonly {
    readonly code: string;
    readonly formula: string;
    readonly row?: string | string[];
  }[];
}

/**
 * Every figure again, from the cells that the results name, with other readers and another arithmetic.
 */
describe('every figure can be recomputed from the cells it names', () => {
  const plan = parse(readFileSync(join(planFolder, 'plan.yaml'), 'utf8')) as PlanText;
  const types = new Map(plan.elements.map(({ code, type }) => [code, type]));
  const cells = new Cells(submissions);

  type Entry = Results['elements'][string]['units'][string];
  type Term = Results['indicators'][string]['terms'][number];

  /** A figure as a person reads the cell. */
  function read(text: string, type: string): Fraction {
    const word = text.trim().toLowerCase();
    if (type === 'yes-no') return fraction(['có', 'x', 'true'].includes(word) ? 1n : 0n);
    if (/^không/.test(word)) return fraction(0n);
    const bare = word.replace(/^(?:ước|khoảng)\s+/, '').replace(/\s*\p{L}.*$/u, '');
    const plain = type === 'count' ? bare.replace(/\.(?=\d{3}(?:\D|$))/g, '') : bare;
    return parseFraction(plain.replace(',', '.'));
  }

  /** The value that a register line settles on. */
  function settledText(place: NonNullable<Entry['settled']>): string | undefined {
    const line = 'line' in place ? place.line : 0;
    const rest = readFileSync(join(submissions, place.file), 'utf8')
      .split('\n')
      .slice(line - 1);
    const end = rest.findIndex((each, index) => index > 0 && each.startsWith('- '));
    const settled = rest.slice(0, end < 0 ? undefined : end).find((each) => /^\s*settled:/.test(each));
    return settled?.split(':')[1]?.trim();
  }

  async function readEntry(code: string, entry: Entry): Promise<Fraction> {
    const type = types.get(code) ?? '';
    const settled = entry.settled && settledText(entry.settled);
    if (settled !== undefined && settled !== 'as-reported')
      return settled === 'zero' ? fraction(0n) : read(settled, type);
    const text = entry.place && (await cells.at(entry.place));
    return text === undefined || text === ':' ? fraction(0n) : read(text, type);
  }

  function asFraction(value: string | boolean | undefined): Fraction {
    if (typeof value === 'boolean') return fraction(value ? 1n : 0n);
    return parseFraction(value ?? 'no value');
  }

  it('each entry is what its cell says', async () => {
    let compared = 0;
    for (const [code, element] of Object.entries(results.elements)) {
      for (const [unit, entry] of Object.entries(element.units)) {
        if (entry.value === undefined) continue;
        expect(fractionText(await readEntry(code, entry)), `${code} of ${unit}`).toBe(
          fractionText(asFraction(entry.value)),
        );
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(3000);
  });

  it('a zero from an empty cell stands only where the unit ticked that blank means nothing happened', async () => {
    const zeros = Object.values(results.elements).flatMap((element) =>
      Object.values(element.units).filter((entry) => entry.value === '0'),
    );
    let blanks = 0;
    for (const { place } of zeros) {
      const text = place && (await cells.at(place));
      if (text !== undefined && text !== ':') continue;
      blanks += 1;
      expect(await isTicked(place?.file ?? ''), place?.file).toBe(true);
    }
    expect(blanks).toBeGreaterThan(0);
  });

  /** The tick of a file, in YAML or in the row of the form that carries its key. */
  async function isTicked(file: string): Promise<boolean> {
    if (file.endsWith('.yaml'))
      return /^blank-is-zero: true$/m.test(readFileSync(join(submissions, file), 'utf8'));
    for (const sheet of ['Thông tin', 'Số liệu']) {
      for (let row = 1; row < 80; row += 1) {
        const key = await cells.at({ file, sheet, cell: `A${row}` });
        if (!key?.endsWith('blank-is-zero')) continue;
        const words = await Promise.all(
          [...'CDEFGHI'].map((column) => cells.at({ file, sheet, cell: `${column}${row}` })),
        );
        if (words.some((word) => word?.toLowerCase() === 'có')) return true;
      }
    }
    return false;
  }

  it('each total is the sum of its entries, and a gap adds nothing', () => {
    for (const [code, element] of Object.entries(results.elements)) {
      const entries = Object.values(element.units).filter((entry) => entry.value !== undefined);
      if (element.total?.value === undefined) continue;
      const sum = entries.map((entry) => asFraction(entry.value)).reduce(add, fraction(0n));
      expect(fractionText(sum), code).toBe(element.total.value);
      expect(entries.length, code).toBe(element.total.reported);
    }
  });

  /** What a unit gives for a term; undefined while it is a gap. */
  function given(term: Term, unit: string): Fraction | undefined {
    const entry = results.elements[term.element]?.units[unit];
    const value = term.aspect === 'previous' ? entry?.previous : entry?.value;
    return value === undefined ? undefined : asFraction(value);
  }

  /** The line of the baseline that a figure of the whole names. */
  function baselineRow(place: NonNullable<Term['whole']>): readonly string[] {
    const line = 'line' in place ? place.line : 0;
    return readFileSync(join(planFolder, place.file), 'utf8').split('\n')[line - 1]?.split(',') ?? [];
  }

  it('each term of an indicator is the sum over the units that have all it asks of them, or a line of the baseline', () => {
    for (const [code, { terms }] of Object.entries(results.indicators)) {
      const asked = terms.filter((term) => term.whole === undefined);
      const answers = (unit: string): boolean =>
        asked.every(
          (term) =>
            results.elements[term.element]?.units[unit] === undefined || given(term, unit) !== undefined,
        );
      for (const term of terms) {
        if (term.whole !== undefined) {
          expect(baselineRow(term.whole), code).toEqual(expect.arrayContaining([term.element, term.value]));
          continue;
        }
        const matched = Object.keys(results.elements[term.element]?.units ?? {}).filter(answers);
        const sum = matched.flatMap((unit) => given(term, unit) ?? []).reduce(add, fraction(0n));
        expect([fractionText(sum), matched.length], `${code}: ${term.element}`).toEqual([
          term.value,
          term.units,
        ]);
      }
    }
  });

  it('last year’s figures that units give are what their cells say', async () => {
    let compared = 0;
    for (const [code, element] of Object.entries(results.elements)) {
      for (const { previous, previousPlace } of Object.values(element.units)) {
        if (previous === undefined || previousPlace === undefined) continue;
        const text = (await cells.at(previousPlace)) ?? '';
        expect(fractionText(read(text, types.get(code) ?? '')), code).toBe(previous);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(3);
  });

  it('each indicator is its formula over its terms', () => {
    let computed = 0;
    for (const { code, formula } of plan.indicators) {
      const indicator = results.indicators[code];
      if (indicator?.value === undefined) continue;
      const value = compute(formula, {
        element: (element, aspect) =>
          parseFraction(
            indicator.terms.find((term) => term.element === element && term.aspect === aspect)?.value ?? '',
          ),
        units: (group) => fraction(BigInt(results.coverage[group]?.expected ?? 0)),
      });
      expect(fractionText(value), code).toBe(indicator.value);
      computed += 1;
    }
    expect(computed).toBeGreaterThan(40);
  });
});

it('a commune that did not report lowers no total unseen', async () => {
  const copy = makeFolder({});
  try {
    for (const name of readdirSync(submissions)) {
      if (!name.startsWith('016_'))
        writeFileSync(join(copy.path, name), readFileSync(join(submissions, name)));
    }
    await tongket([
      'aggregate',
      copy.path,
      '--period',
      '2026-6T',
      '--as-of',
      '2026-06-20',
      '--format',
      'json',
      '-o',
      join(copy.path, 'ra'),
    ]);
    const without = resultsFile.parse(
      JSON.parse(readFileSync(join(copy.path, 'ra', 'ket-qua.json'), 'utf8')),
    );
    const fewer = Object.entries(without.elements).filter(
      ([code, { total }]) => total?.value !== results.elements[code]?.total?.value,
    );
    expect(fewer.length).toBeGreaterThan(5);
    for (const [code, { total }] of fewer)
      expect(total?.reported, code).toBe((results.elements[code]?.total?.reported ?? 0) - 1);
    expect(without.coverage['xa-phuong']?.missing).toHaveLength(4);
  } finally {
    rmSync(copy.path, { recursive: true, force: true });
  }
});
