import type { FindingKind } from '../../../model/finding.ts';
import type { Shown } from '../../../model/plan-file/outline.ts';
import type { PlanFile } from '../../../model/plan-file.ts';
import type { Lint } from './lint.ts';
import { shownIn } from './shown.ts';

const kind: FindingKind<{ code: string }> = {
  code: 'TK119',
  severity: 'warning',
  title: { vi: 'Chỉ tiêu không có trong báo cáo', en: 'An indicator that no section shows' },
  why: {
    vi: 'Chỉ tiêu được giao mà báo cáo không nhắc tới thì cấp trên sẽ hỏi.',
    en: 'A target that was given and is not reported on will be asked about.',
  },
  message: ({ code }) => ({
    vi: `Không mục nào của đề cương, không phụ lục nào thể hiện chỉ tiêu "${code}".`,
    en: `No section of the outline and no annex shows the indicator "${code}".`,
  }),
  remedy: ({ code }) => ({
    vi: `Thêm {indicators: [${code}]} vào shows của một mục, hoặc một phụ lục table: indicators.`,
    en: `Add {indicators: [${code}]} to the shows of a section, or an annex with table: indicators.`,
  }),
  advice: {
    vi: 'Thêm chỉ tiêu vào shows của một mục, hoặc một phụ lục table: indicators.',
    en: 'Add the indicator to the shows of a section, or an annex with table: indicators.',
  },
  example: 'plan.yaml: một chỉ tiêu mà shows và annexes không nhắc tới',
};

/** By itself, with its group, under its project, or in the table of all. The summary alone only counts it. */
export const unshownIndicator: Lint = {
  kind,
  find(draft) {
    const { file } = draft;
    const shown = shownIn(file.outline);
    if (shown.some(isTableOf('indicators')) || file.annexes.some(({ table }) => table === 'indicators'))
      return;
    const codes = new Set(shown.flatMap((each) => ('indicators' in each ? each.indicators : [])));
    const groups = groupsShown(file, shown);
    file.indicators.forEach(({ code, group }, index) => {
      if (!codes.has(code) && !(group !== undefined && groups.has(group)))
        draft.fault(kind, { code }, 'indicators', index, 'code');
    });
  },
};

function isTableOf(name: string): (shown: Shown) => boolean {
  return (shown) => 'table' in shown && shown.table === name;
}

/** Ids of groups and projects whose indicators stand in the report. */
function groupsShown({ projects }: PlanFile, shown: readonly Shown[]): ReadonlySet<string> {
  const below = (list: PlanFile['projects']): readonly string[] =>
    list.flatMap(({ id, parts }) => [id, ...below(parts ?? [])]);
  const named = (list: PlanFile['projects'], id: string): PlanFile['projects'] =>
    list.flatMap((each) => (each.id === id ? [each] : named(each.parts ?? [], id)));
  const told = shown.flatMap((each) => {
    if ('tasks' in each) return [];
    if ('group' in each && !('tasks' in each)) return [each.group];
    return 'project' in each ? below(named(projects, each.project)) : [];
  });
  return new Set([...told, ...(shown.some(isTableOf('projects')) ? below(projects) : [])]);
}
