import type { FindingKind } from '../../../model/finding.ts';
import { endOf } from '../../../model/period.ts';
import { showDay } from '../../../vi/date.ts';
import type { Lint } from './lint.ts';

const kind: FindingKind<{ period: string; end: string }> = {
  code: 'TK121',
  severity: 'info',
  title: { vi: 'Kỳ báo cáo không có mốc thời gian số liệu', en: 'A period without a data window' },
  why: {
    vi: 'Văn bản không nêu từ ngày nào đến ngày nào, nên đơn vị có thể tính số liệu theo những mốc khác nhau.',
    en: 'Where the plan names no first and last day, units may count over different windows.',
  },
  message: ({ period, end }) => ({
    vi: `Kỳ "${period}" không nêu đủ ngày đầu, ngày cuối của số liệu; số liệu được hiểu là tính đến ngày ${end}.`,
    en: `Period "${period}" does not say from when to when; its figures are taken to stand at ${end}.`,
  }),
  remedy: () => ({
    vi: 'Nếu văn bản không quy định thì giữ nguyên; nếu có thì ghi from, to.',
    en: 'Leave it so if the source sets none; else declare from and to.',
  }),
  example: 'plan.yaml:\n  - {id: 2016, kind: once, name: năm 2016, due: 2016-12-29}',
};

/** Some plans name no first and last day: a note for whoever reads the figures, nothing that stops a run. */
export const openWindow: Lint = {
  kind,
  find(draft, { periods }) {
    periods.forEach((period, index) => {
      if (period.from === undefined || period.to === undefined)
        draft.fault(kind, { period: period.id, end: showDay(endOf(period)) }, 'periods', index);
    });
  },
};
