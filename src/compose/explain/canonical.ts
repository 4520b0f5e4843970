import type { Plan } from '../../model/plan.ts';
import { fold } from '../../vi/fold.ts';
import type { Asked } from './asked.ts';

/**
 * The name that explainers know: of a figure's id in a content control (`indicator/X1`, `element/X2/xa-a`) the code or
 * `unit/code`; codes in whatever case; an element or an indicator by its whole name. Any other name stays as it is.
 */
export function canonicalName({ plan }: Asked, name: string): string {
  const [, code, unit] = /^(?:indicator|element)\/([^/]+)(?:\/(.+))?$/u.exec(name.trim()) ?? [];
  if (code !== undefined) return unit === undefined ? codeOf(plan, code) : `${unit}/${codeOf(plan, code)}`;
  const slash = name.lastIndexOf('/');
  if (slash < 0) return codeOf(plan, name.trim());
  return `${name.slice(0, slash).trim()}/${codeOf(plan, name.slice(slash + 1).trim())}`;
}

function codeOf({ indicators, elements, units }: Plan, name: string): string {
  const all = [...indicators, ...elements.values()];
  if (units.has(name) || all.some(({ code }) => code === name)) return name;
  const wanted = fold(name);
  const [only, more] = all.filter((each) => fold(each.code) === wanted || fold(each.name) === wanted);
  return only !== undefined && (more === undefined || more.code === only.code) ? only.code : name;
}
