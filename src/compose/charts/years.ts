import type { Bar, Shade } from '../../model/chart.ts';
import { compare, type Exact } from '../../model/exact.ts';
import { showExact } from '../../vi/show-number.ts';
import type { Context } from '../material.ts';
import { shortened } from '../say/case.ts';
import { sayMoved } from '../say/moved.ts';
import { type Pair, pairsOf } from './pairs.ts';
import { lengthOf } from './scale.ts';
import { alternativeOf, type BarsRow, paged, type Sketch, titleOf } from './sketch.ts';

const longestName = 110;
const title = 'Kết quả trong kỳ so với cùng kỳ năm trước, đầu kỳ';

/** Each comparison of the report as two bars, this period over the earlier one. */
export function yearsCharts(context: Context): readonly Sketch[] {
  const rows = pairsOf(context).map(rowOf);
  const pages = paged(rows.length === 0 ? [] : [{ headings: [], rows }]);
  return pages.map((page, index) => ({
    title: titleOf(title, index, pages.length),
    head: 'Số liệu',
    columns: [
      { name: 'Tăng, giảm', width: 14, align: 'left' },
      { name: 'So với', width: 12, align: 'left' },
    ],
    origin: 0,
    rows: page,
    key: [
      { shade: 'full', text: 'Kỳ báo cáo' },
      { shade: 'pale', text: 'Cùng kỳ năm trước hoặc đầu kỳ' },
    ],
    notes: ['Hai cột của một hàng theo cùng một thang; mỗi hàng một thang riêng.'],
    alternative: alternativeOf(page, inWords),
  }));
}

function rowOf({ name, now, before, unit, than, basis }: Pair): BarsRow {
  const longest = compare(now, before) < 0 ? before : now;
  const barTo = (value: Exact, shade: Shade): Bar => ({
    segments: [{ from: 0, to: lengthOf(value, longest), shade }],
    label: `${showExact(value)} ${unit}`.trim(),
  });
  return {
    tag: 'bars',
    name: shortened(name, longestName),
    basis,
    bars: [barTo(now, 'full'), barTo(before, 'pale')],
    cells: [sayMoved(now, before, unit), than],
  };
}

function inWords({ basis, bars, cells: [moved = '', than = ''] }: BarsRow): string {
  const [now = '', before = ''] = bars.map(({ label }) => label ?? '');
  const units = basis === '' ? '' : `; ${basis}`;
  return `${now}, ${moved} so với ${than} (${before})${units}`;
}
