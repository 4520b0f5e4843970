import { unitsAbove } from '../../../model/branch.ts';
import type { FindingKind, Words } from '../../../model/finding.ts';
import type { Plan } from '../../../model/plan.ts';
import type { Lint } from './lint.ts';

const kind: FindingKind<{ owner: string; detail: Words }> = {
  code: 'TK118',
  severity: 'error',
  title: { vi: 'Hai nguồn, không rõ số nào được tính', en: 'Two sources and no source of record' },
  why: {
    vi: 'Hai nơi cùng báo một số thì cộng lại là tính trùng; phải nói rõ số của ai được tính, số của ai để đối chiếu.',
    en: 'Two who report the same figure would be counted twice: the plan says whose counts and whose is the check.',
  },
  message: ({ owner, detail }) => ({ vi: `"${owner}": ${detail.vi}.`, en: `"${owner}": ${detail.en}.` }),
  remedy: () => ({
    vi: 'Giữ trong from một nguồn được tính; nguồn kia ghi vào check-with để đối chiếu, không cộng.',
    en: 'Keep the one whose figures count in from; name the other in check-with: compared, never added.',
  }),
  example: 'plan.yaml:\n  - {code: SO-HO, …, from: [so-a, so-b], by: xa}',
};

/**
 * With `by`, one unit alone gives all figures; nobody is the check on himself; and what there is at a day in a unit and
 * in one below it is the same thing, told twice.
 */
export const sourceOfRecord: Lint = {
  kind,
  find(draft, plan) {
    draft.file.elements.forEach(({ code }, index) => {
      const element = plan.elements.get(code);
      if (element === undefined) return;
      const { sources, by, checkers, nature } = element;
      if (by !== undefined && sources.length > 1)
        draft.fault(kind, { owner: code, detail: several(sources.length, by) }, 'elements', index, 'from');
      const twice = nature === 'stock' ? aboveAnother(sources, plan) : undefined;
      if (twice !== undefined)
        draft.fault(kind, { owner: code, detail: twoLevelsOf(twice) }, 'elements', index, 'from');
      const both = by === undefined ? checkers.find((id) => sources.includes(id)) : undefined;
      if (both !== undefined)
        draft.fault(kind, { owner: code, detail: itself(both) }, 'elements', index, 'check-with');
    });
  },
};

const several = (count: number, by: string): Words => ({
  vi: `${count} đơn vị cùng cho số của từng đơn vị thuộc nhóm "${by}", không rõ số của ai được tính`,
  en: `${count} units each give the figures of "${by}" one by one, and nothing says whose count`,
});

interface Nested {
  readonly above: string;
  readonly below: string;
}

/** Of the sources one, and another that lies below it in the tree. */
function aboveAnother(sources: readonly string[], { units }: Plan): Nested | undefined {
  const named = new Set(sources);
  for (const below of sources) {
    const above = unitsAbove(units, below).find((id) => id !== below && named.has(id));
    if (above !== undefined) return { above, below };
  }
  return undefined;
}

const twoLevelsOf = ({ above, below }: Nested): Words => ({
  vi: `"${above}" và đơn vị bên dưới "${below}" cùng là nguồn, số sẽ tính hai lần`,
  en: `"${above}" and "${below}" below it are both sources: it would be counted twice`,
});

const itself = (id: string): Words => ({
  vi: `"${id}" vừa là nguồn (from) vừa là nơi đối chiếu (check-with)`,
  en: `"${id}" is both the source (from) and its own check (check-with)`,
});
