import type { FindingKind } from '../../../model/finding.ts';
import { referencesOf } from '../../../model/formula.ts';
import type { Plan } from '../../../model/plan.ts';
import type { Draft } from '../draft.ts';
import { badFormula } from '../findings.ts';
import type { Lint } from './lint.ts';
import { shownIn } from './shown.ts';

const kind: FindingKind<{ code: string }> = {
  code: 'TK112',
  severity: 'warning',
  title: { vi: 'Hỏi mà không dùng', en: 'Asked but not used' },
  why: {
    vi: 'Mỗi số liệu hỏi thừa là việc thừa của mọi đơn vị.',
    en: 'Every figure asked in vain is work for every unit.',
  },
  message: ({ code }) => ({
    vi: `Chỉ tiêu số liệu "${code}" không dùng trong công thức, quy tắc, đề cương hay phụ lục nào.`,
    en: `The element "${code}" is used in no formula, rule, section or annex.`,
  }),
  remedy: () => ({
    vi: 'Bỏ đi, hoặc đưa vào đề cương (shows).',
    en: 'Drop it, or show it in a section.',
  }),
  example: 'plan.yaml: một phần tử elements không ai nhắc tới',
};

/** An element that nothing reads is work for every unit in vain. What a broken formula reads is not known. */
export const unusedElement: Lint = {
  kind,
  find(draft, plan) {
    if (draft.findings.some(({ code }) => code === badFormula.code)) return;
    const used = usedElements(draft, plan);
    draft.file.elements.forEach(({ code }, index) => {
      if (!used.has(code)) draft.fault(kind, { code }, 'elements', index, 'code');
    });
  },
};

function usedElements({ file }: Draft, { indicators, rules, elements }: Plan): ReadonlySet<string> {
  const formulas = [
    ...indicators.map(({ formula }) => formula),
    ...rules.flatMap(({ condition }) => [condition.left, condition.right]),
  ];
  const related = [...elements.values()].flatMap(({ code, parts, askedIf = '', adds = '' }) => [
    ...parts,
    askedIf,
    adds,
    ...(parts.length > 0 ? [code] : []),
  ]);
  const shown = shownIn(file.outline).flatMap((each) => ('elements' in each ? each.elements : []));
  const annexed = file.annexes.flatMap((annex) => annex.elements ?? []);
  return new Set([
    ...formulas.flatMap(referencesOf).map(({ code }) => code),
    ...related,
    ...shown,
    ...annexed,
  ]);
}
