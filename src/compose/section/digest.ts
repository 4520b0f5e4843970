import { groupBy } from '../../model/group.ts';
import type { Section } from '../../model/plan.ts';
import type { Block } from '../../model/report.ts';
import type { Narrative } from '../../model/submission.ts';
import type { UnitGroup } from '../../model/unit.ts';
import { sentences, showTally } from '../../vi/sentence/index.ts';
import { asTyped, ofRuns, quoted } from '../block.ts';
import type { Context } from '../material.ts';
import { continued } from '../say/case.ts';
import { type Digest, digestOf, type Idea } from '../say/digest.ts';
import { isLocal, unitLine, unitNames } from '../say/unit.ts';

/** How many ideas of under a twentieth of the units, and of single units, are printed; a comment counts the rest. */
const mostRare = 3;
const rareShare = 20;
const mostSingles = 10;
const mostNames = 3;

/** The lead agency's words as they are, then what the others say alike, agencies before communes. */
export function digest(
  context: Context,
  { asked }: Section,
  written: readonly Narrative[],
): readonly Block[] {
  const [leading] = asked;
  const isLead = ({ unit }: Narrative) => unit === leading && !isLocal(context.plan.units.get(unit));
  const own = written.filter(isLead).flatMap(({ text }) => asTyped(text));
  const others = written.filter((narrative) => !isLead(narrative));
  const byGroup = groupBy(others, ({ unit }) => context.plan.units.get(unit)?.group ?? '');
  const agenciesFirst = [...context.plan.groups].sort((a, b) => localRank(a) - localRank(b));
  const blocks = agenciesFirst.flatMap((group) => groupBlocks(context, group, byGroup.get(group.id) ?? []));
  return [...own, ...blocks];
}

function localRank({ level }: UnitGroup): number {
  return level === 'commune' || level === 'district' ? 1 : 0;
}

function groupBlocks(context: Context, group: UnitGroup, written: readonly Narrative[]): readonly Block[] {
  if (written.length === 0) return [];
  const said = digestOf(written);
  if (said.ideas.length === 0) return [ofRuns([{ text: 'Không có.', comment: silence(said, group) }])];
  const { printed, left } = chosen(context, group, said.ideas);
  return printed.map((idea, index) => {
    const isLast = index === printed.length - 1;
    const comments = [namesOf(context, group, idea), ...(isLast ? remainder(said, group, left) : [])];
    return ofRuns([quoted(ended(sentenceOf(context, group, idea)), ...comments)], '-');
  });
}

function chosen(
  context: Context,
  group: UnitGroup,
  ideas: readonly Idea[],
): { readonly printed: readonly Idea[]; readonly left: number } {
  const reported = reportedIn(context, group);
  const isRare = ({ units }: Idea): boolean => units.length * rareShare < reported;
  const common = ideas.filter((idea) => !isRare(idea));
  const shared = common.filter(({ units }) => units.length > 1);
  const singles = common.filter(({ units }) => units.length === 1).slice(0, mostSingles);
  const printed = [...shared, ...singles, ...ideas.filter(isRare).slice(0, mostRare)];
  return { printed, left: ideas.length - printed.length };
}

function reportedIn({ missing }: Context, group: UnitGroup): number {
  return group.units.filter(({ id }) => !missing.has(id)).length;
}

/** `Nhiều địa phương (42/127 xã, phường) đề nghị …`, `… phản ánh …`. */
function sentenceOf(context: Context, group: UnitGroup, { text, units }: Idea): string {
  const voices = localRank(group) === 1 ? localVoices(context, group, units) : agencyVoices(context, units);
  const asks = /^(?:đề nghị|kiến nghị|đề xuất) /iu.test(text);
  return (asks ? voices.replace(/phản ánh $/u, '') : voices) + continued(text);
}

function localVoices(context: Context, group: UnitGroup, units: readonly string[]): string {
  const { plan } = context;
  const [only] = units;
  if (units.length === 1 && only !== undefined) return `${unitLine(plan, only)} phản ánh `;
  const names = units.map((unit) => unitNames(plan, [unit]));
  return sentences.voices.write({ names, reported: reportedIn(context, group), units: group.short });
}

function agencyVoices({ plan }: Context, units: readonly string[]): string {
  const more = units.length > mostNames ? ` và ${showTally(units.length - mostNames)} đơn vị khác` : '';
  return `${unitNames(plan, units.slice(0, mostNames))}${more} phản ánh `;
}

function ended(text: string): string {
  return /[.…!?]$/u.test(text) ? text : `${text}.`;
}

function namesOf({ plan }: Context, { short }: UnitGroup, { units }: Idea): string {
  return `Tổng hợp từ báo cáo của ${units.length} ${short}: ${unitNames(plan, units)}.`;
}

function silence({ silent }: Digest, { short }: UnitGroup): string {
  return `${silent.length} ${short} ghi “không có”.`;
}

function remainder(said: Digest, group: UnitGroup, left: number): readonly string[] {
  return [
    ...(left > 0 ? [`Còn ${left} ý kiến của ít đơn vị, xem bản tập hợp ý kiến nội bộ.`] : []),
    ...(said.silent.length > 0 ? [silence(said, group)] : []),
  ];
}
