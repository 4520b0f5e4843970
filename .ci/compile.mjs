// Runs the usual commands over the sample and keeps, beside the packed files, what the engine compiled for them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load, scripts } from '../bin/load.js';

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
  ['--help'],
  ['validate', ...sample],
  ['status', ...sample],
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
for (const run of runs) await main(run, silent);
rmSync(output, { recursive: true });
for (const [file, script] of scripts) writeFileSync(file, script.createCachedData());
