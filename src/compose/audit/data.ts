import type { Plan } from '../../model/plan.ts';
import type { AuditSheet, Cell, Column } from '../../model/report.ts';
import type { UnitGroup } from '../../model/unit.ts';
import { columnsOf } from '../cell.ts';
import { unitLine } from '../say/unit.ts';
import { type Line, linesOf } from './line.ts';
import { type AuditContext, row, sheet } from './sheet.ts';

/**
 * What every unit reported, a group at a time: units against figures, whichever are more running down. A second sheet
 * of the same shape names the cell that each figure came from.
 */
export function dataSheets(context: AuditContext): readonly AuditSheet[] {
  const { plan, blocks } = context;
  return blocks.flatMap((block) => {
    const laid = { plan, units: block.units, lines: linesOf(block.entries) };
    return [valueView(block.group), sourceView(block.group)].map((view) => blockSheet(laid, view));
  });
}
/** What a sheet shows of each figure, and how wide. */
interface View {
  readonly name: string;
  readonly lead: string;
  readonly width: number;
  readonly align: Column['align'];
  readonly show: (line: Line, unit: string) => Cell;
}

interface Laid {
  readonly plan: Plan;
  readonly lines: readonly Line[];
  readonly units: readonly string[];
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

function blockSheet(laid: Laid, view: View): AuditSheet {
  const { units, lines } = laid;
  return units.length >= lines.length ? unitsDown(laid, view) : linesDown(laid, view);
}

function unitsDown({ plan, units, lines }: Laid, { name, lead, width, align, show }: View): AuditSheet {
  return sheet({
    name,
    lead,
    columns: [...columnsOf('l28'), ...lines.map((): Column => ({ width, align }))],
    head: ['Đơn vị', ...lines.map(({ label }) => label)],
    rows: units.map((unit) => row(unitLine(plan, unit), ...lines.map((line) => show(line, unit)))),
    frozen: 1,
  });
}

function linesDown({ plan, units, lines }: Laid, { name, lead, width, align, show }: View): AuditSheet {
  return sheet({
    name,
    lead,
    columns: [...columnsOf('l44'), ...units.map((): Column => ({ width, align }))],
    head: ['Số liệu', ...units.map((unit) => unitLine(plan, unit))],
    rows: lines.map((line) => row(line.label, ...units.map((unit) => show(line, unit)))),
    frozen: 1,
  });
}
