import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { YamlDocument } from '../yaml.ts';

/**
 * A plan that came with the tool, as it was parsed when the tool was packed (`.ci/compile.mjs`): a short command would
 * else spend a fifteenth of its time on it. Undefined for every other text, and where nothing is kept.
 */
export function keptTree(text: string): readonly YamlDocument[] | undefined {
  try {
    // Written at the same build, under the hash of the very same text.
    return JSON.parse(readFileSync(new URL(`./plans/${treeName(text)}`, import.meta.url), 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The file in which the tree of that text is kept. */
export function treeName(text: string): string {
  return `${createHash('sha256').update(text).digest('hex')}.json`;
}
