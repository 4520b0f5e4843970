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

const ofOthers: FindingKind<{ number: string; name: string }> = {
  code: 'TK419',
  severity: 'warning',
  title: { vi: 'Nhiệm vụ do đơn vị khác chủ trì', en: 'A task that others lead' },
  why: {
    vi: 'Tình trạng nhiệm vụ lấy theo báo cáo của đơn vị chủ trì; hai nơi cùng báo cáo có thể trái nhau.',
    en: 'How a task stands is told by the unit that leads it; two tellers may contradict each other.',
  },
  message: ({ number, name }) => ({
    vi: `Nhiệm vụ số ${number} (${name}): đơn vị này không chủ trì, tình trạng không dùng.`,
    en: `Task ${number} (${name}): this unit does not lead it; its status is not used.`,
  }),
  remedy: () => ({
    vi: 'Không cần làm gì; nếu đơn vị cùng chủ trì thì thêm vào lead trong kế hoạch.',
    en: 'Nothing to do; add the unit to lead in the plan if it leads the task too.',
  }),
  example: 'plan.yaml: tasks: [{id: T1, …, lead: xa-b}]\nxa-a.yaml: tasks: {T1: done}',
};

/** Tasks that the unit leads and says nothing of, and tasks of others that it answers for. */
export const tasks: Check = {
  kinds: [unanswered, ofOthers],
  run: ({ plan, submission }: Scene) => {
    const unit = plan.units.get(submission.unit);
    if (unit === undefined) return [];
    const told = new Map(submission.tasks.map((report) => [report.task, report]));
    return plan.tasks.flatMap((task) => {
      const report = told.get(task.id);
      const leads = leadsTask(task, unit);
      if (leads ? report?.status !== undefined : report === undefined) return [];
      const args = { number: task.number, name: task.short ?? task.name };
      const place = report?.place ?? submission.place;
      return [{ finding: raise(leads ? unanswered : ofOthers, args, { place, unit: unit.id }), names: [] }];
    });
  },
};
