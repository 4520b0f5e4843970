import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Finding, raise } from '../model/finding.ts';
import type { Limits } from '../model/limits.ts';
import { tooLarge } from './findings.ts';
import { type Parsed, unforeseen } from './parse.ts';
import type { FoundFile } from './scan.ts';

/** More threads than this wait for the disk, and for whoever takes what they parsed. */
const mostThreads = 4;

/** Parses files in threads; whichever is free takes the next file. */
export async function parseApart(
  files: readonly FoundFile[],
  limits: Limits,
): Promise<ReadonlyMap<FoundFile, Parsed>> {
  const parsed = new Map<FoundFile, Parsed>();
  const length = Math.min(files.length, availableParallelism(), mostThreads);
  const waiting = files.values();
  const work = async (thread: ParserThread): Promise<void> => {
    for (const file of waiting) parsed.set(file, await thread.parse(file, limits));
    thread.close();
  };
  await Promise.all(Array.from({ length }, () => work(new ParserThread())));
  return parsed;
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
