import type { Section, TableName } from '../../model/plan.ts';
import type { Shown } from '../../model/plan-file/outline.ts';
import type { Block } from '../../model/report.ts';
import type { Context } from '../material.ts';
import { awards } from './awards.ts';
import { coverage } from './coverage.ts';
import { elements } from './elements.ts';
import { funding } from './funding.ts';
import { group, indicators, indicatorTable } from './indicators.ts';
import { project, projects } from './projects.ts';
import type { SectionPart, ShownTable } from './section.ts';
import { summary } from './summary.ts';
import { someTasks, tasks } from './tasks.ts';
import { units, years } from './units.ts';

/** What `{table: …}` shows in the body. Add a table here. */
const tables: Readonly<Record<TableName, SectionPart<ShownTable>>> = {
  indicators: indicatorTable,
  projects,
  tasks,
  awards,
  coverage,
  funding,
  units,
  years,
};

/** What a section shows beside its narrative. Add a kind here. */
export function shownBlocks(shown: Shown, context: Context, section: Section): readonly Block[] {
  if ('elements' in shown) return elements.compose(shown, context, section);
  if ('indicators' in shown) return indicators.compose(shown, context, section);
  if ('tasks' in shown) return someTasks.compose(shown, context, section);
  if ('group' in shown) return group.compose(shown, context, section);
  if ('project' in shown) return project.compose(shown, context, section);
  if ('summary' in shown) return summary.compose(shown, context, section);
  return tables[shown.table].compose(shown, context, section);
}
