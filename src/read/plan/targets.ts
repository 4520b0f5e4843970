import { raise, type Words } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { Indicator } from '../../model/plan.ts';
import type { TargetSchedule } from '../../model/target.ts';
import { readTarget } from '../../vi/target.ts';
import type { CsvRow } from '../csv.ts';
import type { Draft } from './draft.ts';
import type { Roster } from './elements.ts';
import { badTarget, unsuitableTarget } from './findings.ts';
import { isPercent, suits } from './indicators.ts';
import { faultAt, overflow, placeOf, readTable, unknown } from './table.ts';

interface Own {
  readonly indicator: Indicator;
  /** By unit id; an empty one is the whole. */
  readonly units: Map<string, TargetSchedule>;
}

/** Targets of targets.csv: `unit,indicator,target`; an empty unit is the whole. They replace the plan's own. */
export function readTargets(
  draft: Draft,
  roster: Roster,
  indicators: readonly Indicator[],
): readonly Indicator[] {
  const table = readTable(draft, 'targets', ['unit', 'indicator', 'target']);
  if (table === undefined) return indicators;
  const found = new Map<string, Own>(
    indicators.map((indicator) => [indicator.code, { indicator, units: new Map() }]),
  );
  for (const row of table.rows) readTargetRow(draft, roster, row, found);
  return indicators.map((indicator) => {
    const unitTargets = new Map(found.get(indicator.code)?.units);
    const whole = unitTargets.get('');
    unitTargets.delete('');
    if (whole === undefined) return { ...indicator, unitTargets };
    const percent = indicator.perUnit || isPercent(indicator.measure, indicator.formula, whole);
    return { ...indicator, target: whole, percent, unitTargets };
  });
}

function readTargetRow(draft: Draft, roster: Roster, row: CsvRow, found: ReadonlyMap<string, Own>): void {
  const name = draft.file.targets ?? '';
  const code = row.cells.get('indicator') ?? '';
  const unit = row.cells.get('unit') ?? '';
  const own = found.get(code);
  if (row.overflows) {
    faultAt(draft, name, row, overflow);
    return;
  }
  if (own === undefined) faultAt(draft, name, row, unknown('indicator', code));
  if (unit !== '' && !roster.units.has(unit)) faultAt(draft, name, row, unknown('unit', unit));
  const schedule = own && readOwn(draft, own, row.cells.get('target') ?? '', placeOf(name, row));
  if (own === undefined || schedule === undefined) return;
  if (own.units.has(unit)) faultAt(draft, name, row, twice(unit, code));
  own.units.set(unit, schedule);
}

function twice(unit: string, code: string): Words {
  return unit === ''
    ? {
        vi: `chỉ tiêu giao "${code}" cho toàn bộ đã có ở trên`,
        en: `a target of the whole for "${code}" stands above`,
      }
    : {
        vi: `chỉ tiêu giao "${code}" cho "${unit}" đã có ở trên`,
        en: `a target of "${unit}" for "${code}" stands above`,
      };
}

/** A target of the table, held against its indicator like one of plan.yaml. */
function readOwn(draft: Draft, own: Own, text: string, place: Place): TargetSchedule | undefined {
  const target = readTarget(text, draft.file.numbers);
  const { code, formula, formulaText } = own.indicator;
  if (target === undefined) {
    draft.findings.push(raise(badTarget, { owner: code, text }, { place }));
    return undefined;
  }
  if (!suits(target, formula, formulaText)) {
    draft.findings.push(raise(unsuitableTarget, { owner: code, text, percent: target.percent }, { place }));
  }
  return { tag: 'every-year', target };
}
