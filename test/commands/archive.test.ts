import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readDocxFile } from '../../src/read/written.ts';
import { makeFolder, tongket } from '../support/cli.ts';
import { opened } from '../support/forms.ts';
import { expectGolden } from '../support/golden.ts';
import { smallPlan, smallSubmission } from '../support/small.ts';

/**
 * `archive`: the list of all papers of a finished report, every file held against the results. The small world: An
 * Bình sent twice, Hòa Sơn once without a number, Mỹ Lý never and was reminded.
 */

const golden = join(import.meta.dirname, 'golden', 'muc-luc.txt');

const folders: { readonly remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

const numbered = (number: string, revision: number): string =>
  `revision: ${revision}\ndocument: {number: ${number}, date: 2026-06-${9 + revision}}\n`;
const plan = smallPlan.replace(
  'title: Kế hoạch thử nghiệm',
  'title: Kế hoạch thử nghiệm\ndocument: {number: 107/KH-UBND, date: 2026-02-12, issuer: Ủy ban nhân dân tỉnh Nghệ An}',
);

async function finished(...more: readonly string[]): Promise<string> {
  const folder = makeFolder({
    'plan.yaml': plan,
    'submissions/2026-6T/an-binh.yaml': smallSubmission(
      'xa-an-binh',
      '{VU: {value: 20, previous: 20}}',
      numbered('12/BC-UBND', 1),
    ),
    'submissions/2026-6T/an-binh-2.yaml': smallSubmission(
      'xa-an-binh',
      '{VU: {value: 21, previous: 20}}',
      numbered('15/BC-UBND', 2),
    ),
    'submissions/2026-6T/hoa-son.yaml': smallSubmission('xa-hoa-son', '{VU: {value: 3, previous: 2}}'),
    'submissions/2026-6T/nhan.csv':
      'unit,period,revision,received,document,form\nxa-an-binh,2026-6T,1,2026-06-12,,\n',
  });
  folders.push(folder);
  await tongket(['aggregate', folder.path, ...more]);
  await tongket(['status', folder.path, '--period', '2026-6T', '--reminders', join(folder.path, 'don-doc')]);
  return folder.path;
}

function linesOf(path: string): readonly string[] {
  const read = readDocxFile(path);
  return read.ok ? read.lines.map(({ text }) => text) : [];
}

const list = (root: string): readonly string[] => linesOf(join(root, 'luu-tru', '2026-6T', 'muc-luc.docx'));
const run = (root: string, ...names: readonly string[]): string =>
  join(root, 'ket-qua', '2026-6T', 'lan-01', ...names);

describe('the list', () => {
  it('names every paper with number, date, abstract, author and file, and says what is missing', async () => {
    const root = await finished();
    const { status, stdout, stderr } = await tongket(['archive', root]);
    expect(status).toBe(0);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.replace(/^.*(?=luu-tru\/)/, '')),
    ).toEqual(['luu-tru/2026-6T/muc-luc.docx', 'luu-tru/2026-6T/muc-luc.xlsx']);
    expectGolden(golden, `${list(root).join('\n')}\n---\n${stderr}`);
  });

  it('has every file of the results, of the last run and of the reminders', async () => {
    const root = await finished();
    await tongket(['archive', root]);
    const text = list(root).join('\n');
    for (const folder of [join(root, 'submissions', '2026-6T'), run(root), join(root, 'don-doc')])
      for (const name of readdirSync(folder)) expect(text, name).toContain(name);
  });

  it('as a workbook has the hash of every file', async () => {
    const root = await finished();
    await tongket(['archive', root]);
    const book = await opened(readFileSync(join(root, 'luu-tru', '2026-6T', 'muc-luc.xlsx')));
    const rows = book.worksheets[0]?.getRows(3, 40)?.map(({ values }) => values) ?? [];
    const files = rows.flatMap((row) => (Array.isArray(row) && row[7] ? [[`${row[7]}`, row[9]]] : []));
    expect(files).toHaveLength(14);
    for (const [path = '', sha] of files)
      expect(sha, `${path}`).toBe(
        createHash('sha256')
          .update(readFileSync(join(root, `${path}`)))
          .digest('hex'),
      );
  });

  it('the charts are papers of the report, each found in its folder', async () => {
    const root = await finished('--charts');
    expect((await tongket(['archive', root])).status).toBe(0);
    const said = list(root).join('\n');
    for (const name of readdirSync(run(root, 'bieu-do'))) expect(said).toContain(`bieu-do/${name}`);
    expect(said).toMatch(/Biểu đồ của báo cáo \|/);
    rmSync(run(root, 'bieu-do', 'bieu-do-1.png'));
    expect((await tongket(['archive', root, '--force'])).status).toBe(1);
  });

  it('is the same twice, and one that was edited stays: 3', async () => {
    const root = await finished();
    await tongket(['archive', root]);
    const path = join(root, 'luu-tru', '2026-6T', 'muc-luc.docx');
    const first = readFileSync(path);
    expect((await tongket(['archive', root])).status).toBe(0);
    expect(readFileSync(path).equals(first)).toBe(true);
    writeFileSync(path, 'đã ghi thêm tờ số');
    expect(await tongket(['archive', root])).toMatchObject({ status: 3, stdout: '' });
    expect(readFileSync(path, 'utf8')).toBe('đã ghi thêm tờ số');
    expect((await tongket(['archive', root, '--force'])).status).toBe(0);
  });
});

describe('every file is held against the results', () => {
  it.each<[string, (root: string) => void, string, RegExp]>([
    [
      'a submission changed since',
      (root) =>
        writeFileSync(
          join(root, 'submissions/2026-6T/hoa-son.yaml'),
          smallSubmission('xa-hoa-son', '{VU: 4}'),
        ),
      'submissions/2026-6T/hoa-son.yaml',
      /hoa-son\.yaml \| Đến hoặc đổi sau lần tổng hợp này/,
    ],
    [
      'a submission gone',
      (root) => rmSync(join(root, 'submissions/2026-6T/hoa-son.yaml')),
      'submissions/2026-6T/hoa-son.yaml',
      /hoa-son\.yaml \| Không còn trong thư mục/,
    ],
    [
      'a submission that came too late',
      (root) =>
        writeFileSync(join(root, 'submissions/2026-6T/my-ly.yaml'), smallSubmission('xa-my-ly', '{VU: 4}')),
      'submissions/2026-6T/my-ly.yaml',
      /my-ly\.yaml \| Đến hoặc đổi sau lần tổng hợp này/,
    ],
    [
      'a report edited by hand',
      (root) => writeFileSync(run(root, 'bao-cao.md'), 'đã sửa'),
      'ket-qua/2026-6T/lan-01/bao-cao.md',
      /bao-cao\.md \| Đã sửa tay sau khi ghi/,
    ],
    [
      'an output gone',
      (root) => rmSync(run(root, 'phu-luc.xlsx')),
      'ket-qua/2026-6T/lan-01/phu-luc.xlsx',
      /phu-luc\.xlsx \| Không còn trong thư mục/,
    ],
  ])('%s: 1, and both the list and the terminal say so', async (_, spoil, path, note) => {
    const root = await finished();
    spoil(root);
    const { status, stderr } = await tongket(['archive', root]);
    expect(status).toBe(1);
    expect(stderr).toContain(`không còn khớp với kết quả đã tổng hợp: ${path}`);
    expect(list(root).join('\n')).toMatch(note);
  });

  it('a submission under another name is the same paper', async () => {
    const root = await finished();
    renameSync(
      join(root, 'submissions/2026-6T/hoa-son.yaml'),
      join(root, 'submissions/2026-6T/HOA SON.yaml'),
    );
    expect((await tongket(['archive', root])).status).toBe(0);
  });
});

describe('the signed report', () => {
  it('beside the results is found; its number and date stand in its head', async () => {
    const root = await finished();
    writeFileSync(run(root, 'BC-da-ky.pdf'), '%PDF-1.7');
    const { stderr } = await tongket(['archive', root]);
    expect(stderr).not.toContain('Bản báo cáo đã ký');
    expect(list(root).join('\n')).toMatch(/Báo cáo đã ký \| .* \| BC-da-ky\.pdf/);
  });

  it('or named, wherever it lies; one that is not there: 2', async () => {
    const root = await finished();
    const elsewhere = makeFolder({ 'ban-ky.pdf': '%PDF-1.7' });
    folders.push(elsewhere);
    const { stderr } = await tongket(['archive', root, '--with', join(elsewhere.path, 'ban-ky.pdf')]);
    expect(stderr).not.toContain('Bản báo cáo đã ký');
    expect(list(root).join('\n')).toContain('ban-ky.pdf');
    expect((await tongket(['archive', root, '--with', join(root, 'khong-co.pdf')])).status).toBe(2);
  });
});

it.each<[string, readonly string[], string]>([
  ['a period without results', ['--period', '2027'], 'Kỳ "2027" chưa được tổng hợp'],
  ['an unknown option', ['--khong'], 'Không có tùy chọn này'],
])('%s: 2', async (_, args, words) => {
  const root = await finished();
  const done = await tongket(['archive', root, ...args]);
  expect(done).toMatchObject({ status: 2, stderr: expect.stringContaining(words) });
  expect(existsSync(join(root, 'luu-tru'))).toBe(false);
});
