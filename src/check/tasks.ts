import { leadsTask } from '../model/asked.ts';
import { type FindingKind, raise } from '../model/finding.ts';
import type { Check, Scene } from './check.ts';

const unanswered: FindingKind<{ number: string; name: string }> = {
  code: 'TK410',
  severity: 'warning',
  title: { vi: 'Nhiệm vụ chưa báo cáo tình trạng', en: 'A task without an answer' },
  why: {
    vi: 'Không báo cáo thì không biết đã làm hay chưa; không tính là chưa triển khai, cũng không tính là hoàn thành.',
    en: 'Without an answer nobody knows whether it was done; it counts neither as done nor as not begun.',
  },
  message: ({ number, name }) => ({
    vi: `Nhiệm vụ số ${number} (${name}): đơn vị chủ trì chưa ghi tình trạng.`,
    en: `Task ${number} (${name}): the unit that leads it gives no status.`,
  }),
  remedy: () => ({
    vi: 'Đề nghị đơn vị chọn tình trạng; chưa làm thì chọn "Chưa triển khai".',
    en: 'Have the unit choose a status; "not started" if nothing was done.',
  }),
  example: 'plan.yaml: tasks: [{id: T1, …, lead: xa-a}]\nxa-a.yaml: tasks: {T1: {status: null}}',
};

/** Tasks that the unit leads and says nothing of. */
export const tasks: Check = {
  kinds: [unanswered],
  run: ({ plan, submission }: Scene) => {
    const unit = plan.units.get(submission.unit);
    if (unit === undefined) return [];
    const told = new Map(submission.tasks.map((report) => [report.task, report]));
    return plan.tasks
      .filter((task) => leadsTask(task, unit) && told.get(task.id)?.status === undefined)
      .map(({ id, number, name, short }) => {
        const place = told.get(id)?.place ?? submission.place;
        const finding = raise(unanswered, { number, name: short ?? name }, { place, unit: unit.id });
        return { finding, names: [] };
      });
  },
};
