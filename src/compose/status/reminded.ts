import type { Day } from '../../model/day.ts';
import type { Finding } from '../../model/finding.ts';
import { groupBy } from '../../model/group.ts';
import { groupOf } from '../../model/plan.ts';
import type { StatusFile, UnitStatus } from '../../model/status.ts';
import type { UnitGroup } from '../../model/unit.ts';
import { afterWorkingDays, workingDayFrom } from '../../model/working-days.ts';
import { showTally } from '../../vi/sentence/index.ts';
import type { PaperContext } from '../material.ts';
import { continued } from '../say/case.ts';

/** A unit that is reminded, and of what. */
export interface Reminded {
  readonly unit: UnitStatus;
  readonly group: UnitGroup;
  /** `gửi báo cáo, biểu số liệu`, `kiểm tra, gửi lại 02 số liệu: …` */
  readonly asked: string;
  /** It has yet to send; else what it sent has to be put right. */
  readonly isMissing: boolean;
}

/** Those of which nothing usable came, those without figures, and those whose figures have errors; in plan order. */
export function remindedIn(context: PaperContext, { units }: StatusFile): readonly Reminded[] {
  const errors = groupBy(
    context.findings.filter(({ severity }) => severity === 'error'),
    ({ unit }) => unit,
  );
  return units.flatMap((unit) => {
    const group = groupOf(context.plan, unit.group);
    const asked = askedOf(context, unit, errors.get(unit.id) ?? []);
    if (group === undefined || asked === undefined) return [];
    return [{ unit, group, asked, isMissing: unit.arrival === 'missing' && unit.instead !== 'report' }];
  });
}

const instead = {
  report: 'gửi biểu số liệu kèm theo báo cáo',
  unreadable: 'gửi lại tệp biểu số liệu (tệp đã gửi không mở được)',
  unusable: 'gửi lại báo cáo, biểu số liệu theo mẫu của kỳ này (tệp đã gửi chưa dùng được)',
} as const;

function askedOf(context: PaperContext, unit: UnitStatus, errors: readonly Finding[]): string | undefined {
  if (unit.instead !== undefined) return instead[unit.instead];
  if (unit.arrival === 'missing') return 'gửi báo cáo, biểu số liệu';
  if (errors.some(({ code }) => code === twoVersions))
    return 'xác nhận bản báo cáo đúng (đã gửi hai bản khác nhau) và gửi lại';
  const figures = [...new Set(errors.flatMap(({ element }) => element ?? []))];
  const names = figures.map((code) => continued(context.plan.elements.get(code)?.name ?? code));
  if (names.length > 0) return `kiểm tra, gửi lại ${showTally(names.length)} số liệu: ${names.join('; ')}`;
  return errors.length === 0 ? undefined : 'kiểm tra, gửi lại báo cáo';
}

/** Two files of one revision that differ: the names of all their figures would say nothing. */
const twoVersions = 'TK503';

/** By when: two working days on, and never before the last day itself. Not the day of signing. */
export function answerBy({ plan, period, collection }: PaperContext): Day {
  const soon = afterWorkingDays(collection.asOf, 2, plan.holidays);
  return soon > period.lastDay ? soon : workingDayFrom(period.lastDay, plan.holidays);
}

/** `Ủy ban nhân dân các xã, phường` is headed by chairmen, other units by their heads. */
export function headsOf({ name, short }: UnitGroup): string {
  return /^(?:Ủy ban nhân dân|UBND)/iu.test(name)
    ? `đồng chí Chủ tịch UBND các ${short}`
    : `đồng chí Thủ trưởng các ${short}`;
}

/** To a committee one asks; of one's own subordinates one requires, where the plan says they are that. */
export function verbFor({ subordinate }: UnitGroup): string {
  return subordinate === true ? 'yêu cầu' : 'đề nghị';
}
