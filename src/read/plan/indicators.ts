import { parseCondition, parseFormula, type Vocabulary } from '../../formula/parse.ts';
import { isZero } from '../../model/exact.ts';
import { type Formula, someFormula } from '../../model/formula.ts';
import type { Indicator, Plan, Rule } from '../../model/plan.ts';
import { present } from '../../model/present.ts';
import type { Target, TargetSchedule } from '../../model/target.ts';
import { letters, numerals } from '../../vi/letters.ts';
import { readTarget } from '../../vi/target.ts';
import type { Draft } from './draft.ts';
import { expandUnits, type Roster } from './elements.ts';
import { badFormula, badTarget, duplicateId, unknownReference, unsuitableTarget } from './findings.ts';

type IndicatorFile = Draft['file']['indicators'][number];
type TargetFile = NonNullable<IndicatorFile['target']>;

/** What formulas of this plan may refer to. */
export function vocabularyOf(elements: Plan['elements'], roster: Roster): Vocabulary {
  const units = (group: string) => roster.groups.find((each) => each.id === group)?.units;
  return {
    element: (code) => {
      const type = elements.get(code)?.type;
      if (type === undefined || type === 'yes-no') return type;
      // A percentage is understood, and refused by its own lint with a better remedy.
      return type === 'text' || type === 'date' || type === 'choice' ? 'other' : 'number';
    },
    comparesYears: (code) => elements.get(code)?.comparesYears ?? false,
    hasGroup: (id) => units(id) !== undefined,
    hasTag: (group, tag) => units(group)?.some((unit) => unit.tags.includes(tag)) ?? false,
  };
}

export function readRules(draft: Draft, vocabulary: Vocabulary): readonly Rule[] {
  return draft.file.rules.flatMap((file, index) => {
    const parsed = parseCondition(file.that, vocabulary);
    if (parsed.ok)
      return [
        {
          id: file.id,
          text: file.that,
          condition: parsed.value,
          message: file.message,
          severity: file.severity,
        },
      ];
    for (const detail of parsed.problems)
      draft.fault(badFormula, { owner: file.id, detail }, 'rules', index, 'that');
    return [];
  });
}

export function readIndicators(draft: Draft, roster: Roster, vocabulary: Vocabulary): readonly Indicator[] {
  const codes = new Set<string>();
  const headings = new Set(headingIds(draft));
  return draft.file.indicators.flatMap((file, index) => {
    if (codes.has(file.code))
      draft.fault(
        duplicateId,
        { what: { vi: 'chỉ tiêu', en: 'indicator' }, id: file.code },
        'indicators',
        index,
        'code',
      );
    codes.add(file.code);
    if (file.group !== undefined && !headings.has(file.group)) {
      draft.fault(
        unknownReference,
        { what: { vi: 'nhóm chỉ tiêu hoặc dự án', en: 'group or project' }, id: file.group },
        'indicators',
        index,
        'group',
      );
    }
    expandUnits(draft, roster, file.lead ?? [], ['indicators', index, 'lead']);
    const parsed = parseFormula(file.formula, vocabulary);
    if (parsed.ok) return [makeIndicator(draft, file, parsed.value, index)];
    for (const detail of parsed.problems)
      draft.fault(badFormula, { owner: file.code, detail }, 'indicators', index, 'formula');
    return [];
  });
}

function headingIds(draft: Draft): readonly string[] {
  const ids = (projects: Draft['file']['projects']): string[] =>
    projects.flatMap((project) => [project.id, ...ids(project.parts ?? [])]);
  return [...draft.file.groups.map((group) => group.id), ...ids(draft.file.projects)];
}

function makeIndicator(draft: Draft, file: IndicatorFile, formula: Formula, index: number): Indicator {
  const path = ['indicators', index, 'target'];
  const target = file.target === undefined ? undefined : readSchedule(draft, file.code, file.target, path);
  for (const each of target === undefined ? [] : targetsOf(target))
    checkSuits(draft, file, formula, each, path);
  return present({
    code: file.code,
    rows: file.row ?? [],
    name: file.name,
    clause: file.clause,
    group: file.group,
    leads: file.lead ?? [],
    formula,
    formulaText: file.formula,
    target,
    unitTargets: new Map<string, TargetSchedule>(),
    perUnit: file.per === 'unit',
    good: file.good ?? 'up',
    percent: file.per === 'unit' || isPercent(file.unit, formula, target),
    measure: file.unit ?? (target && targetsOf(target)[0]?.measure),
    sentence: file.sentence,
    nothing: file.nothing,
  });
}

function targetsOf(schedule: TargetSchedule): readonly Target[] {
  return schedule.tag === 'every-year' ? [schedule.target] : schedule.steps.map((step) => step.target);
}

const hasDivision = (formula: Formula): boolean =>
  someFormula(formula, (part) => part.tag === 'binary' && part.operator === '/');

/** By its target; without one, a quotient that has no unit of measure of its own. */
export function isPercent(
  measure: string | undefined,
  formula: Formula,
  target: TargetSchedule | undefined,
): boolean {
  const [first] = target === undefined ? [] : targetsOf(target);
  if (first !== undefined && !isZero(first.bound)) return first.percent;
  return measure === undefined && hasDivision(formula);
}

const growthCall = new RegExp(String.raw`(?<![${letters}${numerals}_.-])(?:growth|reduction)\s*\(`);

/** A percentage on a plain sum and a plain number on a growth mean nothing. `count(x)` alone is a plain sum too. */
export function suits(target: Target, formula: Formula, formulaText: string): boolean {
  return target.percent ? hasDivision(formula) : !growthCall.test(formulaText);
}

function checkSuits(
  draft: Draft,
  file: IndicatorFile,
  formula: Formula,
  target: Target,
  path: readonly PropertyKey[],
): void {
  if (!suits(target, formula, file.formula))
    draft.fault(unsuitableTarget, { owner: file.code, text: target.text, percent: target.percent }, ...path);
}

/** Reads a target in any of its written forms; undefined, with a finding, when it is not understood. */
function readSchedule(
  draft: Draft,
  owner: string,
  file: TargetFile,
  path: readonly PropertyKey[],
): TargetSchedule | undefined {
  if (typeof file === 'string' || 'test' in file) {
    const target = readOne(draft, owner, file as string | LongTarget, path);
    return target === undefined ? undefined : { tag: 'every-year', target };
  }
  const steps = Object.entries(file).flatMap(([year, each]) => {
    const target = readOne(draft, owner, each, [...path, year]);
    return target === undefined ? [] : [{ year: Number(year), target }];
  });
  return { tag: 'milestones', steps: steps.sort((a, b) => a.year - b.year) };
}

interface LongTarget {
  readonly test: Target['test'];
  readonly bound?: string | undefined;
  readonly low?: string | undefined;
  readonly high?: string | undefined;
}

function readOne(
  draft: Draft,
  owner: string,
  file: string | LongTarget,
  path: readonly PropertyKey[],
): Target | undefined {
  const text = typeof file === 'string' ? file : longText(file);
  const target =
    typeof file === 'string' ? readTarget(file, draft.file.numbers) : readLong(draft, file, text);
  if (target === undefined) draft.fault(badTarget, { owner, text }, ...path);
  return target;
}

function longText(file: LongTarget): string {
  return file.test === 'range'
    ? `${file.low ?? '?'} - ${file.high ?? '?'}`
    : `${file.test} ${file.bound ?? '?'}`;
}

/** The long form names its test; its bounds are bare numbers as in the short form. */
function readLong(draft: Draft, file: LongTarget, text: string): Target | undefined {
  const bound = (words: string | undefined): Target | undefined => {
    const target = words === undefined ? undefined : readTarget(words, draft.file.numbers);
    return target === undefined || target.test === '>=' || (target.test === '=' && isZero(target.bound))
      ? target
      : undefined;
  };
  if (file.test === 'range') {
    const low = bound(file.low);
    const high = bound(file.high);
    if (
      low === undefined ||
      high === undefined ||
      low.percent !== high.percent ||
      low.bound.compare(high.bound) >= 0
    )
      return undefined;
    return { ...low, text, test: 'range', high: high.bound };
  }
  const only = bound(file.bound);
  return only && { ...only, text, test: file.test };
}
