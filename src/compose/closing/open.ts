import type { Finished } from '../../model/closing.ts';
import type { Plan } from '../../model/plan.ts';
import { unitLine } from '../say/unit.ts';

/** How the workspace stands to the results of its finished period. */
interface Left {
  /** Files that came, changed or went since the run; undefined where the submissions are not there. */
  readonly changed: readonly string[] | undefined;
  /** A signed report lies beside the results. */
  readonly signed: boolean;
}

/** What speaks against taking a period for finished, a sentence each. */
export function composeOpen(finished: Finished, { changed, signed }: Left): readonly string[] {
  const { results, plan, run } = finished;
  const missing = Object.values(results.coverage).flatMap((group) => group.missing);
  const errors = results.findings.filter(({ severity }) => severity === 'error').length;
  return [
    ...(missing.length === 0 ? [] : [`${missing.length} đơn vị chưa có báo cáo: ${titles(plan, missing)}.`]),
    ...(errors === 0 ? [] : [`Còn ${errors} lỗi chưa xử lý, xem kiem-tra.xlsx trong ${run}.`]),
    ...changedNote(changed, run),
    ...(plan.sha256 === results.plan.sha256
      ? []
      : [
          'Kế hoạch đã sửa sau lần tổng hợp cuối: số liệu thêm, bỏ thì nêu được; chỗ chỉ sửa cách ghi thì không, vì bản cũ không còn.',
        ]),
    ...(signed ? [] : [`Chưa có bản báo cáo đã ký; khi có thì chép vào ${run}.`]),
  ];
}

function changedNote(changed: Left['changed'], run: string): readonly string[] {
  if (changed === undefined)
    return ['Không còn tệp báo cáo của các đơn vị ở đây nên chưa lập được danh sách liên hệ.'];
  if (changed.length === 0) return [];
  const first = changed.slice(0, 3).join(', ');
  const more = changed.length > 3 ? ' …' : '';
  return [`${changed.length} tệp đến thêm, đã đổi hoặc mất sau ${run}: ${first}${more}; cần tổng hợp lại.`];
}

function titles(plan: Plan, ids: readonly string[]): string {
  return ids.map((id) => unitLine(plan, id)).join(', ');
}
