import { compare, type Exact, isZero, zero } from '../../model/exact.ts';
import { roundedAgainst, showAgainst } from '../show-number.ts';
import { isSmall, type Measure, showDistance, showFigure, showMeasure } from './pattern.ts';

/** A figure and what it is compared with. */
export interface Change extends Measure {
  readonly value: Exact;
  readonly base: Exact;
  /** `cùng kỳ năm 2025`, or a day for a stock: `ngày 14/12/2025`. */
  readonly than: string;
  /** Said where the base is zero: `không phát sinh`, of a day `không có`, unless given. */
  readonly none?: string;
  /** Bounds on growth or reduction, as fractions, that the printed percentage must stand to as the figure does. */
  readonly bounds?: readonly Exact[];
}

type Figures = Omit<Change, 'than' | 'none'>;

/** `tăng 16 vụ (8,08%)`; on a base under 10, where a percentage means nothing, `tăng từ 03 vụ lên 08 vụ`. */
export function movement(figures: Figures): string {
  const { value, base } = figures;
  if (isSmall(base) && !isZero(value)) return course(figures);
  return `${direction(figures)} ${showDistance(value, base, figures)}${percentOf(figures)}`;
}

/** `giảm từ 72 xuống còn 58 đối tượng (19,44%)`, `tăng từ 03 vụ lên 08 vụ`. */
export function course(figures: Figures): string {
  const { value, base } = figures;
  // Each prints so that it stands to the other as it should: 5,006 kg and 5,014 kg are not both "5,01 kg".
  const from = (isSmall(base) ? showMeasure : showFigure)(base, figures, [value]);
  const to = showMeasure(value, figures, [base, roundedAgainst(base, [value])]);
  const way = direction(figures);
  return `${way} từ ${from} ${way === 'tăng' ? 'lên' : 'xuống còn'} ${to}${percentOf(figures)}`;
}

/** What is said where there is no movement to tell; undefined where there is. */
export function still({ value, base, than, unit, none }: Change): string | undefined {
  const ofDay = than.startsWith('ngày ');
  if (isZero(base)) {
    const nothing = none ?? (ofDay ? 'không có' : 'không phát sinh');
    return isZero(value) ? `, ${than} cũng ${nothing}` : ` (${than} ${nothing})`;
  }
  if (compare(value, base) !== 0) return undefined;
  const counted = unit === '' ? '' : `số ${unit} `;
  return `, bằng ${counted}${ofDay ? 'tại ' : ''}${than}`;
}

function direction({ value, base }: Figures): 'tăng' | 'giảm' {
  return compare(value, base) > 0 ? 'tăng' : 'giảm';
}

function percentOf({ value, base, bounds = [] }: Figures): string {
  if (isSmall(base)) return '';
  const share = value.sub(base).abs().div(base);
  return ` (${showAgainst(share, [zero, ...bounds], { percent: true })})`;
}
