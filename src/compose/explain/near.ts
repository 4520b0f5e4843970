import { unitTitle } from '../../model/unit.ts';
import { stripMarks } from '../../vi/fold.ts';
import type { Asked } from './asked.ts';

/** What somebody may have meant: a name that can be explained, and what it is called. */
export interface NearName {
  readonly name: string;
  readonly label: string;
}

const mostNames = 6;
/** Letters to change, as a share of the longer text. */
const farthest = 0.4;
/** One letter is a slip of the finger, however short the name. */
const oneLetter = 0.3;
/** How much farther than the nearest one. */
const spread = 0.15;

/** Names of the plan that look like one that it does not have, the nearest first; of `unit/code` each half on its own. */
export function nearNames(asked: Asked, name: string): readonly NearName[] {
  const slash = name.lastIndexOf('/');
  if (slash < 0) return nearest(name, [...figures(asked), ...units(asked)]);
  const [unit, code] = [name.slice(0, slash), name.slice(slash + 1)];
  const isElement = asked.plan.elements.has(code);
  const codes = isElement ? [{ name: code, label: '' }] : nearest(code, elements(asked)).slice(0, 3);
  const owners = asked.plan.units.has(unit)
    ? [{ name: unit, label: '' }]
    : nearest(unit, units(asked)).slice(0, 3);
  return owners.flatMap((owner) =>
    codes.map((each) => ({
      name: `${owner.name}/${each.name}`,
      label: [owner.label, each.label].filter((label) => label !== '').join(', '),
    })),
  );
}

function elements({ plan }: Asked): readonly NearName[] {
  return [...plan.elements.values()].map(({ code, name: label }) => ({ name: code, label }));
}

function figures(asked: Asked): readonly NearName[] {
  return [
    ...asked.plan.indicators.map(({ code, name: label }) => ({ name: code, label })),
    ...elements(asked),
  ];
}

function units({ plan }: Asked): readonly NearName[] {
  return [...plan.units.values()].map((unit) => ({ name: unit.id, label: unitTitle(unit) }));
}

function nearest(name: string, all: readonly NearName[]): readonly NearName[] {
  const wanted = stripMarks(name);
  const rated = all
    .map((each) => ({ each, far: Math.min(distance(wanted, each.name), distance(wanted, each.label)) }))
    .sort((a, b) => a.far - b.far);
  const limit = Math.min(farthest, (rated[0]?.far ?? 0) + spread);
  const near = rated.filter(({ far }) => far <= limit).slice(0, mostNames);
  return near.map(({ each }) => each);
}

/** 0 where one text begins with the other, a little more where it holds it; else the share of letters that differ. */
function distance(wanted: string, text: string): number {
  const plain = stripMarks(text);
  const at = wanted.length < 2 ? -1 : plain.indexOf(wanted);
  if (at >= 0) return at === 0 ? 0 : 0.1;
  const steps = changes(wanted, plain);
  const share = steps / Math.max(wanted.length, plain.length);
  return steps === 1 ? Math.min(share, oneLetter) : share;
}

/** Letters to put in, take out or change, two neighbours that changed places counting one (Damerau and Levenshtein). */
function changes(a: string, b: string): number {
  let [last, before]: readonly [number[], number[]] = [
    Array.from({ length: b.length + 1 }, (_, at) => at),
    [],
  ];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const turned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const steps = [(row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + same];
      row.push(Math.min(...steps, ...(turned ? [(before[j - 2] ?? 0) + 1] : [])));
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
