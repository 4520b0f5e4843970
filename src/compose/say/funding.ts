import { type Exact, sum, zero } from '../../model/exact.ts';
import { capitalWords, fundingSourceWords } from '../../model/form.ts';
import { endOf, yearOfPeriod } from '../../model/period.ts';
import type { Project } from '../../model/plan.ts';
import type { Funding } from '../../model/submission.ts';
import { sentences } from '../../vi/sentence/index.ts';
import type { Context } from '../material.ts';
import { continued } from './case.ts';
import { withhold } from './withhold.ts';

/** Money is in the unit of the form. */
export const fundingUnit = 'triệu đồng';

type Amount = 'planned' | 'allocated' | 'spent';

/** What was reported of a project's money, parts of the project not included. */
export function fundingOf({ collection }: Context, project: Project): readonly Funding[] {
  const reports = collection.submissions.flatMap(({ projects }) => projects);
  return reports.flatMap((report) => (report.project === project.id ? report.funding : []));
}

export function allProjects(projects: readonly Project[]): readonly Project[] {
  return projects.flatMap((project) => [project, ...allProjects(project.parts ?? [])]);
}

/** The sum of what is known; undefined where nothing is. */
export function summed(lines: readonly Funding[], amount: Amount, capital?: string): Exact | undefined {
  const known = lines.flatMap((line) =>
    capital === undefined || line.capital === capital ? (line[amount] ?? []) : [],
  );
  return known.length === 0 ? undefined : sum(known);
}

/** Lines that lack one of the two: a sum that leaves them out is no share of the other. */
export function isPartial(lines: readonly Funding[]): boolean {
  return lines.some(({ planned, spent }) => (planned === undefined) !== (spent === undefined));
}

export function sourceWords(source: string): string {
  return fundingSourceWords[source] ?? withhold(source).text;
}

export function capitalsOf(lines: readonly Funding[]): readonly string[] {
  const known = Object.keys(capitalWords);
  const given = [...new Set(lines.map(({ capital }) => capital))];
  return [...known.filter((one) => given.includes(one)), ...given.filter((one) => !known.includes(one))];
}

/** `Kinh phí giao năm 2026 là 18.640 triệu đồng (…); lũy kế đến ngày 14/6/2026 giải ngân …`; empty without a plan. */
export function sayFunding({ period }: Context, lines: readonly Funding[]): string {
  const planned = summed(lines, 'planned');
  if (planned === undefined) return '';
  const years = [...new Set(lines.flatMap(({ year }) => year ?? []))];
  const ofAll = period.years.length > 0 ? period.name : `năm ${yearOfPeriod(period)}`;
  const of = years.length === 1 ? `năm ${years[0]}` : ofAll;
  const main = sentences.planned.write({ of, planned, unit: fundingUnit, parts: partsOf(lines) });
  const spent = summed(lines, 'spent');
  if (spent === undefined) return `${main}; chưa có số liệu giải ngân.`;
  // Against a plan of zero the pattern tells the money without a share.
  const against = isPartial(lines) ? zero : planned;
  const clause = sentences.spent.write({ planned: against, spent, unit: fundingUnit, to: endOf(period) });
  return `${main}${clause}${isPartial(lines) ? ' (chưa đủ số liệu để tính tỷ lệ)' : ''}.`;
}

function partsOf(lines: readonly Funding[]) {
  const capitals = capitalsOf(lines);
  if (capitals.length < 2) return [];
  return capitals.flatMap((capital) => {
    const value = summed(lines, 'planned', capital);
    return value === undefined ? [] : [{ name: `vốn ${continued(capitalWords[capital] ?? capital)}`, value }];
  });
}
