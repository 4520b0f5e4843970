import { compare, type Exact, isZero, whole } from '../../model/exact.ts';
import { type FindingKind, raise } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { unitTitle } from '../../model/unit.ts';
import { showExact } from '../../vi/show-number.ts';
import {
  type AcrossCheck,
  type AcrossFinding,
  type Figure,
  lastBefore,
  type Span,
  whereIs,
} from './across.ts';
import { likesOf } from './likes.ts';
import { leastValues, median } from './robust.ts';

const slip: FindingKind<{
  name: string;
  unit: string;
  measure: string;
  now: string;
  other: string;
  what: string;
  factor: string;
}> = {
  code: 'TK517',
  severity: 'warning',
  title: { vi: 'Có thể nhầm đơn vị tính', en: 'A slip of scale' },
  why: {
    vi: 'Ghi đồng vào ô triệu đồng làm cả tổng của tỉnh sai một triệu lần.',
    en: 'Đồng in a cell of triệu đồng makes the total of the whole wrong by a million.',
  },
  message: ({ name, unit, measure, now, other, what, factor }) => ({
    vi: `${name}, ${unit}: ghi ${now}${measure}, ${what} là ${other}; chênh khoảng ${factor} lần.`,
    en: `${name}, ${unit}: ${now} against ${other}; about ${factor} times.`,
  }),
  remedy: () => ({
    vi: 'Đề nghị kiểm tra đơn vị tính của ô này (đồng, nghìn đồng hay triệu đồng).',
    en: 'Check the unit of measure of this cell.',
  }),
  example: 'xa-a.yaml: {KP: {value: 45000000, previous: 42}}   # triệu đồng',
};

/** A thousand and a million, each within a factor of five: a year is not like a quarter, nor one unit like another. */
const tolerance = whole(5);
const factors = [whole(1000), whole(1_000_000)];

/** Money that is a thousand or a million times, or the same part, of what the unit or its like report. */
export const scale: AcrossCheck = {
  kinds: [slip],
  run: (span) =>
    span.figures.filter(({ element }) => element.type === 'money').flatMap((each) => findingOf(span, each)),
};

interface Reference {
  readonly value: Exact;
  /** What it is, inside a sentence. */
  readonly what: string;
  readonly place?: Place;
}

function findingOf(span: Span, figure: Figure): readonly AcrossFinding[] {
  const { element, unit, value } = figure;
  for (const { value: other, what, place } of referencesFor(span, figure)) {
    const factor = factorBetween(value, other);
    if (factor === undefined) continue;
    const args = {
      name: element.name,
      unit: unitTitle(unit),
      measure: element.measure === undefined ? '' : ` ${element.measure}`,
      now: showExact(value),
      other: showExact(other),
      what,
      factor: showExact(factor),
    };
    return [{ finding: raise(slip, args, { ...whereIs(figure), otherPlace: place }), about: figure }];
  }
  return [];
}

/** Its own last year, its own last period, then the middle of its like; the first that speaks is told. */
function referencesFor(span: Span, figure: Figure): readonly Reference[] {
  const { previous, previousPlace } = figure.entry;
  const before = lastBefore(span, figure);
  const likes = likesOf(span, figure);
  const middle = likes.length < leastValues ? undefined : median(likes);
  const own = previous?.tag === 'value' && previous.datum.tag === 'number' ? previous.datum.value : undefined;
  return [
    ...(own === undefined
      ? []
      : [{ value: own, what: 'cùng kỳ', ...(previousPlace && { place: previousPlace }) }]),
    ...(before === undefined
      ? []
      : [
          {
            value: before.value,
            what: `kỳ ${before.from.results.period.id}`,
            place: { file: before.from.path },
          },
        ]),
    ...(middle === undefined
      ? []
      : [{ value: middle, what: `số ở giữa của ${likes.length} đơn vị cùng nhóm` }]),
  ];
}

function factorBetween(a: Exact, b: Exact): Exact | undefined {
  if (isZero(a) || isZero(b)) return undefined;
  const ratio = compare(a.abs(), b.abs()) < 0 ? b.div(a).abs() : a.div(b).abs();
  return factors.find(
    (factor) => compare(ratio.mul(tolerance), factor) >= 0 && compare(ratio, factor.mul(tolerance)) <= 0,
  );
}
