import { compare, whole } from '../../model/exact.ts';
import { type FindingKind, raise } from '../../model/finding.ts';
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

const jumps: FindingKind<{ name: string; unit: string; now: string; before: string; period: string }> = {
  code: 'TK516',
  severity: 'warning',
  title: { vi: 'Số thời điểm tăng, giảm đột biến', en: 'A stock that jumps' },
  why: {
    vi: 'Số tại thời điểm ít khi gấp đôi hay còn một nửa chỉ sau một kỳ; thường là ghi nhầm ô hoặc nhầm dòng.',
    en: 'A stock seldom doubles or halves between two reports; more often a cell was mistaken.',
  },
  message: ({ name, unit, now, before, period }) => ({
    vi: `${name}, ${unit}: kỳ này ${now}, kỳ ${period} là ${before}.`,
    en: `${name}, ${unit}: ${now} now, ${before} in ${period}.`,
  }),
  remedy: () => ({
    vi: 'Đề nghị kiểm tra lại; đúng thì nêu lý do ở ghi chú, hoặc xác nhận vào sổ xử lý (as-reported).',
    en: 'Please check; where it is right, say why, or settle it as-reported.',
  }),
  example: 'ket-qua/2026-Q1/…: NN = 24 ở xa-a\nsubmissions/2026-6T/xa-a.yaml: {NN: 240}',
};

/** Smaller changes are the ordinary ups and downs of a small commune. */
const leastChange = whole(10);

/** A stock that has doubled or halved since it was last reported, by ten at least. */
export const jump: AcrossCheck = {
  kinds: [jumps],
  run: (span) => span.figures.flatMap((figure) => findingOf(span, figure)),
};

function findingOf(span: Span, figure: Figure): readonly AcrossFinding[] {
  const { element, unit, value } = figure;
  const before =
    element.nature === 'stock' && element.type !== 'percent' ? lastBefore(span, figure) : undefined;
  if (before === undefined || compare(value.sub(before.value).abs(), leastChange) < 0) return [];
  const [low, high] = compare(value, before.value) < 0 ? [value, before.value] : [before.value, value];
  if (compare(high, low.mul(whole(2))) < 0) return [];
  const args = {
    name: element.name,
    unit: unitTitle(unit),
    now: showExact(value),
    before: showExact(before.value),
    period: before.from.results.period.id,
  };
  return [{ finding: raise(jumps, args, whereIs(figure, before.from)), about: figure }];
}
