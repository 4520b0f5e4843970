import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'vitest';

/**
 * Tests beside programs that not every machine has. Without the program they are skipped and say so; with
 * `TONGKET_TEST_PROGRAMS=required`, as our CI sets it, they fail instead: no green run without them.
 */
export function withPrograms(programs: readonly string[], title: string, tests: () => void): void {
  const missing = programs.filter((name) => !isFound(name));
  if (missing.length === 0) describe(title, tests);
  else if (process.env['TONGKET_TEST_PROGRAMS'] === 'required') {
    it(`${title}: needs ${missing.join(', ')}`, () => {
      throw new Error(`not found on this machine: ${missing.join(', ')}`);
    });
  } else describe.skip(`${title}: ${missing.join(', ')} not found`, tests);
}

function isFound(program: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some(
    (folder) => existsSync(join(folder, program)) || existsSync(join(folder, `${program}.exe`)),
  );
}

/** What a program printed. Throws where it fails or takes more than two minutes. */
export function runProgram(program: string, args: readonly string[]): string {
  const done = spawnSync(program, args, {
    encoding: 'utf8',
    timeout: 120_000,
    killSignal: 'SIGKILL',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${done.stderr}`);
  return done.stdout;
}

/** An office with a user profile of its own, so that one that is open on this machine is left alone. */
export class Office {
  readonly folder = mkdtempSync(join(tmpdir(), 'tongket-office-'));
  readonly profile = join(this.folder, 'profile');

  run(...args: readonly string[]): void {
    mkdirSync(this.profile, { recursive: true });
    runProgram('soffice', [`-env:UserInstallation=${pathToFileURL(this.profile)}`, '--headless', ...args]);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
