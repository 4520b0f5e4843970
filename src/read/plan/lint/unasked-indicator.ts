import type { FindingKind } from '../../../model/finding.ts';
import { type Formula, referencesOf } from '../../../model/formula.ts';
import { endOf, type Period } from '../../../model/period.ts';
import { dataUnits, type Element, type Plan, standsIn } from '../../../model/plan.ts';
import type { PlanFile } from '../../../model/plan-file.ts';
import { existsOn } from '../../../model/unit.ts';
import type { Lint } from './lint.ts';

const kind: FindingKind<{ owner: string; codes: readonly string[] }> = {
  code: 'TK116',
  severity: 'error',
  title: { vi: 'Chỉ tiêu không ai tính được', en: 'An indicator that nobody can compute' },
  why: {
    vi: 'Không kỳ nào có đơn vị được hỏi đủ số liệu thì chỉ tiêu mãi "chưa đủ số liệu" mà không ai biết vì sao.',
    en: 'Where no period asks any unit for all it needs, an indicator stays unknown and nobody learns why.',
  },
  message: ({ owner, codes }) => ({
    vi: `Chỉ tiêu "${owner}" không kỳ nào tính được: không đơn vị nào được hỏi ${codes.join(', ')}.`,
    en: `No period can compute the indicator "${owner}": no unit is asked for ${codes.join(', ')}.`,
  }),
  remedy: () => ({
    vi: 'Xem lại from, by, periods của số liệu đó và since, until của các đơn vị, sao cho có một kỳ hỏi đủ.',
    en: 'Look at from, by and periods of these elements and since, until of the units: one period has to ask for all.',
  }),
  example:
    'plan.yaml:\n  elements:\n    - {code: SO-HO, …, from: []}\n  indicators:\n    - {code: C1, …, formula: SO-HO}',
};

/** Each indicator has a period in which every element that its formula reads is asked of some unit that exists then. */
export const unaskedIndicator: Lint = {
  kind,
  find(draft, plan) {
    const sound = soundElements(draft.file, plan);
    draft.file.indicators.forEach(({ code: owner }, index) => {
      const indicator = plan.indicators.find(({ code }) => code === owner);
      const needed = (indicator === undefined ? [] : [...codesOf(indicator.formula)]).flatMap(
        (code) => sound.get(code) ?? [],
      );
      const unasked = plan.periods.map((period) => needed.filter((each) => !isAsked(plan, each, period)));
      const fewest = unasked.reduce((least, each) => (each.length < least.length ? each : least), needed);
      const codes = fewest.map(({ code }) => code);
      if (codes.length > 0) draft.fault(kind, { owner, codes }, 'indicators', index, 'formula');
    });
  },
};

/** Elements whose `from` and `by` name what exists; of the others it is already said. */
function soundElements(file: PlanFile, { elements, groups, units }: Plan): Plan['elements'] {
  const isGroup = (name: string): boolean => groups.some(({ id }) => id === name);
  const sound = file.elements.filter(
    ({ from, by }) =>
      from.every((name) => units.has(name) || isGroup(name)) && (by === undefined || isGroup(by)),
  );
  const codes = new Set(sound.map(({ code }) => code));
  return new Map([...elements].filter(([code]) => codes.has(code)));
}

/** What the formula asks of the units now or for last year; an opening stock and a base year may be all baseline. */
function codesOf(formula: Formula): ReadonlySet<string> {
  const asked = referencesOf(formula).filter(({ aspect }) => aspect === 'now' || aspect === 'previous');
  return new Set(asked.map(({ code }) => code));
}

function isAsked(plan: Plan, element: Element, period: Period): boolean {
  const exists = (id: string): boolean => {
    const unit = plan.units.get(id);
    return unit !== undefined && existsOn(unit, endOf(period));
  };
  return (
    standsIn(element.periods, period) &&
    element.sources.some(exists) &&
    dataUnits(plan, element).some(({ id }) => exists(id))
  );
}
