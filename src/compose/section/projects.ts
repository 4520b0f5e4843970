import type { Indicator, Project } from '../../model/plan.ts';
import type { Block } from '../../model/report.ts';
import type { ProjectReport } from '../../model/submission.ts';
import { asTyped, ofRuns, paragraph, reminder, runOn } from '../block.ts';
import type { Context } from '../material.ts';
import { continued } from '../say/case.ts';
import { fundingOf, sayFunding } from '../say/funding.ts';
import { shownIn } from '../say/shown.ts';
import { ended } from '../say/text.ts';
import { indicatorBlocks, indicatorsOf } from './indicators.ts';
import type { SectionPart, ShownTable } from './section.ts';

/** Project by project: what was done, its indicators, its money, its problems. What no one reported is named. */
export const projects: SectionPart<ShownTable> = {
  compose(_, context) {
    const elsewhere = indicatorsShown(context);
    const untold: string[] = [];
    const blocks = context.plan.projects.flatMap((project) => tell(context, project, elsewhere, untold));
    if (untold.length === 0) return blocks;
    const names = untold.join('; ');
    return [...blocks, reminder(`(Chưa có báo cáo tiến độ: ${names}.)`, 'Đề nghị cơ quan chủ trì bổ sung.')];
  },
};

/** One project under a heading of its own: its name is not said again, its parts' names are. */
export const project: SectionPart<{ readonly project: string }> = {
  compose(shown, context) {
    const found = projectNamed(context.plan.projects, shown.project);
    if (found === undefined) return [];
    const elsewhere = indicatorsShown(context);
    const below = (found.parts ?? []).flatMap((part) => tell(context, part, elsewhere, []));
    return [...ownBlocks(context, found, elsewhere), ...below];
  },
};

function projectNamed(all: readonly Project[], id: string): Project | undefined {
  for (const each of all) {
    const found = each.id === id ? each : projectNamed(each.parts ?? [], id);
    if (found !== undefined) return found;
  }
  return undefined;
}

function tell(
  context: Context,
  project: Project,
  elsewhere: ReadonlySet<string>,
  untold: string[],
): readonly Block[] {
  const parts = project.parts ?? [];
  const own = ownBlocks(context, project, elsewhere);
  if (own.length === 0 && parts.length === 0) untold.push(project.name);
  const below = parts.flatMap((part) => tell(context, part, elsewhere, untold));
  if (own.length === 0 && below.length === 0) return [];
  return [ofRuns([{ text: project.name, bold: true }]), ...own, ...below];
}

function ownBlocks(context: Context, project: Project, elsewhere: ReadonlySet<string>): readonly Block[] {
  const reports = context.collection.submissions.flatMap((submission) =>
    submission.projects.filter((report) => report.project === project.id),
  );
  const indicators = notTold(context, indicatorsOf(context, project.id), elsewhere);
  const money = sayFunding(context, fundingOf(context, project));
  const progress = reports.flatMap((report) => asTyped(report.progress ?? ''));
  const rest = [...(money === '' ? [] : [paragraph(money)]), ...problems(reports)];
  if (indicators.length === 0) return runOn([...progress, ...rest]);
  return [...progress, ...indicatorBlocks(context, indicators), ...runOn(rest)];
}

/** A part of a row without a target of its own goes with the row: the annex has it. */
function notTold(
  { plan }: Context,
  list: readonly Indicator[],
  elsewhere: ReadonlySet<string>,
): readonly Indicator[] {
  const rows = new Set(plan.indicators.flatMap(({ code, rows }) => (elsewhere.has(code) ? rows : [])));
  const isPart = ({ target, rows: own }: Indicator): boolean =>
    target === undefined && own.length > 0 && own.every((row) => rows.has(row));
  return list.filter((one) => !elsewhere.has(one.code) && !isPart(one));
}

function problems(reports: readonly ProjectReport[]): readonly Block[] {
  const texts = reports.flatMap((report) => report.problems?.trim() || []);
  return texts.flatMap((text) => asTyped(`Khó khăn, vướng mắc: ${ended(continued(text))}`));
}

/** Indicators that have their sentence in another section of this report: they are not told twice. */
function indicatorsShown(context: Context): ReadonlySet<string> {
  return new Set(
    shownIn(context).flatMap((one) => {
      if ('indicators' in one) return one.indicators;
      if ('tasks' in one) return [];
      return 'group' in one ? indicatorsOf(context, one.group).map(({ code }) => code) : [];
    }),
  );
}
