/** What a thread of `parseApart` runs: a file in, what it gave out. */
import { parentPort } from 'node:worker_threads';
import type { Limits } from '../model/limits.ts';
import { parseFile } from './parse.ts';
import type { FoundFile } from './scan.ts';

interface Order {
  readonly file: FoundFile;
  readonly limits: Limits;
}

parentPort?.on('message', async ({ file, limits }: Order) => {
  parentPort?.postMessage(await parseFile(file, limits));
});
void import('./excel-reader.ts');
