import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Finding, raise } from '../model/finding.ts';
import type { Limits } from '../model/limits.ts';
import { tooLarge } from './findings.ts';
import { type Parsed, parseFile, unforeseen } from './parse.ts';
import type { FoundFile } from './scan.ts';

/** Parses files, in whatever order suits; what they gave comes in the order of the files. */
export type Parse = (files: readonly FoundFile[], limits: Limits) => Promise<readonly Parsed[]>;

export interface Parsers {
  readonly parse: Parse;
  /** Nothing is parsed after it. */
  readonly close: () => void;
}

/** One file after the other on this thread; a file may take as long as it takes. */
export const parseHere: Parse = async (files, limits) => {
  const parsed: Parsed[] = [];
  for (const file of files) parsed.push(await parseFile(file, limits));
  return parsed;
};

/** More threads than this wait for the disk, and for whoever takes what they parsed. */
const mostThreads = 4;

/**
 * Threads that parse files side by side. A file that takes longer than its time, or more memory than a thread has,
 * costs itself alone: its thread is given up and another takes its place. Opened early, they load meanwhile, and they
 * keep nobody waiting who ends without them. A thread loads compiled code only: run from TypeScript, there is none.
 */
export function openParsers(threads = Math.min(availableParallelism(), mostThreads)): Parsers {
  if (import.meta.url.endsWith('.ts')) return { parse: parseHere, close: () => undefined };
  const pool = Array.from({ length: threads }, () => new ParserThread());
  return {
    parse: (files, limits) => parseIn(pool, files, limits),
    close: () => {
      for (const thread of pool) thread.close();
    },
  };
}

/** Whichever thread is free takes the next file. */
async function parseIn(
  pool: readonly ParserThread[],
  files: readonly FoundFile[],
  limits: Limits,
): Promise<readonly Parsed[]> {
  const parsed = new Map<FoundFile, Parsed>();
  const waiting = files.values();
  const work = async (thread: ParserThread): Promise<void> => {
    for (const file of waiting) parsed.set(file, await thread.parse(file, limits));
  };
  await Promise.all(pool.map(work));
  return files.flatMap((file) => parsed.get(file) ?? []);
}

class ParserThread {
  #worker = startWorker();

  async parse(file: FoundFile, limits: Limits): Promise<Parsed> {
    this.#worker.ref();
    try {
      this.#worker.postMessage({ file, limits });
      const signal = AbortSignal.timeout(limits.seconds * 1000);
      const [parsed] = await once(this.#worker, 'message', { signal });
      this.#worker.unref();
      return parsed;
    } catch (error) {
      this.close();
      this.#worker = startWorker();
      return { files: [{ ...file, submissions: [] }], findings: [lost(file, limits, error)] };
    }
  }

  close(): void {
    void this.#worker.terminate();
  }
}

function startWorker(): Worker {
  const worker = new Worker(new URL('./parser-thread.js', import.meta.url));
  worker.unref();
  return worker;
}

function lost(file: FoundFile, { seconds }: Limits, error: unknown): Finding {
  if (!(error instanceof Error && error.name === 'AbortError')) return unforeseen(file, error);
  return raise(tooLarge, { limit: 'seconds', set: seconds }, { place: { file: file.path } });
}
