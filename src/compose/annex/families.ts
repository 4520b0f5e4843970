import { referencesOf } from '../../model/formula.ts';
import type { Plan, Rule } from '../../model/plan.ts';

/** Columns that are withheld together. */
export type Families = readonly (readonly string[])[];

/**
 * Columns of which one can be worked out from the others of its row: a figure and its parts, at whatever remove, and what
 * a rule of the plan holds equal; even by way of a figure that is not shown.
 */
export function familiesOf({ elements, rules }: Plan, columns: readonly string[]): Families {
  const parts = [...elements.values()].map(({ code, parts: below }) => [code, ...below]);
  const equal = rules.filter(({ condition }) => condition.operator === '=').map(codesIn);
  const all = [...new Set([...elements.keys(), ...columns])].map((code) => [code]);
  const joined = [...parts, ...equal].reduce(join, all);
  return joined
    .map((family) => columns.filter((column) => family.includes(column)))
    .filter((family) => family.length > 0);
}

/** The families that hold any of these codes as one, in the place of the first. */
export function join(families: Families, codes: readonly string[]): readonly string[][] {
  const holds = (family: readonly string[]) => family.some((code) => codes.includes(code));
  const one = families.filter(holds).flat();
  const at = families.findIndex(holds);
  return families.flatMap((family, index) => {
    if (index === at) return [one];
    return holds(family) ? [] : [[...family]];
  });
}

/** Columns that grow together by one piece: each that has no parts among them, and all that it is a part of. */
export function stepsOf(plan: Plan, columns: readonly string[]): readonly (readonly string[])[] {
  const isWhole = new Set(columns.flatMap((column) => above(plan, column)));
  const lowest = columns.filter((column) => !isWhole.has(column));
  const wholes = columns.filter((column) => isWhole.has(column));
  const paths = [...lowest, ...wholes].map((column) => [column, ...above(plan, column)]);
  return paths.map((path) => columns.filter((column) => path.includes(column)));
}

function above(plan: Plan, code: string): readonly string[] {
  const wholes = [...plan.elements.values()].filter(({ parts }) => parts.includes(code));
  return wholes.flatMap((whole) => [whole.code, ...above(plan, whole.code)]);
}

/** The elements that a rule speaks of, of this period. */
export function codesIn({ condition: { left, right } }: Rule): readonly string[] {
  const named = [...referencesOf(left), ...referencesOf(right)];
  return named.filter(({ aspect }) => aspect === 'now').map(({ code }) => code);
}
