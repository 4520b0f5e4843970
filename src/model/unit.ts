import type { Day } from './day.ts';

export type UnitLevel = 'province' | 'district' | 'commune' | 'agency' | 'centre';

/** A reporting unit: a commune, a district, an agency, a centre. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  /** xã, phường, huyện …; absent for agencies. */
  readonly kind?: string;
  readonly group: string;
  readonly level: UnitLevel;
  /** Official code, as information only: sources disagree on some. */
  readonly code?: string;
  readonly parent?: string;
  readonly tags: readonly string[];
  readonly aliases: readonly string[];
  readonly since?: Day;
  readonly until?: Day;
  /** The units that took it over when it ended. */
  readonly into: readonly string[];
}

export interface UnitGroup {
  readonly id: string;
  readonly name: string;
  /** In running text: "xã, phường". */
  readonly short: string;
  readonly level: UnitLevel;
  /** Under whoever reports: reminded by "yêu cầu", all others by "đề nghị". */
  readonly subordinate?: boolean;
  readonly units: readonly Unit[];
}

/** `xã Nam Đàn`, `Sở Y tế`. */
export function unitTitle(unit: Unit): string {
  return unit.kind === undefined ? unit.name : `${unit.kind} ${unit.name}`;
}

/** A unit is asked if it exists on the last day of the period's window. */
export function existsOn(unit: Unit, day: Day): boolean {
  return (unit.since === undefined || unit.since <= day) && (unit.until === undefined || day <= unit.until);
}
