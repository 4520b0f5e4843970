import type { FindingKind } from '../../../model/finding.ts';
import type { PeriodKind } from '../../../model/period.ts';
import type { SectionFile, Shown } from '../../../model/plan-file/outline.ts';
import type { PlanFile } from '../../../model/plan-file.ts';
import type { Lint } from './lint.ts';
import { shownIn } from './shown.ts';

const kind: FindingKind<{ kind: PeriodKind; silent: boolean }> = {
  code: 'TK115',
  severity: 'error',
  title: { vi: 'Đề cương không thể hiện gì', en: 'An outline that shows nothing' },
  why: {
    vi: 'Số liệu được hỏi, được tính mà báo cáo không có chỗ nào ghi ra thì công của mọi đơn vị là vô ích.',
    en: 'Figures that are asked and computed but stand nowhere in the report are work in vain for every unit.',
  },
  message: ({ kind: period, silent }) =>
    silent
      ? {
          vi: `Với kỳ báo cáo loại "${period}", đề cương không hỏi đơn vị nào và không thể hiện gì.`,
          en: `For periods of the kind "${period}" the outline asks nobody and shows nothing.`,
        }
      : {
          vi: `Với kỳ báo cáo loại "${period}", đề cương và phụ lục không thể hiện số liệu, chỉ tiêu, bảng nào.`,
          en: `For periods of the kind "${period}" no section and no annex shows a figure, an indicator or a table.`,
        },
  remedy: () => ({
    vi: 'Thêm shows vào ít nhất một mục, ví dụ shows: [{table: indicators}]; xem lại periods của các mục.',
    en: 'Add shows to at least one section, as in shows: [{table: indicators}]; look at the periods of the sections.',
  }),
  example: 'plan.yaml:\n  outline:\n    - {heading: I. KẾT QUẢ}   # không có from, không có shows',
};

/** The report of each kind of period says something, and shows figures where the plan asks for any. */
export const emptyOutline: Lint = {
  kind,
  find(draft) {
    const kinds = new Set(draft.file.periods.map((period) => period.kind));
    for (const period of kinds) {
      const sections = standing(draft.file.outline, period);
      const shows = shownIn(sections).some(showsSomething) || hasAnnex(draft.file, period);
      const silent = !shows && !asks(sections);
      if (silent || (!shows && hasFigures(draft.file)))
        draft.fault(kind, { kind: period, silent }, 'outline');
    }
  },
};

function standing(sections: readonly SectionFile[], period: PeriodKind): readonly SectionFile[] {
  return sections
    .filter(({ periods }) => periods?.includes(period) ?? true)
    .map((section) => ({ ...section, parts: [...standing(section.parts ?? [], period)] }));
}

function asks(sections: readonly SectionFile[]): boolean {
  return sections.some(({ from = [], parts = [] }) => from.length > 0 || asks(parts));
}

function showsSomething(shown: Shown): boolean {
  if ('elements' in shown) return shown.elements.length > 0;
  return !('indicators' in shown) || shown.indicators.length > 0;
}

function hasAnnex({ annexes }: PlanFile, period: PeriodKind): boolean {
  return annexes.some(({ periods }) => periods?.includes(period) ?? true);
}

function hasFigures({ elements, indicators, tasks, projects }: PlanFile): boolean {
  return [elements, indicators, tasks, projects].some((list) => list.length > 0);
}
