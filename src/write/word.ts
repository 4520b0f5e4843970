import { Worker } from 'node:worker_threads';
import { writeDocx, writeNarrativesDocx } from './docx.ts';
import type { Manuscript, WordFiles } from './writer.ts';

/** What the Word files are laid out from. */
export type WordManuscript = Pick<Manuscript, 'report' | 'narratives'>;

export async function layOutWord({ report, narratives }: WordManuscript): Promise<WordFiles> {
  return { report: await writeDocx(report), narratives: await writeNarrativesDocx(narratives) };
}

/**
 * Lays the Word files out on a thread of their own, so that the workbooks are written meanwhile: each takes about as
 * long as reading all submissions. A thread loads compiled code only; run from TypeScript, as in tests, there is none.
 */
export function writeWord({ report, narratives }: WordManuscript): Promise<WordFiles> {
  if (import.meta.url.endsWith('.ts')) return layOutWord({ report, narratives });
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./word-thread.js', import.meta.url), {
      workerData: { report, narratives },
    });
    thread.once('message', resolve);
    thread.once('error', reject);
  });
}
