import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, tongket } from '../support/cli.ts';
import { editDocx, paragraphXml } from '../support/edit-docx.ts';
import { makeWorkspace, type Workspace } from '../support/runs.ts';
import { smallPlan, smallSubmission } from '../support/small.ts';

/** Whether results, or a report signed since, are what the submissions come to: 1 where something disagrees. */

const workspaces: Workspace[] = [];
afterEach(() => {
  for (const workspace of workspaces.splice(0)) workspace.remove();
});

function workspace(): Workspace {
  const made = makeWorkspace();
  workspaces.push(made);
  return made;
}

describe('results', () => {
  it('that their submissions bear out: 0; the folder is found by itself', async () => {
    const run = await workspace().run('--format', 'json');
    expect(await tongket(['verify', join(run, 'ket-qua.json')])).toEqual({
      status: 0,
      stdout: 'Kết quả đúng: tính lại 1 chỉ tiêu từ 2 tệp, mọi số đều khớp.\n',
      stderr: '',
    });
  });

  it('as of the day they were worked out, whatever day it is', async () => {
    const run = await workspace().run('--format', 'json', '--as-of', '2026-07-01');
    expect((await tongket(['verify', join(run, 'ket-qua.json')])).status).toBe(0);
  });

  it('of a workspace, worked out from the folder of its period', async () => {
    const made = makeWorkspace({
      'plan.yaml': smallPlan,
      'submissions/2026-6T/a.yaml': smallSubmission('xa-an-binh', '{VU: {value: 21, previous: 20}}'),
    });
    workspaces.push(made);
    const period = join(made.path, 'submissions', '2026-6T');
    const { stdout } = await tongket(['aggregate', period, '--format', 'json']);
    expect((await tongket(['verify', stdout.trim()])).status).toBe(0);
  });

  it('a file changed since is named, with the figures that it changes', async () => {
    const { run, send } = workspace();
    const folder = await run('--format', 'json');
    send('a.yaml', smallSubmission('xa-an-binh', '{VU: {value: 24, previous: 20}}'));
    const { status, stdout } = await tongket(['verify', join(folder, 'ket-qua.json')]);
    expect(status).toBe(1);
    expect(stdout).toBe(
      [
        'a.yaml: tệp đã sửa từ sau khi tổng hợp',
        '[A1] Tăng số vụ: 6,25%, tính lại là 12,5%',
        '[VU] Số vụ: 51, tính lại là 54',
        '  Xã An Bình: 21 (cùng kỳ 20) → 24 (cùng kỳ 20) a.yaml:6:22',
        'Kết quả KHÔNG KHỚP với các báo cáo đã nhận.',
        '',
      ].join('\n'),
    );
  });

  it('a missing file is named', async () => {
    const { path, run } = workspace();
    const folder = await run('--format', 'json');
    rmSync(join(path, 'b.yaml'));
    const { status, stdout } = await tongket(['verify', join(folder, 'ket-qua.json'), '--lang', 'en']);
    expect(status).toBe(1);
    expect(stdout).toContain('b.yaml: the file is missing\n');
    expect(stdout).toContain('The results DO NOT agree with the submissions.\n');
  });

  it('a figure edited in the results themselves is found', async () => {
    const run = await workspace().run('--format', 'json');
    const file = join(run, 'ket-qua.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"display": "6,25%"', '"display": "9,25%"'));
    const { status, stdout } = await tongket(['verify', file]);
    expect(status).toBe(1);
    expect(stdout).toContain('[A1] Tăng số vụ: 9,25%, tính lại là 6,25%\n');
  });

  it('a plan changed since is told', async () => {
    const { path, run } = workspace();
    const folder = await run('--format', 'json');
    const plan = join(path, 'plan.yaml');
    writeFileSync(plan, readFileSync(plan, 'utf8').replace('Trên 5%', 'Trên 7%'));
    const { status, stdout } = await tongket(['verify', join(folder, 'ket-qua.json')]);
    expect(status).toBe(1);
    expect(stdout).toContain('Kế hoạch đã sửa từ sau lần tổng hợp này.\n');
  });
});

describe('a signed report', () => {
  /** A report with these edits, beside its results; `before the end` is where a clerk adds a paragraph. */
  async function signed(...edits: readonly (readonly [string, string])[]) {
    const run = await workspace().run('--format', 'docx');
    editDocx(join(run, 'bao-cao.docx'), join(run, 'da-ky.docx'), ...edits);
    return tongket(['verify', join(run, 'da-ky.docx')]);
  }

  it('untouched: 0, and how many numbers were compared', async () => {
    const { status, stdout } = await signed();
    expect(status).toBe(0);
    expect(stdout).toMatch(/Văn bản đúng: \d+ số trong văn bản đều có trong kết quả\.\n$/);
  });

  it('with its number, its day and its signer filled in, and the mark of a draft gone: 0', async () => {
    const { status } = await signed(
      ['DỰ THẢO', ''],
      ['Số:       /', 'Số: 1234/'],
      ['ngày       tháng', 'ngày 16 tháng'],
    );
    expect(status).toBe(0);
  });

  it('a figure in its content control', async () => {
    const { status, stdout } = await signed(['>6,25%<', '>6,52%<']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/mục “I\. TÌNH HÌNH”, đoạn \d+: 6,52%, kết quả là 6,25%\n {2}\S/);
  });

  it('a figure in the words around it', async () => {
    const { status, stdout } = await signed(['tăng 03 vụ', 'tăng 05 vụ']);
    expect(status).toBe(1);
    expect(stdout).toContain(': 05, kết quả là 03\n');
  });

  it('a sentence worded otherwise that prints the same figures is right', async () => {
    const { status } = await signed(['Ổn định.', 'Cơ bản ổn định.']);
    expect(status).toBe(0);
  });

  it('a sentence of the clerk with a figure that nobody reported', async () => {
    const added = paragraphXml('Toàn tỉnh đã triệt xóa 417 điểm phức tạp.');
    const { status, stdout } = await signed(['<w:sectPr', `${added}<w:sectPr`]);
    expect(status).toBe(1);
    expect(stdout).toContain('417, không có trong kết quả\n  Toàn tỉnh đã triệt xóa 417 điểm phức tạp.\n');
  });

  it('a figure that nobody reported, in a text box', async () => {
    const box = `<w:r><w:pict><w:txbxContent>${paragraphXml('Riêng 417 vụ.')}</w:txbxContent></w:pict></w:r>`;
    const { status, stdout } = await signed(['Ổn định.</w:t></w:r>', `Ổn định.</w:t></w:r>${box}`]);
    expect(status).toBe(1);
    expect(stdout).toContain('mục “Khung chữ”, đoạn 1: 417, không có trong kết quả\n  Riêng 417 vụ.\n');
  });

  it('for the public: held against the report for the public', async () => {
    const run = await workspace().run('--format', 'docx', '--public');
    const { status } = await tongket(['verify', join(run, 'bao-cao.docx'), '--public']);
    expect(status).toBe(0);
  });

  it('by its page, where Word laid it out', async () => {
    const { stdout } = await signed(
      ['Ổn định.', '</w:t><w:lastRenderedPageBreak/><w:t>Ổn định.'],
      ['>6,25%<', '>6,52%<'],
    );
    expect(stdout).toContain('trang 2: 6,52%, kết quả là 6,25%\n');
  });

  it('that lies elsewhere: the folder is given, its last run is found there', async () => {
    const { path, run } = workspace();
    const folder = await run('--format', 'docx');
    const other = makeFolder({});
    const file = editDocx(join(folder, 'bao-cao.docx'), join(other.path, 'ky.docx'), ['>6,25%<', '>6,52%<']);
    const { status, stdout } = await tongket(['verify', file, path]);
    other.remove();
    expect(status).toBe(1);
    expect(stdout).toContain('6,52%, kết quả là 6,25%\n');
  });
});

describe('what cannot be verified: 2 and what to do', () => {
  it.each([
    ['not a Word file', 'Đây là văn bản thường.', 'không phải tệp Word (.docx)'],
    ['an empty file', '', 'là tệp rỗng'],
    ['a zip of something else', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'hỏng hoặc chưa chép hết'],
  ])('%s', async (_what, content, message) => {
    const { path, remove } = makeFolder({ 'ky.docx': content });
    const ended = await tongket(['verify', join(path, 'ky.docx'), path]);
    remove();
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    expect(ended.stderr).toContain(message);
    expect(ended.stderr).toContain('→ Nêu báo cáo dạng .docx');
  });

  it('a Word file cut off on its way', async () => {
    const run = await workspace().run('--format', 'docx');
    const file = join(run, 'bao-cao.docx');
    truncateSync(file, 4000);
    const { status, stderr } = await tongket(['verify', file]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('hỏng hoặc chưa chép hết')]);
  });

  it('a report without results and without a folder', async () => {
    const run = await workspace().run('--format', 'docx');
    const { path, remove } = makeFolder({});
    const file = editDocx(join(run, 'bao-cao.docx'), join(path, 'ky.docx'));
    const { status, stderr } = await tongket(['verify', file]);
    remove();
    expect([status, stderr]).toEqual([2, expect.stringContaining('Nêu thư mục báo cáo đã nhận')]);
  });

  it('results of another plan than the folder’s', async () => {
    const { path, run } = workspace();
    const file = join(await run('--format', 'json'), 'ket-qua.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"id": "thu-nghiem"', '"id": "khac"'));
    expect(await tongket(['verify', file, path])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Kết quả này là của kế hoạch, kỳ (khac, 2026-6T)'),
    });
  });

  it('a file that is not there', async () => {
    expect(await tongket(['verify', '/khong/co.docx'])).toMatchObject({ status: 2 });
  });
});

describe('the report of every other sample, as it was written', () => {
  it.each([
    ['bac-kan-238-2017', ['--as-of', '2018-12-26']],
    ['nghe-an-167-2016', ['--as-of', '2016-04-25']],
    ['thua-thien-hue-2020', ['--as-of', '2020-06-20', '--period', '2017-2020']],
    ['nghe-an-484-2016', ['--as-of', '2017-01-06', '--period', '2016']],
  ])('%s: nothing is wrong in it', async (name, args) => {
    const scenarios = join(import.meta.dirname, '..', '..', 'fixtures', 'scenarios');
    const submissions = join(scenarios, name, 'submissions');
    const { path, remove } = makeFolder({});
    await tongket(['aggregate', submissions, ...args, '-o', path, '--format', 'docx']);
    const { status, stdout } = await tongket(['verify', join(path, 'bao-cao.docx'), submissions, ...args]);
    remove();
    expect(stdout).toMatch(/Văn bản đúng: \d{3,4} số trong văn bản đều có trong kết quả\.\n$/);
    expect(status).toBe(0);
  });
});

describe('a province of 141 units', () => {
  const submissions = join(
    import.meta.dirname,
    '..',
    '..',
    'fixtures',
    'scenarios',
    'nghe-an-107-2026',
    'submissions',
  );
  const out = makeFolder({});
  beforeAll(async () => {
    await tongket(['aggregate', submissions, '-o', out.path, '--format', 'docx']);
  });
  afterAll(out.remove);

  it('as written, every number of it is in the results', async () => {
    const { status, stdout } = await tongket(['verify', join(out.path, 'bao-cao.docx'), submissions]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Kết quả đúng: tính lại 49 chỉ tiêu từ 140 tệp.*\nVăn bản đúng: 2\d{3} số/);
  });

  it('two digits changed places: the one place, and nothing else', async () => {
    const file = editDocx(join(out.path, 'bao-cao.docx'), join(out.path, 'ky.docx'), [
      '1.498 người sau',
      '1.489 người sau',
    ]);
    const { status, stdout } = await tongket(['verify', file, submissions]);
    expect(status).toBe(1);
    expect(stdout).toContain('1.217/1.489, kết quả là 1.217/1.498\n');
    expect(stdout).toMatch(/\n1\/2\d{3} số trong văn bản không khớp với kết quả\.\n$/);
  });
});
