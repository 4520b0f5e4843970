import type { TitledTable } from '../../model/dashboard.ts';
import { endOf } from '../../model/period.ts';
import { dataUnits, type Element } from '../../model/plan.ts';
import { existsOn, type UnitGroup } from '../../model/unit.ts';
import { slicesOf } from '../annex/slices.ts';
import { sumCell } from '../annex/unit-cells.ts';
import { columnsOf, headRow, text } from '../cell.ts';
import type { Context } from '../material.ts';

/** What adds up over the units of each group that has kinds or tags: the whole beside each part. */
export function areaTables(context: Context): readonly TitledTable[] {
  return context.plan.groups.flatMap((group) => tableOf(context, group) ?? []);
}

function tableOf(context: Context, group: UnitGroup): TitledTable | undefined {
  const units = group.units.filter((unit) => existsOn(unit, endOf(context.period)));
  const slices = slicesOf(units);
  const elements = summedOver(context, group);
  if (slices.length === 0 || elements.length === 0) return undefined;
  const heads = slices.map(({ name, units: some }) => `${name} (${some.length} đơn vị)`);
  const rows = elements.map((element) => ({
    cells: [
      text(element.measure === undefined ? element.name : `${element.name} (${element.measure})`),
      sumCell(context, element, units, true),
      ...slices.map((slice) => sumCell(context, element, slice.units, false)),
    ],
  }));
  const columns = columnsOf('l40', 'r12', ...slices.map(() => 'r12'));
  return {
    title: group.name,
    table: { columns, head: [headRow(['Số liệu', 'Tổng cộng', ...heads])], rows },
  };
}

function summedOver({ plan, figures }: Context, group: UnitGroup): readonly Element[] {
  const members = new Set(group.units);
  return [...plan.elements.values()].filter((element) => {
    const units = dataUnits(plan, element);
    const isTheirs = units.length > 1 && units.every((unit) => members.has(unit));
    return isTheirs && figures.elements.get(element.code)?.total !== undefined;
  });
}
