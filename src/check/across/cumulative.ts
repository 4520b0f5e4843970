import { yearOf } from '../../model/day.ts';
import { compare, zero } from '../../model/exact.ts';
import { type FindingKind, raise } from '../../model/finding.ts';
import { endOf } from '../../model/period.ts';
import { unitTitle } from '../../model/unit.ts';
import { showExact } from '../../vi/show-number.ts';
import {
  type AcrossCheck,
  type AcrossFinding,
  type Figure,
  lastBefore,
  lastDayOf,
  type Span,
  whereIs,
} from './across.ts';

const falls: FindingKind<{ name: string; unit: string; now: string; before: string; period: string }> = {
  code: 'TK514',
  severity: 'warning',
  title: { vi: 'Lũy kế giảm so với kỳ trước', en: 'A cumulative figure that falls' },
  why: {
    vi: 'Lũy kế từ đầu năm chỉ tăng hoặc giữ nguyên; giảm thì một trong hai kỳ ghi sai, hoặc ghi nhầm số trong kỳ.',
    en: 'Counted from the start of the year it only grows; else one of the two is wrong, or is of the period alone.',
  },
  message: ({ name, unit, now, before, period }) => ({
    vi: `${name}, ${unit}: lũy kế ${now}, trong khi lũy kế đến ${period} đã là ${before}.`,
    en: `${name}, ${unit}: ${now} so far, though it was ${before} by ${period}.`,
  }),
  remedy: () => ({
    vi: 'Đề nghị kiểm tra: số lũy kế từ đầu năm, không phải số phát sinh trong kỳ.',
    en: 'Check that it is counted from the start of the year, not of the period.',
  }),
  example: 'ket-qua/2026-Q1/…: TT = 12 ở xa-a\nsubmissions/2026-6T/xa-a.yaml: {TT: 8}',
};

/** Within a year, what is counted from its start never gets less. */
export const cumulative: AcrossCheck = {
  kinds: [falls],
  run: (span) => span.figures.flatMap((figure) => findingOf(span, figure)),
};

function findingOf(span: Span, figure: Figure): readonly AcrossFinding[] {
  const { element, unit, value } = figure;
  if (element.nature !== 'cumulative' || compare(element.min ?? zero, zero) < 0) return [];
  const before = lastBefore(span, figure);
  if (before === undefined || compare(value, before.value) >= 0) return [];
  if (yearOf(lastDayOf(before.from)) !== yearOf(endOf(span.period))) return [];
  const args = {
    name: element.name,
    unit: unitTitle(unit),
    now: showExact(value),
    before: showExact(before.value),
    period: before.from.results.period.id,
  };
  return [{ finding: raise(falls, args, whereIs(figure, before.from)), about: figure }];
}
