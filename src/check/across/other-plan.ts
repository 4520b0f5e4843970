import { type FindingKind, raise } from '../../model/finding.ts';
import type { EarlierResults } from '../../model/results.ts';
import type { AcrossCheck, AcrossFinding, Span } from './across.ts';

const otherPlan: FindingKind<{ path: string; named: string; unknown: number }> = {
  code: 'TK511',
  severity: 'warning',
  title: { vi: 'Kết quả kỳ trước theo kế hoạch khác', en: 'Earlier results of another plan' },
  why: {
    vi: 'Cùng một mã số liệu có thể mang nghĩa khác ở kế hoạch khác.',
    en: 'The same code may mean something else in another plan.',
  },
  message: ({ path, named, unknown }) => ({
    vi: `${path}: kết quả theo kế hoạch "${named}"; ${unknown} mã số liệu không có trong kế hoạch này, các mã trùng tên vẫn được dùng để so sánh.`,
    en: `${path}: results of the plan "${named}"; ${unknown} codes are not in this plan, those of the same name are compared.`,
  }),
  remedy: () => ({
    vi: 'Đối chiếu mã số liệu của hai kế hoạch; nếu khác nghĩa thì không dùng kết quả này, ghi số gốc vào baseline.csv.',
    en: 'Compare the codes of both plans; where they differ, enter the figures in baseline.csv instead.',
  }),
  example: 'ket-qua/2025/lan-01/ket-qua.json: "plan": {"id": "ke-hoach-2025"}',
};

const otherVersion: FindingKind<{ path: string; unknown: number }> = {
  code: 'TK512',
  severity: 'info',
  title: { vi: 'Kế hoạch đã sửa từ khi có kết quả này', en: 'The plan was changed since these results' },
  why: {
    vi: 'Số liệu thêm, bớt hay đổi nghĩa thì không so sánh được với kỳ trước.',
    en: 'What was added, dropped or redefined cannot be compared.',
  },
  message: ({ path, unknown }) => ({
    vi: `${path}: kết quả theo bản kế hoạch trước khi sửa; ${unknown} mã số liệu nay không còn.`,
    en: `${path}: made with another version of the plan; ${unknown} of its codes are gone.`,
  }),
  remedy: () => ({
    vi: 'Nếu số liệu đổi nghĩa thì tổng hợp lại kỳ trước theo kế hoạch mới.',
    en: 'Where a figure was redefined, consolidate the earlier period again.',
  }),
  example: 'ket-qua/2026-Q1/lan-01/ket-qua.json: "sha256" khác với plan.yaml hiện nay',
};

/** Earlier results made by another plan, or by this one before it was changed. */
export const otherPlans: AcrossCheck = {
  kinds: [otherPlan, otherVersion],
  run: (span) => span.earlier.flatMap((each) => findingOf(each, span)),
};

function findingOf({ path, results }: EarlierResults, { plan }: Span): readonly AcrossFinding[] {
  const { id, sha256 } = results.plan;
  const unknown = Object.keys(results.elements).filter((code) => !plan.elements.has(code)).length;
  const where = { place: { file: path } };
  if (id !== plan.id) return [{ finding: raise(otherPlan, { path, named: id, unknown }, where) }];
  return sha256 === plan.sha256 ? [] : [{ finding: raise(otherVersion, { path, unknown }, where) }];
}
