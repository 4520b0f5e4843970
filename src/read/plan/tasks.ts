import type { Plan, Task } from '../../model/plan.ts';
import { present } from '../../model/present.ts';
import { deadlineOf } from '../../vi/deadline.ts';
import type { Draft } from './draft.ts';
import { unknownReference } from './findings.ts';

/** The tasks; one whose time limit names its last day in words is due on it. Each group has to be declared. */
export function readTasks(draft: Draft, headings: Plan['headings']): readonly Task[] {
  return draft.file.tasks.map((task, index) => {
    const { group, time, due } = task;
    if (group !== undefined && !headings.has(group)) {
      const what = { vi: 'nhóm', en: 'group' };
      draft.fault(unknownReference, { what, id: group }, 'tasks', index, 'group');
    }
    return present({ ...task, due: due ?? (time === undefined ? undefined : deadlineOf(time)) });
  });
}
