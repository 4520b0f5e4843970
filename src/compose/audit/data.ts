import type { ElementEntry } from '../../model/figure.ts';
import type { Element } from '../../model/plan.ts';
import type { AuditSheet, Cell, Column } from '../../model/report.ts';
import type { UnitGroup } from '../../model/unit.ts';
import { columnsOf } from '../cell.ts';
import type { Context } from '../material.ts';
import { unitLine } from '../say/unit.ts';
import { type Line, linesOf } from './line.ts';
import { row, sheet } from './sheet.ts';

/**
 * What every unit reported, a group at a time: units against figures, whichever are more running down. A second sheet
 * of the same shape names the cell that each figure came from.
 */
export function dataSheets(context: Context): readonly AuditSheet[] {
  return context.plan.groups.flatMap((group) => sheetsOf(context, group));
}

type Entries = ReadonlyMap<string, ElementEntry>;
/** What a sheet shows of each figure, and how wide. */
interface View {
  readonly name: string;
  readonly lead: string;
  readonly width: number;
  readonly align: Column['align'];
  readonly show: (line: Line, unit: string) => Cell;
}

interface Block {
  readonly context: Context;
  readonly lines: readonly Line[];
  readonly units: readonly string[];
}

function sheetsOf(context: Context, group: UnitGroup): readonly AuditSheet[] {
  const members = new Set(group.units.map(({ id }) => id));
  const entries = new Map<Element, Entries>();
  for (const { code, units } of context.figures.elements.values()) {
    const element = context.plan.elements.get(code);
    const own = new Map(units.filter(({ unit }) => members.has(unit)).map((each) => [each.unit, each]));
    if (element !== undefined && own.size > 0) entries.set(element, own);
  }
  if (entries.size === 0) return [];
  const asked = group.units.filter(({ id }) => [...entries.values()].some((own) => own.has(id)));
  const block = { context, units: asked.map(({ id }) => id), lines: linesOf(entries) };
  return [valueView(group), sourceView(group)].map((view) => blockSheet(block, view));
}

function valueView({ id, name }: UnitGroup): View {
  return {
    name: `Dữ liệu ${id}`,
    lead: `${name}: từng số liệu của từng đơn vị; chỗ chưa có thì ghi vì sao`,
    width: 16,
    align: 'right',
    show: (line, unit) => line.cell(unit),
  };
}

function sourceView({ id, name }: UnitGroup): View {
  return {
    name: `Nguồn ${id}`,
    lead: `${name}: mỗi số liệu ở trang "Dữ liệu ${id}" lấy từ tệp, trang, ô nào`,
    width: 46,
    align: 'left',
    show: (line, unit) => line.source(unit),
  };
}

function blockSheet(block: Block, view: View): AuditSheet {
  const { units, lines } = block;
  return units.length >= lines.length ? unitsDown(block, view) : linesDown(block, view);
}

function unitsDown({ context, units, lines }: Block, { name, lead, width, align, show }: View): AuditSheet {
  return sheet({
    name,
    lead,
    columns: [...columnsOf('l28'), ...lines.map((): Column => ({ width, align }))],
    head: ['Đơn vị', ...lines.map(({ label }) => label)],
    rows: units.map((unit) => row(unitLine(context.plan, unit), ...lines.map((line) => show(line, unit)))),
    frozen: 1,
  });
}

function linesDown({ context, units, lines }: Block, { name, lead, width, align, show }: View): AuditSheet {
  return sheet({
    name,
    lead,
    columns: [...columnsOf('l44'), ...units.map((): Column => ({ width, align }))],
    head: ['Số liệu', ...units.map((unit) => unitLine(context.plan, unit))],
    rows: lines.map((line) => row(line.label, ...units.map((unit) => show(line, unit)))),
    frozen: 1,
  });
}
