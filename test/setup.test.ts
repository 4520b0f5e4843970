import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from './support/cli.ts';

/** When `npm start` builds: shown with a build that only leaves the files by which it is known. */

const root = join(import.meta.dirname, '..');
const last = join('dist', 'bundle', `tongket.js.${process.versions.v8}.code`);
const build = `
  const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
  mkdirSync('dist/bundle', { recursive: true });
  writeFileSync('dist/bundle/tongket.js', '');
  writeFileSync(${JSON.stringify(last)}, '');
  appendFileSync('built', '1');`;

it('the real build leaves the file by which it is known to be whole', () => {
  expect(existsSync(join(root, last)), 'npm run build comes first').toBe(true);
});

it('builds what was never built, what was interrupted and what is older than its sources; else nothing', () => {
  const { path, remove } = makeFolder({
    'package.json': JSON.stringify({ scripts: { build: 'node build.cjs' } }),
    'package-lock.json': JSON.stringify({ packages: {} }),
    'node_modules/.package-lock.json': JSON.stringify({ packages: {} }),
    'src/a.ts': '',
    'build.cjs': build,
  });
  cpSync(join(root, '.ci', 'setup.mjs'), join(path, '.ci', 'setup.mjs'));
  const builds = (): number => {
    spawnSync(process.execPath, [join('.ci', 'setup.mjs')], { cwd: path });
    return readFileSync(join(path, 'built'), 'utf8').length;
  };
  expect(builds(), 'never built').toBe(1);
  expect(builds(), 'whole').toBe(1);
  rmSync(join(path, last));
  expect(builds(), 'interrupted').toBe(2);
  const later = new Date('2099-01-01');
  utimesSync(join(path, 'src', 'a.ts'), later, later);
  expect(builds(), 'changed').toBe(3);
  remove();
});
