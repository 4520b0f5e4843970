import type { Chart } from './chart.ts';
import type { Place } from './place.ts';
import type { Cell, Table } from './report.ts';

/**
 * What the internal page shows beside the report: each indicator with the answers to the questions that a head of
 * office asks, each unit with all it sent, and the way from every figure down to its cell. Everything is decided here:
 * words, rounding, order. A writer lays out.
 */
export interface Dashboard {
  /** `6 tháng đầu năm 2026, số liệu chốt đến ngày 20/6/2026`. */
  readonly lead: string;
  readonly charts: readonly Chart[];
  readonly indicators: readonly IndicatorCard[];
  /** The figures of each group by kind and by tag of its units. */
  readonly areas: readonly TitledTable[];
  readonly elements: readonly ElementCard[];
  readonly units: readonly UnitCard[];
}

export interface TitledTable {
  readonly title: string;
  readonly table: Table;
}

/** An indicator: one row of the dashboard, and its own paragraph below. */
export interface IndicatorCard {
  readonly code: string;
  readonly name: string;
  /** Empty where the plan puts it under no heading. */
  readonly group: string;
  readonly leads: readonly string[];
  readonly target: string;
  readonly value: Cell;
  readonly completion: string;
  /** Without a target there is none. */
  readonly standing?: { readonly text: string; readonly tone?: Cell['tone'] };
  /** `118/130`. */
  readonly coverage: string;
  /** Places in the orders by which the table can be sorted: exact values never leave as doubles. */
  readonly ranks: Readonly<Record<Order, number>>;
  /** As the report says it. */
  readonly sentence: string;
  readonly formula: string;
  readonly terms: readonly TermLine[];
  readonly questions: readonly Answer[];
  /** What each unit adds to the figure or to its change. */
  readonly shares?: Table;
}

export const orders = ['plan', 'name', 'completion', 'standing', 'coverage'] as const;
export type Order = (typeof orders)[number];

/** One sum that went into a formula. */
export interface TermLine {
  readonly label: string;
  /** Figure id of the element: `element/SL1`. */
  readonly figure: string;
  readonly value: Cell;
  readonly basis: string;
}

export interface Answer {
  readonly question: string;
  readonly answer: string;
  readonly table?: Table;
}

/** An element with every unit's figure and the cell that it was read from. */
export interface ElementCard {
  readonly code: string;
  readonly name: string;
  readonly measure: string;
  readonly total: string;
  /** `số liệu của 118/130 đơn vị`. */
  readonly basis: string;
  readonly entries: readonly EntryLine[];
}

export interface EntryLine {
  readonly unit: string;
  /** The figure, or in words why there is none. */
  readonly shown: string;
  readonly isGap: boolean;
  /** Last year's, empty where not asked. */
  readonly previous: string;
  readonly place?: Place;
  /** Estimated, settled, compared: what else is to be known of it. */
  readonly note: string;
}

export interface UnitCard {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly arrival: string;
  readonly files: readonly string[];
  readonly findings: readonly FindingLine[];
}

export interface FindingLine {
  readonly severity: string;
  readonly message: string;
  readonly remedy: string;
  readonly place: string;
  readonly code: string;
}
