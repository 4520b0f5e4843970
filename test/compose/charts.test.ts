import { describe, expect, test } from 'vitest';
import type { Material } from '../../src/compose/index.ts';
import { composeDashboard, composeReport } from '../../src/compose/index.ts';
import type { Chart, ChartRow } from '../../src/model/chart.ts';
import { whole } from '../../src/model/exact.ts';
import type { IndicatorFigure } from '../../src/model/figure.ts';
import {
  elementFigure,
  figureOf,
  growth,
  head,
  kimLienMissing,
  linesOf,
  material,
  plan,
  ratio,
  share,
  sum,
  target,
  tinyIndicator,
  withElements,
  withIndicators,
} from '../support/material.ts';

type Bars = Extract<ChartRow, { tag: 'bars' }>;

const chartsOf = (given: Material): readonly Chart[] => composeDashboard(given).charts;
const barsIn = ({ rows }: Chart): readonly Bars[] => rows.filter((row) => row.tag === 'bars');

function rowOf(given: Material, name: string): Bars {
  const found = chartsOf(given)
    .flatMap(barsIn)
    .find((row) => row.name.includes(name));
  if (found === undefined) throw new Error(`no row of ${name}`);
  return found;
}

/** One indicator at a value, held against "Ít nhất 40%". */
function against(value: string, more: Partial<IndicatorFigure> = {}): Bars {
  const figure = figureOf(share.code, {
    value: { tag: 'value', value: ratio(value) },
    completion: ratio(value).div(ratio('2/5')),
    target: target('Ít nhất 40%'),
    standing: 'in-progress',
    ...more,
  });
  return rowOf(withIndicators(material(), figure), 'tư vấn cai nghiện');
}

const segment = (row: Bars) => row.bars[0]?.segments[0];

describe('indicators against their targets', () => {
  test('the strings are those of the annex: result, target, judgement', () => {
    const [annex] = composeReport(material()).annexes;
    const printed = new Set(annex?.table.rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
    const [first] = chartsOf(material());
    for (const row of first === undefined ? [] : barsIn(first))
      for (const cell of row.cells) expect(printed).toContain(cell);
  });

  test('a bar at the target ends at the line, half of it halfway, to a thousandth', () => {
    const [chart] = chartsOf(material());
    const end = chart?.mark?.at ?? 0;
    expect(segment(against('2/5'))).toMatchObject({ from: 0, to: end });
    expect(Math.abs((segment(against('1/5'))?.to ?? 0) - end / 2)).toBeLessThan(1);
  });

  test.each([
    ['far over the target', '1', { to: 1000, cut: 'right' }],
    ['at one and a half of it', '3/5', { to: 1000 }],
    ['nothing at all', '0', { from: 0, to: 0 }],
  ])('%s', (_, value, expected) => {
    const found = segment(against(value));
    expect(found).toMatchObject(expected);
    if (!('cut' in expected)) expect(found).not.toHaveProperty('cut');
  });

  test('what fell goes to the left of nothing, and the line moves for all', () => {
    const fell = withIndicators(
      material(),
      figureOf('A1', {
        value: { tag: 'value', value: ratio('-3/20') },
        display: '-15%',
        completion: whole(-3),
        target: target('Trên 5%'),
        standing: 'in-progress',
      }),
    );
    expect(chartsOf(fell)[0]).toMatchObject({ origin: 250, mark: { at: 750 } });
    expect(segment(rowOf(fell, 'Tỷ lệ tăng số vụ'))).toMatchObject({ from: 0, to: 250, cut: 'left' });
  });

  test.each([
    ['exceeded', 'full'],
    ['met', 'full'],
    ['in-progress', 'lined'],
    ['missed', 'crossed'],
    ['unknown', 'open'],
  ] as const)('%s is %s, and the key says so in the words of the table', (standing, shade) => {
    const given = withIndicators(
      material(),
      figureOf('B4', { completion: whole(1), standing, due: true, target: target('10 người') }),
    );
    const row = rowOf(given, 'Số người được tư vấn');
    expect(segment(row)?.shade).toBe(shade);
    const key = chartsOf(given)[0]?.key.find((each) => each.shade === shade);
    expect(key?.text.split('; ')).toContain(row.cells.at(-1));
  });

  test.each([
    ['no-basis', 'chưa có số liệu'],
    ['not-submitted', 'chưa có số liệu'],
    ['no-denominator', 'không có đối tượng để tính'],
  ] as const)('a gap (%s) is no bar of length nothing: "%s"', (gap, words) => {
    const row = against('0', { value: { tag: 'gap', gap }, completion: null });
    expect(row).toMatchObject({ bars: [], gap: words });
  });

  test('where nothing was asked for, nothing can be divided by', () => {
    const none = against('1/5', { completion: null, target: target('Không phát sinh') });
    expect(none).toMatchObject({ bars: [], gap: 'không tính tỷ lệ so với chỉ tiêu giao' });
  });

  test('units that are not in are told under the name', () => {
    expect(against('1/5', { reported: 2 }).basis).toBe('số liệu của 2/3 xã, phường');
  });

  test('goals are set, targets are given: the plan’s own word', () => {
    const [chart] = chartsOf(material({ head: { ...head, aim: 'mục tiêu' } }));
    expect(chart).toMatchObject({
      title: 'Kết quả thực hiện so với mục tiêu đề ra',
      head: 'Mục tiêu',
      mark: { text: 'mục tiêu đề ra' },
    });
    expect(JSON.stringify(chart)).not.toMatch(/chỉ tiêu/i);
  });

  test('an indicator without a target has no row', () => {
    const { target: _, ...free } = tinyIndicator('X9', sum.formula, { name: 'Không có chỉ tiêu giao' });
    const given = material({ plan: { ...plan, indicators: [share, free] } });
    const names = chartsOf(given).flatMap(barsIn);
    expect(names.map(({ name }) => name).join()).not.toContain('Không có chỉ tiêu giao');
  });

  test('fifty indicators go on as many pictures as are legible, in order, none lost', () => {
    const many = Array.from({ length: 50 }, (_, index) =>
      tinyIndicator(`X${index}`, sum.formula, { name: `Việc số ${index} hết`, group: `G${index % 2}` }),
    );
    const sorted = [...many].sort((a, b) => ((a.group ?? '') < (b.group ?? '') ? -1 : 1));
    const headings = new Map([
      ['G0', 'Nhóm chẵn'],
      ['G1', 'Nhóm lẻ'],
    ]);
    const charts = chartsOf(material({ plan: { ...plan, indicators: sorted, headings } })).filter(
      ({ mark }) => mark !== undefined,
    );
    expect(charts.map(({ label }) => label)).toEqual(charts.map((_, index) => `Biểu đồ ${index + 1}`));
    expect(charts.map(({ title }) => /\((\d\/\d)\)$/.exec(title)?.[1])).toEqual(
      charts.map((_, index) => `${index + 1}/${charts.length}`),
    );
    for (const { rows } of charts) expect(rows.length).toBeLessThanOrEqual(34);
    for (const { rows } of charts.slice(0, -1)) expect(rows.length).toBeGreaterThan(8);
    const names = charts.flatMap(barsIn).map(({ name }) => name.replace(/^\d+\. /, ''));
    expect(names).toEqual(sorted.map(({ name }) => name));
    expect(charts.flatMap(({ rows }) => rows).filter(({ name }) => name.endsWith('(tiếp theo)'))).not.toEqual(
      [],
    );
  });
});

describe('this year and last', () => {
  const compared = withElements(
    material(),
    elementFigure('NNT', [20, 11, 9], {
      matched: { value: whole(40), previous: whole(50), units: 3 },
    }),
  );

  test('two bars over one scale, the figure and the change as the text says them', () => {
    const row = rowOf(compared, 'Số người nghiện ma túy có hồ sơ quản lý');
    expect(row.bars).toMatchObject([
      { segments: [{ from: 0, to: 800, shade: 'full' }], label: '40 người' },
      { segments: [{ from: 0, to: 1000, shade: 'pale' }], label: '50 người' },
    ]);
    const said = linesOf(composeReport(compared).body).join('\n');
    const [moved = '', than = ''] = row.cells;
    expect(said).toContain(`40 người nghiện ma túy có hồ sơ quản lý, ${moved} (20%) so với ${than}`);
  });

  test('where some units are in neither year, the two are compared and it is said', () => {
    const two = withElements(
      material(),
      elementFigure('NNT', [20, 11, undefined], {
        matched: { value: whole(31), previous: whole(36), units: 2 },
      }),
    );
    expect(rowOf(two, 'hồ sơ quản lý').basis).toBe('số liệu của 2/3 xã, phường');
  });

  test('where other units were in last year, the totals are not compared', () => {
    const partly = withElements(
      material(),
      elementFigure('NNT', [20, 11, undefined], {
        matched: { value: whole(20), previous: whole(25), units: 1 },
      }),
    );
    expect(chartsOf(partly).filter(({ title }) => title.includes('cùng kỳ'))).toEqual([]);
  });

  test('an indicator of a change has its own two figures', () => {
    const change = { now: whole(214), before: whole(198), aspect: 'previous' } as const;
    const row = rowOf(
      withIndicators(material(), figureOf(growth.code, { change, target: target('Trên 5%') })),
      'Tỷ lệ tăng số vụ',
    );
    expect(row).toBeDefined();
    const pairs = chartsOf(withIndicators(material(), figureOf(growth.code, { change }))).find(({ title }) =>
      title.includes('cùng kỳ'),
    );
    const labels = pairs === undefined ? [] : barsIn(pairs).flatMap(({ bars }) => bars);
    expect(labels.map(({ label }) => label)).toEqual(['214', '198']);
  });

  test('nothing now and nothing then is no comparison', () => {
    const change = { now: whole(0), before: whole(0), aspect: 'previous' } as const;
    const given = withIndicators(material(), figureOf(growth.code, { change }));
    expect(chartsOf(given).filter(({ title }) => title.includes('cùng kỳ'))).toEqual([]);
  });
});

describe('who reported', () => {
  const chart = chartsOf(material({ collection: kimLienMissing() })).at(-1);

  test('by group, each bar all units that were asked, the missing ones an empty frame', () => {
    expect(chart && barsIn(chart)).toMatchObject([
      {
        name: 'Ủy ban nhân dân các xã, phường',
        bars: [
          {
            segments: [
              { from: 0, to: 667, shade: 'full' },
              { from: 667, to: 1000, shade: 'open' },
            ],
          },
        ],
        cells: ['2/3', '0', '1'],
      },
      { name: 'Các sở, ban, ngành', bars: [{ segments: [{ from: 0, to: 1000, shade: 'full' }] }] },
    ]);
    expect(chart?.key.map(({ text }) => text)).toEqual(['Đã gửi đúng hạn', 'Chưa gửi báo cáo']);
  });

  test('in words', () => {
    expect(chart?.alternative).toContain(
      'Ủy ban nhân dân các xã, phường: đã gửi 2/3, trong đó gửi chậm 0; chưa gửi 1.',
    );
  });
});

describe('what a chart says to who cannot see it', () => {
  test.each(chartsOf(material()))('$label: every row with every word beside it', ({ alternative, rows }) => {
    for (const row of rows) {
      expect(alternative).toContain(row.name);
      if (row.tag === 'group') continue;
      for (const text of [...row.cells, row.gap ?? '', row.basis])
        expect(alternative.toLowerCase()).toContain(
          /^[…-]$/u.test(text) ? 'chưa có số liệu' : text.toLowerCase(),
        );
    }
  });
});

describe('in the report that goes out', () => {
  test('there are none unless they are asked for', () => {
    expect(composeReport(material())).not.toHaveProperty('charts');
  });

  test('they are its last annex, and the text refers to it', () => {
    const report = composeReport(material({ withCharts: true }));
    expect(report.annexes.map(({ label }) => label)).toEqual(['Phụ lục I', 'Phụ lục II']);
    expect(report.charts).toMatchObject({ label: 'Phụ lục III', title: 'BIỂU ĐỒ' });
    expect(report.charts?.attached).toBe(report.annexes[0]?.attached);
    expect(linesOf(report.body)).toContain(
      'Số liệu chi tiết tại Phụ lục II, biểu đồ tại Phụ lục III kèm theo.',
    );
  });

  test('where the text has spoken of all others, of them alone', () => {
    const report = composeReport(material({ plan: { ...plan, annexes: [] }, withCharts: true }));
    expect(linesOf(report.body)).toContain('Biểu đồ tại Phụ lục kèm theo.');
  });

  test('an annex that was the only one is numbered beside them', () => {
    const [only] = plan.annexes;
    const given = { plan: { ...plan, annexes: only === undefined ? [] : [only] } };
    expect(composeReport(material(given)).annexes[0]?.label).toBe('Phụ lục');
    expect(composeReport(material({ ...given, withCharts: true })).annexes[0]?.label).toBe('Phụ lục I');
  });
});
