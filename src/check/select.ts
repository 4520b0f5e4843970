import { stepsUp } from '../model/branch.ts';
import { exactText } from '../model/exact.ts';
import { type Finding, type FindingKind, raise } from '../model/finding.ts';
import { groupBy } from '../model/group.ts';
import type { Plan } from '../model/plan.ts';
import type { Entry, Reading, Submission } from '../model/submission.ts';
import { unitTitle } from '../model/unit.ts';

const superseded: FindingKind<{ revision: number; by: number }> = {
  code: 'TK501',
  severity: 'info',
  title: { vi: 'Đã có bản gửi sau', en: 'Superseded by a later revision' },
  why: { vi: 'Chỉ bản gửi lần sau cùng được tính.', en: 'Only the highest revision counts.' },
  message: ({ revision, by }) => ({
    vi: `Bản gửi lần ${revision} đã được thay bằng lần ${by}.`,
    en: `Revision ${revision} is superseded by revision ${by}.`,
  }),
  remedy: () => ({ vi: 'Không cần làm gì.', en: 'Nothing to do.' }),
  example: 'xa-a.yaml: revision: 1\nxa-a-lan-2.yaml: revision: 2',
};

const sentTwice: FindingKind<{ other: string }> = {
  code: 'TK502',
  severity: 'info',
  title: { vi: 'Gửi hai lần như nhau', en: 'Sent twice, alike' },
  why: { vi: 'Nội dung giống nhau, chỉ tính một.', en: 'Both say the same; one is used.' },
  message: ({ other }) => ({
    vi: `Nội dung giống hệt tệp ${other}; chỉ tính một tệp.`,
    en: `Its content equals that of ${other}; one is used.`,
  }),
  remedy: () => ({ vi: 'Không cần làm gì.', en: 'Nothing to do.' }),
  example: 'xa-a.yaml và "xa-a (1).yaml" giống nhau',
};

const conflict: FindingKind<{ other: string; elements: readonly string[]; by?: string | undefined }> = {
  code: 'TK503',
  severity: 'error',
  title: { vi: 'Hai bản cùng lần gửi mà khác nhau', en: 'The same revision twice, with different content' },
  why: {
    vi: 'Không biết bản nào đúng, nên chưa tính bản nào.',
    en: 'Nobody can tell which one is right, so neither is used.',
  },
  message: ({ other, elements }) => ({
    vi: `Khác với tệp ${other} cùng lần gửi${elements.length > 0 ? `: ${elements.join(', ')}` : ' (phần lời)'}.`,
    en: `Differs from ${other} of the same revision${elements.length > 0 ? `: ${elements.join(', ')}` : ' (in its text)'}.`,
  }),
  remedy: ({ by }) => ({
    vi: `Hỏi ${by ?? 'đơn vị'} bản nào đúng; bỏ bản kia, hoặc đề nghị gửi lại với lần gửi cao hơn.`,
    en: `Ask ${by ?? 'the unit'} which one holds; remove the other, or have it sent again as a higher revision.`,
  }),
  advice: {
    vi: 'Hỏi nơi gửi bản nào đúng; bỏ bản kia, hoặc đề nghị gửi lại với lần gửi cao hơn.',
    en: 'Ask the sender which one holds; remove the other, or have it sent again as a higher revision.',
  },
  example: 'xa-a.yaml: {SO-HO: 24}\n"xa-a (1).yaml": {SO-HO: 42}   # cùng revision: 1',
};

export const selectKinds = [superseded, sentTwice, conflict] as const;

/** Of all that a unit sent, what counts. */
export interface Selection {
  readonly used: readonly Submission[];
  /** Units of which neither of two files could be used, with all their entries turned into gaps. */
  readonly conflicting: ReadonlyMap<string, readonly Entry[]>;
  /** What a unit above passed on beside the unit's own: compared, never counted. */
  readonly aside: readonly Submission[];
  /** What was sent and, of what was passed on, what has not been taken back by a later paper. */
  readonly standing: readonly Submission[];
  readonly findings: readonly Finding[];
}

/**
 * The highest revision counts; two files of one revision only when they say the same. What a unit itself sent counts
 * before what a unit above it passed on, and the nearest of those before the others: nothing is counted twice.
 */
export function select(submissions: readonly Submission[], plan: Plan): Selection {
  const findings: Finding[] = [];
  const used: Submission[] = [];
  const aside: Submission[] = [];
  const conflicting = new Map<string, readonly Entry[]>();
  const latest = latestRevisions(submissions);
  for (const [unit, sent] of groupBy(submissions, (each) => each.unit)) {
    const standing = sent.filter((each) => isLatest(each, latest));
    for (const old of sent)
      if (!standing.includes(old) && old.through === undefined)
        findings.push(raiseSuperseded(old, latest.get(unit) ?? old.revision));
    const [counting = [], ...others] = byHand(standing, plan);
    const [first, ...more] = counting;
    if (first === undefined) continue;
    const differing = more.filter((other) => contentOf(other) !== contentOf(first));
    for (const other of more) findings.push(compareTwo(first, other, differing.includes(other), plan));
    if (differing.length === 0) used.push(first);
    else conflicting.set(unit, conflictOf(counting));
    aside.push(...others.flat());
  }
  const standing = submissions.filter((each) => each.through === undefined || isLatest(each, latest));
  return { used, conflicting, aside, standing, findings };
}

/** The last revision of each unit that sent something itself. */
function latestRevisions(submissions: readonly Submission[]): ReadonlyMap<string, number> {
  const own = submissions.filter(({ through }) => through === undefined);
  const byUnit = groupBy(own, ({ unit }) => unit);
  return new Map([...byUnit].map(([unit, sent]) => [unit, Math.max(...sent.map((each) => each.revision))]));
}

/** What was passed on stands as long as the paper it was passed on with. */
function isLatest({ unit, revision, through }: Submission, latest: ReadonlyMap<string, number>): boolean {
  return through === undefined
    ? revision === latest.get(unit)
    : through.revision === latest.get(through.unit);
}

const saysMore = ({ origin, received }: Submission): number => ((origin ?? received) ? 1 : 0);

/** Apart by who handed them in: the unit itself, then those above it, from the nearest up. */
function byHand(submissions: readonly Submission[], { units }: Plan): readonly (readonly Submission[])[] {
  const steps = ({ unit, through }: Submission): number =>
    through === undefined ? 0 : (stepsUp(units, unit, through.unit) ?? Number.POSITIVE_INFINITY);
  const hands = groupBy(submissions, ({ unit, through }) => through?.unit ?? unit);
  return [...hands.entries()]
    .sort(([, [one]], [, [other]]) => (one && other ? steps(one) - steps(other) : 0))
    .map(([, sent]) => [...sent].sort((one, other) => saysMore(other) - saysMore(one)));
}

function raiseSuperseded(old: Submission, by: number): Finding {
  return raise(superseded, { revision: old.revision, by }, { place: { file: old.file }, unit: old.unit });
}

function compareTwo(first: Submission, other: Submission, differ: boolean, plan: Plan): Finding {
  const where = { place: { file: other.file }, otherPlace: { file: first.file }, unit: other.unit };
  if (!differ) return raise(sentTwice, { other: first.file }, where);
  const elements = differences(first, other).map((code) => plan.elements.get(code)?.name ?? code);
  const by = plan.units.get(other.through?.unit ?? '');
  return raise(conflict, { other: first.file, elements, by: by && unitTitle(by) }, where);
}

/** Whatever any of them says of a figure, of this year or of last, is a gap: neither is used. */
function conflictOf(sent: readonly Submission[]): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const entry of sent.flatMap((each) => each.entries))
    if (!entries.has(keyOf(entry))) entries.set(keyOf(entry), entry);
  return [...entries.values()].map(({ previous, ...entry }) => ({
    ...entry,
    reading: { tag: 'gap', gap: 'conflict' },
    ...(previous && { previous: { tag: 'gap', gap: 'conflict' } }),
  }));
}

function keyOf({ element, unit, year }: Entry): string {
  return [element, unit, year ?? ''].join(' ');
}

function readingText(reading: Reading | undefined): string {
  if (reading === undefined) return '';
  if (reading.tag === 'gap') return `?${reading.gap}`;
  const { datum } = reading;
  switch (datum.tag) {
    case 'number':
      return exactText(datum.value);
    case 'yes-no':
      return String(datum.yes);
    case 'text':
      return datum.text;
    case 'date':
      return datum.day;
  }
}

function entryLines(submission: Submission): ReadonlyMap<string, string> {
  return new Map(
    submission.entries.map((entry) => [
      keyOf(entry),
      [readingText(entry.reading), readingText(entry.previous), entry.estimated, entry.note].join('|'),
    ]),
  );
}

/** Codes of the elements about which two submissions differ, in the order of the first. */
function differences(first: Submission, other: Submission): readonly string[] {
  const a = entryLines(first);
  const b = entryLines(other);
  const keys = [...new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key));
  return [...new Set(keys.map((key) => key.split(' ', 1)[0] ?? ''))];
}

/** Everything that the report could take from a submission, places and file names aside. */
/** A form passes on values and nothing else; the YAML beside it, which says more, does not contradict it. */
function valueLines({ entries }: Submission): string[] {
  return entries.flatMap((entry) => {
    const said = [entry.reading, entry.previous].map((reading) =>
      reading?.tag === 'value' ? readingText(reading) : '',
    );
    return said.join('') === '' ? [] : [[keyOf(entry), ...said, entry.estimated].join('|')];
  });
}

function contentOf(submission: Submission): string {
  if (submission.through !== undefined) return valueLines(submission).sort().join('\n');
  const { narratives, tasks, projects, awards } = submission;
  const parts = JSON.stringify([narratives, tasks, projects, awards], (key, value: unknown) =>
    key === 'place' ? undefined : typeof value === 'bigint' ? value.toString() : value,
  );
  return [...entryLines(submission)].sort().join('\n') + parts;
}
