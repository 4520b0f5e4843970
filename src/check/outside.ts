import { stepsUp } from '../model/branch.ts';
import { type Finding, type FindingKind, raise } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Folder } from '../model/submission.ts';
import { unitTitle } from '../model/unit.ts';

const outside: FindingKind<{ unit: string; top: string }> = {
  code: 'TK531',
  severity: 'info',
  title: { vi: 'Báo cáo ngoài nhánh đang tổng hợp', en: 'A report from outside the branch' },
  why: {
    vi: 'Lần tổng hợp này chỉ tính các đơn vị của một nhánh.',
    en: 'This run counts the units of one branch only.',
  },
  message: ({ unit, top }) => ({
    vi: `${unit} không thuộc ${top}; tệp này không tính.`,
    en: `${unit} is not below ${top}; this file is not counted.`,
  }),
  remedy: () => ({
    vi: 'Không cần làm gì; nếu đơn vị thuộc nhánh này thì sửa cột parent trong units.csv.',
    en: 'Nothing to do; if the unit belongs here, correct the column parent of units.csv.',
  }),
  example: 'tongket aggregate da-nhan --unit huyen-a, trong thư mục có tệp của xa-x thuộc huyen-b',
};

export const outsideKinds = [outside] as const;

/** Of a folder what belongs to the branch that the plan is narrowed to: all of it where it is the whole. */
export function withinBranch(
  folder: Folder,
  plan: Plan,
): { readonly folder: Folder; readonly findings: readonly Finding[] } {
  const { branch, units } = plan;
  if (branch === undefined) return { folder, findings: [] };
  const isInside = (unit: string): boolean => stepsUp(units, unit, branch) !== undefined;
  const titleOf = (id: string): string => {
    const unit = units.get(id);
    return unit === undefined ? id : unitTitle(unit);
  };
  const findings = folder.files.flatMap(({ path, submissions }) =>
    submissions
      .filter(({ unit, through }) => through === undefined && !isInside(unit))
      .map(({ unit }) =>
        raise(outside, { unit: titleOf(unit), top: titleOf(branch) }, { place: { file: path }, unit }),
      ),
  );
  const files = folder.files.map((file) => ({
    ...file,
    submissions: file.submissions.filter(({ unit }) => isInside(unit)),
  }));
  const settlements = folder.settlements.filter(({ unit }) => isInside(unit));
  return { folder: { ...folder, files, settlements }, findings };
}
