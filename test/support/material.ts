import type { Material } from '../../src/compose/index.ts';
import type { Collection, UnitArrival } from '../../src/model/collection.ts';
import { type Exact, exact, whole } from '../../src/model/exact.ts';
import type { ElementFigure, IndicatorFigure } from '../../src/model/figure.ts';
import type { Formula } from '../../src/model/formula.ts';
import type { Indicator, Plan, ReportHead } from '../../src/model/plan.ts';
import type { Block, Cell, Run, Table } from '../../src/model/report.ts';
import type { Narrative, Submission } from '../../src/model/submission.ts';
import type { Target } from '../../src/model/target.ts';
import type { Unit, UnitGroup } from '../../src/model/unit.ts';
import { readTarget } from '../../src/vi/target.ts';
import { half, kimLien, namDan, police, tinyElement, tinyPlan, tinySection, tinyUnit } from './tiny-plan.ts';

/** What a report is composed of, small enough to see whole: three communes, one agency, four elements and indicators. */

export const cuaLo: Unit = {
  ...tinyUnit('phuong-cua-lo', 'Cửa Lò', 'xa-phuong', 'phường'),
  tags: ['bien-gioi'],
};
export const communes: readonly Unit[] = [namDan, kimLien, cuaLo];
const communeIds = communes.map(({ id }) => id);

const groups: readonly UnitGroup[] = [
  {
    id: 'xa-phuong',
    name: 'Ủy ban nhân dân các xã, phường',
    short: 'xã, phường',
    level: 'commune',
    units: communes,
  },
  { id: 'so-nganh', name: 'Các sở, ban, ngành', short: 'sở, ngành', level: 'agency', units: [police] },
];

export const head: ReportHead = {
  id: 'cong-an-tinh',
  title: 'Kết quả thực hiện Chương trình {period}',
  parent: 'BỘ CÔNG AN',
  issuer: ['CÔNG AN TỈNH NGHỆ AN'],
  self: 'Công an tỉnh',
  symbol: 'BC-CAT-PC04',
  place: 'Nghệ An',
  to: ['Ủy ban nhân dân tỉnh Nghệ An'],
  signer: { authority: ['KT. GIÁM ĐỐC'], title: 'PHÓ GIÁM ĐỐC', rank: 'Đại tá', name: '' },
  recipients: ['Như trên', 'Lưu: VT, PC04'],
  missed: 'Chưa đạt',
  aim: 'chỉ tiêu',
};

const elements = [
  tinyElement('NNT', {
    name: 'Số người nghiện ma túy có hồ sơ quản lý',
    short: 'Người nghiện',
    measure: 'người',
    nature: 'stock',
    sources: communeIds,
  }),
  tinyElement('TV', {
    name: 'Số người nghiện được tư vấn',
    short: 'Được tư vấn',
    measure: 'người',
    nature: 'cumulative',
    sources: communeIds,
  }),
  tinyElement('VU', { name: 'Số vụ phát hiện, bắt giữ', measure: 'vụ', sources: [police.id] }),
  tinyElement('SACH', {
    name: 'Được công nhận không có ma túy',
    short: 'Không có ma túy',
    type: 'yes-no',
    sources: communeIds,
  }),
];

const now = (code: string): Formula => ({ tag: 'element', code, aspect: 'now' });
const over = (left: Formula, right: Formula): Formula => ({ tag: 'binary', operator: '/', left, right });

export function tinyIndicator(code: string, formula: Formula, more: Partial<Indicator> = {}): Indicator {
  return {
    code,
    rows: [code],
    name: `Tỷ lệ ${code}`,
    leads: [police.id],
    formula,
    formulaText: code,
    target: { tag: 'every-year', target: target('45%') },
    unitTargets: new Map(),
    perUnit: false,
    good: 'up',
    percent: true,
    ...more,
  };
}

export function target(text: string): Target {
  const read = readTarget(text, 'vi');
  if (read === undefined) throw new Error(`no target: ${text}`);
  return read;
}

export const share = tinyIndicator('C2', over(now('TV'), now('NNT')), {
  name: 'Tỷ lệ người nghiện ma túy được tư vấn cai nghiện',
  sentence: 'Đã tư vấn cai nghiện cho {n}/{d} người nghiện ma túy',
  nothing: 'người nghiện ma túy',
  clause: 'Phụ lục I, Dự án 5, số 2',
});
export const growth = tinyIndicator(
  'A1',
  over(
    {
      tag: 'binary',
      operator: '-',
      left: now('VU'),
      right: { tag: 'element', code: 'VU', aspect: 'previous' },
    },
    { tag: 'element', code: 'VU', aspect: 'previous' },
  ),
  { name: 'Tỷ lệ tăng số vụ', sentence: 'Các lực lượng chức năng phát hiện, bắt giữ {n} vụ' },
);
export const sum = tinyIndicator('B4', now('TV'), {
  name: 'Số người được tư vấn',
  sentence: 'Đã tư vấn cho {n} người',
  percent: false,
  measure: 'người',
});
export const clean = tinyIndicator(
  'B2',
  over({ tag: 'count', code: 'SACH' }, { tag: 'units', group: 'xa-phuong' }),
  { name: 'Số xã, phường không có ma túy', sentence: 'Toàn tỉnh có {n}/{d} xã, phường không có ma túy' },
);

export const plan: Plan = {
  ...tinyPlan,
  groups,
  units: new Map(groups.flatMap(({ units }) => units.map((unit) => [unit.id, unit] as const))),
  elements: new Map(elements.map((element) => [element.code, element])),
  indicators: [share, growth, sum, clean],
  reports: [head],
  periods: [
    half,
    { ...half, id: '2026', kind: 'year', name: 'năm 2026', to: '2026-12-14', due: '2026-12-14' },
  ],
  outline: [
    tinySection('I', [], {
      heading: 'I. TÌNH HÌNH',
      parts: [
        tinySection('tinh-hinh', [police.id, ...communeIds], {
          heading: '1. Tình hình tội phạm về ma túy',
          shows: [{ elements: ['NNT'] }],
        }),
        tinySection('han-che', communeIds, { heading: '2. Tồn tại, hạn chế', merge: 'digest' }),
      ],
    }),
    tinySection('ket-qua', [], {
      heading: 'II. KẾT QUẢ',
      shows: [{ summary: 'indicators' }, { indicators: ['C2'] }],
    }),
    tinySection('ca-nam', [police.id], { heading: 'III. CHỈ BÁO CÁO NĂM', periods: ['year'] }),
  ],
  annexes: [
    { title: 'KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU', table: 'indicators' },
    { title: 'SỐ LIỆU THEO XÃ, PHƯỜNG', table: 'units', elements: ['NNT', 'TV', 'SACH'] },
  ],
};

export function ratio(text: string): Exact {
  const value = exact(text);
  if (value === undefined) throw new Error(`no number: ${text}`);
  return value;
}

/** A figure over all three communes unless told otherwise. */
export function figureOf(code: string, more: Partial<IndicatorFigure> = {}): IndicatorFigure {
  return {
    code,
    value: { tag: 'value', value: whole(1) },
    display: '1',
    due: false,
    reported: 3,
    expected: 3,
    unmatched: [],
    estimated: 0,
    terms: [],
    units: communeIds.map((unit) => ({ unit, value: { tag: 'gap', gap: 'blank' } })),
    years: [],
    ...more,
  };
}

/** An element by commune: a number, yes or no, or nothing at all. */
export function elementFigure(
  code: string,
  values: readonly (number | boolean | undefined)[],
  more: Partial<ElementFigure> = {},
): ElementFigure {
  const known = values.flatMap((value) => (value === undefined ? [] : [Number(value)]));
  return {
    code,
    units: communeIds.map((unit, index) => entryOf(unit, values[index])),
    excused: [],
    ...(known.length > 0 && { total: whole(known.reduce((a, b) => a + b, 0)) }),
    reported: known.length,
    expected: values.length,
    estimated: 0,
    whole: new Map(),
    ...more,
  };
}

function entryOf(unit: string, value: number | boolean | undefined): ElementFigure['units'][number] {
  if (value === undefined) return { unit, gap: 'not-submitted', estimated: false };
  const datum =
    typeof value === 'boolean'
      ? ({ tag: 'yes-no', yes: value } as const)
      : ({ tag: 'number', value: whole(value), step: whole(1) } as const);
  return { unit, datum, estimated: false };
}

export function written(section: string, unit: Unit, text: string): Narrative {
  return { section, unit: unit.id, text, place: { file: `${unit.id}.xlsx` } };
}

export function submissionOf(unit: Unit, more: Partial<Submission> = {}): Submission {
  return {
    file: `${unit.id}.xlsx`,
    place: { file: `${unit.id}.xlsx` },
    plan: plan.id,
    period: half.id,
    unit: unit.id,
    revision: 1,
    blankIsZero: false,
    entries: [],
    narratives: [],
    tasks: [],
    projects: [],
    awards: [],
    ...more,
  };
}

/** The submissions that hold these narratives, one a unit. */
export function submissionsWith(...narratives: readonly Narrative[]): readonly Submission[] {
  return [...plan.units.values()].map((unit) =>
    submissionOf(unit, { narratives: narratives.filter((one) => one.unit === unit.id) }),
  );
}

export function collectionOf(submissions: readonly Submission[], missing: readonly Unit[] = []): Collection {
  const arrival = (unit: Unit): UnitArrival =>
    missing.includes(unit)
      ? { unit: unit.id, arrival: 'missing', daysLate: 0 }
      : { unit: unit.id, arrival: 'on-time', received: '2026-06-12', daysLate: 0, revision: 1 };
  return {
    period: half,
    asOf: '2026-06-13',
    submissions,
    setAside: [],
    entries: [],
    arrivals: new Map(groups.map(({ id, units }) => [id, units.map(arrival)])),
    files: [],
    settlements: [],
  };
}

export function material(more: Partial<Material> = {}): Material {
  const figures = [
    figureOf('C2', { value: { tag: 'value', value: ratio('3/4') }, display: '75%', standing: 'exceeded' }),
    figureOf('A1', { value: { tag: 'gap', gap: 'no-basis' }, display: '…', standing: 'unknown' }),
    figureOf('B4', { standing: 'in-progress' }),
    figureOf('B2', { standing: 'met' }),
  ];
  return {
    plan,
    period: half,
    head,
    collection: collectionOf(submissionsWith()),
    figures: {
      parts: [],
      elements: new Map(
        [
          elementFigure('NNT', [20, 11, 9]),
          elementFigure('TV', [15, 9, 6]),
          elementFigure('SACH', [false, true, false]),
        ].map((figure) => [figure.code, figure]),
      ),
      indicators: new Map(
        figures.map((figure) => [
          figure.code,
          { ...figure, target: target('45%') } satisfies IndicatorFigure,
        ]),
      ),
    },
    findings: [],
    language: 'vi',
    ...more,
  };
}

/** The same with other figures of some indicators. */
export function withIndicators(base: Material, ...figures: readonly IndicatorFigure[]): Material {
  const indicators = new Map([...base.figures.indicators, ...figures.map((one) => [one.code, one] as const)]);
  return { ...base, figures: { ...base.figures, indicators } };
}

export function withElements(base: Material, ...figures: readonly ElementFigure[]): Material {
  const all = new Map([...base.figures.elements, ...figures.map((one) => [one.code, one] as const)]);
  return { ...base, figures: { ...base.figures, elements: all } };
}

export function runsIn(blocks: readonly Block[]): readonly Run[] {
  return blocks.flatMap((block) => (block.tag === 'paragraph' ? block.runs : []));
}

/** All but one commune are in, with files that a report must not name. */
export function kimLienMissing(): Collection {
  const files = [{ path: 'xa-nam-dan.xlsx', sha256: '5f'.repeat(32), unit: namDan.id, used: true }];
  return { ...collectionOf(submissionsWith(), [kimLien]), files };
}

/** Each heading and paragraph as a line; bullets in front. */
export function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.tag === 'heading') return [block.text];
    if (block.tag === 'table')
      return block.table.rows.map(({ cells }) => cells.map(({ text }) => text).join(' | '));
    const text = block.runs.map((run) => run.text).join('');
    return [block.bullet === undefined ? text : `${block.bullet} ${text}`];
  });
}

/** The row of a table that holds this text in one of its cells. */
export function rowWith(table: Table, text: string): readonly Cell[] {
  const found = table.rows.find(({ cells }) => cells.some((cell) => cell.text === text));
  if (found === undefined) throw new Error(`no row with ${text}`);
  return found.cells;
}
