import { Worker } from 'node:worker_threads';
import { writeDocx, writeNarrativesDocx } from './docx.ts';
import type { PageManuscript } from './html.ts';
import type { Manuscript, WordFiles } from './writer.ts';

/** What the Word files are laid out from. */
type WordManuscript = Pick<Manuscript, 'report' | 'narratives' | 'pictures'>;

/** Lays out what takes longest, beside whoever asked for it. */
export interface Press {
  readonly word: (manuscript: WordManuscript) => Promise<WordFiles>;
  readonly page: (manuscript: PageManuscript) => Promise<Uint8Array>;
}

/** A press that works where it stands. What draws is loaded when there is something to draw. */
export const ownPress: Press = {
  word: async ({ report, narratives, pictures = [] }) => ({
    report: await writeDocx(report, pictures),
    narratives: await writeNarrativesDocx(narratives),
  }),
  page: async (manuscript) => {
    const { writeHtml } = await import('./html.ts');
    const { drawCharts } = await import('./chart/pictures.ts');
    const charts = drawCharts(manuscript.dashboard.charts);
    return new TextEncoder().encode(writeHtml(manuscript, charts));
  },
};

/** What the press's thread is sent. */
export type Order =
  | { readonly kind: 'word'; readonly manuscript: WordManuscript }
  | { readonly kind: 'page'; readonly manuscript: PageManuscript };

/** What it answers. */
export type Delivery =
  | { readonly kind: 'word'; readonly made: WordFiles }
  | { readonly kind: 'page'; readonly made: Uint8Array };

/**
 * A press on a thread of its own, which works while the workbooks are written: that takes as long. Opened before there
 * is a report, it loads meanwhile, and it keeps nobody waiting who ends without it. It prints each kind once. A thread
 * loads compiled code only: run from TypeScript, as in tests, there is none.
 */
export function openPress(): Press {
  if (import.meta.url.endsWith('.ts')) return ownPress;
  const thread = new Worker(new URL('./press-thread.js', import.meta.url));
  thread.unref();
  return {
    word: (manuscript) =>
      printed(thread, { kind: 'word', manuscript }, (it) => (it.kind === 'word' ? it.made : undefined)),
    page: (manuscript) =>
      printed(thread, { kind: 'page', manuscript }, (it) => (it.kind === 'page' ? it.made : undefined)),
  };
}

/** What `take` takes from among the deliveries. */
function printed<T>(thread: Worker, order: Order, take: (it: Delivery) => T | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const listen = (delivery: Delivery): void => {
      const made = take(delivery);
      if (made === undefined) return;
      thread.off('message', listen);
      if (thread.listenerCount('message') === 0) thread.unref();
      resolve(made);
    };
    thread.ref();
    thread.once('error', reject);
    thread.on('message', listen);
    thread.postMessage(order);
  });
}
