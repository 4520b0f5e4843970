import { type AskedByUnit, askedByUnit } from '../../model/asked.ts';
import { askedBelow } from '../../model/branch.ts';
import { type FigureAspect, figureKey } from '../../model/form.ts';
import { unitLabel } from '../../model/form-words.ts';
import type { RawCell } from '../../model/submission.ts';
import type { Unit } from '../../model/unit.ts';
import { unitColumnLabel } from '../../vi/form-label.ts';
import { matchUnitCell } from '../match-unit.ts';
import type { Context } from '../normalise/context.ts';
import { columnKeys, labelColumn, type TableKind } from './kind.ts';

/**
 * Sheets with a row for each unit of a group and a column for each figure, but for figures that were found by their
 * codes: of what the unit gives for others, and of what it hands up for the units below it.
 */
export function byUnitKinds(
  unit: Unit,
  context: Context,
  isFound: (element: string) => boolean,
): readonly TableKind[] {
  const { plan, period } = context;
  return [...askedByUnit(plan, period, unit), ...askedBelow(plan, period, unit)]
    .filter(({ elements }) => !elements.some(({ code }) => isFound(code)))
    .map((asked) => byUnitKind(asked, context));
}

function byUnitKind({ group, units, elements }: AskedByUnit, { period, matchUnit }: Context): TableKind {
  const aspects: readonly (FigureAspect | undefined)[] =
    period.years.length > 0 ? period.years : [undefined, 'previous'];
  const columns = elements.flatMap((element) =>
    aspects.map(
      (aspect) => [unitColumnLabel(element, period, aspect), figureKey(element.code, aspect)] as const,
    ),
  );
  const asked = new Set(units.map(({ id }) => id));
  const idsOf = (label: RawCell): readonly string[] => {
    const match = matchUnitCell(label, matchUnit);
    const found = match.tag === 'unit' ? [match.unit] : match.candidates;
    return found.map(({ id }) => id).filter((id) => asked.has(id));
  };
  const heads = [unitLabel, group.short].map((label) => [label, labelColumn] as const);
  return {
    part: 'by-unit',
    keysOf: columnKeys([...new Map(heads), ...columns]),
    isTelling: () => true,
    asked: units,
    named: [],
    idsOf,
    continues: false,
  };
}
