import { holds, type Terms } from '../formula/evaluate.ts';
import { type Exact, zero } from '../model/exact.ts';
import { type FindingKind, raise } from '../model/finding.ts';
import { type Aspect, type Condition, referencesOf } from '../model/formula.ts';
import { groupBy } from '../model/group.ts';
import type { Rule } from '../model/plan.ts';
import type { Entry, Reading } from '../model/submission.ts';
import type { Check, Verdict } from './check.ts';
import { type EntryFinder, entryFinder } from './finder.ts';

interface Args {
  readonly message: string;
  readonly values: string;
}

const brokenRule: FindingKind<Args> = {
  code: 'TK406',
  severity: 'error',
  title: { vi: 'Trái với quy tắc của kế hoạch', en: 'A rule of the plan is broken' },
  why: {
    vi: 'Các số trong quy tắc mâu thuẫn nhau, nên chưa dùng số nào trong đó.',
    en: 'The figures contradict each other, so none of them is used.',
  },
  message: ({ message, values }) => ({ vi: `${message} (${values}).`, en: `${message} (${values}).` }),
  remedy: () => ({ vi: 'Đề nghị kiểm tra lại các ô này.', en: 'Please check these cells.' }),
  example: 'plan.yaml: rules: [{id: R1, that: "SO-TV <= SO-HO", …}]\nxa-a.yaml: values: {SO-HO: 5, SO-TV: 9}',
};

const oddRule: FindingKind<Args> = {
  ...brokenRule,
  code: 'TK409',
  severity: 'warning',
  title: { vi: 'Điểm bất thường theo quy tắc của kế hoạch', en: 'An oddity by a rule of the plan' },
  why: {
    vi: 'Số vẫn được dùng, nhưng nên xem lại.',
    en: 'The figures are used, but worth a look.',
  },
  example: 'plan.yaml: rules: [{id: R2, that: "SO-NHA <= SO-HO", severity: warning, …}]',
};

function numberOf(reading: Reading | undefined): Exact | undefined {
  return reading?.tag === 'value' && reading.datum.tag === 'number' ? reading.datum.value : undefined;
}

/** A rule looks at one unit's own entries, this year and, with prev(), the same period of last year. */
function termsOf(find: EntryFinder, unit: string, year: number | undefined): Terms {
  const reading = (code: string, aspect: Aspect): Reading | undefined => {
    const entry = find(unit, code, year);
    return aspect === 'now' ? entry?.reading : aspect === 'previous' ? entry?.previous : undefined;
  };
  return {
    element: (code, aspect) => numberOf(reading(code, aspect)),
    count: () => undefined,
    units: () => zero,
  };
}

/** The elements a condition names, of one time or of any. */
function codesOf({ left, right }: Condition, aspect?: Aspect): readonly string[] {
  const named = [...referencesOf(left), ...referencesOf(right)];
  const meant = named.filter((each) => aspect === undefined || each.aspect === aspect);
  return [...new Set(meant.map(({ code }) => code))];
}

function judge(rule: Rule, unit: string, year: number | undefined, find: EntryFinder): readonly Verdict[] {
  if (holds(rule.condition, termsOf(find, unit, year)) !== false) return [];
  const entriesOf = (aspect?: Aspect): readonly Entry[] =>
    codesOf(rule.condition, aspect).flatMap((code) => find(unit, code, year) ?? []);
  const all = entriesOf();
  const [first] = all;
  if (first === undefined) return [];
  const args = {
    message: rule.message.replace(/\.$/, ''),
    values: all.map((entry) => `${entry.element}: ${entry.text}`).join('; '),
  };
  const where = { place: first.place, unit, element: first.element };
  if (rule.severity !== 'error') return [{ finding: raise(oddRule, args, where), names: all }];
  const finding = raise(brokenRule, args, where);
  return [{ finding, names: entriesOf('now'), turns: 'unreadable', spoils: entriesOf('previous') }];
}

type ByElement = ReadonlyMap<string, readonly Entry[]>;

function runRule(rule: Rule, entries: ByElement, find: EntryFinder): readonly Verdict[] {
  const [first = ''] = codesOf(rule.condition);
  const about = entries.get(first) ?? [];
  return about.flatMap((entry) => judge(rule, entry.unit, entry.year, find));
}

/** The plan's own rules inside one submission; with a gap among their entries they are not checked. */
export const rules: Check = {
  kinds: [brokenRule, oddRule],
  run: ({ plan, entries }) => {
    const find = entryFinder(entries);
    const byElement = groupBy(entries, ({ element }) => element);
    return plan.rules.flatMap((rule) => runRule(rule, byElement, find));
  },
};
