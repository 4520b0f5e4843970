import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../src/compose/material.ts';
import { basisTeller } from '../../src/compose/say/coverage.ts';
import { sayIndicator } from '../../src/compose/say/indicator.ts';
import { compare, type Exact, whole } from '../../src/model/exact.ts';
import type { IndicatorFigure, Standing, Term } from '../../src/model/figure.ts';
import type { Period } from '../../src/model/period.ts';
import type { Indicator } from '../../src/model/plan.ts';
import type { Target } from '../../src/model/target.ts';
import { showAgainst } from '../../src/vi/show-number.ts';
import {
  clean,
  collectionOf,
  communes,
  elementFigure,
  figureOf,
  growth,
  head,
  material,
  plan,
  ratio,
  share,
  submissionsWith,
  sum,
  target,
  withElements,
  withIndicators,
} from '../support/material.ts';
import { half } from '../support/tiny-plan.ts';

type More = Partial<IndicatorFigure>;

const term = (code: string, value: number): Term => ({ code, aspect: 'now', value: whole(value), units: [] });

function say(indicator: Indicator, more: More, missing = 0, period: Period = half): string {
  const figure = figureOf(indicator.code, more);
  const collection = collectionOf(submissionsWith(), communes.slice(0, missing));
  const own = { ...plan, indicators: [indicator] };
  const base = { ...material({ collection }), plan: own, head, period };
  const context = contextOf(withIndicators(base, figure));
  return sayIndicator(context, indicator, basisTeller(context))
    .map(({ text }) => text)
    .join('');
}

function shareOf(n: number, d: number, text: string, more: More = {}): More {
  const value = whole(n).div(whole(d));
  const aim = target(text);
  const shown = showAgainst(value, [aim.bound], { percent: true });
  const quotient = { numerator: whole(n), denominator: whole(d) };
  return {
    value: { tag: 'value', value },
    display: shown,
    quotient,
    target: aim,
    terms: [term('TV', n)],
    ...more,
  };
}

function changeOf(nowIs: number, before: number, text: string, more: More = {}): More {
  const value = whole(nowIs - before).div(whole(before));
  const change = { now: whole(nowIs), before: whole(before), aspect: 'previous' } as const;
  const aim = target(text);
  const display = showAgainst(value, [aim.bound], { percent: true });
  return {
    value: { tag: 'value', value },
    display,
    change,
    target: aim,
    terms: [term('VU', nowIs)],
    ...more,
  };
}

function sumOf(value: number, text: string, more: More = {}): More {
  const aim = target(text);
  const completion = aim.bound.n === 0n ? null : whole(value).div(aim.bound);
  return {
    value: { tag: 'value', value: whole(value) },
    display: `${value}`,
    target: aim,
    completion,
    terms: [term('TV', value)],
    ...more,
  };
}

describe('a share', () => {
  it.each<[string, More, string]>([
    [
      'missed',
      shareOf(1217, 1498, '85%', { standing: 'missed', due: true }),
      'Đã tư vấn cai nghiện cho 1.217/1.498 người nghiện ma túy, đạt 81,24%, thấp hơn 3,76 điểm phần trăm so với chỉ tiêu giao (85%).',
    ],
    [
      'in progress',
      shareOf(600, 1498, '45%', { standing: 'in-progress' }),
      'Đã tư vấn cai nghiện cho 600/1.498 người nghiện ma túy, đạt 40,05%; còn 4,95 điểm phần trăm so với chỉ tiêu năm (45%).',
    ],
    [
      'above its bound before the year ends',
      shareOf(750, 1000, 'Ít nhất 45%', { standing: 'exceeded' }),
      'Đã tư vấn cai nghiện cho 750/1.000 người nghiện ma túy, bằng 75%, đang đạt mức chỉ tiêu năm (ít nhất 45%).',
    ],
    [
      'above its bound when it is due',
      shareOf(750, 1000, '45%', { standing: 'exceeded', due: true }),
      'Đã tư vấn cai nghiện cho 750/1.000 người nghiện ma túy, đạt 75%, vượt chỉ tiêu giao (45%).',
    ],
    [
      'of fewer than ten, where no percentage is said',
      shareOf(4, 5, '85%', { standing: 'missed', due: true }),
      'Đã tư vấn cai nghiện cho 04/05 người nghiện ma túy, thấp hơn chỉ tiêu giao (85%).',
    ],
    [
      'in a range',
      shareOf(4, 52, 'từ 5 - 10%', { standing: 'met', due: true }),
      'Đã tư vấn cai nghiện cho 04/52 người nghiện ma túy, bằng 7,69%, trong mức chỉ tiêu giao (từ 5 - 10%).',
    ],
    [
      'of nothing',
      { value: { tag: 'gap', gap: 'no-denominator' }, target: target('45%'), standing: 'not-applicable' },
      'Trong kỳ, trên địa bàn tỉnh không có người nghiện ma túy nên không tính tỷ lệ.',
    ],
    [
      'without figures',
      { value: { tag: 'gap', gap: 'no-basis' }, target: target('45%'), standing: 'unknown' },
      'Tỷ lệ người nghiện ma túy được tư vấn cai nghiện chưa đủ số liệu để đánh giá (chỉ tiêu: 45%).',
    ],
  ])('%s', (_, more, text) => {
    expect(say(share, more)).toBe(text);
  });

  it('says who is missing, and whether that can turn the standing', () => {
    const short = { reported: 2, expected: 3, unmatched: ['xa-nam-dan'] };
    expect(say(share, shareOf(1632, 3284, '45%', { standing: 'unknown', ...short }), 1)).toBe(
      'Theo báo cáo của 02/03 xã, phường, đã tư vấn cai nghiện cho 1.632/3.284 người nghiện ma túy, đạt 49,7% (chỉ tiêu năm: 45%), chưa đủ số liệu để đánh giá; số liệu chưa bao gồm 01 xã, phường chưa gửi báo cáo.',
    );
    expect(
      say(share, shareOf(1632, 3284, '45%', { standing: 'exceeded', firm: true, ...short }), 1),
    ).toContain(' 01 xã, phường chưa báo cáo không làm thay đổi kết quả đánh giá chỉ tiêu này.');
  });

  it('does not say that a unit sent no report when its report only lacks the figure', () => {
    const short = { reported: 2, expected: 3, unmatched: ['xa-nam-dan'], firm: false };
    const text = say(share, shareOf(16, 32, '45%', { standing: 'exceeded', ...short }));
    expect(text).not.toContain('chưa gửi báo cáo');
    expect(text).not.toContain('chưa báo cáo');
    expect(text).toContain('01 xã, phường chưa có đủ số liệu');
  });

  it('of units says how many more are needed', () => {
    const more = shareOf(31, 130, 'Ít nhất 30%', { standing: 'in-progress', terms: [term('SACH', 31)] });
    expect(say(clean, more)).toBe(
      'Toàn tỉnh có 31/130 xã, phường không có ma túy (chiếm 23,85%); để hoàn thành chỉ tiêu ít nhất 30%, 6 tháng cuối năm cần có thêm ít nhất 08 xã, phường.',
    );
  });
});

describe('a growth', () => {
  it.each<[string, More, string]>([
    [
      'at its bound before the year ends',
      changeOf(214, 198, 'Trên 5%', { standing: 'met' }),
      'Các lực lượng chức năng phát hiện, bắt giữ 214 vụ; so với cùng kỳ năm 2025 tăng 16 vụ (8,08%), đang đạt mức chỉ tiêu năm (trên 5%).',
    ],
    [
      'the wrong way',
      changeOf(190, 200, 'Trên 5%', { standing: 'missed', due: true }),
      'Các lực lượng chức năng phát hiện, bắt giữ 190 vụ; so với cùng kỳ năm 2025 giảm 10 vụ (5%), chưa đạt chỉ tiêu giao (tăng trên 5%).',
    ],
    [
      'the wrong way while the year runs',
      changeOf(190, 200, 'Trên 5%', { standing: 'in-progress' }),
      'Các lực lượng chức năng phát hiện, bắt giữ 190 vụ; so với cùng kỳ năm 2025 giảm 10 vụ (5%); chỉ tiêu năm là tăng trên 5%.',
    ],
    [
      'exactly at a bound that must be passed',
      changeOf(210, 200, 'Trên 5%', { standing: 'missed', due: true }),
      'Các lực lượng chức năng phát hiện, bắt giữ 210 vụ; so với cùng kỳ năm 2025 tăng 10 vụ (5%), chưa đạt chỉ tiêu giao (trên 5%).',
    ],
    [
      'on a small base, without percentages',
      changeOf(8, 3, 'Trên 5%', { standing: 'met' }),
      'Các lực lượng chức năng phát hiện, bắt giữ 08 vụ; so với cùng kỳ năm 2025 tăng từ 03 vụ lên 08 vụ, đang đạt mức chỉ tiêu năm (trên 5%).',
    ],
  ])('%s', (_, more, text) => {
    expect(say(growth, more)).toBe(text);
  });

  it('from nothing has no rate', () => {
    const change = { now: whole(5), before: whole(0), aspect: 'previous' } as const;
    const more: More = {
      value: { tag: 'gap', gap: 'no-denominator' },
      change,
      terms: [term('VU', 5)],
      standing: 'not-applicable',
    };
    expect(say(growth, more)).toBe(
      'Các lực lượng chức năng phát hiện, bắt giữ 05 vụ (cùng kỳ năm 2025 không phát sinh) nên không tính tỷ lệ.',
    );
  });
});

describe('a sum', () => {
  it.each<[string, More, string]>([
    [
      'above its bound: what is reached stays reached',
      sumOf(826, '800 người', { standing: 'exceeded' }),
      'Đã tư vấn cho 826 người, đạt 103,25% chỉ tiêu năm, vượt 26 người.',
    ],
    [
      'behind the time gone',
      sumOf(200, '800 người', { standing: 'in-progress' }),
      'Đã tư vấn cho 200 người, đạt 25% chỉ tiêu năm, thời gian đã qua 49,86%, chậm so với tiến độ đề ra.',
    ],
    [
      'in time',
      sumOf(400, '800 người', { standing: 'in-progress' }),
      'Đã tư vấn cho 400 người, đạt 50% chỉ tiêu năm, thời gian đã qua 49,86%.',
    ],
    [
      'short at its due date',
      sumOf(760, '800 người', { standing: 'missed', due: true }),
      'Đã tư vấn cho 760 người, đạt 95% chỉ tiêu năm, còn thiếu 40 người.',
    ],
    [
      'of nothing',
      sumOf(0, '800 người', { standing: 'in-progress' }),
      'Chưa tư vấn cho người nào (chỉ tiêu năm: 800 người), thời gian đã qua 49,86%, chậm so với tiến độ đề ra.',
    ],
    [
      'that must be zero and is not',
      sumOf(2, 'Không phát sinh', { standing: 'missed' }),
      'Đã tư vấn cho 02 người, không đạt mục tiêu đề ra (không phát sinh).',
    ],
    [
      'under a ceiling',
      sumOf(2, 'Không quá 3 người', { standing: 'exceeded', due: true }),
      'Đã tư vấn cho 02 người, đạt chỉ tiêu giao (không quá 3 người).',
    ],
  ])('%s', (_, more, text) => {
    expect(say({ ...sum, name: 'Số người' }, more)).toBe(text);
  });

  describe('beside the time gone', () => {
    const inProgress = sumOf(200, '800 người', { standing: 'in-progress' });

    it('of a period that does not begin with the year tells how much of the year it is', () => {
      const quarter: Period = { ...half, kind: 'quarter', from: '2026-03-15' };
      const cases = { ...sum, formula: { tag: 'element', code: 'VU', aspect: 'now' } as const };
      expect(say(cases, inProgress, 0, quarter)).toBe(
        'Đã tư vấn cho 200 người, đạt 25% chỉ tiêu năm, thời gian trong kỳ bằng 25,21% cả năm, chậm so với tiến độ đề ra.',
      );
    });

    it('is not held against what a later year is to reach', () => {
      const steps = [{ year: 2030, target: target('800 người') }];
      const indicator = { ...sum, target: { tag: 'milestones' as const, steps } };
      expect(say(indicator, { ...inProgress, milestone: 2030 })).toBe(
        'Đã tư vấn cho 200 người, đạt 25% mốc năm 2030.',
      );
    });

    it('says nothing of time when the year is over', () => {
      const late = sumOf(200, '800 người', { standing: 'missed', due: true });
      expect(say(sum, late)).toBe('Đã tư vấn cho 200 người, đạt 25% chỉ tiêu năm, còn thiếu 600 người.');
    });
  });

  it('takes the harder word that an office may set', () => {
    const more = shareOf(1217, 1498, '85%', { standing: 'missed', due: true });
    const base = { ...material(), head: { ...head, missed: 'Không đạt' as const } };
    const context = contextOf(withIndicators(base, figureOf('C2', more)));
    const text = sayIndicator(context, share, basisTeller(context))
      .map((run) => run.text)
      .join('');
    expect(text).toContain('không đạt chỉ tiêu giao, thấp hơn 3,76 điểm phần trăm');
  });

  it('against a milestone names the next one', () => {
    const steps = [
      { year: 2026, target: target('75%') },
      { year: 2030, target: target('100%') },
    ];
    const indicator = { ...share, target: { tag: 'milestones' as const, steps } };
    const more = shareOf(60, 122, '75%', { standing: 'in-progress', milestone: 2026 });
    expect(say(indicator, more)).toBe(
      'Đã tư vấn cai nghiện cho 60/122 người nghiện ma túy, đạt 49,18%; còn 25,82 điểm phần trăm so với mốc năm 2026 (75%); mốc đến năm 2030 là 100%.',
    );
  });
});

it('a change without a sentence of its own is told by the name of the figure that changed', () => {
  const { sentence: _, ...bare } = growth;
  expect(say({ ...bare, name: 'Tăng số vụ' }, changeOf(214, 198, 'Trên 5%'))).toMatch(
    /^Số vụ phát hiện, bắt giữ là 214 vụ; so với cùng kỳ năm 2025 tăng 16 vụ \(8,08%\)/,
  );
});

it('a sum of one element is compared as the element is', () => {
  const of = (previous: number) => {
    const matched = { value: whole(1), previous: whole(previous), units: 3 };
    const given = withElements(material(), elementFigure('TV', [1, 0, 0], { matched }));
    const figure = figureOf('B4', sumOf(1, '01 chuyên án', { standing: 'met', due: true }));
    const context = contextOf(withIndicators(given, figure));
    const indicator = { ...sum, sentence: 'Đã xác lập {n} chuyên án', measure: 'chuyên án' };
    return sayIndicator(context, indicator, basisTeller(context))
      .map((run) => run.text)
      .join('');
  };
  expect(of(0)).toBe(
    'Đã xác lập 01 chuyên án, đạt chỉ tiêu năm (01 chuyên án; cùng kỳ năm 2025 không phát sinh).',
  );
  expect(of(3)).toBe(
    'Đã xác lập 01 chuyên án, giảm từ 03 người xuống còn 01 người so với cùng kỳ năm 2025, đạt chỉ tiêu năm (01 chuyên án).',
  );
});

describe('a figure that is expected, not yet counted', () => {
  /** The estimates of TV, by commune. */
  function sayWith(estimates: readonly boolean[]): string {
    const element = elementFigure('TV', [15, 9, 6]);
    const units = element.units.map((entry, index) => ({ ...entry, estimated: estimates[index] === true }));
    const terms = [{ ...term('TV', 30), units: communes.map(({ id }) => id) }];
    const given = withElements(material(), { ...element, units });
    const context = contextOf(withIndicators(given, figureOf('B4', sumOf(30, '40 người', { terms }))));
    return sayIndicator(context, sum, basisTeller(context))
      .map(({ text }) => text)
      .join('');
  }

  it('says so where all who give it estimate', () => {
    expect(sayWith([true, true, true])).toMatch(/^Ước 6 tháng đầu năm 2026 tư vấn cho 30 người /);
  });

  it('is a count where one of them counted: the head of the report tells of the others', () => {
    expect(sayWith([true, true, false])).toMatch(/^Đã tư vấn cho 30 người /);
  });
});

it('at a milestone, the end of a year, stands at the end of that year', () => {
  const period = { ...half, id: '2026', name: 'năm 2026', to: '2026-12-31', due: '2026-12-31' };
  const more = shareOf(60, 100, '45%', { standing: 'exceeded', due: true, milestone: 2026 });
  expect(say(share, more, 0, period)).toMatch(/^Đến hết năm 2026, đã tư vấn cai nghiện cho 60\/100 /);
});

describe('in a window reported year by year', () => {
  const years = (...shares: readonly string[]) =>
    shares.map((text, index) => ({
      year: 2017 + index,
      value: { tag: 'value', value: ratio(text) } as const,
    }));
  const twoYears = { ...half, from: '2016-12-15', to: '2018-12-14', years: [2017, 2018] };

  it('a share is that of the last year; those before it follow', () => {
    const more = shareOf(50, 100, '45%', { standing: 'met', due: true, years: years('2/5', '1/2') });
    expect(say(share, more, 0, twoYears)).toBe(
      'Năm 2018, đã tư vấn cai nghiện cho 50/100 người nghiện ma túy, bằng 50%, đạt chỉ tiêu giao (45%); năm 2017 đạt 40%.',
    );
  });

  it('a growth is that of the last year; the one before it tells both its figures', () => {
    const change = { now: whole(110), before: whole(100), aspect: 'previous' } as const;
    const both = years('1/10', '1/10').map((each) => ({ ...each, change }));
    const more = changeOf(121, 110, '5%', {
      standing: 'met',
      due: true,
      years: both,
    });
    expect(say(growth, more, 0, twoYears)).toContain('; năm 2017 tăng từ 100 lên 110 ');
  });
});

it('marks the printed value as the figure', () => {
  const context = contextOf(
    withIndicators(material(), figureOf('C2', shareOf(1217, 1498, '85%', { standing: 'missed' }))),
  );
  const marked = sayIndicator(context, share, basisTeller(context)).filter((run) => run.figure !== undefined);
  expect(marked).toEqual([{ text: '81,24%', figure: 'indicator/C2' }]);
});

it('tells the same missing units in full only once in a paragraph', () => {
  const short = { reported: 2, expected: 3, unmatched: ['xa-nam-dan'] };
  const figure = figureOf('C2', shareOf(16, 32, '45%', { standing: 'exceeded', ...short }));
  const context = contextOf(withIndicators(material(), figure));
  const tell = basisTeller(context);
  const [first, second] = [1, 2].map(() =>
    sayIndicator(context, share, tell)
      .map((run) => run.text)
      .join(''),
  );
  expect(first).toMatch(/^Theo báo cáo của 02\/03 xã, phường, /);
  expect(second).toMatch(/^Đã tư vấn .*; số liệu của 02\/03 xã, phường\.$/);
});

describe('no sentence contradicts its standing', () => {
  const texts = ['45%', 'Trên 45%', 'Không quá 45%', 'dưới 45%', 'từ 20 - 45%'];
  const counts = [
    '45 người',
    'Trên 45 người',
    'Không quá 45 người',
    'dưới 45 người',
    'từ 20 - 45 người',
    'Không phát sinh',
  ];
  const against: Readonly<Record<Standing, RegExp>> = {
    exceeded: /chưa đạt|không đạt|thấp hơn \d|còn thiếu|chậm|chưa đủ|; còn/,
    met: /chưa đạt|không đạt|thấp hơn \d|còn thiếu|chậm|chưa đủ|; còn|vượt/,
    missed: /(?<!chưa |không )đạt (?:chỉ tiêu giao|mục tiêu)|vượt|đang đạt|trong mức/,
    'in-progress': /đạt chỉ tiêu giao|vượt chỉ tiêu|đang đạt mức|trong mức|chưa đạt|đạt 100% chỉ tiêu/,
    unknown: /đạt chỉ tiêu giao|vượt|đang đạt mức|chưa đạt|trong mức/,
    'not-applicable': /đạt|vượt/,
  };

  /** Below, at and above a bound, as the contract says; independent of the code under test. */
  const outcomes: Readonly<
    Record<Exclude<Target['test'], 'range'>, readonly [Standing, Standing, Standing]>
  > = {
    '>=': ['missed', 'met', 'exceeded'],
    '>': ['missed', 'missed', 'met'],
    '<=': ['exceeded', 'met', 'missed'],
    '<': ['met', 'missed', 'missed'],
    '=': ['missed', 'met', 'missed'],
  };

  function judged(value: Exact, aim: Target, due: boolean): Standing {
    const standing =
      aim.test === 'range' ? inRange(value, aim) : outcomes[aim.test][compare(value, aim.bound) + 1];
    return standing === 'missed' && !due ? 'in-progress' : (standing ?? 'unknown');
  }

  function inRange(value: Exact, { bound, high = bound }: Target): Standing {
    if (compare(value, bound) < 0) return 'missed';
    return compare(value, high) > 0 ? 'exceeded' : 'met';
  }

  it('of shares', () => {
    fc.assert(
      fc.property(
        fc.nat(120),
        fc.integer({ min: 1, max: 120 }),
        fc.constantFrom(...texts),
        fc.boolean(),
        (n, d, text, due) => {
          const more = shareOf(n, d, text, { due });
          const standing = judged(whole(n).div(whole(d)), target(text), due);
          expect(say(share, { ...more, standing })).not.toMatch(against[standing]);
        },
      ),
    );
  });

  it('of sums', () => {
    fc.assert(
      fc.property(fc.nat(120), fc.constantFrom(...counts), fc.boolean(), (n, text, due) => {
        const standing = judged(whole(n), target(text), due);
        expect(say(sum, sumOf(n, text, { standing, due }))).not.toMatch(against[standing]);
      }),
    );
  });

  it('of a window judged year by year, whose sum may lie on the other side', () => {
    expect(say(share, shareOf(60, 100, '45%', { standing: 'missed', due: true }))).toContain(
      'chưa đạt chỉ tiêu giao',
    );
    expect(say(sum, sumOf(900, '800 người', { standing: 'missed', due: true }))).not.toContain('vượt');
  });
});

it('prints no more than the figure does', () => {
  expect(ratio('99996/100000').mul(100).toString()).toBe('99.996');
  const close = shareOf(99_996, 100_000, '100%', { standing: 'missed', due: true });
  expect(say(share, close)).toContain('đạt 99,996%, thấp hơn 0,004 điểm phần trăm');
});
