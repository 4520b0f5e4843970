import type { Plan, Section } from '../model/plan.ts';
import type { Narrative, Submission } from '../model/submission.ts';
import { foldTone } from '../vi/fold.ts';
import { wordEnd, wordStart } from '../vi/letters.ts';
import type { Material } from './material.ts';
import { paragraphsOf, sentencesOf } from './say/text.ts';
import { isLocal } from './say/unit.ts';

/**
 * What the report for the public is composed of. A commune's or a district's own words stay only where they are put
 * together with those of others, without what counts anything or names anybody; an agency's stay but for sentences that
 * tell a number of one of them. Figures by unit are withheld where they are laid out (annex/withheld.ts).
 */
export function forPublic(material: Material): Material {
  const { plan, collection } = material;
  const names = namesOf(plan);
  const digested = new Set(digestsIn(plan.outline).map(({ id }) => id));
  const published = (submission: Submission): Submission =>
    isLocal(plan.units.get(submission.unit))
      ? ofLocal(submission, digested, names)
      : ofAgency(submission, names);
  return { ...material, collection: { ...collection, submissions: collection.submissions.map(published) } };
}

/** The names of all communes and districts, as they stand in a sentence. */
function namesOf({ units }: Plan): RegExp {
  const local = [...units.values()].filter(isLocal).map(({ name }) => foldTone(name));
  const escaped = local.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`${wordStart}(?:${escaped.join('|') || '(?!)'})${wordEnd}`, 'u');
}

function digestsIn(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [
    ...(section.merge === 'digest' ? [section] : []),
    ...digestsIn(section.parts),
  ]);
}

const counts = /\d/u;

function ofLocal(submission: Submission, digested: ReadonlySet<string>, names: RegExp): Submission {
  const isSafe = (sentence: string) => !counts.test(sentence) && !names.test(foldTone(sentence));
  const kept = submission.narratives
    .filter(({ section }) => digested.has(section))
    .map((narrative) => inSentences(narrative, (sentence) => (isSafe(sentence) ? sentence : undefined)));
  return {
    ...submission,
    narratives: kept,
    tasks: submission.tasks.map(({ note: _, ...task }) => task),
    projects: submission.projects.map(({ progress: _, problems: __, ...project }) => project),
    awards: submission.awards.map(({ merit: _, ...award }) => award),
  };
}

/** Sentence by sentence, each in a line of its own; those that are undefined are left out. */
function inSentences(narrative: Narrative, keep: (sentence: string) => string | undefined): Narrative {
  const sentences = paragraphsOf(narrative.text).flatMap(({ text }) => sentencesOf(text));
  return { ...narrative, text: sentences.flatMap((sentence) => keep(sentence) ?? []).join('.\n') };
}

function ofAgency(submission: Submission, names: RegExp): Submission {
  const published = (text: string) => without(text, names);
  return {
    ...submission,
    narratives: submission.narratives.map((each) => ({ ...each, text: published(each.text) })),
    tasks: submission.tasks.map((each) => ({ ...each, ...(each.note && { note: published(each.note) }) })),
    projects: submission.projects.map(({ progress, problems, ...each }) => ({
      ...each,
      ...(progress !== undefined && { progress: published(progress) }),
      ...(problems !== undefined && { problems: published(problems) }),
    })),
    awards: submission.awards.map((each) => ({
      ...each,
      ...(each.merit && { merit: published(each.merit) }),
    })),
  };
}

/** `…` for each sentence that gives a number and names a commune or a district; line breaks and bullets stay. */
function without(text: string, names: RegExp): string {
  const tells = (sentence: string) => counts.test(sentence) && names.test(foldTone(sentence));
  const lines = text.split('\n').map((line) => sentencesOf(line.trim()).filter(tells).reduce(leftOut, line));
  return lines.join('\n');
}

/** A sentence whose spaces were others in the line cannot be told from its neighbours: the whole line goes. */
function leftOut(line: string, sentence: string): string {
  const found = [`${sentence}.`, sentence].find((each) => line.includes(each));
  return found === undefined ? '…' : line.replace(found, () => '…');
}
