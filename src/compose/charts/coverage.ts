import type { Segment, Shade } from '../../model/chart.ts';
import type { Arrival, UnitArrival } from '../../model/collection.ts';
import { whole } from '../../model/exact.ts';
import { groupOf } from '../../model/plan.ts';
import { showExact } from '../../vi/show-number.ts';
import { unitStatusWords } from '../../vi/words.ts';
import type { Context } from '../material.ts';
import { coverageOf, type GroupCoverage } from '../say/arrival.ts';
import { capitalised } from '../say/case.ts';
import { lengthOf } from './scale.ts';
import { alternativeOf, type BarsRow, barsIn, type Sketch } from './sketch.ts';

interface Look {
  readonly arrival: Arrival;
  readonly shade: Shade;
  readonly text: string;
}

/** From left to right. */
const looks: readonly Look[] = [
  { arrival: 'on-time', shade: 'full', text: unitStatusWords['on-time'].vi.table },
  { arrival: 'late', shade: 'lined', text: 'Gửi chậm' },
  { arrival: 'undated', shade: 'pale', text: unitStatusWords.undated.vi.table },
  { arrival: 'missing', shade: 'open', text: unitStatusWords.missing.vi.table },
];

/** Who reported, by group: one bar of all units that were asked. None where nobody was. */
export function coverageCharts(context: Context): readonly Sketch[] {
  const groups = coverageOf(context).filter(({ arrivals }) => arrivals.length > 0);
  if (groups.length === 0) return [];
  const rows = groups.map((group) => rowOf(context, group));
  const used = new Set(barsIn(rows).flatMap(({ bars }) => bars.flatMap(shadesIn)));
  return [
    {
      title: 'Tình hình gửi báo cáo của các đơn vị',
      head: 'Nhóm đơn vị',
      columns: [
        { name: 'Đã gửi', width: 13, align: 'center' },
        { name: 'Gửi chậm', width: 10, align: 'center' },
        { name: 'Chưa gửi', width: 10, align: 'center' },
      ],
      origin: 0,
      rows,
      key: looks.flatMap(({ shade, text }) => (used.has(shade) ? [{ shade, text }] : [])),
      notes: ['Cả khung là toàn bộ đơn vị phải gửi báo cáo của nhóm.'],
      alternative: alternativeOf(rows, inWords),
    },
  ];
}

function shadesIn({ segments }: { readonly segments: readonly Segment[] }): readonly Shade[] {
  return segments.map(({ shade }) => shade);
}

const tally = (count: number): string => showExact(whole(count));

function rowOf({ plan }: Context, { id, short, arrivals, missing, late }: GroupCoverage): BarsRow {
  const sent = arrivals.length - missing.length;
  return {
    tag: 'bars',
    name: groupOf(plan, id)?.name ?? capitalised(short),
    basis: '',
    bars: [{ segments: segmentsOf(arrivals) }],
    cells: [`${tally(sent)}/${tally(arrivals.length)}`, tally(late.length), tally(missing.length)],
  };
}

/** One after the other; kinds of arrival that nobody has take no room. */
function segmentsOf(arrivals: readonly UnitArrival[]): readonly Segment[] {
  const all = whole(arrivals.length);
  let before = 0;
  return looks.flatMap(({ arrival: wanted, shade }) => {
    const count = arrivals.filter(({ arrival }) => arrival === wanted).length;
    if (count === 0) return [];
    const from = lengthOf(whole(before), all);
    before += count;
    return [{ from, to: lengthOf(whole(before), all), shade }];
  });
}

function inWords({ cells: [sent = '', late = '', missing = ''] }: BarsRow): string {
  return `đã gửi ${sent}, trong đó gửi chậm ${late}; chưa gửi ${missing}`;
}
