import type { Section } from '../../model/plan.ts';
import type { Block, Run } from '../../model/report.ts';
import type { Narrative } from '../../model/submission.ts';
import { isProposal } from '../../vi/receiver.ts';
import { asTyped, ofRuns, quoted } from '../block.ts';
import type { Context } from '../material.ts';
import { byLevel } from '../say/answerable.ts';
import { continued, shortened } from '../say/case.ts';
import { copyNote, isCopied } from '../say/copied.ts';
import { digestOf, type Idea } from '../say/digest.ts';
import { ended, paragraphsOf } from '../say/text.ts';
import { isLocal } from '../say/unit.ts';
import { allWho, howMany, isLocalGroup, reportedIn, whoSays } from '../say/voices.ts';
import { withhold } from '../say/withhold.ts';

/** How many ideas of under a twentieth of the units, and of single units, are printed; a comment counts the rest. */
const mostRare = 3;
const rareShare = 20;
const mostSingles = 10;
/** More ideas than this of one voice each, or of few, run on in one paragraph. */
const mostLines = 2;
/** How many other wordings of an idea its comment shows. */
const mostWordings = 5;

/**
 * The lead agency's words as they are, then what the others say alike, the most voiced first, proposals by the level
 * that can answer them. What says nothing and what was copied from the last report is counted in a comment.
 */
export function digest(context: Context, section: Section, written: readonly Narrative[]): readonly Block[] {
  const [leading] = section.asked;
  const isLead = ({ unit }: Narrative) => unit === leading && !isLocal(context.plan.units.get(unit));
  const own = written.filter(isLead);
  const others = written.filter((narrative) => !isLead(narrative));
  return [
    ...own.flatMap(({ unit, text }) => asTyped(text, (paragraph) => copyNote(context, unit, paragraph))),
    ...(others.length === 0 ? [] : saidAlike(context, section, others)),
  ];
}

function saidAlike(context: Context, { heading }: Section, written: readonly Narrative[]): readonly Block[] {
  const voices = written.flatMap(({ unit, text }) =>
    paragraphsOf(text).map((typed) => ({ unit, text: typed.text })),
  );
  const isOld = ({ unit, text }: (typeof voices)[number]) => isCopied(context, unit, text);
  const copying = new Set(voices.filter(isOld).map(({ unit }) => unit));
  const { ideas, silent } = digestOf(
    voices.filter((voice) => !isOld(voice)),
    context.plan.digest.alike,
  );
  const counted = [
    ...(silent.length === 0 ? [] : [`${howMany(context, silent)} ghi “không có”.`]),
    ...(copying.size === 0
      ? []
      : [`${howMany(context, [...copying])} chép lại nội dung kỳ trước, không in.`]),
  ];
  if (ideas.length === 0) return [nothing(copying.size > 0, counted)];
  const groups = byLevel(context.plan, heading, ideas).map((group) => ({
    ...group,
    ...chosen(context, group.ideas),
  }));
  const left = groups.reduce((sum, group) => sum + group.left, 0);
  const last = [
    ...(left === 0 ? [] : [`Còn ${left} ý kiến của ít đơn vị, xem bản tập hợp ý kiến nội bộ.`]),
    ...counted,
  ];
  return groups.flatMap(({ lead, printed }, at) => [
    ...(lead === undefined ? [] : [ofRuns([{ text: lead, italic: true }])]),
    ...printed.map((ideas, index) => {
      const isLast = at === groups.length - 1 && index === printed.length - 1;
      return line(context, ideas, isLast ? last : []);
    }),
  ]);
}

function nothing(isCopiedOnly: boolean, comments: readonly string[]): Block {
  const text = isCopiedOnly ? 'Không có nội dung mới so với kỳ báo cáo trước.' : 'Không có.';
  return ofRuns([{ text, comment: comments.join('\n') }]);
}

/** What many say first, then agencies one by one, then communes one by one, then what few say. */
function chosen(
  context: Context,
  ideas: readonly Idea[],
): { readonly printed: readonly (readonly Idea[])[]; readonly left: number } {
  const isRare = rarity(context);
  const common = ideas.filter((idea) => !isRare(idea));
  const shared = common.filter(({ units }) => units.length > 1);
  const single = common.filter(({ units }) => units.length === 1);
  const isLocalIdea = ({ units: [unit] }: Idea) =>
    unit !== undefined && isLocal(context.plan.units.get(unit));
  const agencies = single.filter((idea) => !isLocalIdea(idea)).slice(0, mostSingles);
  const locals = single.filter(isLocalIdea).slice(0, mostSingles);
  const rare = ideas.filter(isRare).slice(0, mostRare);
  const printed = [...shared.map((idea) => [idea]), ...[agencies, locals, rare].flatMap(inLines)];
  return { printed, left: ideas.length - printed.flat().length };
}

/** What many say is a line each; what single voices or few say runs on: eleven agencies are not eleven lines. */
function inLines(ideas: readonly Idea[]): readonly (readonly Idea[])[] {
  return ideas.length > mostLines ? [ideas] : ideas.map((idea) => [idea]);
}

/** Communes only, and under a twentieth of those that reported. */
function rarity(context: Context): (idea: Idea) => boolean {
  const local = context.plan.groups.filter(isLocalGroup);
  const reported = local.reduce((sum, group) => sum + reportedIn(context, group), 0);
  return ({ units }) =>
    units.length * rareShare < reported && units.every((unit) => isLocal(context.plan.units.get(unit)));
}

/** `- Nhiều địa phương (42/127 xã, phường) đề nghị …`, `… phản ánh …`, with who says so beside each. */
function line(context: Context, ideas: readonly Idea[], comments: readonly string[]): Block {
  const last = ideas.length - 1;
  const told = ideas.map((idea, index) => said(context, idea, index === last ? comments : []));
  return ofRuns(
    told.flatMap((run, index) => (index === 0 ? [run] : [{ text: ' ' }, run])),
    '-',
  );
}

function said(context: Context, idea: Idea, comments: readonly string[]): Run {
  const verb = isProposal(idea.text) ? '' : 'phản ánh ';
  const text = `${whoSays(context, idea.units)} ${verb}${continued(idea.text)}`;
  const { isPublic } = context;
  const who = isPublic ? howMany(context, idea.units) : allWho(context, idea.units);
  const wordings = isPublic ? [] : otherWordings(idea);
  return quoted(ended(text), `Tổng hợp từ báo cáo của ${who}.`, ...wordings, ...comments);
}

/** What else was put together under the same words, for the clerk to see whether it is the same. */
function otherWordings({ also }: Idea): readonly string[] {
  if (also.length === 0) return [];
  const shown = also.slice(0, mostWordings).map((text) => `“${shortened(withhold(text).text)}”`);
  const more = also.length > shown.length ? ` và ${also.length - shown.length} cách viết khác` : '';
  return [`Gộp cả câu gần giống: ${shown.join('; ')}${more}.`];
}
