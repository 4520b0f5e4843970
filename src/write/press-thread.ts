/** What the thread of `openPress` runs: manuscripts in, files out, in the order in which they come. */
import { parentPort } from 'node:worker_threads';
import { type Delivery, type Order, ownPress } from './press.ts';

async function print(order: Order): Promise<Delivery> {
  return order.kind === 'word'
    ? { kind: 'word', made: await ownPress.word(order.manuscript) }
    : { kind: 'page', made: await ownPress.page(order.manuscript) };
}

let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (order: Order) => {
  last = last.then(async () => {
    parentPort?.postMessage(await print(order));
  });
});
void import('./docx/file.ts');
