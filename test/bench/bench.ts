/**
 * `npm run bench`: what a user waits for. Medians over whole processes, beside what they are held against. Never a
 * test: machines differ, and a slow one is no broken one.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import exceljs from 'exceljs';
import { openWorkbook } from '../../src/read/excel/index.ts';

const tool = resolve('bin', 'tongket.js');
const submissions = resolve('fixtures', 'scenarios', 'nghe-an-107-2026', 'submissions');

/** Prints the CPU time of the process it is preloaded into, in milliseconds, when that process ends. */
const reporter =
  'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write("\\ncpu "+(user+system)/1000+"\\n")})';

interface Run {
  /** Milliseconds from start to end, and of CPU. */
  readonly wall: number;
  readonly cpu: number;
}

function run(args: readonly string[]): Run {
  const started = process.hrtime.bigint();
  const done = spawnSync(process.execPath, ['--import', reporter, tool, ...args], { encoding: 'utf8' });
  const wall = Number(process.hrtime.bigint() - started) / 1e6;
  if (done.status !== 0) throw new Error(`tongket ${args.join(' ')}: ${done.stderr}`);
  return { wall, cpu: Number(/^cpu (.+)$/m.exec(done.stderr)?.[1]) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function measure(
  label: string,
  times: number,
  bound: string,
  args: (round: number) => readonly string[],
): void {
  run(args(-1));
  const runs = Array.from({ length: times }, (_, round) => run(args(round)));
  const wall = median(runs.map((each) => each.wall)).toFixed(0);
  const cpu = median(runs.map((each) => each.cpu)).toFixed(0);
  console.log(`${label.padEnd(46)} ${wall.padStart(6)} ms wall ${cpu.padStart(6)} ms CPU   (${bound})`);
}

async function timed(work: () => unknown): Promise<number> {
  const started = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - started) / 1e6;
}

/** Milliseconds for the same 200 forms, file by file in turn, so that a busy machine is as unkind to both. */
async function readForms(
  files: readonly string[],
): Promise<{ readonly ours: number; readonly theirs: number }> {
  let [ours, theirs] = [0, 0];
  for (let i = 0; i < 200; i += 1) {
    const file = files[i % files.length] ?? '';
    ours += await timed(() => openWorkbook(readFileSync(file)));
    theirs += await timed(() => new exceljs.Workbook().xlsx.readFile(file));
  }
  return { ours, theirs };
}

async function measureReading(): Promise<void> {
  const names = readdirSync(submissions).filter((name) => name.endsWith('.xlsx'));
  const rounds = [];
  for (let round = 0; round < 5; round += 1)
    rounds.push(await readForms(names.map((name) => join(submissions, name))));
  const ours = median(rounds.map((round) => round.ours)).toFixed(0);
  const theirs = median(rounds.map((round) => round.theirs)).toFixed(0);
  const ratio = median(rounds.map((round) => round.ours / round.theirs)).toFixed(2);
  console.log(
    `reading 200 forms: ours ${ours} ms, exceljs readFile ${theirs} ms, ratio ${ratio}   (at most 0.40)`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'tongket-bench-'));
const run2026 = ['--period', '2026-6T', '--as-of', '2026-06-20', '--quiet'];
try {
  console.log(`${readdirSync(submissions).length} files; medians\n`);
  await measureReading();
  measure('--help', 9, 'under 250 ms CPU', () => ['--help']);
  measure('aggregate, ket-qua.json only', 5, 'read, check, measure', (round) => [
    'aggregate',
    submissions,
    ...run2026,
    '--format',
    'json',
    '-o',
    join(folder, `json${round}`),
  ]);
  measure('aggregate, all formats', 5, 'under 3 s', (round) => [
    'aggregate',
    submissions,
    ...run2026,
    '-o',
    join(folder, `all${round}`),
  ]);
  measure('status --format json', 9, 'under 1 s', () => [
    'status',
    submissions,
    ...run2026,
    '--format',
    'json',
  ]);
  measure('status --full', 5, 'the figures too', () => ['status', submissions, ...run2026, '--full']);
  measure('template --all', 3, 'under 10 s', (round) => [
    'template',
    '-p',
    'nghe-an-107-2026',
    '--period',
    '2026-6T',
    '--all',
    '--quiet',
    '-o',
    join(folder, `forms${round}`),
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
