import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeAudit, type Material } from '../../src/compose/index.ts';
import { whole } from '../../src/model/exact.ts';
import type { IndicatorFigure, Term } from '../../src/model/figure.ts';
import type { AuditBook, Cell, Live } from '../../src/model/report.ts';
import { consolidate, count, files, smallPlan } from '../support/consolidate.ts';
import {
  elementFigure,
  figureOf,
  head,
  material,
  plan,
  ratio,
  rowWith,
  target,
  withElements,
  withIndicators,
} from '../support/material.ts';
import { planOf } from '../support/plan-text.ts';

/** Which formula stands in which cell, figures in braces where a sheet has addresses. */

const [namDan, kimLien, cuaLo] = ['xa-nam-dan', 'xa-kim-lien', 'phuong-cua-lo'];
const all = [namDan, kimLien, cuaLo].map(String);

function shown(live: Live | undefined): string | undefined {
  return live
    ?.map((part) => {
      if (typeof part === 'string') return part;
      return part.to === undefined ? `{${part.from}}` : `{${part.from}:${part.to}}`;
    })
    .join('');
}

/** The formula in a row and column of a sheet. */
function formula(given: Material, name: string, row: string, column: string): string | undefined {
  return shown(cellOf(given, name, row, column)?.formula);
}

function cellOf(given: Material, name: string, row: string, column: string): Cell | undefined {
  const found = composeAudit(given).sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  const at = found.table.head[0]?.cells.findIndex(({ text }) => text === column) ?? -1;
  return rowWith(found.table, row)[at];
}

const term = (code: string, value: number, units = all, more: Partial<Term> = {}): Term => ({
  code,
  aspect: 'now',
  value: whole(value),
  units,
  ...more,
});

describe('elements', () => {
  it.each([
    ['NNT', 'Tổng', `SUM({element/NNT/${namDan}:element/NNT/${cuaLo}})`],
    ['NNT', 'Có số liệu', `COUNT({element/NNT/${namDan}:element/NNT/${cuaLo}})`],
    ['NNT', 'Phải có', `COUNTA({element/NNT/${namDan}:element/NNT/${cuaLo}})`],
    ['SACH', 'Tổng', `COUNTIF({element/SACH/${namDan}:element/SACH/${cuaLo}},"Có")`],
  ])('%s, %s', (code, column, expected) => {
    expect(formula(material(), 'Số liệu', code, column)).toBe(expected);
  });

  it('a number too long for a cell keeps its total a constant', () => {
    const figure = elementFigure('NNT', [10 ** 13, 1, 1]);
    expect(formula(withElements(material(), figure), 'Số liệu', 'NNT', 'Tổng')).toBeUndefined();
  });

  it('two periods are compared over the units that have both', () => {
    const figure = elementFigure('NNT', [20, 11, 9]);
    const units = figure.units.map((each, index) => (index === 1 ? each : { ...each, previous: whole(10) }));
    const matched = { value: whole(29), previous: whole(20), units: 2 };
    const given = withElements(material(), { ...figure, units, matched });
    const now = `{element/NNT/${namDan}:element/NNT/${cuaLo}}`;
    const then = `{element/NNT/${namDan}/previous:element/NNT/${cuaLo}/previous}`;
    expect(formula(given, 'Số liệu', 'NNT', 'So được: kỳ này')).toBe(
      `SUMPRODUCT(ISNUMBER(${then})*1,${now})`,
    );
    expect(formula(given, 'Số liệu', 'NNT', 'So được: kỳ trước')).toBe(
      `SUMPRODUCT(ISNUMBER(${now})*1,${then})`,
    );
  });
});

describe('sums of an indicator', () => {
  const withTerms = (...terms: readonly Term[]): Material =>
    withIndicators(material(), figureOf('C2', { terms, target: target('45%') }));
  const sumOf = (given: Material): string | undefined =>
    formula(given, 'Số hạng', 'Số người nghiện được tư vấn [TV]', 'Giá trị');

  it('are taken over all units where all match', () => {
    expect(sumOf(withTerms(term('TV', 30)))).toBe(`SUM({element/TV/${namDan}:element/TV/${cuaLo}})`);
  });

  it('leave out the cell of a unit that does not match, though it has a figure', () => {
    expect(sumOf(withTerms(term('TV', 21, [String(namDan), String(cuaLo)])))).toBe(
      `SUM({element/TV/${namDan}:element/TV/${namDan}},{element/TV/${cuaLo}:element/TV/${cuaLo}})`,
    );
  });

  it('run over a gap, in which nothing stands to add', () => {
    const given = withElements(
      withTerms(term('TV', 21, [String(namDan), String(cuaLo)])),
      elementFigure('TV', [15, undefined, 6]),
    );
    expect(sumOf(given)).toBe(`SUM({element/TV/${namDan}:element/TV/${cuaLo}})`);
  });

  it('a figure of the whole is a constant, its source beside it', () => {
    const source = { value: whole(40), source: 'Báo cáo số 12', place: { file: 'baseline.csv' } };
    const given = withTerms(term('TV', 40, [], { aspect: 'opening', whole: source }));
    expect(sumOf(given)).toBeUndefined();
    expect(cellOf(given, 'Số hạng', 'Số người nghiện được tư vấn [TV]', 'Căn cứ')?.text).toBe(
      'Số chung, nguồn: Báo cáo số 12',
    );
  });
});

describe('values of indicators', () => {
  it.each([
    [
      'C2',
      'IFERROR(({indicator/C2/whole/term/TV/now}/{indicator/C2/whole/term/NNT/now}),"Không có đối tượng để tính")',
    ],
    ['B4', '{indicator/B4/whole/term/TV/now}'],
    [
      'B2',
      'IFERROR(({indicator/B2/whole/term/SACH/now}/{indicator/B2/units/xa-phuong/}),"Không có đối tượng để tính")',
    ],
  ])('%s is worked out by its own formula', (code, expected) => {
    expect(formula(material(), 'Chỉ tiêu', code, 'Giá trị in')).toBe(expected);
  });

  it('units are counted where they are listed', () => {
    expect(formula(material(), 'Số hạng', 'Số đơn vị: xã, phường', 'Giá trị')).toBe(
      `COUNTA({arrival/${namDan}:arrival/${cuaLo}})`,
    );
  });

  it('without a basis there is no formula', () => {
    expect(formula(material(), 'Chỉ tiêu', 'A1', 'Giá trị in')).toBeUndefined();
  });
});

describe('standings', () => {
  const held = (words: string, more: Partial<IndicatorFigure> = {}): Material =>
    withIndicators(
      material(),
      figureOf('C2', {
        value: { tag: 'value', value: ratio('3/4') },
        target: target(words),
        due: true,
        ...more,
      }),
    );
  const level = (given: Material) => formula(given, 'Chỉ tiêu', 'C2', 'Mức');

  it('by the sign of the distance from the bound, rounded', () => {
    expect(level(held('45%', { standing: 'exceeded' }))).toBe(
      'IF(ISNUMBER({indicator/C2}),CHOOSE((SIGN(ROUND(({indicator/C2}-(9/20)),13))+2),' +
        '"Chưa đạt","Đạt chỉ tiêu","Vượt chỉ tiêu"),"Không tính tỷ lệ")',
    );
  });

  it('of a bound over 1, the distance relative to it', () => {
    const given = held('60 người', { value: { tag: 'value', value: whole(60) }, standing: 'met' });
    expect(level(given)).toContain('SIGN(ROUND((({indicator/C2}-60)/60),13))');
  });

  it.each<[string, Material]>([
    ['too few units are in to say', held('45%', { standing: 'unknown' })],
    [
      'the value is closer to the bound than doubles tell',
      held('45%', {
        value: { tag: 'value', value: ratio('45000000000001/100000000000000') },
        standing: 'exceeded',
      }),
    ],
  ])('stay as judged where %s', (_why, given) => {
    expect(level(given)).toBeUndefined();
    expect(cellOf(given, 'Chỉ tiêu', 'C2', 'Mức')?.text).not.toBe('');
  });

  it('in the words of the office', () => {
    const given = { ...held('80%', { standing: 'missed' }), head: { ...head, missed: 'Không đạt' as const } };
    expect(formula(given, 'Chỉ tiêu', 'C2', 'Đánh giá')).toBe(
      'IF({indicator/C2/verdict/level}="Chưa đạt","Không đạt",{indicator/C2/verdict/level})',
    );
    expect(cellOf(given, 'Chỉ tiêu', 'C2', 'Đánh giá')?.text).toBe('Không đạt');
  });

  it('years of a window decide together', () => {
    const years = [2024, 2025].map((year) => ({
      year,
      value: { tag: 'value', value: ratio('3/4') } as const,
      standing: 'exceeded' as const,
      terms: [],
    }));
    const given = held('45%', { standing: 'exceeded', years });
    const own = { ...given, period: { ...given.period, years: [2024, 2025] } };
    expect(level(own)).toContain('COUNTIF({indicator/C2/2024/level:indicator/C2/2025/level},"Chưa đạt")>0');
  });
});

const ours = /^(?:[A-Z]+\(|[-+*/()=<>,]+|[<>]0|\*1|\(-|-?\d+|\(-?\d+\/\d+\)|"[^"=]*")$/;

function wordsIn({ sheets }: AuditBook): readonly string[] {
  const cells = sheets.flatMap(({ table }) => table.rows.flatMap((row) => row.cells));
  const parts = cells.flatMap(({ formula: live = [] }) => live);
  return parts.flatMap((part) => (typeof part === 'string' ? [part] : []));
}

it('no word of a plan or of a unit gets into a formula', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (evil) => {
      const name = `=HYPERLINK("http://x";"${evil}")`;
      const groups = plan.groups.map((group) => ({
        ...group,
        name,
        short: name,
        units: group.units.map((unit) => ({ ...unit, name })),
      }));
      const units = new Map(groups.flatMap((group) => group.units.map((unit) => [unit.id, unit] as const)));
      const elements = new Map(
        [...plan.elements].map(([code, one]) => [code, { ...one, name, short: name }] as const),
      );
      const indicators = plan.indicators.map((one) => ({ ...one, name, formulaText: name }));
      const given = material({ plan: { ...plan, groups, units, elements, indicators } });
      const words = wordsIn(composeAudit(given));
      expect(words.length).toBeGreaterThan(100);
      expect(words.filter((each) => !ours.test(each))).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

it('every formula of a small report finds its cells', () => {
  const { sheets } = composeAudit(material());
  const cells = sheets.flatMap(({ table }) => table.rows.flatMap((row) => row.cells));
  const figures = new Set(cells.flatMap(({ figure }) => figure ?? []));
  const data = cells.filter(({ formula: live }) => shown(live)?.includes('{element/') ?? false);
  const lost = data.flatMap(({ formula: live = [] }) =>
    live.flatMap((part) =>
      typeof part === 'string' || (figures.has(part.from) && figures.has(part.to ?? part.from)) ? [] : [part],
    ),
  );
  expect(data.length).toBeGreaterThan(5);
  expect(lost).toEqual([]);
});

describe('targets that each unit has to reach', () => {
  const auditOf = (
    elements: readonly string[],
    formulaText: string,
    values: Record<string, string>,
    period = '2026',
  ) => {
    const aim = formulaText === 'MO-HINH' ? '1 mô hình' : 'Ít nhất 20%';
    const text = smallPlan({
      elements,
      indicators: [`{code: CT, name: Mô hình, formula: ${formulaText}, target: ${aim}, per: unit}`],
    });
    const done = consolidate({ plan: text, files: files(values, `period: ${period}`), period });
    return {
      plan: planOf(text),
      period: done.collection.period,
      head,
      collection: done.collection,
      figures: done.figures,
      findings: done.findings,
      language: 'vi' as const,
    };
  };
  const models = auditOf([count('MO-HINH')], 'MO-HINH', { 'xa-a': '{MO-HINH: 1}', 'xa-b': '{MO-HINH: 0}' });
  const unit = (id: string) => `indicator/CT/unit/${id}`;

  it('each unit’s value is its own cell, its level the distance from the bound', () => {
    expect(formula(models, 'Theo đơn vị', 'Xã A', 'Giá trị')).toBe('{element/MO-HINH/xa-a}');
    expect(formula(models, 'Theo đơn vị', 'Xã A', 'Mức')).toBe(
      `IF(ISNUMBER({${unit('xa-a')}/whole}),CHOOSE((SIGN(ROUND(({${unit('xa-a')}/whole}-1),13))+2),"Chưa đạt","Đạt chỉ tiêu","Vượt chỉ tiêu"),"Không tính tỷ lệ")`,
    );
    expect(cellOf(models, 'Theo đơn vị', 'Xã A', 'Giá trị')).toMatchObject({ text: '1', exact: '1' });
    expect(cellOf(models, 'Theo đơn vị', 'Xã C', 'Giá trị')).toMatchObject({ text: 'Chưa gửi báo cáo' });
    expect(formula(models, 'Theo đơn vị', 'Xã C', 'Mức')).toBeUndefined();
  });

  it('the share of units that reach it, and how the whole stands, are counted there', () => {
    const levels = `{${unit('xa-a')}/verdict/level:${unit('xa-c')}/verdict/level}`;
    const asked = `COUNTA({${unit('xa-a')}/name:${unit('xa-c')}/name})`;
    const reaching = `(COUNTIF(${levels},"Đạt chỉ tiêu")+COUNTIF(${levels},"Vượt chỉ tiêu"))`;
    expect(formula(models, 'Chỉ tiêu', 'CT', 'Giá trị in')).toBe(`(${reaching}/${asked})`);
    expect(formula(models, 'Chỉ tiêu', 'CT', 'Mức')).toBe(
      `IF(COUNTIF(${levels},"Chưa đạt")>0,"Chưa đạt",IF(COUNTIF(${levels},"Đang thực hiện")>0,"Đang thực hiện",IF(${reaching}=${asked},"Đạt chỉ tiêu","Chưa đủ số liệu")))`,
    );
  });

  it('a growth by the unit’s own figures of both years; a yes counts as one', () => {
    const elements = [
      count('VU', 'nature: flow, compare: previous-year'),
      '{code: CO, name: Có, type: yes-no, from: xa}',
    ];
    const grown = auditOf(elements, 'growth(VU)', { 'xa-a': '{VU: {value: 12, previous: 10}}' });
    expect(formula(grown, 'Theo đơn vị', 'Xã A', 'Giá trị')).toBe(
      'IFERROR((({element/VU/xa-a}-{element/VU/xa-a/previous})/{element/VU/xa-a/previous}),"Không có đối tượng để tính")',
    );
    const said = auditOf(elements, 'count(CO) / units(xa)', { 'xa-a': '{CO: có}' });
    expect(formula(said, 'Theo đơn vị', 'Xã A', 'Giá trị')).toBe(
      'IFERROR((COUNTIF({element/CO/xa-a},"Có")/1),"Không có đối tượng để tính")',
    );
  });

  it('a plan without any has no such sheet', () => {
    expect(composeAudit(material()).sheets.map(({ name }) => name)).not.toContain('Theo đơn vị');
  });
});
