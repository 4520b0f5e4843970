import { raise, type Words } from '../../model/finding.ts';
import { endOf } from '../../model/period.ts';
import type { RawCell } from '../../model/submission.ts';
import { existsOn, type Unit, unitTitle } from '../../model/unit.ts';
import {
  anotherUnitsForm,
  missingHeader,
  otherUnitInName,
  unitByFileName,
  unknownUnit,
} from '../findings.ts';
import { matchUnitCell } from '../match-unit.ts';
import type { RawSubmission } from '../raw.ts';
import type { Context } from './context.ts';
import { outsidePeriod } from './refused-unit.ts';

export function missing(raw: RawSubmission, what: Words, context: Context): undefined {
  context.findings.push(raise(missingHeader, { what }, { place: raw.place }));
  return undefined;
}

export function filled(cell: RawCell | undefined): RawCell | undefined {
  return cell?.value.tag === 'blank' ? undefined : cell;
}

/** Whose the submission is; undefined, with a finding, when that is unknown or the unit is not there in this period. */
export function readUnit(raw: RawSubmission, context: Context): Unit | undefined {
  const unit = whose(raw, context);
  if (unit === undefined || existsOn(unit, endOf(context.period))) return unit;
  context.findings.push(outsidePeriod(unit, raw.unit?.place ?? raw.place, context.plan));
  return undefined;
}

/** What it says itself; where it says nothing, what its file is named after. */
function whose(raw: RawSubmission, context: Context): Unit | undefined {
  const named = filled(raw.unit);
  if (named === undefined) return byFileName(raw, context);
  const match = matchUnitCell(named, context.matchUnit);
  if (match.tag === 'unit') {
    if (isAnothersForm(raw, match.unit, context)) return undefined;
    compareWithFileName(raw, named, match.unit, context);
    return match.unit;
  }
  const candidates = match.candidates.map(unitTitle);
  context.findings.push(raise(unknownUnit, { named: named.text, candidates }, { place: named.place }));
  return undefined;
}

/** The hidden stamp and the sheet that people see name two units: nobody knows whose figures these are. */
function isAnothersForm({ shownUnit }: RawSubmission, unit: Unit, context: Context): boolean {
  const shown = filled(shownUnit);
  const match = shown && matchUnitCell(shown, context.matchUnit);
  if (shown === undefined || match?.tag !== 'unit' || match.unit.id === unit.id) return false;
  const args = { form: unitTitle(unit), shown: unitTitle(match.unit) };
  context.findings.push(raise(anotherUnitsForm, args, { place: shown.place }));
  return true;
}

function byFileName(raw: RawSubmission, context: Context): Unit | undefined {
  const match = context.matchFileName?.(raw.file);
  if (match === undefined) return missing(raw, { vi: 'đơn vị báo cáo', en: 'unit' }, context);
  const { unit } = match;
  const where = { place: raw.place, unit: unit.id };
  context.findings.push(raise(unitByFileName, { unit: unitTitle(unit) }, where));
  return unit;
}

function compareWithFileName(raw: RawSubmission, named: RawCell, unit: Unit, context: Context): void {
  const match = context.matchFileName?.(raw.file);
  if (match === undefined || !match.isClear || match.unit.id === unit.id) return;
  const args = { inside: unitTitle(unit), named: unitTitle(match.unit) };
  context.findings.push(raise(otherUnitInName, args, { place: named.place, unit: unit.id }));
}
