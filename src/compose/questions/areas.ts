import { type Exact, sum } from '../../model/exact.ts';
import type { IndicatorFigure, UnitFigure } from '../../model/figure.ts';
import type { Indicator } from '../../model/plan.ts';
import type { Cell } from '../../model/report.ts';
import { showExact, showPercent } from '../../vi/show-number.ts';
import { type Slice, slicesOf } from '../annex/slices.ts';
import { columnsOf, headRow, text } from '../cell.ts';
import type { Question, Say } from './question.ts';
import { isFew } from './shares.ts';

/** How it stands in each part of the province: by kind, and by the tags of the roster. */
export const areas: Question = {
  ask: (_, say) =>
    say('Từng địa bàn (xã, phường, biên giới, …) thì sao?', 'What of each kind and tag of units?'),
  answer({ plan }, indicator, figure, say) {
    const units = figure.units.flatMap(({ unit }) => plan.units.get(unit) ?? []);
    const slices = units.length < 2 ? [] : slicesOf(units);
    if (slices.length === 0)
      return { answer: say('Không có số liệu chia theo địa bàn.', 'There are no figures by kind or tag.') };
    const heads =
      figure.change === undefined
        ? [say('Kết quả', 'Result')]
        : [say('Kỳ trước', 'Before'), say('Kỳ này', 'Now')];
    const rows = slices.map((slice) => {
      const parts = partsIn(figure, slice);
      return {
        cells: [
          text(slice.name),
          text(`${parts.length}/${slice.units.length}`),
          ...cellsOf(indicator, figure, parts, say),
        ],
      };
    });
    return {
      answer: say(
        'Cộng số liệu của các đơn vị đã báo cáo trong từng địa bàn:',
        'Sums over the units of each that have reported:',
      ),
      table: {
        columns: columnsOf('l30', 'r14', ...heads.map(() => 'r20')),
        head: [headRow([say('Địa bàn', 'Units'), say('Đơn vị có số liệu', 'With figures'), ...heads])],
        rows,
      },
    };
  },
};

/** The units of a part that have the figure; a share of nothing has none of its own, but is in. */
function partsIn({ units }: IndicatorFigure, slice: Slice): readonly UnitFigure[] {
  const members = new Set(slice.units.map(({ id }) => id));
  return units.filter(
    ({ unit, value, quotient }) => members.has(unit) && (value.tag === 'value' || quotient !== undefined),
  );
}

function cellsOf(
  { perUnit }: Indicator,
  { change, quotient }: IndicatorFigure,
  parts: readonly UnitFigure[],
  say: Say,
): readonly Cell[] {
  const total = (pick: (part: UnitFigure) => Exact | undefined) =>
    sum(parts.flatMap((part) => pick(part) ?? []));
  if (perUnit) {
    const reached = parts.filter(({ standing }) => standing === 'met' || standing === 'exceeded').length;
    return [text(`${reached}/${parts.length} ${say('đơn vị đạt', 'units reach it')}`)];
  }
  if (change !== undefined)
    return [
      text(showExact(total((part) => part.change?.before))),
      text(showExact(total((part) => part.change?.now))),
    ];
  if (quotient === undefined)
    return [text(showExact(total(({ value }) => (value.tag === 'value' ? value.value : undefined))))];
  const numerator = total((part) => part.quotient?.numerator);
  const denominator = total((part) => part.quotient?.denominator);
  const ratio = `${showExact(numerator)}/${showExact(denominator)}`;
  if (isFew({ numerator, denominator })) return [text(ratio)];
  return [text(`${ratio} (${showPercent(numerator.div(denominator))})`)];
}
