import { Worker } from 'node:worker_threads';
import { writeDocx, writeNarrativesDocx } from './docx.ts';
import type { Manuscript, WordFiles } from './writer.ts';

/** What the Word files are laid out from. */
export type WordManuscript = Pick<Manuscript, 'report' | 'narratives' | 'pictures'>;

/** Lays out the Word files, once. */
export type WordPress = (manuscript: WordManuscript) => Promise<WordFiles>;

export async function layOutWord({ report, narratives, pictures = [] }: WordManuscript): Promise<WordFiles> {
  return { report: await writeDocx(report, pictures), narratives: await writeNarrativesDocx(narratives) };
}

/**
 * A thread that lays the Word files out while the workbooks are written; each takes about as long as reading all
 * submissions. Opened before there is a report, it loads meanwhile, and it keeps nobody waiting who ends without it. A
 * thread loads compiled code only: run from TypeScript, as in tests, there is none.
 */
export function openWordPress(): WordPress {
  if (import.meta.url.endsWith('.ts')) return layOutWord;
  const thread = new Worker(new URL('./word-thread.js', import.meta.url));
  thread.unref();
  return ({ report, narratives, pictures = [] }) =>
    new Promise((resolve, reject) => {
      thread.ref();
      thread.once('error', reject);
      thread.once('message', (files: WordFiles) => {
        thread.unref();
        resolve(files);
      });
      thread.postMessage({ report, narratives, pictures });
    });
}
