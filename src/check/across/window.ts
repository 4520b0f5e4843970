import { compare, type Exact, sum, zero } from '../../model/exact.ts';
import { type FindingKind, raise } from '../../model/finding.ts';
import { groupBy } from '../../model/group.ts';
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

const lessThanInside: FindingKind<{
  name: string;
  unit: string;
  longer: string;
  inside: string;
  periods: string;
}> = {
  code: 'TK513',
  severity: 'warning',
  title: { vi: 'Kỳ dài ít hơn kỳ ngắn nằm trong nó', en: 'A longer window with less than one inside it' },
  why: {
    vi: 'Số phát sinh của cả kỳ phải gồm số phát sinh của từng phần kỳ.',
    en: 'What happened in part of a window happened in the whole of it.',
  },
  message: ({ name, unit, longer, inside, periods }) => ({
    vi: `${name}, ${unit}: cả kỳ ghi ${longer}, trong khi ${periods} đã có ${inside}.`,
    en: `${name}, ${unit}: ${longer} for the longer window, ${inside} for ${periods} inside it.`,
  }),
  remedy: () => ({
    vi: 'Đề nghị kiểm tra lại số của cả kỳ; nếu kỳ trước sai thì đính chính kỳ trước.',
    en: 'Check the longer window; if the shorter one was wrong, correct it.',
  }),
  example: 'ket-qua/2026-Q1/…: VU = 9 ở xa-a\nsubmissions/2026-6T/xa-a.yaml: {VU: 7}',
};

/** A flow of a longer window is never less than what windows of one kind inside it add up to. */
export const windows: AcrossCheck = {
  kinds: [lessThanInside],
  run: (span) =>
    span.figures
      .filter(({ element }) => element.nature === 'flow' && compare(element.min ?? zero, zero) >= 0)
      .flatMap((figure) => [...inside(span, figure), ...around(span, figure)]),
};

/** Windows of one kind do not overlap, hence their figures may be added; of all kinds the one with the most is told. */
function inside(span: Span, figure: Figure): readonly AcrossFinding[] {
  const [most, ...others] = partsOf(span, figure);
  if (most === undefined) return [];
  const told = others.reduce((best, one) => (compare(one.inside, best.inside) > 0 ? one : best), most);
  return compare(figure.value, told.inside) >= 0 ? [] : [findingOf(figure, told, told.last)];
}

function partsOf({ plan, period, earlier }: Span, figure: Figure): readonly Part[] {
  const kindOf = (id: string): string => plan.periods.find((each) => each.id === id)?.kind ?? id;
  const parts = earlier.filter((each) => isInside(each.results.period, period));
  return [...groupBy(parts, ({ results }) => kindOf(results.period.id)).values()].flatMap((own) => {
    const given = own.filter((each) => valueThen(each, figure) !== undefined);
    const last = given.at(-1);
    if (last === undefined) return [];
    const total = sum(given.flatMap((each) => valueThen(each, figure) ?? []));
    const periods = given.map(({ results }) => results.period.id).join(' + ');
    return [{ longer: figure.value, inside: total, periods, last }];
  });
}

/** The other way round: results of a longer window are there already. */
function around({ earlier, period }: Span, figure: Figure): readonly AcrossFinding[] {
  return earlier.flatMap((each) => {
    const then = isInside(period, each.results.period) ? valueThen(each, figure) : undefined;
    if (then === undefined || compare(figure.value, then) <= 0) return [];
    return [findingOf(figure, { longer: then, inside: figure.value, periods: period.id }, each)];
  });
}

type Window = Pick<EarlierResults['results']['period'], 'from' | 'to'>;

function isInside(part: Window, whole: Window): boolean {
  if (part.from === undefined || part.to === undefined || whole.from === undefined || whole.to === undefined)
    return false;
  const same = part.from === whole.from && part.to === whole.to;
  return !same && whole.from <= part.from && part.to <= whole.to;
}

interface Compared {
  readonly longer: Exact;
  readonly inside: Exact;
  readonly periods: string;
}

/** What windows of one kind inside this one add up to. */
interface Part extends Compared {
  readonly last: EarlierResults;
}

function findingOf(
  figure: Figure,
  { longer, inside: part, periods }: Compared,
  other: EarlierResults,
): AcrossFinding {
  const { element, unit } = figure;
  const args = {
    name: element.name,
    unit: unitTitle(unit),
    longer: showExact(longer),
    inside: showExact(part),
    periods,
  };
  return { finding: raise(lessThanInside, args, whereIs(figure, other)), about: figure };
}
