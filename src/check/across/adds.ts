import { addDays, yearOf } from '../../model/day.ts';
import { compare, type Exact, sum, whole, zero } from '../../model/exact.ts';
import { type FindingKind, raise } from '../../model/finding.ts';
import { endOf, type Period, planYearOf } from '../../model/period.ts';
import { type Place, placeText } from '../../model/place.ts';
import type { Plan } from '../../model/plan.ts';
import type { EarlierResults } from '../../model/results.ts';
import { unitTitle } from '../../model/unit.ts';
import { showExact } from '../../vi/show-number.ts';
import {
  type AcrossCheck,
  type AcrossFinding,
  type Figure,
  lastDayOf,
  type Span,
  valueThen,
  whereIs,
} from './across.ts';

interface Before {
  readonly value: Exact;
  readonly period: string;
  /** Where it stood in the unit's own file, else in the results. */
  readonly place: Place;
  readonly from: EarlierResults;
}

interface Args {
  readonly name: string;
  readonly unit: string;
  readonly now: string;
  readonly flow: string;
  readonly flowAt: string;
  readonly total: string;
  readonly before?: { readonly value: string; readonly period: string; readonly at: string };
}

const doesNotAdd: FindingKind<Args> = {
  code: 'TK515',
  severity: 'warning',
  title: {
    vi: 'Lũy kế không bằng lũy kế kỳ trước cộng số trong kỳ',
    en: 'A cumulative figure that is not the last one and this period’s',
  },
  why: {
    vi: 'Lũy kế kỳ trước cộng số trong kỳ phải bằng lũy kế kỳ này; lệch thì một trong ba số ghi sai, hoặc kỳ trước được đính chính mà chưa báo.',
    en: 'The last cumulative figure and this period’s make up this one; else one of the three is wrong, or the last was corrected untold.',
  },
  message: ({ name, unit, now, before, flow, flowAt, total }) =>
    before === undefined
      ? {
          vi: `${name}, ${unit}: lũy kế ${now}, trong khi kỳ này là kỳ đầu năm và số trong kỳ là ${flow} (${flowAt}).`,
          en: `${name}, ${unit}: ${now} so far, though the year begins with this period, which has ${flow} (${flowAt}).`,
        }
      : {
          vi: `${name}, ${unit}: lũy kế ${now}, trong khi lũy kế ${before.period} là ${before.value} (${before.at}), trong kỳ ${flow} (${flowAt}), cộng lại là ${total}.`,
          en: `${name}, ${unit}: ${now} so far, though ${before.value} by ${before.period} (${before.at}) and ${flow} in this period (${flowAt}) make ${total}.`,
        },
  remedy: () => ({
    vi: 'Đề nghị kiểm tra lại ba số; kỳ trước có đính chính thì ghi rõ ở ghi chú, hoặc xác nhận vào sổ xử lý (as-reported).',
    en: 'Please check the three; where the last one was corrected, say so in a note, or settle it as-reported.',
  }),
  example:
    'plan.yaml: {code: LK, nature: cumulative, adds: TT, …}\nket-qua/2026-Q1/…: LK = 12 ở xa-a\nsubmissions/2026-Q2/xa-a.yaml: {LK: 20, TT: 5}',
};

/** What stood at the end of the period before, and what came in this one, make up what stands now. */
export const adds: AcrossCheck = {
  kinds: [doesNotAdd],
  run: (span) => {
    const flows = new Map(span.figures.map((each) => [keyOf(each.element.code, each), each]));
    return span.figures.flatMap((figure) => {
      const flow = flows.get(keyOf(figure.element.adds ?? '', figure));
      return flow === undefined ? [] : findingOf(span, figure, flow);
    });
  },
};

function keyOf(code: string, { unit }: Figure): string {
  return `${code} ${unit.id}`;
}

function findingOf(span: Span, figure: Figure, flow: Figure): readonly AcrossFinding[] {
  const before = beginsYear(span.plan, span.period) ? 'nothing' : beforeThis(span, figure);
  if (before === undefined) return [];
  const value = before === 'nothing' ? zero : before.value;
  const total = sum([value, flow.value]);
  // One that falls is said to fall.
  if (compare(figure.value, value) < 0) return [];
  if (compare(total.sub(figure.value).abs(), tolerance(figure, flow)) <= 0) return [];
  const args: Args = {
    name: figure.element.name,
    unit: unitTitle(figure.unit),
    now: showExact(figure.value),
    flow: showExact(flow.value),
    flowAt: placeText(flow.entry.place),
    total: showExact(total),
    ...(before !== 'nothing' && {
      before: { value: showExact(value), period: before.period, at: placeText(before.place) },
    }),
  };
  const where = whereIs(figure, before === 'nothing' ? undefined : before.from);
  const finding = raise(doesNotAdd, args, where);
  return [{ finding: { ...finding, also: [flow.entry.place] }, about: figure }];
}

/** Half of the last written digit of each; of the earlier one as it is written now. Counts are exact. */
function tolerance(now: Figure, flow: Figure): Exact {
  if (now.element.type === 'count') return zero;
  return sum([now.step, now.step, flow.step]).div(whole(2));
}

/** The first day of the year that cumulative figures count from. */
function beginsYear(plan: Plan, period: Period): boolean {
  const start = planYearOf(period, plan.periods)?.from ?? `${yearOf(endOf(period))}-01-01`;
  return period.from === start;
}

/** The figure at the end of the period right before this one; of a year that is over none. */
function beforeThis({ earlier, period }: Span, figure: Figure): Before | undefined {
  if (period.from === undefined) return undefined;
  const eve = addDays(period.from, -1);
  for (const from of earlier.filter((each) => lastDayOf(each) === eve).reverse()) {
    const value = valueThen(from, figure);
    if (value !== undefined)
      return { value, period: from.results.period.id, place: placeThen(from, figure), from };
  }
  return undefined;
}

function placeThen({ path, results }: EarlierResults, { element, unit }: Figure): Place {
  return results.elements[element.code]?.units[unit.id]?.place ?? { file: path };
}
