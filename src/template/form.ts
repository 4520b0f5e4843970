import { composeAwards } from './parts/awards.ts';
import { composeByUnit } from './parts/by-unit.ts';
import { composeFigures, composeWithParticulars } from './parts/figures.ts';
import { composeInfo } from './parts/info.ts';
import { composeProjects } from './parts/projects.ts';
import { composeSections } from './parts/sections.ts';
import { composeTasks } from './parts/tasks.ts';
import type { Form } from './sender.ts';
import type { FormSheet } from './sheet.ts';

/**
 * The sheets of a form, only those in which something is asked. The particulars of the report stand under the figures
 * where both fit on one page, so that what is signed is one sheet of paper; else on a sheet of their own before them.
 */
export function composeForm(form: Form): readonly FormSheet[] {
  const onePage = composeWithParticulars(form);
  const figures = onePage.length > 0 ? onePage : composeFigures(form);
  return [
    ...(onePage.length > 0 ? [] : [composeInfo(form, figures.length === 0)]),
    ...figures,
    ...composeByUnit(form),
    ...composeSections(form),
    ...composeTasks(form),
    ...composeProjects(form),
    ...composeAwards(form),
  ];
}
