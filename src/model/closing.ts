import type { Day } from './day.ts';
import type { Exact } from './exact.ts';
import type { Period } from './period.ts';
import type { Plan } from './plan.ts';
import type { Results } from './results.ts';

/** A finished period as its workspace holds it. */
export interface Finished {
  readonly plan: Plan;
  readonly period: Period;
  readonly results: Results;
  /** The folder of its last run, below the workspace: `ket-qua/2026-6T/lan-02`. */
  readonly run: string;
}

/** The period that is opened, by the plan that will ask for it. */
export interface Opened {
  readonly plan: Plan;
  readonly period: Period;
}

/** What passes from a finished period to the next, and what does not. */
export interface Closing {
  readonly finished: Finished;
  readonly opened: Opened;
  /** What keeps the finished period from being finished; empty where nothing does. */
  readonly open: readonly string[];
  readonly stocks: CarriedStocks;
  readonly settlements: CarriedSettlements;
  readonly roster: RosterChanges;
  readonly form: readonly FormChange[];
  readonly contacts: readonly Contact[];
}

/** Stocks at the end of the finished period. */
export interface CarriedStocks {
  /** Where they stand: the end of its window. */
  readonly day: Day;
  /** Whether the next period counts its opening stocks from them, or from an earlier day. */
  readonly opening: boolean;
  readonly elements: readonly CarriedStock[];
}

export interface CarriedStock {
  readonly name: string;
  readonly measure: string;
  /** Over the units that gave it; absent where none did. */
  readonly total?: Exact;
  readonly given: number;
  /** Units asked that gave none: their opening stock is a gap. By title. */
  readonly lacking: readonly string[];
}

export type ResultSettlement = Results['settlements'][number];

export interface CarriedSettlements {
  /** True as long as the unit says the same: `reported` is what it said. */
  readonly kept: readonly (ResultSettlement & { readonly reported: string })[];
  readonly dropped: readonly { readonly settlement: ResultSettlement; readonly why: string }[];
}

export interface RosterChanges {
  /** Asked in the finished period and no more; with the units that took each over. By title. */
  readonly ended: readonly { readonly unit: string; readonly into: readonly string[] }[];
  /** Asked from now on. By title. */
  readonly begun: readonly string[];
}

/** A question of the form, and how it is not what it was. */
export interface FormChange {
  readonly kind: 'added' | 'removed' | 'reworded' | 'asked-of-others';
  readonly question: string;
  /** What is asked for it, or what changed: `đơn vị tính: người → lượt người`. */
  readonly details: readonly string[];
  /** Whom it is asked, where that is told: a group's name, or titles of units. */
  readonly asked: readonly string[];
}

/** Who signed for a unit last. */
export interface Contact {
  readonly unit: string;
  readonly name: string;
  readonly title: string;
  readonly phone: string;
}
