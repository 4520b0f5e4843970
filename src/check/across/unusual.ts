import { compare, whole } from '../../model/exact.ts';
import { type FindingKind, raise } from '../../model/finding.ts';
import type { EarlierResults } from '../../model/results.ts';
import { unitTitle } from '../../model/unit.ts';
import { showExact } from '../../vi/show-number.ts';
import {
  type AcrossCheck,
  type AcrossFinding,
  type Figure,
  type Span,
  valueThen,
  whereIs,
} from './across.ts';
import { likesOf } from './likes.ts';
import { isFar, once, type Usual, usualOf } from './robust.ts';

interface Args {
  readonly name: string;
  readonly unit: string;
  readonly now: string;
  readonly median: string;
  readonly spread: string;
  readonly count: number;
}

const remedy = () => ({
  vi: 'Đề nghị kiểm tra lại; đúng thì xác nhận vào sổ xử lý (as-reported).',
  en: 'Please check; where it is right, settle it as-reported.',
});

const farFromOwn: FindingKind<Args> = {
  code: 'TK518',
  severity: 'warning',
  title: { vi: 'Khác xa các kỳ trước của đơn vị', en: 'Far from the unit’s own history' },
  why: {
    vi: 'Số khác hẳn những kỳ trước thường là ghi nhầm; cũng có thể là việc đáng nêu trong báo cáo.',
    en: 'It is often a slip, and sometimes something the report should tell.',
  },
  message: ({ name, unit, now, median, spread, count }) => ({
    vi: `${name}, ${unit}: kỳ này ${now}; ${count} kỳ trước thường khoảng ${median} (lệch thường ${spread}).`,
    en: `${name}, ${unit}: ${now} now; ${median} is usual over ${count} periods (usual distance ${spread}).`,
  }),
  remedy,
  example: '8 kỳ trước của xa-a: VU từ 3 đến 6\nxa-a.yaml: {VU: 60}',
};

const farFromLike: FindingKind<Args> = {
  code: 'TK519',
  severity: 'warning',
  title: { vi: 'Khác xa các đơn vị cùng loại', en: 'Far from units of its kind' },
  why: farFromOwn.why,
  message: ({ name, unit, now, median, spread, count }) => ({
    vi: `${name}, ${unit}: ${now}; ${count} đơn vị cùng loại thường khoảng ${median} (lệch thường ${spread}).`,
    en: `${name}, ${unit}: ${now}; ${median} is usual among ${count} units of its kind (usual distance ${spread}).`,
  }),
  remedy,
  example: '8 xã ghi VU từ 3 đến 6\nxa-a.yaml: {VU: 600}',
};

/** A value far from what the unit reported in eight earlier periods or more, by median and MAD. */
export const ownHistory: AcrossCheck = {
  kinds: [farFromOwn],
  run: (span) =>
    span.figures.flatMap((figure) => {
      const values = span.earlier
        .filter((each) => isAlike(each, span, figure))
        .flatMap((each) => valueThen(each, figure) ?? []);
      const usual = usualOf(values);
      if (usual === undefined || !isFar(figure.value, usual)) return [];
      return [findingOf(farFromOwn, figure, usual, values.length)];
    }),
};

/** What happened in a quarter is like other quarters; a stock is like itself at any time. */
function isAlike({ results }: EarlierResults, { plan, period }: Span, { element }: Figure): boolean {
  if (element.nature === 'stock') return true;
  return plan.periods.find(({ id }) => id === results.period.id)?.kind === period.kind;
}

/** Units differ in size: among them only what is also ten times the middle one is told. */
const leastTimes = whole(10);
const leastFar = once((values) => usualOf(values)?.median.mul(leastTimes));

/** A value far from those of units of the same kind, eight at least, by median and MAD. */
export const like: AcrossCheck = {
  kinds: [farFromLike],
  run: (span) =>
    span.figures.flatMap((figure) => {
      const values = likesOf(span, figure);
      const [usual, least] = [usualOf(values), leastFar(values)];
      if (usual === undefined || least === undefined || compare(figure.value, least) < 0) return [];
      if (!isFar(figure.value, usual)) return [];
      return [findingOf(farFromLike, figure, usual, values.length)];
    }),
};

function findingOf(kind: FindingKind<Args>, figure: Figure, usual: Usual, count: number): AcrossFinding {
  const { element, unit, value } = figure;
  const args = {
    name: element.name,
    unit: unitTitle(unit),
    now: showExact(value),
    median: showExact(usual.median),
    spread: showExact(usual.spread),
    count,
  };
  return { finding: raise(kind, args, whereIs(figure)), about: figure };
}
