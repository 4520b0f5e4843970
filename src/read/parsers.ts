import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Finding, raise } from '../model/finding.ts';
import type { Limits } from '../model/limits.ts';
import { tooLarge } from './findings.ts';
import { type Parsed, parseFile, unforeseen } from './parse.ts';
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
  await parseApart(
    files.filter((file) => !isHere(file)),
    limits,
    parsed,
  );
  return files.flatMap((file) => parsed.get(file) ?? []);
}

const ordinaryBytes = 512 * 1024;

function isOrdinary({ path, bytes }: FoundFile): boolean {
  return bytes.length <= ordinaryBytes && /\.(?:xlsx|xlsm|ya?ml)$/i.test(path);
}

/** More threads than this wait for the disk, and for whoever takes what they parsed. */
const mostThreads = 4;

/** Whichever thread is free takes the next file. */
async function parseApart(
  files: readonly FoundFile[],
  limits: Limits,
  parsed: Map<FoundFile, Parsed>,
): Promise<void> {
  const length = Math.min(files.length, availableParallelism(), mostThreads);
  const waiting = files.values();
  const work = async (thread: ParserThread): Promise<void> => {
    for (const file of waiting) parsed.set(file, await thread.parse(file, limits));
    thread.close();
  };
  await Promise.all(Array.from({ length }, () => work(new ParserThread())));
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
