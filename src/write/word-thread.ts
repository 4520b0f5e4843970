/** What the thread of `openWordPress` runs: a manuscript in, the files out. */
import { parentPort } from 'node:worker_threads';
import { layOutWord, type WordManuscript } from './word.ts';

parentPort?.on('message', async (manuscript: WordManuscript) => {
  parentPort?.postMessage(await layOutWord(manuscript));
});
await import('./docx/file.ts');
