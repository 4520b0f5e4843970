import { compare, exactText } from '../model/exact.ts';
import { type Finding, type FindingKind, raise } from '../model/finding.ts';
import { groupBy } from '../model/group.ts';
import type { Plan } from '../model/plan.ts';
import type { Entry, Reading, Submission } from '../model/submission.ts';
import { unitTitle } from '../model/unit.ts';
import { entryFinder } from './finder.ts';

const passedOnDiffers: FindingKind<{ name: string; unit: string; own: string; by: string; other: string }> = {
  code: 'TK530',
  severity: 'warning',
  title: {
    vi: 'Số đơn vị gửi khác số cấp trên tổng hợp',
    en: 'A unit’s own figure differs from the one passed on',
  },
  why: {
    vi: 'Đơn vị gửi thẳng và cấp trên cũng gửi số của đơn vị đó: chỉ tính một lần, theo bản của chính đơn vị.',
    en: 'The unit sent it, and so did the unit above: it is counted once, as the unit itself says.',
  },
  message: ({ name, unit, own, by, other }) => ({
    vi: `${name}, ${unit}: đơn vị ghi ${own}, bản tổng hợp của ${by} ghi ${other}.`,
    en: `${name}, ${unit}: the unit says ${own}, the consolidation of ${by} says ${other}.`,
  }),
  remedy: ({ by }) => ({
    vi: `Đề nghị ${by} và đơn vị đối chiếu; nếu số của ${by} đúng thì ghi vào sổ xử lý (from).`,
    en: `Have both check; if that of ${by} is right, settle it with "from".`,
  }),
  advice: {
    vi: 'Đề nghị hai đơn vị đối chiếu; nếu số của cấp trên đúng thì ghi vào sổ xử lý (from).',
    en: 'Have both check; if that of the unit above is right, settle it with "from".',
  },
  example: 'xa-a.yaml: values: {SO-HO: 24}\nhuyen-a.yaml: units: {xa-a: {SO-HO: 26}}   # xa-a thuộc huyen-a',
};

export const passedOnKinds = [passedOnDiffers] as const;

/** The units' own entries, as they count, against those that units above passed on; two gaps are no difference. */
export function comparePassedOn(
  entries: readonly Entry[],
  aside: readonly Submission[],
  plan: Plan,
): readonly Finding[] {
  const byReporter = groupBy(aside.length === 0 ? [] : entries, ({ reporter }) => reporter);
  return aside.flatMap((submission) => {
    const find = entryFinder(byReporter.get(submission.unit) ?? []);
    return submission.entries.flatMap((entry) => {
      const own = find(entry.unit, entry.element, entry.year);
      const differ = own !== undefined && !saySame(own.reading, entry.reading);
      return differ ? [differenceOf(own, entry, submission, plan)] : [];
    });
  });
}

function differenceOf(own: Entry, entry: Entry, { unit, through }: Submission, plan: Plan): Finding {
  const args = {
    name: plan.elements.get(entry.element)?.name ?? entry.element,
    unit: titleOf(unit, plan),
    own: wordsOf(own),
    by: titleOf(through?.unit ?? unit, plan),
    other: wordsOf(entry),
  };
  const where = { place: entry.place, otherPlace: own.place, unit: entry.unit, element: entry.element };
  return raise(passedOnDiffers, args, where);
}

/** Entries that do not count, for a settlement that takes them instead. */
export function entriesAside({ entries, through }: Submission): readonly Entry[] {
  return through === undefined ? entries : entries.map((entry) => ({ ...entry, reporter: through.unit }));
}

function titleOf(id: string, plan: Plan): string {
  const unit = plan.units.get(id);
  return unit === undefined ? id : unitTitle(unit);
}

function wordsOf({ text, reading }: Entry): string {
  if (text !== '') return text;
  return reading.tag === 'value' && reading.datum.tag === 'number' ? exactText(reading.datum.value) : '…';
}

function saySame(one: Reading, other: Reading): boolean {
  if (one.tag === 'gap' || other.tag === 'gap') return one.tag === other.tag;
  const [left, right] = [one.datum, other.datum];
  if (left.tag === 'number' && right.tag === 'number') return compare(left.value, right.value) === 0;
  return JSON.stringify(left) === JSON.stringify(right);
}
