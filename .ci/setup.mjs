// Installs and builds what is not there or no longer fits: a no-op when all is in place. Works in a bare clone, on any
// system, with nothing but Node and npm.
import { execSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const run = (command) => execSync(command, { stdio: ['ignore', 'inherit', 'inherit'] });
const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

function newestIn(path) {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return /\.(?:ts|js|mjs|json)$/.test(path) ? changedAt(path) : 0;
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

/** npm leaves a copy of the lock beside what it installed; it lists fewer fields, so versions are compared. */
function isInstalled() {
  const installed = join('node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const versions = (file) => Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages ?? {});
  const here = new Map(versions(installed).map(([path, { version }]) => [path, version]));
  return versions('package-lock.json').every(
    ([path, { version, optional }]) => path === '' || optional || here.get(path) === version,
  );
}

/** What the build writes last shows that it came to its end, and that it was made by this engine. */
function isBuilt() {
  const built = changedAt(join('dist', 'bundle', `tongket.js.${process.versions.v8}.code`));
  const sources = [
    'src',
    'test',
    'fixtures',
    'tsconfig.json',
    join('.ci', 'bundle.mjs'),
    join('.ci', 'compile.mjs'),
    join('bin', 'load.js'),
    'package-lock.json',
  ];
  return built > 0 && sources.every((path) => newestIn(path) <= built);
}

if (!isInstalled()) run('npm ci --include=dev --no-fund --no-audit');
if (!isBuilt()) run('npm run --silent build');
