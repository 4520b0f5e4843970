import type { Results } from '../model/results.ts';

/** JSON with two spaces and a line end at the end, the same bytes on every machine. */
export function writeJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}

/** ket-qua.json: the results and the hashes of what was written with them. */
export function writeResults(results: Omit<Results, 'outputs'>, outputs: Results['outputs']): Uint8Array {
  return writeJson({ ...results, outputs });
}
