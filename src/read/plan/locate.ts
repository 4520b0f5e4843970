import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Where a plan was found; undefined when there is none there. */
type Located = { readonly path: string } | undefined;

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/** Ids of the built-in plans, in alphabetical order. */
export function builtInPlans(templates: string): readonly string[] {
  if (!existsSync(templates)) return [];
  return readdirSync(templates)
    .filter((id) => isFile(join(templates, id, 'plan.yaml')))
    .sort();
}

/** What `--plan` means: a file, a folder that holds plan.yaml, or the id of a built-in plan. */
export function locateNamed(named: string, templates: string): Located {
  if (isFile(named)) return { path: named };
  if (isFile(join(named, 'plan.yaml'))) return { path: join(named, 'plan.yaml') };
  return locateBuiltIn(named, templates);
}

export function locateBuiltIn(id: string, templates: string): Located {
  return builtInPlans(templates).includes(id) ? { path: join(templates, id, 'plan.yaml') } : undefined;
}

/** plan.yaml in the folder or in its nearest parent. */
export function locateAbove(folder: string): Located {
  const path = join(resolve(folder), 'plan.yaml');
  if (isFile(path)) return { path };
  const above = dirname(resolve(folder));
  return above === resolve(folder) ? undefined : locateAbove(above);
}
