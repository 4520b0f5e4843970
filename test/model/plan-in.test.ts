import { describe, expect, it } from 'vitest';
import { planIn } from '../../src/model/asked.ts';
import { planOf, planText } from '../support/plan-text.ts';

/** The plan as it stands in a period: whoever began later or ended before is in no group and asked for no words. */
describe('units that end in the year', () => {
  const roster = `id,name,kind,since,until
xa-a,A,xã,,
xa-cu,Cũ,xã,,2026-06-14
xa-moi,Mới,xã,2026-06-15,
`;
  const plan = planOf(planText, { 'units.csv': roster });

  it.each([
    ['2026-6T', ['xa-a', 'xa-cu']],
    ['2026', ['xa-a', 'xa-moi']],
  ])('%s: %j', (id, communes) => {
    const [period] = plan.periods.filter((each) => each.id === id);
    const there = period && planIn(plan, period);
    expect(there?.groups[0]?.units.map((unit) => unit.id)).toEqual(communes);
    expect(there?.outline[0]?.asked).toEqual(['cong-an-tinh', ...communes]);
  });

  it('their names are still known', () => {
    const [period] = plan.periods;
    expect(period && planIn(plan, period).units.size).toBe(plan.units.size);
  });
});
