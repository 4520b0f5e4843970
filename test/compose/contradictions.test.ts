import { describe, expect, it, test } from 'vitest';
import { contradictions } from '../../src/compose/written/contradictions.ts';
import { numberedLines, type WrittenLine } from '../../src/model/written.ts';

/** A report on paper against the results: what comes out of each kind of edit, and what must not. */

type Line = string | { readonly row: string } | { readonly heading: string };

function linesOf(...lines: readonly Line[]): readonly WrittenLine[] {
  return numberedLines(
    lines.map((line) => {
      if (typeof line === 'string') return { kind: 'text', text: line, figures: [] };
      if ('row' in line) return { kind: 'row', text: line.row, figures: [] };
      return { kind: 'heading', text: line.heading, figures: [] };
    }),
  );
}

const heading = { heading: 'I. TÌNH HÌNH' };
const cases = 'Phát hiện 658 vụ, tăng 46 vụ (7,52%) so với cùng kỳ năm 2025.';
const aftercare = 'Có 1.217/1.498 người được hỗ trợ, đạt 81,24%, chưa đạt chỉ tiêu giao (85%).';
const commune = { row: '122 | Xã Nam Đàn | 20 | 8 | 11 | - | Không |' };
const other = { row: '123 | Xã Kim Liên | 31 | 9 | 22 | - | Có |' };
const late = { row: '4 | Xây dựng kế hoạch | Quý I/2026 | Đang thực hiện – chậm tiến độ |' };
const composed = linesOf(heading, cases, aftercare, commune, other, late);

/** `found → expected`, one a contradiction. */
function told(...paper: readonly Line[]): readonly string[] {
  return contradictions(linesOf(heading, ...paper), composed).map(
    ({ found, expected }) => `${found} → ${expected}`,
  );
}

describe('an edit', () => {
  test.each<[string, readonly Line[], readonly string[]]>([
    ['none at all', [cases, aftercare, commune, other, late], []],
    ['two digits changed places', [cases.replace('658', '685')], ['685 → 658']],
    ['of a share', [aftercare.replace('1.498', '1.489')], ['1.217/1.489 → 1.217/1.498']],
    ['a figure in words, the right one', [cases.replace('46 vụ', 'bốn mươi sáu vụ')], []],
    ['a figure in words, another one', [cases.replace('46 vụ', 'sáu mươi bốn vụ')], ['sáu mươi bốn → 46']],
    ['a percentage rounded otherwise', [aftercare.replace('81,24%', '81,2%')], ['81,2% → 81,24%']],
    ['a number that lost its space', [cases.replace('46 vụ', '64vụ')], ['64 → 46']],
    ['thousands without their dot', [aftercare.replace('1.498', '1498')], []],
    ['a percentage with a space', [aftercare.replace('81,24%', '81,24 %')], []],
    ['another cell of a row', [{ row: commune.row.replace('| 8 |', '| 9 |') }], ['9 → 8']],
    ['a cell emptied', [{ row: commune.row.replace('| 8 |', '| … |') }], [' → 8']],
    [
      'two cells of a row exchanged',
      [{ row: commune.row.replace('8 | 11', '11 | 8') }],
      ['11 → 8', '8 → 11'],
    ],
    [
      'a paragraph of last year’s report',
      [cases, aftercare, 'Năm 2025 bắt giữ 46 vụ, 141 đối tượng; khởi tố 20 vụ, 8 bị can.'],
      ['141 → ', '20 → ', '8 → '],
    ],
    ['a direction turned round', [cases.replace('tăng', 'giảm')], ['giảm → tăng']],
    ['a judgement turned round', [aftercare.replace('chưa đạt', 'vượt')], ['vượt → chưa đạt']],
    [
      'a judgement in a table',
      [{ row: late.row.replace('Đang thực hiện – chậm tiến độ', 'Đã hoàn thành') }],
      ['Đã hoàn thành → Đang thực hiện, chậm tiến độ'],
    ],
  ])('%s', (_, paper, contradicted) => {
    expect(told(...paper)).toEqual(contradicted);
  });
});

describe('what a clerk may write', () => {
  test.each<[string, readonly Line[]]>([
    [
      'the same in other words',
      ['Trong kỳ đã phát hiện tổng số 658 vụ, tăng 46 vụ so với năm 2025 (7,52%).'],
    ],
    ['a sentence of its own with figures of the report', [cases, 'Riêng 46 vụ tăng thêm đều đã khởi tố.']],
    ['a figure of a row that it names', [cases, aftercare, 'Trong đó xã Nam Đàn có 20 người.']],
    ['two paragraphs made one', [`${cases} ${aftercare}`]],
    ['one paragraph made two', ['Phát hiện 658 vụ, tăng 46 vụ (7,52%) so với cùng kỳ', 'năm 2025.']],
    ['a reason beside a late task', [{ row: late.row.replace(/\|$/, '| Chưa hoàn thành thẩm định') }]],
    ['that work goes on: “tăng cường” is no rise', [cases.replace('Phát hiện', 'Tăng cường phát hiện')]],
  ])('%s', (_, paper) => {
    expect(told(...paper)).toEqual([]);
  });
});

it('every digit of every number counts', () => {
  for (const [at, line] of composed.entries())
    for (const [offset, letter] of [...line.text].entries()) {
      if (!/[1-9]/.test(letter)) continue;
      const text = line.text.slice(0, offset) + String(9 - Number(letter)) + line.text.slice(offset + 1);
      const paper = composed.map((each, index) => (index === at ? { ...each, text } : each));
      if (line.kind === 'row' && offset < 3) continue;
      expect(contradictions(paper, composed), text).toHaveLength(1);
    }
});

it.each([
  ['as the report prints it', '156 (*)', []],
  ['without the mark of an estimate', '156', []],
  ['with words typed into the control', 'khoảng 156', []],
  ['another one', '165 (*)', ['165 (*) → 156 (*)']],
])('a figure in its control, %s', (_, text, contradicted) => {
  const lines = (figure: string) =>
    numberedLines([
      { kind: 'row', text: `Số vụ | ${figure}`, figures: [{ id: 'element/VU', text: figure }] },
      { kind: 'heading', text: 'II', figures: [] },
    ]);
  const withHead = (figure: string) => lines(figure).map((line) => ({ ...line, heading: 'Phụ lục' }));
  const found = contradictions(withHead(text), withHead('156 (*)')).filter((each) => each.found === text);
  expect(found.map((each) => `${each.found} → ${each.expected}`)).toEqual(contradicted);
});
