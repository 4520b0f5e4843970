import { relative } from 'node:path';

/** As the user would write it: relative to where the command runs, when that is shorter. */
export function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near !== '' && near.length < path.length ? near : path;
}
