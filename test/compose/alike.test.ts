import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupAlike } from '../../src/compose/say/alike.ts';
import { digestOf } from '../../src/compose/say/digest.ts';

/** Groups of these words, each said once, at 55 in a hundred. */
function grouped(...words: readonly string[]): readonly (readonly string[])[] {
  const sayings = words.map((each) => ({ words: each, count: 1 }));
  return groupAlike(sayings, 55).map((group) => group.map((saying) => saying.words));
}

describe('sentences that say the same in other words', () => {
  it.each([
    [
      'người nghiện thường xuyên đi làm ăn xa khó theo dõi quản lý',
      'nhiều người nghiện đi làm ăn xa khó theo dõi quản lý',
    ],
    [
      'đề nghị có phụ cấp cho thành viên tổ quản lý tư vấn',
      'đề nghị quy định phụ cấp cho thành viên tổ quản lý tư vấn người nghiện',
    ],
    ['trạm y tế xã chưa có bác sĩ được tập huấn', 'trạm y tế xã chưa có bác sỹ được tập huấn'],
    [
      'nhận thức của một bộ phận người dân về tác hại của ma túy hạn chế',
      'nhận thức của một bộ phận nhân dân về tác hại ma túy hạn chế',
    ],
  ])('%s = %s', (a, b) => {
    expect(grouped(a, b)).toHaveLength(1);
  });
});

describe('sentences that do not, however alike', () => {
  it.each([
    ['đề nghị bổ sung biên chế cho công an xã', 'đề nghị bổ sung kinh phí cho công an xã'],
    [
      'đề nghị ubnd tỉnh bổ sung biên chế bác sĩ cho trạm y tế các xã biên giới',
      'đề nghị ubnd tỉnh bổ sung bác sĩ cho trạm y tế xã',
    ],
    ['có 3 bản chưa có điện lưới và sóng điện thoại', 'có 5 bản chưa có điện lưới và sóng điện thoại'],
    ['tổ tự quản hoạt động hiệu quả ở các bản', 'tổ tự quản hoạt động không hiệu quả ở các bản'],
    [
      'đề nghị sở y tế tập huấn nghiệp vụ cho cán bộ cấp xã',
      'đề nghị sở nội vụ tập huấn nghiệp vụ cho cán bộ cấp xã',
    ],
  ])('%s ≠ %s', (a, b) => {
    expect(grouped(a, b)).toHaveLength(2);
  });
});

describe('how they are put together', () => {
  const near = 'nhiều người nghiện đi làm ăn xa khó theo dõi quản lý';
  const far = 'người nghiện thường xuyên đi làm ăn xa khó theo dõi quản lý';

  it('the threshold is the plan’s: at a hundred only what is equal is one', () => {
    const sayings = [near, far].map((words) => ({ words, count: 1 }));
    expect(groupAlike(sayings, 100)).toHaveLength(2);
    expect(groupAlike(sayings, 64)).toHaveLength(1);
    expect(groupAlike(sayings, 65)).toHaveLength(2);
  });

  it('what most say comes first, of equals the shorter', () => {
    expect(grouped(far, near)).toEqual([[near, far]]);
    const sayings = [
      { words: near, count: 1 },
      { words: far, count: 2 },
    ];
    expect(groupAlike(sayings, 55).map((group) => group.map(({ words }) => words))).toEqual([[far, near]]);
  });

  it('a chain of small steps makes no group: each is alike to its first', () => {
    const steps = ['a b c d e f', 'b c d e f g', 'c d e f g h', 'd e f g h i'];
    expect(grouped(...steps)).toEqual([
      ['a b c d e f', 'b c d e f g'],
      ['c d e f g h', 'd e f g h i'],
    ]);
  });

  it('the order in which they came plays no part', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd', 'không', '3');
    const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
    const saying = fc.record({ words, count: fc.integer({ min: 1, max: 3 }) });
    const all = fc.uniqueArray(saying, { selector: (one) => one.words, maxLength: 12 });
    fc.assert(
      fc.property(
        all.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(groupAlike(shuffled, 55)).toEqual(groupAlike(list, 55));
          expect(groupAlike(list, 55).flat()).toHaveLength(list.length);
        },
      ),
    );
  });

  it('thousands of sentences that share their words are grouped in time', () => {
    const text = Array.from(
      { length: 5000 },
      (_, index) => `Bản thứ ${index} còn khó khăn về kinh phí.`,
    ).join(' ');
    expect(digestOf([{ unit: 'a', text }], 55).ideas).toHaveLength(5000);
  });
});
