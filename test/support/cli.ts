import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../src/commands/index.ts';

/** What a command line printed and how it ended. */
export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const templates = join(import.meta.dirname, '..', '..', 'templates');

/** Runs a command line in this process, as bin does, with a clock that stands still. */
export async function tongket(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  const status = await main(args, {
    env,
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    colours: false,
    today: () => '2026-06-20',
    templates,
    version: '0.0.0-test',
  });
  return { status, stdout, stderr };
}

/** A folder of its own for one test, with the files given by path; `remove` takes it away. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): {
  readonly path: string;
  readonly remove: () => void;
} {
  const path = mkdtempSync(join(tmpdir(), 'tongket-test-'));
  for (const [name, content] of Object.entries(files)) {
    const full = join(path, name);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
