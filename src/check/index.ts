import type { Collection, FileUse } from '../model/collection.ts';
import type { Day } from '../model/day.ts';
import { type Finding, type Outcome, withSeverity } from '../model/finding.ts';
import { groupBy } from '../model/group.ts';
import type { Period } from '../model/period.ts';
import { placeText } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';
import { present } from '../model/present.ts';
import type { EarlierResults } from '../model/results.ts';
import type { Entry, Folder, Submission } from '../model/submission.ts';
import { acrossKinds, checkAcross } from './across/index.ts';
import { arrivalKinds, readArrivals } from './arrivals.ts';
import { askedIf } from './asked-if.ts';
import { awards } from './awards.ts';
import type { Check, Verdict } from './check.ts';
import { outsideKinds, withinBranch } from './outside.ts';
import { parts } from './parts.ts';
import { comparePassedOn, entriesAside, passedOnKinds } from './passed-on.ts';
import { personal } from './personal.ts';
import { range } from './range.ts';
import { required } from './required.ts';
import { rules } from './rules.ts';
import { type Selection, select, selectKinds } from './select.ts';
import { settle } from './settle.ts';
import { settleKinds } from './settle-findings.ts';
import { compareSources, sourceKinds } from './sources.ts';
import { tasks } from './tasks.ts';

/** The checks of one submission, in this order: what an earlier one refuses is a gap to the later. Add one here. */
const checks: readonly Check[] = [range, askedIf, required, parts, rules, tasks, awards, personal];

export const checkFindings = [
  ...checks.flatMap((check) => check.kinds),
  ...outsideKinds,
  ...selectKinds,
  ...passedOnKinds,
  ...settleKinds,
  ...arrivalKinds,
  ...sourceKinds,
  ...acrossKinds,
];

/**
 * Entries → findings, and what is left to compute with. `earlier` are the findings of reading: one that a settlement
 * answers becomes information. `past` are results of other periods, to hold this one against.
 */
export function checkFolder(
  folder: Folder,
  plan: Plan,
  period: Period,
  asOf: Day,
  earlier: readonly Finding[],
  past: readonly EarlierResults[] = [],
): Outcome<Collection> {
  const inside = withinBranch(folder, plan);
  const sent = inside.folder.files.flatMap((file) => file.submissions);
  const selection = select(sent, plan);
  const given = [
    ...selection.used.flatMap((each) => each.entries),
    ...[...selection.conflicting.values()].flat(),
  ];
  const used = selection.used.filter(({ absent }) => !absent);
  const settled = settle(given, inside.folder.settlements, plan, selection.aside.flatMap(entriesAside));
  const checked = runChecks(used, settled.entries, plan, period);
  const arrivals = readArrivals(selection.standing, inside.folder, plan, period);
  const raised = [
    ...inside.findings,
    ...selection.findings,
    ...checked.findings,
    ...comparePassedOn(checked.entries, selection.aside, plan),
    ...compareSources(checked.entries, plan, period),
    ...checkAcross(plan, period, checked.entries, past),
  ];
  const answers = answeredBy(settled.entries);
  return {
    value: {
      period,
      asOf,
      submissions: used,
      setAside: sent.filter((each) => !selection.used.includes(each)),
      entries: checked.entries,
      arrivals: arrivals.byGroup,
      files: usesOf(folder, new Set(selection.used)),
      settlements: settled.settlements,
    },
    findings: [...earlier.map(replacedBy(folder, selection)), ...raised]
      .map(answers)
      .concat(settled.findings, arrivals.findings),
  };
}

/** What was wrong with entries of a paper that a later or equal one has replaced is no longer open. */
function replacedBy(folder: Folder, { used, conflicting }: Selection): (finding: Finding) => Finding {
  const counts = (each: Submission): boolean => used.includes(each) || conflicting.has(each.unit);
  const replaced = new Set(
    folder.files
      .filter(({ submissions }) => submissions.length > 0 && !submissions.some(counts))
      .map(({ path }) => path),
  );
  return (finding) =>
    finding.element !== undefined && replaced.has(finding.place?.file ?? '')
      ? withSeverity(finding, 'info')
      : finding;
}

function usesOf(folder: Folder, used: ReadonlySet<Submission>): readonly FileUse[] {
  return folder.files.flatMap(({ path, sha256, unit, submissions }): readonly FileUse[] => {
    if (submissions.length === 0) return [present({ path, sha256, unit, used: false })];
    return submissions
      .filter(({ absent }) => !absent)
      .map((each) =>
        present({
          path,
          sha256,
          unit: each.unit,
          revision: each.revision,
          through: each.through?.unit,
          origin: each.origin,
          used: used.has(each),
        }),
      );
  });
}

const figureKey = (unit: string | undefined, element: string | undefined): string => `${unit} ${element}`;

/** Whatever was found about a figure that the clerk has settled is no longer open; last year's beside it still is. */
function answeredBy(entries: readonly Entry[]): (finding: Finding) => Finding {
  const settled = figuresIn(entries.filter((entry) => entry.settled));
  const accepted = figuresIn(entries.filter((entry) => entry.settled?.accepted));
  const ofLastYear = new Set(entries.flatMap((entry) => entry.previousPlace ?? []).map(placeText));
  return (finding) => {
    const isOpen = finding.place !== undefined && ofLastYear.has(placeText(finding.place));
    const answered = afterSettling.has(finding.code) ? accepted(finding) : settled(finding) && !isOpen;
    return answered ? withSeverity(finding, 'info') : finding;
  };
}

/** Whether a finding is about one of these figures; one of a single year is known by where it stands. */
function figuresIn(entries: readonly Entry[]): (finding: Finding) => boolean {
  const keys = new Set(
    entries.map(
      ({ unit, element, year, place }) =>
        figureKey(unit, element) + (year === undefined ? '' : ` ${placeText(place)}`),
    ),
  );
  return ({ unit, element, place }) => {
    const key = figureKey(unit, element);
    return keys.has(key) || (place !== undefined && keys.has(`${key} ${placeText(place)}`));
  };
}

/** Raised on settled values: only an oddity accepted as reported answers them. */
const afterSettling: ReadonlySet<string> = new Set(
  checks.flatMap((check) => check.kinds.map((kind) => kind.code)),
);

interface Checked {
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
}

function runChecks(
  submissions: readonly Submission[],
  entries: readonly Entry[],
  plan: Plan,
  period: Period,
): Checked {
  const byReporter = groupBy(entries, (entry) => entry.reporter);
  const findings: Finding[] = [];
  for (const submission of submissions) {
    let current: readonly Entry[] = byReporter.get(submission.unit) ?? [];
    for (const check of checks) {
      const verdicts = check.run({ plan, period, submission, entries: current });
      findings.push(...verdicts.flatMap(findingOf));
      current = applyVerdicts(current, verdicts);
    }
    byReporter.set(submission.unit, [...current]);
  }
  return { entries: [...byReporter.values()].flat(), findings };
}

const isAccepted = ({ names, spoils = [] }: Verdict): boolean =>
  [...names, ...spoils].some((entry) => entry.settled?.accepted);

function findingOf(verdict: Verdict): readonly Finding[] {
  if (verdict.finding === undefined) return [];
  const finding = withPlaces(verdict.finding, verdict);
  return [isAccepted(verdict) ? withSeverity(finding, 'info') : finding];
}

/** The finding with the places of all entries that it is about. */
function withPlaces(finding: Finding, { names, spoils = [] }: Verdict): Finding {
  const places = [
    ...names.map(({ place }) => place),
    ...spoils.flatMap((entry) => entry.previousPlace ?? []),
  ];
  const own = finding.place === undefined ? '' : placeText(finding.place);
  const also = [...new Map(places.map((place) => [placeText(place), place]))].filter(
    ([text]) => text !== own,
  );
  return also.length === 0 ? finding : { ...finding, also: also.map(([, place]) => place) };
}

/** Entries that a verdict refuses become gaps, unless the clerk has accepted what it is about. */
function applyVerdicts(entries: readonly Entry[], verdicts: readonly Verdict[]): readonly Entry[] {
  if (verdicts.length === 0) return entries;
  const standing = verdicts.filter((verdict) => !isAccepted(verdict));
  const turned = new Map(
    standing.flatMap(({ names, turns }) => (turns === undefined ? [] : names.map((entry) => [entry, turns]))),
  );
  const spoiled = new Set(standing.flatMap((verdict) => verdict.spoils ?? []));
  return entries.map((entry) => {
    const gap = turned.get(entry);
    const now = gap === undefined ? entry : { ...entry, reading: { tag: 'gap', gap } as const };
    return spoiled.has(entry) ? { ...now, previous: { tag: 'gap', gap: 'unreadable' } } : now;
  });
}
