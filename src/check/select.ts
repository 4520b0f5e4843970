import { exactText } from '../model/exact.ts';
import { type Finding, type FindingKind, raise } from '../model/finding.ts';
import { groupBy } from '../model/group.ts';
import type { Plan } from '../model/plan.ts';
import type { Entry, Reading, Submission } from '../model/submission.ts';

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

const conflict: FindingKind<{ other: string; elements: readonly string[] }> = {
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
  remedy: () => ({
    vi: 'Hỏi đơn vị bản nào đúng; bỏ bản kia, hoặc đề nghị gửi lại với lần gửi cao hơn.',
    en: 'Ask the unit which one holds; remove the other, or have it sent again as a higher revision.',
  }),
  example: 'xa-a.yaml: {SO-HO: 24}\n"xa-a (1).yaml": {SO-HO: 42}   # cùng revision: 1',
};

export const selectKinds = [superseded, sentTwice, conflict] as const;

/** Of all that a unit sent, what counts. */
export interface Selection {
  readonly used: readonly Submission[];
  /** Units of which neither of two files could be used, with all their entries turned into gaps. */
  readonly conflicting: ReadonlyMap<string, readonly Entry[]>;
  readonly findings: readonly Finding[];
}

/** The highest revision counts; two files of one revision only when they say the same. */
export function select(submissions: readonly Submission[], plan: Plan): Selection {
  const findings: Finding[] = [];
  const used: Submission[] = [];
  const conflicting = new Map<string, readonly Entry[]>();
  for (const [unit, sent] of groupBy(submissions, (each) => each.unit)) {
    const highest = Math.max(...sent.map((each) => each.revision));
    const [first, ...others] = sent.filter((each) => each.revision === highest);
    for (const old of sent) if (old.revision < highest) findings.push(raiseSuperseded(old, highest));
    if (first === undefined) continue;
    const differing = others.filter((other) => contentOf(other) !== contentOf(first));
    for (const other of others) findings.push(compareTwo(first, other, differing.includes(other), plan));
    if (differing.length === 0) used.push(first);
    else conflicting.set(unit, conflictOf([first, ...others]));
  }
  return { used, conflicting, findings };
}

function raiseSuperseded(old: Submission, by: number): Finding {
  return raise(superseded, { revision: old.revision, by }, { place: { file: old.file }, unit: old.unit });
}

function compareTwo(first: Submission, other: Submission, differ: boolean, plan: Plan): Finding {
  const where = { place: { file: other.file }, otherPlace: { file: first.file }, unit: other.unit };
  if (!differ) return raise(sentTwice, { other: first.file }, where);
  const elements = differences(first, other).map((code) => plan.elements.get(code)?.name ?? code);
  return raise(conflict, { other: first.file, elements }, where);
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
function contentOf(submission: Submission): string {
  const { narratives, tasks, projects, awards } = submission;
  const parts = JSON.stringify([narratives, tasks, projects, awards], (key, value: unknown) =>
    key === 'place' ? undefined : typeof value === 'bigint' ? value.toString() : value,
  );
  return [...entryLines(submission)].sort().join('\n') + parts;
}
