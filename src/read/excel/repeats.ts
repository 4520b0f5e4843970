import type { Limits } from './limits.ts';
import { beyond } from './problem.ts';

const tag = /<(?:[\w-]+:)?(table-row|table-cell)\b([^>]*)>/g;
const longestTag = 4096;

/**
 * Watches the pieces of an OpenDocument's content for cells that stand for many: one filled cell repeated over
 * a million rows is a file of 2 kB and a grid of gigabytes. Throws a Refusal beyond the limit of cells.
 */
export function checkRepeats(limits: Limits): (piece: Uint8Array) => void {
  const decoder = new TextDecoder();
  let rest = '';
  let rows = 1;
  let cells = 0;
  return (piece) => {
    const text = rest + decoder.decode(piece, { stream: true });
    const end = text.lastIndexOf('>') + 1;
    rest = text.slice(end).slice(-longestTag);
    for (const [, name, attributes = ''] of text.slice(0, end).matchAll(tag)) {
      if (name === 'table-row') rows = repeatOf(attributes, 'rows');
      else if (!attributes.endsWith('/')) cells += rows * repeatOf(attributes, 'columns');
      if (cells > limits.cells) throw beyond('cells', `more than ${limits.cells} cells`);
    }
  };
}

function repeatOf(attributes: string, what: 'rows' | 'columns'): number {
  const count = new RegExp(`number-${what}-repeated="(\\d{1,7})"`).exec(attributes)?.[1];
  return count === undefined ? 1 : Number.parseInt(count, 10);
}
