import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, tongket } from './cli.ts';
import { smallPlan, smallSubmission } from './small.ts';

/** A folder of the small plan: An Bình and Hòa Sơn have sent, Mỹ Lý has not. */
export const twoOfThree = {
  'plan.yaml': smallPlan,
  'a.yaml': smallSubmission(
    'xa-an-binh',
    '{VU: {value: 21, previous: 20}}',
    'sections: {tinh-hinh: Ổn định.}',
  ),
  'b.yaml': smallSubmission('xa-hoa-son', '{VU: {value: 30, previous: 28}}'),
};

export interface Workspace {
  readonly path: string;
  readonly remove: () => void;
  /** Puts a unit's submission there, in place of what it sent before. */
  readonly send: (name: string, text: string) => void;
  /** Consolidates and returns the folder of the results. */
  readonly run: (...more: readonly string[]) => Promise<string>;
}

export function makeWorkspace(files: Readonly<Record<string, string>> = twoOfThree): Workspace {
  const { path, remove } = makeFolder(files);
  return {
    path,
    remove,
    send: (name, text) => writeFileSync(join(path, name), text),
    run: async (...more) => {
      const { stdout } = await tongket(['aggregate', path, ...more]);
      return join(stdout.trim().split('\n').at(-1) ?? '', '..');
    },
  };
}
