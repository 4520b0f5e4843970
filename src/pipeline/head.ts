import { unitsWithin } from '../model/branch.ts';
import type { Plan, ReportHead } from '../model/plan.ts';
import { type Attempt, failed } from '../model/trouble.ts';
import { type UnitLevel, unitTitle } from '../model/unit.ts';

/** The head of the report that `--variant` names; without it that of the branch, else the plan's first one. */
export function chooseHead(plan: Plan, variant: string | undefined): Attempt<ReportHead> {
  const first = plan.reports[0] ?? plainHead(plan);
  const head =
    variant === undefined ? branchHead(plan, first) : plan.reports.find((each) => each.id === variant);
  if (head !== undefined) return { ok: true, value: head };
  const list = plan.reports.map((each) => each.id).join(', ');
  return failed(
    { vi: `Kế hoạch không có bản báo cáo "${variant}".`, en: `The plan has no report variant "${variant}".` },
    list === ''
      ? {
          vi: 'Kế hoạch chỉ có một bản báo cáo; bỏ --variant.',
          en: 'The plan has one report; leave --variant out.',
        }
      : { vi: `Nêu --variant với một trong: ${list}.`, en: `Give --variant one of: ${list}.` },
  );
}

const local: ReadonlySet<UnitLevel> = new Set(['province', 'district', 'commune']);

/** The unit at the top of a branch reports to whoever reports for the whole (Decree 30/2020, Annex I, II.2 and II.7). */
function branchHead(plan: Plan, whole: ReportHead): ReportHead {
  const top = plan.units.get(plan.branch ?? '');
  if (top === undefined || unitsWithin(plan, top.id).length === plan.units.size) return whole;
  const { parent: _, ...others } = whole;
  const title = unitTitle(top);
  const isLocal = local.has(top.level);
  return {
    ...others,
    issuer: [...(isLocal ? ['ỦY BAN NHÂN DÂN'] : []), title.toUpperCase()],
    self: isLocal ? `Ủy ban nhân dân ${title}` : title,
    symbol: isLocal ? 'BC-UBND' : 'BC',
    place: top.name,
    to: [whole.self],
    signer: isLocal
      ? { authority: ['TM. ỦY BAN NHÂN DÂN'], title: 'CHỦ TỊCH', name: '' }
      : { authority: [], title: 'THỦ TRƯỞNG', name: '' },
    recipients: ['Như trên', 'Lưu: VT'],
  };
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
    aim: 'chỉ tiêu',
  };
}
