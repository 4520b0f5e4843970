import { type Exact, sum, whole } from '../model/exact.ts';
import type { Term } from '../model/figure.ts';
import { type Aspect, type Formula, referencesOf } from '../model/formula.ts';
import type { Element, Plan } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';
import type { History } from './history.ts';
import { type Ledger, numberOf, type Slice } from './ledger.ts';

/** Everything a formula is computed from. */
export interface Basis {
  readonly plan: Plan;
  readonly ledger: Ledger;
  readonly history: History;
  /** All units of a group that exist at the end of the period, with the tag if one is given. */
  readonly roster: (group: string, having: string | undefined) => readonly Unit[];
}

/** An element at a time, as one formula asks for it: of each unit, or once of the whole. */
export interface Ask {
  readonly element: Element;
  readonly aspect: Aspect;
  readonly from: 'units' | 'whole';
}

/** What a formula asks, and which units answer all that it asks of them. */
export interface Matching {
  readonly slice: Slice;
  readonly asks: readonly Ask[];
  /** Units asked for any element of the formula, in plan order. */
  readonly expected: readonly Unit[];
  readonly matched: ReadonlySet<string>;
}

/** The value of one unit for an ask; undefined while it is a gap. */
export function unitValue(basis: Basis, ask: Ask, unit: string, slice: Slice): Exact | undefined {
  const { ledger, history } = basis;
  const { element, aspect } = ask;
  if (aspect === 'now') return numberOf(ledger.reading(element, unit, slice));
  if (aspect !== 'previous') return history.unit(element, unit, aspect, slice)?.value;
  return (
    history.unitInResults(element, unit, aspect, slice)?.value ??
    ledger.previous(element, unit, slice) ??
    history.unit(element, unit, aspect, slice)?.value
  );
}

/**
 * The part of the window that a formula is computed of. Over several years a comparison with last year has no meaning:
 * it is that of the last year.
 */
export function sliceOf({ ledger }: Basis, formula: Formula): Slice {
  const compares = referencesOf(formula).some(({ aspect }) => aspect === 'previous');
  return compares ? (ledger.years.at(-1) ?? 'whole') : 'whole';
}

export function matchUnits(basis: Basis, formula: Formula, slice: Slice): Matching {
  const asks = asksOf(basis, formula, slice);
  const ofUnits = asks.filter((ask) => ask.from === 'units');
  const order = new Map<string, Unit>();
  for (const { element } of asks) for (const unit of basis.ledger.asked(element)) order.set(unit.id, unit);
  const expected = inPlanOrder(basis.plan, order);
  const isMatched = (unit: Unit): boolean =>
    ofUnits.every(
      (ask) => !isAskedOf(basis, ask, unit) || unitValue(basis, ask, unit.id, slice) !== undefined,
    );
  return { slice, asks, expected, matched: new Set(expected.filter(isMatched).map((unit) => unit.id)) };
}

function inPlanOrder(plan: Plan, units: ReadonlyMap<string, Unit>): readonly Unit[] {
  return [...plan.units.keys()].flatMap((id) => units.get(id) ?? []);
}

export function isAskedOf(basis: Basis, { element }: Ask, unit: Unit): boolean {
  const units = basis.ledger.asked(element);
  const ids = idsOf.get(units) ?? new Set(units.map(({ id }) => id));
  idsOf.set(units, ids);
  return ids.has(unit.id);
}

/** The ledger gives the same list each time it is asked for one. */
const idsOf = new WeakMap<readonly Unit[], ReadonlySet<string>>();

function asksOf(basis: Basis, formula: Formula, slice: Slice): readonly Ask[] {
  const seen = new Map<string, Ask>();
  for (const { code, aspect } of referencesOf(formula)) {
    const element = basis.plan.elements.get(code);
    if (element !== undefined) seen.set(`${code} ${aspect}`, makeAsk(basis, element, aspect, slice));
  }
  return [...seen.values()];
}

/** A past figure is asked of each unit where any unit has one, else of the whole. */
function makeAsk(basis: Basis, element: Element, aspect: Aspect, slice: Slice): Ask {
  const ask: Ask = { element, aspect, from: 'units' };
  if (aspect === 'now') return ask;
  const known = basis.ledger
    .asked(element)
    .some((unit) => unitValue(basis, ask, unit.id, slice) !== undefined);
  return known || basis.history.whole(element, aspect, slice) === undefined ? ask : { ...ask, from: 'whole' };
}

/**
 * The sum that an ask contributes; undefined without a matched unit. A figure of the whole is used only when the source
 * of record is one agency or all units are in, so that a missing report never looks like a fall.
 */
export function termOf(basis: Basis, ask: Ask, matching: Matching): Term | undefined {
  const { slice } = matching;
  const asked = basis.ledger.asked(ask.element);
  const units = asked.filter((unit) => matching.matched.has(unit.id));
  if (ask.from === 'whole') return wholeTerm(basis, ask, units.length === asked.length, slice);
  if (units.length === 0) return undefined;
  const values = units.flatMap((unit) => unitValue(basis, ask, unit.id, slice) ?? []);
  return {
    code: ask.element.code,
    aspect: ask.aspect,
    value: sum(values),
    units: units.map((unit) => unit.id),
  };
}

function wholeTerm(
  basis: Basis,
  { element, aspect }: Ask,
  complete: boolean,
  slice: Slice,
): Term | undefined {
  const oneAgency = element.sources.length === 1 && element.by === undefined;
  const figure = aspect === 'now' ? undefined : basis.history.whole(element, aspect, slice);
  if (figure === undefined || !(oneAgency || complete)) return undefined;
  return { code: element.code, aspect, value: figure.value, units: [], whole: figure };
}

export function unitCount(basis: Basis, group: string, having: string | undefined): Exact {
  return whole(basis.roster(group, having).length);
}
