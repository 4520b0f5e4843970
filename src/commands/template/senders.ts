import { askedAlike } from '../../model/asked.ts';
import { onlyPassesOn } from '../../model/branch.ts';
import { endOf, type Period } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import { type Attempt, failed } from '../../model/trouble.ts';
import { existsOn, type Unit, type UnitGroup } from '../../model/unit.ts';
import { byVietnamese } from '../../vi/sort.ts';

/** Whom the command line asks forms for. */
interface Wanted {
  readonly units: readonly string[];
  readonly all: boolean;
  readonly common: readonly string[];
}

/** Groups with one form in common, then units with a form of their own; of all units those that are asked anything. */
export function chooseSenders(
  plan: Plan,
  period: Period,
  { units, all, common }: Wanted,
): Attempt<readonly (Unit | UnitGroup)[]> {
  if (units.length === 0 && !all && common.length === 0) return nobody();
  const groups = chooseGroups(plan, period, common);
  if (!groups.ok) return groups;
  const everyone = unitsIn(plan.units.values(), period).filter((unit) => !onlyPassesOn(plan, period, unit));
  const chosen = chooseUnits(plan, all ? everyone.map(({ id }) => id) : units);
  return chosen.ok ? { ok: true, value: [...groups.value, ...chosen.value] } : chosen;
}

function unitsIn(units: Iterable<Unit>, period: Period): readonly Unit[] {
  return [...units].filter((unit) => existsOn(unit, endOf(period)));
}

function nobody(): Attempt<never> {
  return failed(
    { vi: 'Chưa nêu đơn vị.', en: 'No unit was given.' },
    {
      vi: 'Thêm --unit <mã đơn vị>, --common <mã nhóm> cho một biểu chung, hoặc --all cho tất cả.',
      en: 'Add --unit <id>, --common <group> for one form in common, or --all for every unit.',
    },
  );
}

function chooseUnits(plan: Plan, wanted: readonly string[]): Attempt<readonly Unit[]> {
  const stranger = wanted.find((id) => !plan.units.has(id));
  if (stranger !== undefined) return noUnit(plan, stranger);
  return { ok: true, value: wanted.flatMap((id) => plan.units.get(id) ?? []) };
}

function noUnit(plan: Plan, stranger: string): Attempt<never> {
  const near = [...plan.units.keys()]
    .filter((id) => id.includes(stranger))
    .sort(byVietnamese)
    .slice(0, 5)
    .join(', ');
  return failed(
    { vi: `Kế hoạch không có đơn vị "${stranger}".`, en: `The plan has no unit "${stranger}".` },
    near === ''
      ? {
          vi: 'Mã đơn vị viết như xa-a; xem danh sách trong kế hoạch.',
          en: 'Ids look like xa-a; see the plan’s list.',
        }
      : { vi: `Có thể là: ${near}.`, en: `Perhaps: ${near}.` },
  );
}

function chooseGroups(plan: Plan, period: Period, wanted: readonly string[]): Attempt<readonly UnitGroup[]> {
  const chosen: UnitGroup[] = [];
  for (const id of wanted) {
    const group = plan.groups.find((each) => each.id === id);
    if (group === undefined) return noGroup(plan, id);
    const units = unitsIn(group.units, period);
    if (units.length === 0 || !askedAlike(plan, period, units)) return notAlike(group);
    chosen.push(group);
  }
  return { ok: true, value: chosen };
}

function noGroup({ groups }: Plan, id: string): Attempt<never> {
  const list = groups.map((each) => `${each.id} (${each.name})`).join(', ');
  return failed(
    { vi: `Kế hoạch không có nhóm đơn vị "${id}".`, en: `The plan has no group "${id}".` },
    { vi: `Chọn trong: ${list}.`, en: `Choose among: ${list}.` },
  );
}

function notAlike({ id, name }: UnitGroup): Attempt<never> {
  return failed(
    {
      vi: `Các đơn vị của nhóm "${id}" (${name}) được hỏi khác nhau, không dùng chung một biểu được.`,
      en: `The units of the group "${id}" are asked different things and cannot share a form.`,
    },
    { vi: 'Dùng --unit hoặc --all để tạo biểu riêng.', en: 'Use --unit or --all for forms of their own.' },
  );
}
