import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import xlsx from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { treeName } from '../src/read/plan/kept-tree.ts';
import { parseYaml } from '../src/read/yaml.ts';
import { type Ended, makeFolder, tongket } from './support/cli.ts';

/**
 * The tool as users start it: bin/tongket.js over the packed files, threads and all, each command once. What it writes
 * is what the sources write. Packed by `npm run build`, which `npm test` does first.
 */

const root = join(import.meta.dirname, '..');
const work = makeFolder({});
const workspace = join(work.path, 'truong-hoc');
const at = (...names: readonly string[]): string => join(workspace, ...names);

function started(args: readonly string[], bin = join(root, 'bin', 'tongket.js')): Ended {
  const run = spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8', cwd: work.path });
  return { status: run.status ?? -1, stdout: run.stdout, stderr: run.stderr };
}

/** An old binary workbook: one of the kinds that a foreign library reads, on a thread of its own. */
function oldWorkbook(): Uint8Array {
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([['Xã', 'Số trường']]), 'Biểu');
  return xlsx.write(book, { type: 'buffer', bookType: 'biff8' });
}

const year = ['--period', '2025', '--as-of', '2026-01-12'];

beforeAll(() => {
  const scenario = join(root, 'fixtures', 'scenarios', 'truong-hoc');
  cpSync(scenario, workspace, { recursive: true, filter: (path) => !path.endsWith('expected') });
  const { path, remove } = makeFolder({ 'cu.xls': oldWorkbook() });
  cpSync(path, at('submissions', '2025'), { recursive: true });
  remove();
});
afterAll(() => work.remove());

describe('every command, once', () => {
  it.each([
    ['--help'],
    ['plan', 'list'],
    ['plan', 'check', 'truong-hoc'],
    ['plan', 'schema'],
    ['init', 'moi', '--plan', 'khoi-dau'],
    ['template', '-p', 'truong-hoc', '--period', '2025', '--all', '-o', 'bieu-mau'],
    ['template', '-p', 'truong-hoc', '--period', '2025', '--all', '--format', 'docx', '-o', 'de-cuong'],
    ['aggregate', 'truong-hoc', ...year, '--charts'],
    ['status', 'truong-hoc', ...year, '--reminders', 'don-doc'],
    ['explain', 'CT1', 'truong-hoc', ...year],
    ['verify', 'truong-hoc/ket-qua/2025/lan-01/bao-cao.docx', 'truong-hoc'],
    ['diff', 'truong-hoc/ket-qua/2025/lan-01/ket-qua.json', 'truong-hoc/ket-qua/2025/lan-01/ket-qua.json'],
  ])('tongket %s %s', (...args) => {
    expect(started(args)).toMatchObject({ status: 0 });
  });

  it('tongket validate: the sample holds errors', () => {
    const more = ['--annotate', 'tra-lai', '--settlements', 'xu-ly.xlsx'];
    expect(started(['validate', 'truong-hoc', ...year, ...more])).toMatchObject({ status: 1 });
    expect(readdirSync(join(work.path, 'tra-lai'), { recursive: true }).join()).toContain('TRA-LAI');
  });
});

it('the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(started(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

it('an engine that the kept code does not fit makes its own', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const bin = join(root, 'bin', 'tongket.js');
  const rejected = `import { scripts } from '${new URL('../bin/load.js', import.meta.url)}';
    await import('${new URL('../bin/tongket.js', import.meta.url)}');
    process.stderr.write(String([...scripts.values()].map((it) => it.cachedDataRejected)));`;
  const run = (...flags: readonly string[]) =>
    spawnSync(process.execPath, [...flags, '--input-type=module', '-e', rejected, bin, '--version'], {
      encoding: 'utf8',
    });
  expect(run()).toMatchObject({
    status: 0,
    stdout: `${version}\n`,
    stderr: expect.stringMatching(/^false(?:,false)*$/),
  });
  expect(run('--no-opt')).toMatchObject({
    status: 0,
    stdout: `${version}\n`,
    stderr: expect.stringContaining('true'),
  });
});

describe('the tree that is kept of a plan that comes along is the one that it parses to', () => {
  const templates = join(root, 'templates');
  const plans = readdirSync(templates, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  it.each(plans.map(({ name }) => name))('%s', (name) => {
    const text = readFileSync(join(templates, name, 'plan.yaml'), 'utf8');
    const keptIn = (plan: string) => join(root, 'dist', 'bundle', 'plans', treeName(plan));
    expect(JSON.parse(readFileSync(keptIn(text), 'utf8'))).toEqual(parseYaml(text));
    expect(existsSync(keptIn(`${text}\n`))).toBe(false);
  });
});

it('what it writes is what the sources write, byte for byte', async () => {
  const packed = join(work.path, 'dong-goi');
  const fromSource = join(work.path, 'nguon');
  expect(started(['aggregate', workspace, ...year, '-o', packed])).toMatchObject({ status: 0 });
  expect(await tongket(['aggregate', workspace, ...year, '-o', fromSource])).toMatchObject({ status: 0 });
  const names = readdirSync(fromSource).filter((name) => name !== 'ket-qua.json');
  expect(names).toHaveLength(6);
  for (const name of names)
    expect(readFileSync(join(packed, name)).equals(readFileSync(join(fromSource, name))), name).toBe(true);
});

it('where it was not built, it says what to run instead of failing with a trace', () => {
  const bare = join(work.path, 'chua-dung');
  mkdirSync(bare);
  for (const part of ['bin', 'package.json', 'templates'])
    cpSync(join(root, part), join(bare, part), { recursive: true });
  const { status, stderr } = started(['--help'], join(bare, 'bin', 'tongket.js'));
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'tongket: chưa cài đặt. Chạy "npm start" trong thư mục mã nguồn.\n',
  });
});
