import { type Exact, sum, zero } from '../../model/exact.ts';
import { capitalWords, fundingSourceWords } from '../../model/form.ts';
import { groupBy } from '../../model/group.ts';
import { endOf, type Period, yearOfPeriod } from '../../model/period.ts';
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
  const some = capital === undefined ? lines : lines.filter((line) => line.capital === capital);
  const known = some.flatMap((line) => line[amount] ?? []);
  return known.length === 0 ? undefined : sum(known);
}

/** Lines that lack one of the two: a sum that leaves them out is no share of the other. */
export function isPartial(lines: readonly Funding[]): boolean {
  return lines.some(({ planned, spent }) => (planned === undefined) !== (spent === undefined));
}

export function sourceWords(source: string): string {
  return fundingSourceWords[source] ?? withhold(source).text;
}

function capitalsOf(lines: readonly Funding[]): readonly string[] {
  const known = Object.keys(capitalWords);
  const given = [...new Set(lines.map(({ capital }) => capital))];
  return [...known.filter((one) => given.includes(one)), ...given.filter((one) => !known.includes(one))];
}

/** `Kinh phí giao năm 2026 là 18.640 triệu đồng (…); lũy kế đến ngày 14/6/2026 giải ngân …`; empty without a plan. */
export function sayFunding({ period }: Context, lines: readonly Funding[]): string {
  const planned = summed(lines, 'planned');
  if (planned === undefined) return '';
  const main = sentences.planned.write({
    of: timeOf(period, lines),
    planned,
    unit: fundingUnit,
    parts: partsOf(period, lines),
  });
  const spent = summed(lines, 'spent');
  if (spent === undefined) return `${main}; chưa có số liệu giải ngân.`;
  // Against a plan of zero the pattern tells the money without a share.
  const against = isPartial(lines) ? zero : planned;
  const mobilised = period.years.length > 0 ? sayAllocated(lines, planned) : '';
  const clause = sentences.spent.write({ planned: against, spent, unit: fundingUnit, to: endOf(period) });
  return `${main}${mobilised}${clause}${isPartial(lines) ? ' (chưa đủ số liệu để tính tỷ lệ)' : ''}.`;
}

/** `năm 2026`, `giai đoạn 2017 - 2020`. */
function timeOf(period: Period, lines: readonly Funding[]): string {
  const years = [...new Set(lines.flatMap(({ year }) => year ?? []))];
  if (years.length === 1) return `năm ${years[0]}`;
  return period.years.length > 0 ? continued(period.name) : `năm ${yearOfPeriod(period)}`;
}

/** By kind of capital; a review of several years says where the money came from. */
function partsOf(period: Period, lines: readonly Funding[]) {
  if (period.years.length > 0) return sourcesOf(lines);
  const capitals = capitalsOf(lines);
  if (capitals.length < 2) return [];
  return capitals.flatMap((capital) => {
    const value = summed(lines, 'planned', capital);
    return value === undefined ? [] : [{ name: `vốn ${continued(capitalWords[capital] ?? capital)}`, value }];
  });
}

function sourcesOf(lines: readonly Funding[]) {
  const known = Object.keys(fundingSourceWords);
  const rank = (source: string): number => (known.includes(source) ? known.indexOf(source) : known.length);
  const sources = [...groupBy(lines, ({ source }) => source)].sort(([a], [b]) => rank(a) - rank(b));
  if (sources.length < 2) return [];
  return sources.flatMap(([source, those]) => {
    const value = summed(those, 'planned');
    return value === undefined ? [] : [{ name: continued(sourceWords(source)), value }];
  });
}

/** What share of the plan was raised; empty where a line does not say. */
function sayAllocated(lines: readonly Funding[], planned: Exact): string {
  const allocated = summed(lines, 'allocated');
  const isWhole = lines.every((line) => (line.planned === undefined) === (line.allocated === undefined));
  if (allocated === undefined || !isWhole) return '';
  return sentences.allocated.write({ planned, allocated, unit: fundingUnit });
}
