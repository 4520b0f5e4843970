import type { Day } from '../../model/day.ts';
import type { Period } from '../../model/period.ts';
import { present } from '../../model/present.ts';
import { workingDayFrom } from '../../model/working-days.ts';
import { showDay } from '../../vi/date.ts';
import type { Draft } from './draft.ts';
import { badWindow, dueBeforeEnd, duplicateId } from './findings.ts';

/** The periods with the working day on which each really ends. Windows that cannot be are mistakes of the plan. */
export function readPeriods(draft: Draft): readonly Period[] {
  const { holidays } = draft.file;
  const periods = draft.file.periods.map((period) => makePeriod(period, holidays));
  periods.forEach((period, index) => {
    checkWindow(draft, period, index);
    if (periods.findIndex((other) => other.id === period.id) < index) {
      draft.fault(
        duplicateId,
        { what: { vi: 'kỳ báo cáo', en: 'period' }, id: period.id },
        'periods',
        index,
        'id',
      );
    }
    checkOverlap(draft, periods, index);
  });
  return periods;
}

function makePeriod(period: Draft['file']['periods'][number], holidays: readonly Day[]): Period {
  const { id, kind, name, from, to, due, years = [] } = period;
  return present({ id, kind, name, from, to, due, lastDay: workingDayFrom(due, holidays), years });
}

function checkWindow(draft: Draft, period: Period, index: number): void {
  const { from, to, due } = period;
  if (from !== undefined && to !== undefined && from > to) {
    draft.fault(
      badWindow,
      { period: period.id, detail: { vi: 'ngày đầu sau ngày cuối', en: 'it ends before it begins' } },
      'periods',
      index,
      'from',
    );
  }
  if (to !== undefined && due < to) {
    draft.fault(
      dueBeforeEnd,
      { period: period.id, due: showDay(due), to: showDay(to) },
      'periods',
      index,
      'due',
    );
  }
  const outside = period.years.filter(
    (year) =>
      (from !== undefined && year < Number(from.slice(0, 4))) ||
      (to !== undefined && year > Number(to.slice(0, 4))),
  );
  if (outside.length > 0) {
    const years = outside.join(', ');
    draft.fault(
      badWindow,
      {
        period: period.id,
        detail: { vi: `năm ${years} nằm ngoài kỳ`, en: `the years ${years} lie outside it` },
      },
      'periods',
      index,
      'years',
    );
  }
}

/** Only periods of one kind must not overlap. */
function checkOverlap(draft: Draft, periods: readonly Period[], index: number): void {
  const period = periods[index];
  const other = periods
    .slice(0, index)
    .find((each) => period !== undefined && each.kind === period.kind && overlap(each, period));
  if (period === undefined || other === undefined) return;
  draft.fault(
    badWindow,
    {
      period: period.id,
      detail: {
        vi: `chồng lên kỳ "${other.id}" cùng loại`,
        en: `it overlaps "${other.id}" of the same kind`,
      },
    },
    'periods',
    index,
  );
}

function overlap(a: Period, b: Period): boolean {
  if (a.from === undefined || a.to === undefined || b.from === undefined || b.to === undefined) return false;
  return a.from <= b.to && b.from <= a.to;
}
