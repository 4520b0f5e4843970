import type { Finished, FormChange, Opened } from '../../model/closing.ts';
import { endOf } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import { existsOn } from '../../model/unit.ts';
import { unitLine } from '../say/unit.ts';
import { type Question, questionsOf, questionsThen } from './questions.ts';
import { unitsOf } from './units.ts';

/**
 * What the units of the opened period find in their forms that was not so in the finished one: questions added, gone,
 * reworded, and put to others. Units that begin or end between the two make no change of the form by themselves.
 */
export function composeFormChanges(before: Finished, after: Opened): readonly FormChange[] {
  const isSame = before.plan.sha256 === before.results.plan.sha256;
  const [were, are] = [isSame ? questionsOf(before) : questionsThen(before), questionsOf(after)];
  const both = unitsOfBoth(before, after);
  const added = [...are.values()].filter(({ key }) => !were.has(key));
  const removed = [...were.values()].filter(({ key }) => !are.has(key));
  return [
    ...added.map((one) => change('added', one, traitsSaid(one), after)),
    ...removed.map((one) => change('removed', one, [], before)),
    ...[...are.values()].flatMap((one) => {
      const was = were.get(one.key);
      return was === undefined ? [] : changesOf(was, one, both, after);
    }),
  ];
}

function change(
  kind: FormChange['kind'],
  { name, asked }: Question,
  details: readonly string[],
  { plan, period }: Opened,
): FormChange {
  return { kind, question: name, details, asked: askedWords(asked, plan, endOf(period)) };
}

function changesOf(
  was: Question,
  is: Question,
  both: ReadonlySet<string>,
  after: Opened,
): readonly FormChange[] {
  const reworded = rewordings(was, is);
  const others =
    [...is.asked].some((id) => both.has(id) && !was.asked.has(id)) ||
    [...was.asked].some((id) => both.has(id) && !is.asked.has(id));
  return [
    ...(reworded.length === 0 ? [] : [change('reworded', is, reworded, after)]),
    ...(others ? [change('asked-of-others', is, [], after)] : []),
  ];
}

function rewordings(was: Question, is: Question): readonly string[] {
  const said = (text: string | undefined): string => text || 'không ghi';
  const names = was.name === is.name ? [] : [`trước ghi “${was.name}”`];
  const traits = Object.keys(is.traits).filter((key) => was.traits[key] !== is.traits[key]);
  return [...names, ...traits.map((key) => `${key}: ${said(was.traits[key])} → ${said(is.traits[key])}`)];
}

/** Of a new question what is asked, the usual left out. */
function traitsSaid({ traits }: Question): readonly string[] {
  return ['đơn vị tính', 'thời điểm tính', 'lựa chọn', 'thời hạn', 'hướng dẫn'].flatMap((key) =>
    traits[key] ? [`${key}: ${traits[key]}`] : [],
  );
}

/** Groups by name where all their units are asked, the other units by title. */
function askedWords(asked: ReadonlySet<string>, plan: Plan, day: string): readonly string[] {
  return plan.groups.flatMap(({ name, units }) => {
    const there = units.filter((unit) => existsOn(unit, day));
    const own = there.filter(({ id }) => asked.has(id));
    if (own.length === 0) return [];
    return own.length === there.length && own.length > 1 ? [name] : own.map(({ id }) => unitLine(plan, id));
  });
}

function unitsOfBoth(before: Opened, after: Opened): ReadonlySet<string> {
  const then = new Set(unitsOf(before).map(({ id }) => id));
  return new Set(unitsOf(after).flatMap(({ id }) => (then.has(id) ? [id] : [])));
}
