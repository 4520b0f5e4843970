import { composeAwards } from './parts/awards.ts';
import { composeByUnit } from './parts/by-unit.ts';
import { composeFigures } from './parts/figures.ts';
import { composeInfo } from './parts/info.ts';
import { composeProjects } from './parts/projects.ts';
import { composeSections } from './parts/sections.ts';
import { composeTasks } from './parts/tasks.ts';
import type { Form } from './sender.ts';
import type { FormSheet } from './sheet.ts';

/** The sheets of a form, only those in which something is asked; the first one always. */
export function composeForm(form: Form): readonly FormSheet[] {
  const figures = composeFigures(form);
  return [
    composeInfo(form, figures.length === 0),
    ...figures,
    ...composeByUnit(form),
    ...composeSections(form),
    ...composeTasks(form),
    ...composeProjects(form),
    ...composeAwards(form),
  ];
}
