import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';

/** Compares with the golden file, or writes it anew under `UPDATE_GOLDENS=1`; in CI every golden must be there. */
export function expectGolden(path: string, text: string): void {
  if (process.env['UPDATE_GOLDENS'] === '1' || !existsSync(path)) {
    expect(process.env['CI'], `${path} has no golden`).toBeUndefined();
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, 'utf8'));
}

/** ket-qua.json without what changes with every release: the tool's version and the hashes of the other files. */
export function stableResults(json: string): string {
  return json.replace(/(?<="tool": ")[^"]*/, '…').replace(/(?<="outputs": )\[[\s\S]*?\n {2}\]/, '[]');
}
