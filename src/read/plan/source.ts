import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeText } from '../decode.ts';

/** The plan's files as they were found: the text of plan.yaml and a way to the CSV files it names. */
export interface PlanSource {
  /** As it is shown in findings: `plan.yaml`. */
  readonly name: string;
  readonly text: string;
  /** The text of a file beside the plan, or undefined when there is none. */
  readonly beside: (name: string) => string | undefined;
}

export function readPlanSource(path: string): PlanSource {
  const folder = dirname(path);
  return {
    name: 'plan.yaml',
    text: textOf(path),
    beside: (name) => {
      const full = join(folder, name);
      return existsSync(full) ? textOf(full) : undefined;
    },
  };
}

/** What is neither UTF-8 nor UTF-16 shows as � where it is not, for the plan to be refused by. */
function textOf(path: string): string {
  const bytes = readFileSync(path);
  return decodeText(bytes) ?? bytes.toString('utf8');
}

/** Hash over plan.yaml and then the CSV files it names, in order; line ends LF, no byte order mark. Hex. */
export function hashOfPlan(source: PlanSource, named: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of [source.text, ...named.map((name) => source.beside(name) ?? '')]) {
    hash.update(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), 'utf8');
  }
  return hash.digest('hex');
}
