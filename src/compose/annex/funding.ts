import { type Exact, isZero, one, zero } from '../../model/exact.ts';
import { groupBy } from '../../model/group.ts';
import type { Project } from '../../model/plan.ts';
import type { Cell, Row } from '../../model/report.ts';
import type { Funding } from '../../model/submission.ts';
import { showAgainst } from '../../vi/show-number.ts';
import { columnsOf, number, numberRow, text } from '../cell.ts';
import type { Context } from '../material.ts';
import { allProjects, fundingOf, fundingUnit, isPartial, sourceWords, summed } from '../say/funding.ts';
import type { AnnexPart } from './annex.ts';

const columns = columnsOf('c5', 'l30', 'r10', 'r10', 'r10', 'r10', 'r10', 'r10', 'r8', 'l14');

const head: readonly Row[] = [
  {
    cells: [
      text('TT', { rows: 2 }),
      text('Dự án, tiểu dự án, nguồn vốn', { rows: 2 }),
      text('Kế hoạch giao', { columns: 3 }),
      text('Phân bổ', { rows: 2 }),
      text('Giải ngân', { columns: 2 }),
      text('Tỷ lệ giải ngân (%)', { rows: 2 }),
      text('Ghi chú', { rows: 2 }),
    ],
  },
  { cells: ['Tổng', 'Đầu tư', 'Sự nghiệp', 'Đầu tư', 'Sự nghiệp'].map((name) => text(name)) },
  numberRow(columns.length, { 9: '(9)=((7)+(8))/(3)' }),
];

/** Annex III: money by project and source, planned, allocated and spent. */
export const fundingAnnex: AnnexPart = {
  compose(context, plan) {
    const all = allProjects(context.plan.projects).flatMap((project) => fundingOf(context, project));
    const { projects: top } = context.plan;
    const isWhole = top.every((project) => isReported(context, project));
    const total: Row = { role: 'total', cells: cellsOf('', 'TỔNG CỘNG', { lines: all, isWhole }) };
    const projects = top.flatMap((project, index) => projectRows(context, project, `${index + 1}`, 0));
    const measure = plan?.measure ?? `Đơn vị tính: ${fundingUnit}`;
    return {
      table: { measure, columns, head, rows: [total, ...projects] },
      notes: ['"…": chưa có số liệu; "-": không có.'],
      landscape: true,
    };
  },
};

function projectRows(context: Context, project: Project, label: string, depth: number): readonly Row[] {
  const lines = fundingOf(context, project);
  const parts = project.parts ?? [];
  const below = allProjects(parts).flatMap((part) => fundingOf(context, part));
  const whole = { lines: [...lines, ...below], isWhole: isReported(context, project) };
  const own: Row = { role: 'group', cells: cellsOf(label, project.name, whole, depth) };
  const sources = [...groupBy(lines, ({ source }) => source)].map(([source, those]) => ({
    cells: cellsOf('', sourceWords(source), { lines: those, isWhole: true }, depth + 1),
  }));
  const inner = parts.flatMap((part, index) =>
    projectRows(context, part, `${label}.${index + 1}`, depth + 1),
  );
  return [own, ...sources, ...inner];
}

/** What is known of some money, and whether all who were to say have said: then what nobody named is not there. */
interface Known {
  readonly lines: readonly Funding[];
  readonly isWhole: boolean;
}

function isReported(context: Context, project: Project): boolean {
  const parts = project.parts ?? [];
  const below = parts.length > 0 && parts.every((part) => isReported(context, part));
  return below || fundingOf(context, project).length > 0;
}

function cellsOf(label: string, name: string, known: Known, indent = 0): readonly Cell[] {
  const { lines } = known;
  const planned = summed(lines, 'planned');
  const spent = summed(lines, 'spent');
  const money = (value: Exact | undefined) => number(value, { dash: true });
  return [
    text(label),
    text(name, indent === 0 ? {} : { indent }),
    money(planned),
    ofCapital(known, 'planned', 'dau-tu'),
    ofCapital(known, 'planned', 'su-nghiep'),
    money(summed(lines, 'allocated')),
    ofCapital(known, 'spent', 'dau-tu'),
    ofCapital(known, 'spent', 'su-nghiep'),
    isPartial(lines) ? text('…') : shareCell(planned, spent),
    text(otherCapitals(lines)),
  ];
}

/** `-` where there is no capital of the kind; `…` where there is, or may be, and nobody has said how much. */
function ofCapital({ lines, isWhole }: Known, amount: 'planned' | 'spent', capital: string): Cell {
  const isNone = isWhole && lines.every((line) => line.capital !== capital);
  return isNone ? text('-') : number(summed(lines, amount, capital), { dash: true });
}

function shareCell(planned: Exact | undefined, spent: Exact | undefined): Cell {
  if (planned === undefined || spent === undefined || isZero(planned)) return text('');
  const share = spent.div(planned);
  return number(share, { shown: showAgainst(share, [zero, one], { percent: true }), percent: true });
}

/** Capital that is neither investment nor recurrent stands in the totals only. */
function otherCapitals(lines: readonly Funding[]): string {
  const others = lines.filter(({ capital }) => capital !== 'dau-tu' && capital !== 'su-nghiep');
  const names = [...new Set(others.map(({ capital }) => capital))];
  return names.length === 0 ? '' : `Gồm cả vốn ${names.join(', ')}`;
}
