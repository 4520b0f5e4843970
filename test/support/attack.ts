import { compare, type Exact, exact, isZero, one, sum, zero } from '../../src/model/exact.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Cell, Table } from '../../src/model/report.ts';

/**
 * A reader who wants to know what is withheld in an annex by unit: every sum that is printed, every figure that is made
 * up of others and every rule of the plan is an equation or a bound; exact elimination and bounds say what they tell.
 */

/** Unknowns by `column/row`, each with its factor, and what they come to. */
interface Equation {
  readonly factors: ReadonlyMap<string, Exact>;
  readonly sum: Exact;
}

interface Grid {
  /** Codes by the column that they stand in. */
  readonly columns: readonly (readonly [number, string])[];
  readonly rows: readonly (readonly Cell[])[];
  /** Of rows that add up others: which. */
  readonly sums: readonly { readonly row: number; readonly of: readonly number[] }[];
}

/** The cells of units that could be worked out although they are withheld, as `column/row`; zeros tell of nobody. */
export function revealed(plan: Plan, published: Table, full: Table): readonly string[] {
  const grid = gridOf(full);
  const truth = valuesOf(grid, full);
  const known = valuesOf(grid, published);
  const isHidden = (cell: string) => truth.has(cell) && !known.has(cell);
  const equations = equationsOf(plan, grid, truth).map((each) => lessKnown(each, known));
  const determined = [...eliminated(equations), ...bounded(plan, grid, equations, truth, known)];
  const units = new Set(grid.sums.flatMap(({ of }) => of));
  const isUnit = (cell: string) => units.has(Number(cell.split('/')[1]));
  const isSomebody = (cell: string) => isUnit(cell) && !isZero(truth.get(cell) ?? zero);
  return [...new Set(determined)].filter((cell) => isHidden(cell) && isSomebody(cell));
}

/** The total has its figures marked; rows with a number in front are units, the others parts of them. */
function gridOf(full: Table): Grid {
  const [total, ...rest] = full.rows;
  const columns = (total?.cells ?? []).flatMap(({ figure }, index) =>
    figure === undefined ? [] : [[index, figure.slice('element/'.length)] as const],
  );
  const units = full.rows.flatMap(({ cells }, row) => (/^\d+$/.test(cells[0]?.text ?? '') ? [row] : []));
  const slices = rest.filter(({ cells }) => cells[0]?.text === '').map((_, index) => index + 1);
  return {
    columns,
    rows: full.rows.map(({ cells }) => cells),
    sums: [{ row: 0, of: units }, ...slices.map((row) => ({ row, of: units }))],
  };
}

function valuesOf({ columns }: Grid, { rows }: Table): ReadonlyMap<string, Exact> {
  return new Map(
    rows.flatMap(({ cells }, row) =>
      columns.flatMap(([column, code]) => {
        const value = exact(cells[column]?.exact ?? '');
        return value === undefined ? [] : [[`${code}/${row}`, value] as const];
      }),
    ),
  );
}

/** Which rows make up a part of the units is known from the roster; here it is told by the plan's kinds and tags. */
function membersOf(plan: Plan, grid: Grid, row: number, of: readonly number[]): readonly number[] {
  const label = (grid.rows[row]?.[1]?.text ?? '').replace(/^Trong đó: /, '').toLowerCase();
  if (row === 0) return of;
  const units = [...plan.units.values()];
  return of.filter((at) => {
    const name = (grid.rows[at]?.[1]?.text ?? '').toLowerCase();
    const unit = units.find((each) => `${each.kind ?? ''} ${each.name}`.trim().toLowerCase() === name);
    const isKind = unit?.kind?.toLowerCase() === label;
    const words = (tag: string) => tag.replaceAll('-', ' ');
    return (
      isKind || (unit?.tags ?? []).some((tag) => label === `địa bàn ${words(tag)}` || tag === tagOf(label))
    );
  });
}

const tags: readonly (readonly [RegExp, string])[] = [
  [/biên giới$/, 'bien-gioi'],
  [/miền núi$/, 'mien-nui'],
  [/trọng điểm$/, 'trong-diem'],
  [/ven biển$/, 'ven-bien'],
];

function tagOf(label: string): string {
  return tags.find(([words]) => words.test(label))?.[1] ?? '?';
}

/** Only what holds of the figures as they are: a reader cannot tell otherwise, and would be led astray. */
function equationsOf(plan: Plan, grid: Grid, truth: ReadonlyMap<string, Exact>): readonly Equation[] {
  const all = [...sumEquations(plan, grid, truth), ...rowEquations(plan, grid, truth)];
  return all.filter(({ factors, sum: total }) => {
    const found = sum([...factors].map(([cell, factor]) => (truth.get(cell) ?? zero).mul(factor)));
    return compare(found, total) === 0;
  });
}

function sumEquations(plan: Plan, grid: Grid, truth: ReadonlyMap<string, Exact>): readonly Equation[] {
  return grid.sums.flatMap(({ row, of }) =>
    grid.columns.map(([, code]) => {
      const cells = membersOf(plan, grid, row, of).map((at) => `${code}/${at}`);
      const terms = cells.filter((cell) => truth.has(cell)).map((cell) => [cell, one] as const);
      return { factors: new Map([...terms, [`${code}/${row}`, one.neg()] as const]), sum: zero };
    }),
  );
}

/** A whole and its parts; an element that the rules hold equal to the sum of others. */
function rowEquations(plan: Plan, grid: Grid, truth: ReadonlyMap<string, Exact>): readonly Equation[] {
  const wholes = [...plan.elements.values()].filter(({ parts }) => parts.length > 0);
  const equal = plan.rules.flatMap(({ text }) => {
    const [, whole, parts] = /^\s*([\w-]+)\s*=\s*([\w-]+(?: \+ [\w-]+)*)\s*$/.exec(text) ?? [];
    return whole === undefined ? [] : [{ code: whole, parts: (parts ?? '').split(' + ') }];
  });
  return grid.rows.flatMap((_, row) =>
    [...wholes, ...equal].flatMap(({ code, parts }) => {
      const cells = [code, ...parts].map((each) => `${each}/${row}`);
      if (!cells.every((cell) => truth.has(cell))) return [];
      return [{ factors: new Map(cells.map((cell, at) => [cell, at === 0 ? one.neg() : one])), sum: zero }];
    }),
  );
}

function lessKnown({ factors, sum: total }: Equation, known: ReadonlyMap<string, Exact>): Equation {
  const rest = [...factors].filter(([cell]) => !known.has(cell));
  const printed = [...factors].map(([cell, factor]) => (known.get(cell) ?? zero).mul(factor));
  return { factors: new Map(rest), sum: total.sub(sum(printed)) };
}

/** Gauss and Jordan, exactly: the unknowns that stand alone in an equation at the end. */
function eliminated(equations: readonly Equation[]): readonly string[] {
  const solved = new Map<string, Equation>();
  for (const equation of equations) {
    const reduced = [...solved].reduce((rest, [pivot, other]) => without(rest, pivot, other), equation);
    const [first] = reduced.factors;
    if (first === undefined) continue;
    const [pivot, factor] = first;
    const unit = scaled(reduced, factor);
    for (const [cell, other] of solved) solved.set(cell, without(other, pivot, unit));
    solved.set(pivot, unit);
  }
  return [...solved].filter(([, { factors }]) => factors.size === 1).map(([pivot]) => pivot);
}

function without(equation: Equation, pivot: string, other: Equation): Equation {
  const factor = equation.factors.get(pivot);
  if (factor === undefined) return equation;
  const factors = new Map(equation.factors);
  for (const [cell, each] of other.factors) {
    const rest = (factors.get(cell) ?? zero).sub(each.mul(factor));
    if (isZero(rest)) factors.delete(cell);
    else factors.set(cell, rest);
  }
  return { factors, sum: equation.sum.sub(other.sum.mul(factor)) };
}

function scaled({ factors, sum: total }: Equation, by: Exact): Equation {
  return { factors: new Map([...factors].map(([cell, each]) => [cell, each.div(by)])), sum: total.div(by) };
}

interface Bounds {
  low: Exact;
  high: Exact | undefined;
}

/** No count is under zero, and `A <= B` of the rules holds in each row; narrowed until nothing moves. */
function bounded(
  plan: Plan,
  grid: Grid,
  equations: readonly Equation[],
  truth: ReadonlyMap<string, Exact>,
  known: ReadonlyMap<string, Exact>,
): readonly string[] {
  const open = [...truth.keys()].filter((cell) => !known.has(cell));
  const bounds = new Map<string, Bounds>(open.map((cell) => [cell, { low: zero, high: undefined }]));
  const of = (cell: string): Bounds => {
    const value = known.get(cell);
    return value === undefined
      ? (bounds.get(cell) ?? { low: zero, high: undefined })
      : { low: value, high: value };
  };
  const pairs = orders(plan, grid).filter(([less, more]) => {
    const [a, b] = [truth.get(less), truth.get(more)];
    return a !== undefined && b !== undefined && compare(a, b) <= 0;
  });
  const narrow = (cell: string, low: Exact | undefined, high: Exact | undefined): boolean => {
    const each = bounds.get(cell);
    if (each === undefined) return false;
    const [wasLow, wasHigh] = [each.low, each.high];
    if (low !== undefined && compare(low, each.low) > 0) each.low = low;
    if (high !== undefined && (each.high === undefined || compare(high, each.high) < 0)) each.high = high;
    return wasLow !== each.low || wasHigh !== each.high;
  };
  for (let round = 0, isMoving = true; isMoving && round < 200; round += 1) {
    isMoving = false;
    for (const [less, more] of pairs) {
      isMoving = narrow(less, undefined, of(more).high) || isMoving;
      isMoving = narrow(more, of(less).low, undefined) || isMoving;
    }
    for (const equation of equations)
      for (const [cell, [low, high]] of rangesOf(equation, of))
        isMoving = narrow(cell, low, high) || isMoving;
  }
  return open.filter((cell) => {
    const { low, high } = of(cell);
    return high !== undefined && compare(low, high) === 0;
  });
}

type Range = readonly [Exact | undefined, Exact | undefined];

/** What is left for each unknown when the others are as small, and as large, as they can be. */
function rangesOf(
  { factors, sum: total }: Equation,
  of: (cell: string) => Bounds,
): readonly (readonly [string, Range])[] {
  const ends = [...factors].map(([cell, factor]) => {
    const { low, high } = of(cell);
    const [a, b] = factor.s > 0n ? [low, high] : [high, low];
    return { cell, factor, least: a?.mul(factor), most: b?.mul(factor) };
  });
  const [leasts, mosts] = [allBut(ends.map(({ least }) => least)), allBut(ends.map(({ most }) => most))];
  return ends.map(({ cell, factor }, at) => {
    const [high, low] = [leasts(at), mosts(at)].map((rest) => rest && total.sub(rest).div(factor));
    return [cell, factor.s > 0n ? [low, high] : [high, low]];
  });
}

/** The sum of all but one; undefined where another one is not known. */
function allBut(values: readonly (Exact | undefined)[]): (at: number) => Exact | undefined {
  const all = sum(values.flatMap((value) => value ?? []));
  const open = values.filter((value) => value === undefined).length;
  return (at) => {
    const own = values[at];
    if (own === undefined) return open > 1 ? undefined : all;
    return open > 0 ? undefined : all.sub(own);
  };
}

function orders({ rules }: Plan, grid: Grid): readonly (readonly [string, string])[] {
  const simple = rules.flatMap(({ text, severity }) => {
    const [, less, more] = /^\s*([\w-]+)\s*<=\s*([\w-]+)\s*$/.exec(text) ?? [];
    return less === undefined || more === undefined || severity !== 'error' ? [] : [[less, more] as const];
  });
  return grid.rows.flatMap((_, row) =>
    simple.map(([less, more]) => [`${less}/${row}`, `${more}/${row}`] as const),
  );
}
