import { describe, expect, it } from 'vitest';
import { foldTone } from '../../src/vi/fold.ts';
import { gapWords, numbered, standingWords, taskStatusWords, unitStatusWords } from '../../src/vi/words.ts';

const tables = { standingWords, gapWords, taskStatusWords, unitStatusWords };

describe.each(Object.entries(tables))('%s', (_, table) => {
  it.each(Object.entries(table))('%s: a capital in the table, none in a sentence', (_key, { vi, en }) => {
    for (const words of [vi, en]) {
      expect(words.table).toMatch(/^\p{Lu}/u);
      expect(words.sentence).toMatch(/^\p{Ll}/u);
    }
  });

  it('says different things of different states, tones in the old style', () => {
    const said = Object.values(table).map(({ vi }) => vi.table);
    expect(new Set(said).size).toBe(said.length);
    for (const text of said) expect(foldTone(text)).toBe(text);
  });
});

it.each([
  [standingWords.missed.vi.table, 'Chưa đạt'],
  [standingWords['on-course'].vi.sentence, 'đang đạt mức chỉ tiêu năm'],
  [taskStatusWords['on-time'].vi.table, 'Đang thực hiện, đúng tiến độ'],
  [gapWords['no-denominator'].vi.table, 'Không có đối tượng để tính'],
  [numbered(unitStatusWords.late.vi.table, 3), 'Gửi chậm 3 ngày'],
  [numbered(unitStatusWords.supplemented.vi.table, 2), 'Đã bổ sung (lần 2)'],
])('%s', (said, expected) => {
  expect(said).toBe(expected);
});
