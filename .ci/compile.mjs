// Does once, beside the packed files, what every run would do again: parses the plans that come along, and has the engine
// compile what the usual commands need by running them over the sample.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load, scripts } from '../bin/load.js';
import { treeName } from '../dist/src/read/plan/kept-tree.js';
import { parseYaml } from '../dist/src/read/yaml.js';

const kept = join('dist', 'bundle', 'plans');
mkdirSync(kept, { recursive: true });
for (const plan of readdirSync('templates')
  .map((name) => join('templates', name, 'plan.yaml'))
  .filter(existsSync)) {
  const text = readFileSync(plan, 'utf8');
  writeFileSync(join(kept, treeName(text)), JSON.stringify(parseYaml(text)));
}

const { main } = load('tongket.js');
const output = mkdtempSync(join(tmpdir(), 'tongket-'));
const sample = [
  'fixtures/scenarios/nghe-an-107-2026/submissions',
  '--period',
  '2026-6T',
  '--as-of',
  '2026-06-20',
];
const runs = [
  ['status', ...sample],
  ['--help'],
  ['validate', ...sample],
  ['aggregate', ...sample, '-o', join(output, 'ket-qua')],
];
const silent = {
  env: {},
  stdout: () => true,
  stderr: () => true,
  colours: false,
  today: () => '2026-06-20',
  templates: 'templates',
  version: '',
};
// Kept as the first run that needs a file leaves it. The shortest command runs first: to take up functions that it has no
// use for would cost it the most.
const code = new Map();
for (const run of runs) {
  await main(run, silent);
  for (const [file, script] of scripts) if (!code.has(file)) code.set(file, script.createCachedData());
}
rmSync(output, { recursive: true });
// The entry's comes last: where it lies, the build came to its end (`.ci/setup.mjs`).
for (const [file, data] of [...code].reverse()) writeFileSync(file, data);
