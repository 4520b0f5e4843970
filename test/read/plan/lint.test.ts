import { describe, expect, it } from 'vitest';
import { line, linesOf, planWith, readText } from '../../support/plan-text.ts';
import { smallPlan } from '../../support/small.ts';

/** What a plan is wrong in as a whole: one broken plan with every such mistake, then each kind alone. */

const brokenPlan = `schema: tongket/plan@1
id: hong
title: Kế hoạch có mọi lỗi
periods:
  - {id: nam, kind: year, name: năm 2026, from: 2026-12-31, to: 2026-01-01, due: 2026-12-31}
units:
  - {group: xa, name: Các xã, level: commune, units: [{id: xa-a, name: A}]}
  - {group: so, name: Các sở, level: agency, units: [{id: so-a, name: Sở A}, {id: so-b, name: Sở B}]}
elements:
  - {code: HO, name: Số hộ, type: count, nature: stock, from: huyen}
  - {code: NGHEO, name: Hộ nghèo, type: count, nature: stock, from: xa, parts: [CAN]}
  - {code: CAN, name: Hộ cận nghèo, type: count, nature: stock, from: xa, parts: [NGHEO]}
  - {code: NHA, name: Nhà dột nát, type: count, nature: flow, from: []}
  - {code: TY-LE, name: Tỷ lệ hộ nghèo, type: percent, from: xa}
  - {code: HOC, name: Học sinh, type: count, nature: stock, from: so, by: xa}
  - {code: CAN, name: Hộ cận nghèo lần nữa, type: count, nature: stock, from: xa}
indicators:
  - {code: C1, name: Giảm hộ nghèo, formula: NGHEO / HO-XA, target: 5%}
  - {code: C2, name: Xóa nhà dột nát, formula: NHA, target: 20 nhà}
  - {code: C3, name: Tỷ lệ chung, formula: TY-LE, target: cỡ 5%}
outline:
  - {id: ket-qua, heading: I. KẾT QUẢ, from: xa}
`;

describe('a plan with every mistake', () => {
  it('has each found at its line and column, all in one run', () => {
    const { plan, findings } = readText(brokenPlan);
    expect(plan).toBeUndefined();
    expect(findings.map(line)).toEqual([
      'TK110 plan.yaml:5:43 Kỳ báo cáo "nam": ngày đầu sau ngày cuối.',
      'TK104 plan.yaml:10:57 Không có đơn vị hoặc nhóm đơn vị "huyen".',
      'TK105 plan.yaml:16:6 Mã "CAN" của chỉ tiêu số liệu đã dùng ở trên.',
      'TK113 plan.yaml:11:73 "NGHEO" là thành phần của chính nó.',
      'TK113 plan.yaml:12:75 "CAN" là thành phần của chính nó.',
      'TK106 plan.yaml:18:37 Công thức của "C1": không có chỉ tiêu số liệu "HO-XA" (dấu trừ phải có dấu cách hai bên).',
      'TK107 plan.yaml:20:51 Chỉ tiêu giao "cỡ 5%" của "C3" không hiểu được chắc chắn.',
      'TK115 plan.yaml:21:1 Với kỳ báo cáo loại "year", đề cương và phụ lục không thể hiện số liệu, chỉ tiêu, bảng nào.',
      'TK116 plan.yaml:19:39 Chỉ tiêu "C2" không kỳ nào tính được: không đơn vị nào được hỏi NHA.',
      'TK117 plan.yaml:20:35 "C3": "TY-LE" là tỷ lệ phần trăm do đơn vị báo cáo, không cộng và không lấy trung bình được.',
      'TK118 plan.yaml:15:61 "HOC": 2 đơn vị cùng cho số của từng đơn vị thuộc nhóm "xa", không rõ số của ai được tính.',
      'TK119 plan.yaml:18:6 Không mục nào của đề cương, không phụ lục nào thể hiện chỉ tiêu "C1".',
      'TK119 plan.yaml:19:6 Không mục nào của đề cương, không phụ lục nào thể hiện chỉ tiêu "C2".',
      'TK119 plan.yaml:20:6 Không mục nào của đề cương, không phụ lục nào thể hiện chỉ tiêu "C3".',
    ]);
    for (const { remedy } of findings)
      expect([remedy.vi.length > 20, remedy.en.length > 20]).toEqual([true, true]);
  });
});

/** One exchange in the good plan, and the codes and places that are found. */
function found(...exchanges: readonly (readonly [string, string])[]): readonly string[] {
  return linesOf(planWith(...exchanges)).map((each) => each.split(' ', 2).join(' '));
}

describe('TK115: an outline that shows nothing', () => {
  const shows = '    shows: [{elements: [NNT]}, {group: DA4}]\n';
  const table = ', shows: [{table: indicators}]';

  it('in no section and in no annex', () => {
    expect(found([shows, ''], [table, ''])).toContain('TK115 plan.yaml:38:1');
  });

  it('once for each kind of period in which nothing stands', () => {
    const onlyYear = `${shows}    periods: [year]\n`;
    expect(found([shows, onlyYear], [`${table}}`, ', periods: [year]}'])).toEqual([
      'TK115 plan.yaml:38:1',
      'TK119 plan.yaml:34:6',
      'TK119 plan.yaml:35:6',
    ]);
  });

  it('an empty list shows nothing either', () => {
    expect(found(['[{elements: [NNT]}, {group: DA4}]', '[{elements: []}]'], [table, ''])).toContain(
      'TK115 plan.yaml:38:1',
    );
  });

  it('an annex is enough, and so are words where the plan asks for no figure', () => {
    const annexes = 'annexes:\n  - {title: Biểu 1, table: indicators}\noutline:';
    expect(found([shows, ''], [table, ''], ['outline:', annexes])).toEqual([]);
    const words = `schema: tongket/plan@1
id: loi
title: Chỉ có lời
periods: [{id: nam, kind: once, name: năm 2026, from: 2026-01-01, to: 2026-12-31, due: 2026-12-31}]
units: [{group: xa, name: Các xã, level: commune, units: [{id: xa-a, name: A}]}]
outline: [{heading: I. KẾT QUẢ, from: xa}]
`;
    expect(linesOf(words)).toEqual([]);
    expect(linesOf(words.replace(', from: xa', ''))[0]).toMatch(
      /^TK115 plan.yaml:6:1 .* không hỏi đơn vị nào/,
    );
  });
});

describe('TK116: an indicator that nobody can compute', () => {
  it.each<readonly [what: string, exchange: readonly [string, string], place: string]>([
    ['nobody is asked', ['from: [xa-phuong, so-y-te]', 'from: []'], '35:32'],
    ['only in periods that do not exist', ['max: 100000', 'periods: [quarter]'], '35:32'],
    ['of units that are no more', ['from: [xa-phuong, so-y-te]', 'from: xa-cu'], '35:32'],
  ])('%s', (_what, exchange, place) => {
    const old = [
      'level: commune, ',
      'level: commune, units: [{id: xa-cu, name: Cũ, until: 2025-06-30}], ',
    ] as const;
    expect(found(old, exchange).filter((each) => each.startsWith('TK116'))).toEqual([
      `TK116 plan.yaml:${place}`,
    ]);
  });

  it('of two elements that are never asked together', () => {
    const half = [
      '    nature: stock\n    from: cong-an-tinh',
      '    nature: stock\n    periods: [half]\n    from: cong-an-tinh',
    ] as const;
    const year = ['max: 100000', 'periods: [year]'] as const;
    expect(found(half, year, ['formula: KP', 'formula: KP / NNT'])).toEqual(['TK116 plan.yaml:36:32']);
  });

  it('a base year and an opening stock need no unit: the baseline may give them', () => {
    expect(
      found(['max: 100000', 'periods: [quarter]'], ['formula: KP', 'formula: "base(KP, 2015)"']),
    ).toEqual([]);
  });
});

describe('TK117: percentages are neither summed nor averaged', () => {
  const share = [
    'elements:\n',
    'elements:\n  - {code: TL, name: Tỷ lệ, type: percent, from: xa-phuong}\n',
  ] as const;
  it.each<readonly [exchange: readonly [string, string], place: string]>([
    [['formula: KP', 'formula: TL'], '36:32'],
    [['formula: KP', 'formula: "max(TL, KP)"'], '36:32'],
    [['that: "NNT-NGOAI <= NNT"', 'that: "TL <= 1"'], '30:14'],
    [['type: percent', 'type: percent, parts: [TL2]'], '15:44'],
    [['formula: KP', 'formula: (NNT / KP + KP / NNT) / 2'], '36:32'],
  ])('%j', (exchange, place) => {
    const more =
      exchange[0] === 'type: percent'
        ? [['rules:', '  - {code: TL2, name: Hai, type: percent, from: so-y-te}\nrules:'] as const]
        : [];
    const findings = found(share, exchange, ...more).filter((each) => each.startsWith('TK117'));
    expect(findings).toEqual([`TK117 plan.yaml:${place}`]);
  });

  it('sums divided by sums are the way', () => {
    expect(found(['formula: KP', 'formula: (NNT + NNT-NGOAI) / KP'], ['bound: 100', 'bound: 5%'])).toEqual(
      [],
    );
  });
});

describe('TK118: two sources and no source of record', () => {
  it('two agencies that both give all units one by one', () => {
    expect(found(['from: cong-an-tinh', 'from: so-nganh'])).toEqual(['TK118 plan.yaml:20:5']);
  });

  it('a unit that would be compared with itself', () => {
    expect(found(['max: 100000', 'check-with: so-nganh'])).toEqual(['TK118 plan.yaml:27:87']);
  });

  it('a district and a commune below it, of what there is at a day; of what happened each has its own', () => {
    const tree = smallPlan
      .replace('{name: Hòa Sơn, kind: xã}', '{name: Hòa Sơn, kind: xã, parent: xa-an-binh}')
      .replace(', compare: previous-year', '')
      .replace('growth(VU), target: Trên 5%', 'VU');
    const codes = (text: string) => linesOf(text).map((line) => line.slice(0, 5));
    expect(codes(tree.replace('nature: flow', 'nature: stock'))).toEqual(['TK118']);
    expect(codes(tree)).toEqual([]);
  });

  it('one source of record and another as check is the way', () => {
    expect(found(['check-with: xa-phuong', 'check-with: so-y-te'])).toEqual([]);
  });
});

describe('TK119: an indicator that no section shows', () => {
  const table = '{table: indicators}';
  it.each([
    ['{indicators: [B2]}', ['TK119 plan.yaml:35:6']],
    ['{indicators: [B2, B3]}', []],
    ['{summary: indicators}', ['TK119 plan.yaml:34:6', 'TK119 plan.yaml:35:6']],
  ])('%s', (shown, findings) => {
    expect(found([table, shown])).toEqual(findings);
  });

  it('under its project, or the project above it', () => {
    const projects = 'projects: [{id: DA1, name: Một, parts: [{id: DA2, name: Hai}]}]\noutline:';
    const own = [
      ['code: B2,', 'code: B2, group: DA2,'] as const,
      ['code: B3,', 'code: B3, group: DA2,'] as const,
    ];
    expect(found(['outline:', projects], ...own, [table, '{project: DA1}'])).toEqual([]);
    expect(found(['outline:', projects], ...own, [table, '{table: projects}'])).toEqual([]);
  });
});

describe('TK120: a stock of two levels', () => {
  it('is remarked upon; a flow is not', () => {
    expect(found(['from: [xa-phuong, so-y-te]', 'from: [so-y-te, xa-phuong]'])).toEqual([]);
    expect(found(['type: money, nature: flow', 'type: money, nature: stock'])).toEqual([
      'TK120 plan.yaml:27:60',
    ]);
  });
});
