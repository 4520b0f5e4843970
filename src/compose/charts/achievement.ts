import type { Shade } from '../../model/chart.ts';
import { one, whole, zero } from '../../model/exact.ts';
import { estimateNote } from '../annex/annex.ts';
import { indicatorGroups } from '../annex/indicator-rows.ts';
import type { Context } from '../material.ts';
import { inPlanWords } from '../say/aim.ts';
import { achievementRow } from './achievement-row.ts';
import { type Scale, spanOn } from './scale.ts';
import {
  alternativeOf,
  type BarsRow,
  barsIn,
  type ChartPart,
  paged,
  type Sketch,
  titleOf,
} from './sketch.ts';

const title = 'Kết quả thực hiện so với chỉ tiêu giao';

/** The target stands at 1. Bars are cut at one and a half times it, and at half of it below nothing. */
const upwards: Scale = { low: zero, high: whole(3).div(whole(2)) };
const bothWays: Scale = { ...upwards, low: whole(-1).div(whole(2)) };

/** Every indicator that has a target, by project, in the plan's order; a bar that reaches the line reaches the target. */
export function achievementCharts(context: Context): readonly Sketch[] {
  const judged = [...context.figures.indicators.values()];
  const falls = judged.some(({ completion }) => completion && completion.s < 0n);
  const scale = falls ? bothWays : upwards;
  const pages = paged(partsOf(context, scale));
  const say = (words: string): string => inPlanWords(context, words);
  return pages.map((rows, index) => ({
    title: titleOf(say(title), index, pages.length),
    head: say('Chỉ tiêu'),
    columns: [
      { name: 'Kết quả', width: 9, align: 'right' },
      { name: say('Chỉ tiêu giao'), width: 12, align: 'center' },
      { name: 'Đánh giá', width: 15, align: 'left' },
    ],
    origin: spanOn(scale, zero).to,
    mark: { at: spanOn(scale, one).to, text: say('chỉ tiêu giao') },
    rows,
    key: keyOf(barsIn(rows)),
    notes: notesOf(context, barsIn(rows)).map(say),
    alternative: alternativeOf(rows, (row) => inWords(row, say('chỉ tiêu giao'))),
  }));
}

function partsOf(context: Context, scale: Scale): readonly ChartPart[] {
  const parts = indicatorGroups(context).map(({ headings, members }) => ({
    headings,
    rows: members
      .filter(({ indicator }) => indicator.target !== undefined)
      .map((numbered) => achievementRow(context, numbered, scale)),
  }));
  return parts.filter(({ rows }) => rows.length > 0);
}

/** From what is reached to what is not known. */
const inOrder: readonly Shade[] = ['full', 'lined', 'crossed', 'open'];

/** What each look stands for, in the words of the rows that have it. */
function keyOf(rows: readonly BarsRow[]): Sketch['key'] {
  const hasLook = ({ bars }: BarsRow, wanted: Shade): boolean =>
    bars.some(({ segments }) => segments.some(({ shade }) => shade === wanted));
  return inOrder.flatMap((shade) => {
    const words = rows.filter((row) => hasLook(row, shade)).map(({ cells }) => cells.at(-1) ?? '');
    return words.length === 0 ? [] : [{ shade, text: [...new Set(words)].join('; ') }];
  });
}

function notesOf({ figures }: Context, rows: readonly BarsRow[]): readonly string[] {
  const segments = rows.flatMap(({ bars }) => bars).flatMap((bar) => bar.segments);
  const isCut = segments.some(({ cut }) => cut !== undefined);
  const falling = [...figures.indicators.values()].some(({ target }) => target?.test.startsWith('<'));
  return [
    'Chiều dài cột là kết quả so với chỉ tiêu giao (vạch đứng).',
    ...(isCut ? ['Cột có đầu nhọn còn dài quá khung hình.'] : []),
    ...(falling
      ? ['Với chỉ tiêu không được vượt quá, cột chạm vạch khi kết quả không vượt chỉ tiêu giao.']
      : []),
    ...(rows.some(({ cells: [value = ''] }) => value.endsWith('(*)')) ? [estimateNote] : []),
  ];
}

function inWords(
  { basis, gap, cells: [value = '', target = '', standing = ''] }: BarsRow,
  aim: string,
): string {
  const result = /\d/.test(value) ? `kết quả ${value}` : '';
  return [result, gap ?? '', `${aim} ${target}`, standing.toLowerCase(), basis]
    .filter((each) => each !== '')
    .join(', ');
}
