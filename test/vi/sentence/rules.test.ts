import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type Exact, exact, whole } from '../../../src/model/exact.ts';
import { sentences as say } from '../../../src/vi/sentence/index.ts';
import { showAgainst, showCount } from '../../../src/vi/show-number.ts';

const counts = fc.integer({ min: 0, max: 3000 }).map(whole);
const fractions = fc
  .tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 10, max: 3000 }))
  .map(([part, total]) => whole(part).div(whole(total)));
const percents = fc.integer({ min: 0, max: 200 }).map((points) => whole(points).div(100));
const than = 'cùng kỳ năm 2025';

function readBack(printed: string | undefined): Exact {
  const read = exact((printed ?? '').replaceAll('.', '').replace(',', '.'));
  if (read === undefined) throw new Error(`not a number: ${printed}`);
  return read;
}

describe('a change', () => {
  const written = (value: Exact, base: Exact) =>
    [say.change, say.comparison, say.path].map((one) => one.write({ value, base, than, unit: 'vụ' }));

  it('goes the way the figures go', () => {
    fc.assert(
      fc.property(counts, counts, (value, base) => {
        for (const text of written(value, base)) {
          if (compare(value, base) <= 0) expect(text).not.toMatch(/tăng|gấp|lên/);
          if (compare(value, base) >= 0) expect(text).not.toMatch(/giảm|xuống/);
        }
      }),
    );
  });

  it('has no percentage on a base under 10, and no sign', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 20 }), (value, base) => {
        for (const text of written(value, whole(base))) {
          if (base < 10) expect(text).not.toContain('%');
          expect(text).not.toMatch(/[-−+]/);
        }
      }),
    );
  });

  it('tells two amounts apart that round alike', () => {
    const fine = fc.integer({ min: 1, max: 20_000 }).map((n) => whole(n).div(1000));
    fc.assert(
      fc.property(fine, fine, (value, base) => {
        fc.pre(compare(value, base) !== 0);
        const text = say.path.write({ value, base, unit: 'kg', type: 'amount' });
        const [from, to] = text.match(/[\d.,]+/g) ?? [];
        expect(compare(readBack(to), readBack(from))).toBe(compare(value, base));
      }),
    );
  });

  it('says how far, as the figures print', () => {
    fc.assert(
      fc.property(counts, counts, (value, base) => {
        fc.pre(compare(base, whole(10)) >= 0 && compare(value, base) !== 0);
        const text = say.change.write({ value, base, than, unit: 'vụ' });
        expect(text).toContain(` ${showCount(value.sub(base).abs())} vụ (`);
        expect(text).not.toContain('(0%)');
      }),
    );
  });
});

describe('a percentage against its target', () => {
  it('is as far from it as a reader finds by subtracting what is printed', () => {
    fc.assert(
      fc.property(fractions, percents, (value, bound) => {
        fc.pre(compare(value, bound) !== 0);
        const text = say.points.write({ value, bound, target: 'x' });
        const told = readBack(/ ([\d.,]+) điểm phần trăm/.exec(text)?.[1]);
        const printed = readBack(showAgainst(value, [bound], { percent: true }).replace('%', ''));
        const way = text.includes('cao hơn') ? told : told.neg();
        expect(compare(printed, bound.mul(100).add(way))).toBe(0);
      }),
    );
  });

  it('is never told of a denominator under 10', () => {
    const args = { value: whole(4).div(5), whole: whole(5) };
    const target = { ...args, bound: whole(9).div(10), target: '90%' };
    const shown = '80%';
    expect(say.reached.write({ ...args, shown }) + say.reachedNote.write({ ...args, shown })).toBe('');
    expect(say.pointsLeft.write(target)).toBe(', thấp hơn chỉ tiêu năm (90%)');
  });
});

describe('a count against its target', () => {
  it('reads 100% only when the target is reached to the piece', () => {
    const short = say.completion.write({ value: whole(99_999), bound: whole(100_000), unit: 'người' });
    expect(short).toBe(', đạt 99,999% chỉ tiêu năm');
  });

  it('exceeds or lacks as the figures do', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 3000 }).map(whole), (value, bound) => {
        const figures = { value, bound, unit: 'người' };
        const text = say.completion.write(figures) + say.shortfall.write(figures);
        expect(text.includes('vượt')).toBe(compare(value, bound) > 0);
        expect(text.match(/còn thiếu/g) ?? []).toHaveLength(compare(value, bound) < 0 ? 1 : 0);
      }),
    );
  });

  it('needs exactly as many more as it says', () => {
    fc.assert(
      fc.property(counts, fractions, fc.boolean(), (value, bound, strict) => {
        const text = say.stillNeeded.write({ value, bound, strict, unit: 'xã', target: 'x', within: 'x' });
        const more = text === '' ? whole(0) : readBack(/ít nhất ([\d.,]+)/.exec(text)?.[1]);
        const reaches = (count: Exact) => compare(count, bound) >= (strict ? 1 : 0);
        expect(reaches(value.add(more))).toBe(true);
        expect(text === '' || !reaches(value.add(more).sub(1))).toBe(true);
      }),
    );
  });
});

describe('how many units say so', () => {
  it.each([
    [65, 'Đa số địa phương (65/130 xã) '],
    [64, 'Nhiều địa phương (64/130 xã) '],
    [26, 'Nhiều địa phương (26/130 xã) '],
    [25, 'Một số địa phương (25/130 xã) '],
    [7, 'Một số địa phương (07/130 xã) '],
    [6, 'Một vài địa phương (như: xã 0, xã 1, xã 2) '],
    [0, ''],
  ])('%i of 130', (count, text) => {
    const names = Array.from({ length: count }, (_, index) => `xã ${index}`);
    expect(say.voices.write({ names, reported: 130, units: 'xã' })).toBe(text);
  });
});

it('what is not known of firmness is not claimed', () => {
  expect(say.firmness.write({ missing: 1, units: 'xã', firm: null })).toBe(
    'Chưa đủ căn cứ để xác định 01 xã chưa báo cáo có làm thay đổi kết quả đánh giá chỉ tiêu này hay không.',
  );
});
