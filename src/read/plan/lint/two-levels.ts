import type { FindingKind } from '../../../model/finding.ts';
import type { Plan } from '../../../model/plan.ts';
import type { Lint } from './lint.ts';

const kind: FindingKind<{ code: string; above: string; below: string }> = {
  code: 'TK120',
  severity: 'warning',
  title: { vi: 'Số của hai cấp được cộng với nhau', en: 'Figures of two levels are added up' },
  why: {
    vi: 'Số tại một thời điểm của cơ quan cấp tỉnh thường đã gồm các xã; cộng cả hai là tính trùng.',
    en: 'A stock that an agency reports mostly holds that of the communes: adding both counts it twice.',
  },
  message: ({ code, above, below }) => ({
    vi: `"${code}": số của "${above}" và của "${below}" sẽ được cộng với nhau.`,
    en: `"${code}": the figures of "${above}" and of "${below}" will be added up.`,
  }),
  remedy: () => ({
    vi: 'Nếu là cùng một đối tượng: giữ một nguồn trong from, nguồn kia ghi vào check-with. Nếu khác nhau thì giữ nguyên.',
    en: 'If they are the same things, keep one in from and name the other in check-with. If not, keep it as it is.',
  }),
  example: 'plan.yaml:\n  - {code: SO-HO, …, nature: stock, from: [so-a, xa]}',
};

const localLevels: ReadonlySet<string> = new Set(['commune', 'district']);

/** A stock, unlike a flow, is rarely one thing at the agency and another in the communes. */
export const twoLevels: Lint = {
  kind,
  find(draft, plan) {
    draft.file.elements.forEach(({ code, nature, from }, index) => {
      const mixed = nature === 'stock' ? mixedLevels(plan, from) : undefined;
      if (mixed !== undefined) draft.fault(kind, { code, ...mixed }, 'elements', index, 'from');
    });
  },
};

/** Of the units and groups named, one above the communes or districts and one of theirs. */
function mixedLevels(
  { groups, units }: Plan,
  names: readonly string[],
): { readonly above: string; readonly below: string } | undefined {
  const isLocal = (name: string): boolean | undefined => {
    const level = (units.get(name) ?? groups.find(({ id }) => id === name))?.level;
    return level === undefined || level === 'centre' ? undefined : localLevels.has(level);
  };
  const above = names.find((name) => isLocal(name) === false);
  const below = names.find((name) => isLocal(name) === true);
  return above === undefined || below === undefined ? undefined : { above, below };
}
