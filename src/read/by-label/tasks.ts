import { askedProjects, askedTasks } from '../../model/asked.ts';
import { projectKeys, projectLabel, projectLabels, taskLabels } from '../../model/form-words.ts';
import type { Unit } from '../../model/unit.ts';
import type { Context } from '../normalise/context.ts';
import { byName, columnKeys, kindIfAsked, labelColumn, type TableKind } from './kind.ts';

/** The tasks that the unit leads, each with a status and a note. */
export function tasksKind(unit: Unit, { plan }: Context): readonly TableKind[] {
  const asked = askedTasks(plan, unit);
  return kindIfAsked({
    part: 'tasks',
    keysOf: columnKeys([
      [taskLabels.task, labelColumn],
      [taskLabels.status, 'status'],
      [taskLabels.note, 'note'],
    ]),
    isTelling: (key) => key === 'status',
    asked,
    named: ['status', 'note'],
    idsOf: byName(asked),
    continues: false,
  });
}

/** The projects that the unit leads, each with its lines of money. */
export function projectsKind(unit: Unit, { plan }: Context): readonly TableKind[] {
  const asked = askedProjects(plan, unit).map(({ project }) => project);
  return kindIfAsked({
    part: 'projects',
    keysOf: columnKeys([
      [projectLabel, labelColumn],
      ...projectKeys.map((key) => [projectLabels[key], key] as const),
    ]),
    isTelling: () => true,
    asked,
    named: projectKeys,
    idsOf: byName(asked),
    continues: true,
  });
}
