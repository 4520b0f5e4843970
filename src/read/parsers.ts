import type { Limits } from '../model/limits.ts';
import { type Parsed, parseFile } from './parse.ts';
import type { FoundFile } from './scan.ts';

/**
 * Parses the files of a folder; what they gave comes in their order. Forms as units send them are parsed right here:
 * their size bounds what they can cost. A file that is large, an archive, or of a kind that a foreign library reads
 * goes to a thread: one that takes longer than its time, or more memory than a thread has, costs itself alone. A
 * thread loads compiled code only: run from TypeScript, all are parsed here.
 */
export async function parseFiles(files: readonly FoundFile[], limits: Limits): Promise<readonly Parsed[]> {
  const isHere = import.meta.url.endsWith('.ts') ? () => true : isOrdinary;
  const parsed = new Map<FoundFile, Parsed>();
  for (const file of files.filter(isHere)) parsed.set(file, await parseFile(file, limits));
  // Only now: while this thread is busy it hears nothing from the others, and their time runs.
  const others = files.filter((file) => !isHere(file));
  if (others.length > 0) {
    const { parseApart } = await import('./parser-threads.ts');
    for (const [file, each] of await parseApart(others, limits)) parsed.set(file, each);
  }
  return files.flatMap((file) => parsed.get(file) ?? []);
}

const ordinaryBytes = 512 * 1024;

function isOrdinary({ path, bytes }: FoundFile): boolean {
  return bytes.length <= ordinaryBytes && /\.(?:xlsx|xlsm|ya?ml)$/i.test(path);
}
