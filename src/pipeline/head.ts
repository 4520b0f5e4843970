import type { Plan, ReportHead } from '../model/plan.ts';
import { type Attempt, failed } from '../model/trouble.ts';

/** The head of the report that `--variant` names, the plan's first one without it. */
export function chooseHead(plan: Plan, variant: string | undefined): Attempt<ReportHead> {
  const head =
    variant === undefined
      ? (plan.reports[0] ?? plainHead(plan))
      : plan.reports.find((each) => each.id === variant);
  if (head !== undefined) return { ok: true, value: head };
  const list = plan.reports.map((each) => each.id).join(', ');
  return failed(
    { vi: `Kế hoạch không có bản báo cáo "${variant}".`, en: `The plan has no report variant "${variant}".` },
    { vi: `Nêu --variant với một trong: ${list}.`, en: `Give --variant one of: ${list}.` },
  );
}

/** A plan that says nothing of its report gets a head to be filled in by hand. */
function plainHead(plan: Plan): ReportHead {
  const issuer = plan.document?.issuer ?? plan.title;
  return {
    id: '1',
    title: `${plan.title} {period}`,
    issuer: [issuer],
    self: issuer,
    symbol: 'BC',
    place: '…',
    to: [],
    recipients: ['Lưu: VT'],
    signer: { authority: [], title: 'THỦ TRƯỞNG', name: '' },
    missed: 'Chưa đạt',
  };
}
