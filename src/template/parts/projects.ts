import { askedProjects } from '../../model/asked.ts';
import { whole } from '../../model/exact.ts';
import { capitalWords, type FundingKey, fundingKeys, fundingSourceWords } from '../../model/form.ts';
import { cellName } from '../../model/form-names.ts';
import { projectLabel, projectLabels } from '../../model/form-words.ts';
import { type Period, yearOfPeriod } from '../../model/period.ts';
import type { Project } from '../../model/plan.ts';
import { money, paragraph } from '../accepts.ts';
import { heightFor } from '../height.ts';
import { cell, headRow, type LabelledColumn, labelRow, numberRow, wide } from '../rows.ts';
import type { Form } from '../sender.ts';
import type { Accepts, FormCell, FormRow, FormSheet } from '../sheet.ts';

/** Lines of money under each project: two sources by two kinds of capital, in each year. */
const linesOfYear = 4;
const lineHeight = 24;
const lowLine = 16;
const nameWidth = 36;

const fundingWidths: Readonly<Record<FundingKey, number>> = {
  source: 18,
  capital: 11,
  year: 7,
  planned: 12,
  allocated: 12,
  spent: 12,
};
const columns: readonly LabelledColumn[] = [
  { label: 'TT', width: 5.5 },
  { label: projectLabel, width: nameWidth },
  ...fundingKeys.map((key) => ({ label: projectLabels[key], width: fundingWidths[key], key })),
  { label: projectLabels.progress, width: 30, key: 'progress' },
  { label: projectLabels.problems, width: 30, key: 'problems' },
];

/** The projects that the unit leads: several lines of money each, progress and problems beside them. */
export function composeProjects(form: Form): readonly FormSheet[] {
  const { plan, period, unit } = form;
  const asked = askedProjects(plan, unit);
  if (asked.length === 0) return [];
  const head = [
    headRow(columns, form),
    wide(columns, 'title', `DỰ ÁN, KINH PHÍ ${period.name.toUpperCase()}`, 28),
    wide(
      columns,
      'italic',
      'Đơn vị tính: triệu đồng. Mỗi nguồn vốn, loại vốn ghi một dòng; dòng không dùng để trống.',
      18,
    ),
    labelRow(columns),
    numberRow(columns.length),
  ];
  const rows = [...head, ...asked.flatMap(({ project, number }) => projectRows(project, number, period))];
  const frozen = { rows: head.length, columns: 2 };
  const repeated = { from: head.length - 2, to: head.length - 1 };
  return [{ part: 'projects', name: 'Dự án', landscape: true, columns, rows, frozen, repeated }];
}

function projectRows(project: Project, number: string, period: Period): readonly FormRow[] {
  const years = Math.max(1, period.years.length);
  const count = linesOfYear * years;
  const least = years > 1 ? lowLine : lineHeight;
  const height = Math.max(least, heightFor(project.name, nameWidth) / count);
  return Array.from({ length: count }, (_, i) => ({
    key: project.id,
    height,
    cells: [...(i === 0 ? besideMoney(project, number, count) : []), ...fundingCells(project, i + 1, period)],
  }));
}

/** What stands once for all lines of a project. */
function besideMoney({ id, name }: Project, number: string, lines: number): readonly FormCell[] {
  const text = (column: number, key: string): FormCell => ({
    column,
    look: 'input',
    down: lines,
    input: { accepts: paragraph, name: cellName('projects', id, key) },
  });
  return [
    { ...cell(0, 'centred', number), down: lines },
    { ...cell(1, 'label', name), down: lines },
    text(fundingKeys.length + 2, 'progress'),
    text(fundingKeys.length + 3, 'problems'),
  ];
}

function fundingCells({ id }: Project, line: number, period: Period): readonly FormCell[] {
  return fundingKeys.map((key, i) => ({
    column: i + 2,
    look: 'input',
    input: { accepts: acceptsOf(key, period), name: cellName('projects', id, key, line) },
  }));
}

function acceptsOf(key: FundingKey, period: Period): Accepts {
  const year = yearOfPeriod(period);
  switch (key) {
    case 'source':
      return { tag: 'list', items: Object.values(fundingSourceWords), open: true };
    case 'capital':
      return { tag: 'list', items: Object.values(capitalWords) };
    case 'year':
      return { tag: 'whole', min: whole(year - 10), max: whole(year + 10) };
    default:
      return money;
  }
}
