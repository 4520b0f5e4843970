import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { makeFolder, tongket } from '../support/cli.ts';
import { smallPlan, smallSubmission } from '../support/small.ts';

/** Command lines, what they print and how they end: wrong ones say in Vietnamese what to do, and never show a stack. */

const folders: { readonly remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = makeFolder(files);
  folders.push(folder);
  return folder.path;
}

const good = smallSubmission('xa-an-binh', '{VU: {value: 21, previous: 20}}');

describe('help and version', () => {
  it('--help lists the commands in Vietnamese and ends well', async () => {
    const { status, stdout } = await tongket(['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('Cách dùng: tongket');
    expect(stdout).toContain('aggregate');
  });

  it('--help in English', async () => {
    expect((await tongket(['--help', '--lang', 'en'])).stdout).toContain('Consolidate');
    expect((await tongket(['--help'], { TONGKET_LANG: 'en' })).stdout).toContain('Consolidate');
  });

  it('--version prints the version alone', async () => {
    expect(await tongket(['--version'])).toEqual({ status: 0, stdout: '0.0.0-test\n', stderr: '' });
  });
});

describe('a wrong command line ends with 2 and says what to do', () => {
  const wrong: readonly (readonly [args: readonly string[], words: string])[] = [
    [[], 'Cách dùng: tongket'],
    [['agregate'], 'Không có lệnh này: agregate'],
    [['aggregate'], 'Thiếu tham số: folder'],
    [['aggregate', '.', '--folder'], 'Không có tùy chọn này: --folder'],
    [['aggregate', '.', '--period'], 'Tùy chọn thiếu giá trị'],
    [['aggregate', '/khong/co'], 'Không có thư mục'],
    [['aggregate', '.', '--format', 'pdf'], 'Không có định dạng "pdf"'],
    [['aggregate', '.', '--as-of', '20/6/2026'], 'Ngày "20/6/2026" không đọc được'],
    [['explain', 'TK000'], 'Không có mã "TK000"'],
    [['--lang', 'fr', '--help'], 'vi | en'],
    [['template', '--all'], 'các thư mục trên nó không có plan.yaml'],
    [['plan', 'check'], 'các thư mục trên nó không có plan.yaml'],
    [['template', '-p', 'khong-co', '--all'], 'Không có kế hoạch "khong-co"'],
  ];
  it.each(wrong)('%j', async (args, words) => {
    const { status, stderr, stdout } = await tongket(args);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(stdout).toBe('');
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
  });
});

describe('a folder that cannot be consolidated', () => {
  it('empty', async () => {
    const { status, stderr } = await tongket(['aggregate', folderOf({})]);
    expect(status).toBe(2);
    expect(stderr).toContain('chưa có báo cáo nào');
  });

  it('status and explain have something to say before anything has come', async () => {
    const folder = folderOf({ 'plan.yaml': smallPlan, 'nhan.csv': 'unit,period,revision,received\n' });
    const state = await tongket(['status', folder, '--period', '2026-6T']);
    expect(state).toMatchObject({ status: 0 });
    expect(state.stdout).toContain('Chưa gửi báo cáo');
    const explained = await tongket(['explain', 'A1', folder, '--period', '2026-6T']);
    expect(explained).toMatchObject({ status: 0 });
    expect(explained.stdout).toContain('A1');
  });

  it('a variant of a plan that declares no report', async () => {
    const folder = folderOf({ 'plan.yaml': smallPlan, 'a.yaml': good });
    const { status, stderr } = await tongket(['aggregate', folder, '--variant', 'so']);
    expect(status).toBe(2);
    expect(stderr).toContain('bỏ --variant');
  });

  it('no plan anywhere: the built-in ones are listed', async () => {
    const { status, stderr } = await tongket(['aggregate', folderOf({ 'a.yaml': good })]);
    expect(status).toBe(2);
    expect(stderr).toContain('Không tìm thấy kế hoạch');
  });

  it('a plan with an unknown key: its line and column', async () => {
    const folder = folderOf({ 'plan.yaml': smallPlan.replace('title:', 'titel:'), 'a.yaml': good });
    const { status, stderr } = await tongket(['aggregate', folder]);
    expect(status).toBe(2);
    expect(stderr).toContain('plan.yaml:3:1');
    expect(stderr).toContain('"titel"');
  });

  it('submissions of several periods: the periods are listed', async () => {
    const folder = folderOf({
      'plan.yaml': smallPlan,
      'a.yaml': good,
      'b.yaml': good.replace('2026-6T', '2025'),
    });
    const { status, stderr } = await tongket(['aggregate', folder]);
    expect(status).toBe(2);
    expect(stderr).toContain('2026-6T (6 tháng đầu năm 2026)');
  });
});

describe('bad files are findings, and the rest is still read', () => {
  const bad: readonly (readonly [name: string, content: string | Uint8Array, words: string])[] = [
    ['b.xlsx', '%PDF-1.7\n%…', 'Tệp thật ra là PDF'],
    ['b.xlsx', '', 'Tệp trống'],
    ['b.yaml', 'values: {VU: [', 'sai cú pháp YAML'],
    ['b.yaml', 'unit: xa-hoa-son\n', 'không có dấu hiệu của biểu mẫu'],
    ['b.yaml', new Uint8Array([0xff, 0xfe, 0x00]), 'không phải văn bản UTF-8'],
    ['b.pdf', '%PDF-1.7', 'không phải biểu mẫu Excel hay YAML'],
    ['b.yaml', good.replace('thu-nghiem', 'khac'), 'không phải "thu-nghiem"'],
    ['b.yaml', good.replace('xa-an-binh', 'Xã Lạ'), 'không có trong danh sách'],
  ];
  it.each(bad)('%s: %j', async (name, content, words) => {
    const folder = folderOf({ 'plan.yaml': smallPlan, 'a.yaml': good, [name]: content });
    const { stdout } = await tongket(['validate', folder, '--period', '2026-6T']);
    expect(stdout).toContain(words);
    expect(stdout).toMatch(new RegExp(`${name.replace('.', '\\.')}`));
    const aggregated = await tongket(['aggregate', folder, '--period', '2026-6T', '--format', 'json']);
    expect(aggregated.status).toBe(0);
  });
});

describe('exit statuses of a good run', () => {
  it('validate: 0 without an error, 1 with one', async () => {
    const fine = folderOf({ 'plan.yaml': smallPlan, 'a.yaml': good });
    expect((await tongket(['validate', fine])).status).toBe(0);
    const broken = folderOf({ 'plan.yaml': smallPlan, 'a.yaml': good.replace('21', '12-15') });
    expect((await tongket(['validate', broken])).status).toBe(1);
  });

  it('aggregate: 0 whatever the findings; --strict writes nothing and ends with 1', async () => {
    const folder = folderOf({ 'plan.yaml': smallPlan, 'a.yaml': good.replace('21', '12-15') });
    const strict = await tongket(['aggregate', folder, '--strict']);
    expect(strict).toMatchObject({ status: 1, stdout: '' });
    const done = await tongket(['aggregate', folder, '--format', 'json']);
    expect(done.status).toBe(0);
    expect(done.stdout).toContain('ket-qua.json');
    expect(done.stderr).toContain('1 lỗi');
  });

  it('--quiet keeps stderr empty', async () => {
    const folder = folderOf({ 'plan.yaml': smallPlan, 'a.yaml': good });
    expect((await tongket(['aggregate', folder, '--format', 'json', '--quiet'])).stderr).toBe('');
  });

  it('validate --format json prints the findings and files', async () => {
    const folder = folderOf({ 'plan.yaml': smallPlan, 'a.yaml': good.replace('21', '12-15') });
    const { stdout } = await tongket(['validate', folder, '--format', 'json', '--lang', 'en']);
    const printed: unknown = JSON.parse(stdout);
    expect(printed).toMatchObject({
      schema: 'tongket/findings@1',
      findings: expect.arrayContaining([
        expect.objectContaining({
          code: 'TK301',
          element: 'VU',
          place: { file: 'a.yaml', line: 6, column: 22 },
        }),
      ]),
      files: [expect.objectContaining({ path: 'a.yaml', unit: 'xa-an-binh', revision: 1, used: true })],
    });
  });
});

it('template --all leaves out units that are asked for nothing and only stand above others', async () => {
  const folder = folderOf({
    'plan.yaml': smallPlan
      .replace('An Bình, kind: xã', 'An Bình, kind: xã, parent: huyen-a')
      .replace(
        'units:\n',
        'units:\n  - {group: huyen, name: Huyện, level: district, units: [{id: huyen-a, name: A}]}\n',
      ),
  });
  const out = `${folder}/bieu`;
  const made = await tongket([
    'template',
    '-p',
    folder,
    '--period',
    '2026-6T',
    '--all',
    '--format',
    'yaml',
    '-o',
    out,
  ]);
  expect(made.status).toBe(0);
  expect(made.stdout).not.toContain('Huyen');
  expect(made.stdout).toMatch(/Xa-/);
});

describe('template into a folder that holds forms already', () => {
  const formIn = (folder: string): string => join(folder, 'bieu', '001_Xa-An-Binh_2026-6T.yaml');
  const made = (folder: string, ...more: readonly string[]) => {
    const order = ['-p', folder, '--period', '2026-6T', '--unit', 'xa-an-binh', '--format', 'yaml'];
    return tongket(['template', ...order, '-o', join(folder, 'bieu'), ...more]);
  };

  it('a blank form of an earlier plan is replaced', async () => {
    const folder = folderOf({ 'plan.yaml': smallPlan });
    await made(folder);
    writeFileSync(join(folder, 'plan.yaml'), smallPlan.replace('Số vụ', 'Tổng số vụ'));
    expect(await made(folder)).toMatchObject({ status: 0 });
    expect(readFileSync(formIn(folder), 'utf8')).toContain('Tổng số vụ');
  });

  it('a form that is filled in stays as it is, unless forced', async () => {
    const folder = folderOf({ 'plan.yaml': smallPlan });
    await made(folder);
    const filled = readFileSync(formIn(folder), 'utf8').replace('value: null', 'value: 7');
    writeFileSync(formIn(folder), filled);
    const { status, stderr } = await made(folder);
    expect({ status, named: stderr.includes('001_Xa-An-Binh_2026-6T.yaml') }).toEqual({
      status: 3,
      named: true,
    });
    expect(readFileSync(formIn(folder), 'utf8')).toBe(filled);
    expect(await made(folder, '--force')).toMatchObject({ status: 0 });
    expect(readFileSync(formIn(folder), 'utf8')).not.toBe(filled);
  });
});
