import type { FindingKind } from '../../../model/finding.ts';
import { type Formula, partsOf } from '../../../model/formula.ts';
import { dataUnits, type Plan } from '../../../model/plan.ts';
import type { Unit } from '../../../model/unit.ts';
import type { Lint } from './lint.ts';

const kind: FindingKind<{ code: string; counted: string; unit: string }> = {
  code: 'TK123',
  severity: 'warning',
  title: { vi: 'Tử số đếm cả đơn vị ngoài mẫu số', en: 'More is counted than stands below the line' },
  why: {
    vi: 'Đơn vị không nằm trong mẫu số mà vẫn được đếm thì tỷ lệ cao hơn thực tế, có thể vượt 100%.',
    en: 'A unit that is counted and stands outside the denominator makes the share too high, even above 100%.',
  },
  message: ({ code, counted, unit }) => ({
    vi: `"${code}": count(${counted}) đếm cả đơn vị ngoài mẫu số, ví dụ ${unit}.`,
    en: `"${code}": count(${counted}) counts units outside the denominator, such as ${unit}.`,
  }),
  remedy: () => ({
    vi: 'Hỏi bằng một số liệu riêng mà from chỉ gồm các đơn vị của mẫu số, hoặc chia cho units của cả nhóm.',
    en: 'Ask by an element of its own whose from lists the units of the denominator, or divide by all units.',
  }),
  example:
    'plan.yaml:\n  elements:\n    - {code: SACH, …, type: yes-no, from: xa}\n  indicators:\n    - {code: C1, …, formula: count(SACH) / units(xa where bien-gioi)}',
};

/** A share of the units with a tag holds only units with that tag. */
export const widerCount: Lint = {
  kind,
  find(draft, plan) {
    draft.file.indicators.forEach(({ code }, index) => {
      const formula = plan.indicators.find((each) => each.code === code)?.formula;
      const wider = formula && widerIn(plan, formula);
      if (wider !== undefined) draft.fault(kind, { code, ...wider }, 'indicators', index, 'formula');
    });
  },
};

interface Wider {
  readonly counted: string;
  readonly unit: string;
}

function widerIn(plan: Plan, formula: Formula): Wider | undefined {
  for (const part of partsOf(formula)) {
    if (part.tag !== 'binary' || part.operator !== '/' || part.right.tag !== 'units') continue;
    const { group, having } = part.right;
    if (having === undefined) continue;
    const isInside = (unit: Unit): boolean => unit.group === group && unit.tags.includes(having);
    const wider = countedOutside(plan, part.left, isInside);
    if (wider !== undefined) return wider;
  }
  return undefined;
}

/** The first count in a formula that goes beyond the units it is held against, with one of those beyond. */
function countedOutside(plan: Plan, formula: Formula, isInside: (unit: Unit) => boolean): Wider | undefined {
  for (const counted of partsOf(formula)) {
    const element = counted.tag === 'count' ? plan.elements.get(counted.code) : undefined;
    const outside = element && dataUnits(plan, element).find((unit) => !isInside(unit));
    if (element !== undefined && outside !== undefined) return { counted: element.code, unit: outside.id };
  }
  return undefined;
}
