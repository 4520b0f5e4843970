import type { FindingKind, Words } from '../../../model/finding.ts';
import { type Formula, referencesOf, someFormula } from '../../../model/formula.ts';
import type { Plan } from '../../../model/plan.ts';
import type { Draft } from '../draft.ts';
import type { Lint } from './lint.ts';

const kind: FindingKind<{ owner: string; detail: Words }> = {
  code: 'TK117',
  severity: 'error',
  title: { vi: 'Tỷ lệ bị cộng hoặc lấy trung bình', en: 'A percentage that would be summed or averaged' },
  why: {
    vi: 'Một xã 2/2 và một xã 10/100 không phải là trung bình 55% mà là 12/102: tổng tử chia tổng mẫu.',
    en: 'A commune with 2/2 and one with 10/100 make 12/102, not an average of 55%: sums are divided, never shares.',
  },
  message: ({ owner, detail }) => ({ vi: `"${owner}": ${detail.vi}.`, en: `"${owner}": ${detail.en}.` }),
  remedy: () => ({
    vi: 'Hỏi riêng tử số và mẫu số (kiểu count, amount hoặc money) rồi viết công thức TỬ / MẪU.',
    en: 'Ask for numerator and denominator apart (count, amount or money) and write the formula PART / WHOLE.',
  }),
  example:
    'plan.yaml:\n  elements:\n    - {code: TY-LE-HO, …, type: percent, from: xa}\n  indicators:\n    - {code: C1, …, formula: TY-LE-HO}',
};

/** Percentages stand in no formula and have no parts; nor are two quotients added up. */
export const summedShare: Lint = {
  kind,
  find(draft, plan) {
    draft.file.indicators.forEach(({ code }, index) => {
      const formula = plan.indicators.find((each) => each.code === code)?.formula;
      checkFormulas(draft, plan, code, formula === undefined ? [] : [formula], [
        'indicators',
        index,
        'formula',
      ]);
    });
    draft.file.rules.forEach(({ id }, index) => {
      const condition = plan.rules.find((each) => each.id === id)?.condition;
      const sides = condition === undefined ? [] : [condition.left, condition.right];
      checkFormulas(draft, plan, id, sides, ['rules', index, 'that']);
    });
    draft.file.elements.forEach(({ code, type, parts = [] }, index) => {
      if (type === 'percent' && parts.length > 0)
        draft.fault(kind, { owner: code, detail: partsOf(parts) }, 'elements', index, 'parts');
    });
  },
};

function checkFormulas(
  draft: Draft,
  plan: Plan,
  owner: string,
  formulas: readonly Formula[],
  path: readonly PropertyKey[],
): void {
  const codes = new Set(formulas.flatMap(referencesOf).map(({ code }) => code));
  for (const code of codes)
    if (plan.elements.get(code)?.type === 'percent')
      draft.fault(kind, { owner, detail: shareOf(code) }, ...path);
  if (formulas.some((formula) => someFormula(formula, addsQuotients)))
    draft.fault(kind, { owner, detail: quotients }, ...path);
}

/** `A / B + C / D`: the step before an average of percentages. */
function addsQuotients(formula: Formula): boolean {
  const isQuotient = (part: Formula): boolean => part.tag === 'binary' && part.operator === '/';
  return (
    formula.tag === 'binary' &&
    formula.operator === '+' &&
    isQuotient(formula.left) &&
    isQuotient(formula.right)
  );
}

const shareOf = (code: string): Words => ({
  vi: `"${code}" là tỷ lệ phần trăm do đơn vị báo cáo, không cộng và không lấy trung bình được`,
  en: `"${code}" is a percentage that units report: it is neither summed nor averaged`,
});

const partsOf = (parts: readonly string[]): Words => ({
  vi: `là tỷ lệ phần trăm nên không phải tổng của ${parts.join(', ')}`,
  en: `a percentage is not the sum of ${parts.join(', ')}`,
});

const quotients: Words = {
  vi: 'công thức cộng hai tỷ lệ với nhau',
  en: 'the formula adds two quotients up',
};
