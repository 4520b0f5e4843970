import { asksForAwards } from '../../model/asked.ts';
import { awardKeys, awardRow } from '../../model/form.ts';
import { awardLabels, awardNumberLabel } from '../../model/form-words.ts';
import type { Unit } from '../../model/unit.ts';
import type { Context } from '../normalise/context.ts';
import { columnKeys, labelColumn, type TableKind } from './kind.ts';

/** Whom the unit puts forward for an award: every line is one, whether it kept its number or not. */
export function awardsKind(unit: Unit, { plan }: Context): readonly TableKind[] {
  if (!asksForAwards(plan, unit)) return [];
  const labels = awardKeys.map((key) => [awardLabels[key], key] as const);
  return [
    {
      part: 'awards',
      keysOf: columnKeys([[awardNumberLabel, labelColumn], ...labels]),
      asked: [{ id: awardRow, name: '' }],
      named: [],
      isTelling: (key) => key === 'merit',
      idsOf: ({ text }) => (/^\d+$/.test(text) ? [awardRow] : []),
      continues: true,
    },
  ];
}
