/** What the thread of `writeWord` runs: one manuscript in, the files out. */
import { parentPort, workerData } from 'node:worker_threads';
import { layOutWord } from './word.ts';

parentPort?.postMessage(await layOutWord(workerData));
