import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { makeFolder, tongket } from '../support/cli.ts';
import { smallPlan, smallSubmission } from '../support/small.ts';

/** `tongket validate`: folders and files, formats, the copies that go back, the register for the calls of the evening. */

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
const bad = smallSubmission('xa-hoa-son', '{VU: {value: 12-15, previous: 2}}');
const blank = smallSubmission('xa-my-ly', '{VU: null}');

const small = (): string =>
  folderOf({ 'plan.yaml': smallPlan, 'a.yaml': good, 'b.yaml': bad, 'c.yaml': blank });

interface Json {
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly place?: { readonly file: string };
  }[];
  readonly files: readonly { readonly path: string }[];
}

async function json(...args: readonly string[]): Promise<Json> {
  return JSON.parse((await tongket(['validate', ...args, '--format', 'json'])).stdout);
}

const codesOf = ({ findings }: Json): readonly string[] => findings.map(({ code }) => code);

describe('for people', () => {
  it('units that have yet to report are one block, each on its line', async () => {
    const { stdout } = await tongket(['validate', folderOf({ 'plan.yaml': smallPlan, 'a.yaml': good })]);
    const blocks = stdout.split('\n\n').filter((block) => block.includes('[TK507]'));
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatchInlineSnapshot(`
      "CẦN XEM  2 chỗ
        xã Hòa Sơn: chưa gửi báo cáo (hạn 15/6/2026).
        xã Mỹ Lý: chưa gửi báo cáo (hạn 15/6/2026).
        → Đôn đốc đơn vị gửi báo cáo. [TK507]"
    `);
  });

  it('findings that stand in a file are told one by one', async () => {
    const folder = folderOf({
      'plan.yaml': smallPlan,
      'a.yaml': bad,
      'b.yaml': bad.replace('hoa-son', 'an-binh'),
    });
    const { stdout } = await tongket(['validate', folder]);
    expect(stdout.split('[TK301]')).toHaveLength(3);
  });
});

describe('paths', () => {
  it('a file alone: what stands in it, and nothing of who is missing', async () => {
    const folder = small();
    expect(codesOf(await json(join(folder, 'b.yaml')))).toEqual(['TK301']);
    expect(codesOf(await json(join(folder, 'a.yaml')))).toEqual([]);
    expect(codesOf(await json(folderOf({ 'plan.yaml': smallPlan, 'a.yaml': good })))).toContain('TK507');
  });

  it('its exit status is its own', async () => {
    const folder = small();
    expect((await tongket(['validate', join(folder, 'a.yaml')])).status).toBe(0);
    expect((await tongket(['validate', join(folder, 'b.yaml')])).status).toBe(1);
    expect((await tongket(['validate', join(folder, 'a.yaml'), join(folder, 'b.yaml')])).status).toBe(1);
  });

  it('several folders: each by its own plan, in one document with whole paths', async () => {
    const [one, two] = [small(), folderOf({ 'plan.yaml': smallPlan, 'a.yaml': good })];
    const { findings, files } = await json(one, two);
    expect(files.map(({ path }) => path)).toEqual([
      `${one}/a.yaml`,
      `${one}/b.yaml`,
      `${one}/c.yaml`,
      `${two}/a.yaml`,
    ]);
    expect(findings.find(({ code }) => code === 'TK301')?.place?.file).toBe(`${one}/b.yaml`);
  });

  it('a path that is not there: 2', async () => {
    const { status, stderr } = await tongket(['validate', '/khong/co.yaml']);
    expect(status).toBe(2);
    expect(stderr).toContain('Không có thư mục');
  });
});

describe('for people', () => {
  it('what changes a standing comes first, then errors, warnings and notes, each part counted; codes last', async () => {
    const files = {
      'plan.yaml': smallPlan,
      'a.yaml': smallSubmission('Xã Lạ', '{VU: 1}'),
      'b.yaml': bad,
      'c.yaml': blank,
    };
    const { stdout, stderr } = await tongket(['validate', folderOf(files), '--period', '2026-6T']);
    const parts = stdout.split(/── (.*): (\d+) ──\n/).slice(1);
    const codes = (text = ''): readonly string[] => text.match(/TK\d{3}(?=\]\n)/g) ?? [];
    expect(parts.filter((_, index) => index % 3 === 0)).toEqual([
      'Ảnh hưởng đến đánh giá chung',
      'Lỗi',
      'Ghi chú',
    ]);
    expect([codes(parts[2]).includes('TK301'), codes(parts[5]), codes(parts[8])]).toEqual([
      true,
      ['TK208'],
      ['TK402'],
    ]);
    for (const at of [1, 4, 7]) expect(codes(parts[at + 1])).toHaveLength(Number(parts[at]));
    expect(stderr).toMatch(/^Đề nghị kiểm tra lại \d+ chỗ: 2 lỗi, \d+ chỗ cần xem, 1 ghi chú\.\n$/);
  });

  it('--quiet leaves the findings, none cut off', async () => {
    const folder = small();
    const [loud, quiet] = [
      await tongket(['validate', folder]),
      await tongket(['validate', folder, '--quiet']),
    ];
    expect(quiet).toEqual({ ...loud, stderr: '' });
  });
});

describe('for machines', () => {
  it.each(['sarif', 'junit', 'github'])('%s names the file from where one stands', async (format) => {
    const folder = small();
    const { status, stdout } = await tongket(['validate', folder, '--format', format]);
    expect(status).toBe(1);
    expect(stdout).toContain(`${folder}/b.yaml`);
  });

  it('an unknown format: 2, and the known ones', async () => {
    const { status, stderr } = await tongket(['validate', small(), '--format', 'xml']);
    expect(status).toBe(2);
    expect(stderr).toContain('pretty, json, sarif, junit, github');
  });

  it('a plan that cannot be used is told in the format too', async () => {
    const folder = folderOf({ 'plan.yaml': smallPlan.replace('title:', 'titel:'), 'a.yaml': good });
    const { status, stdout } = await tongket(['validate', folder, '--format', 'github']);
    expect(status).toBe(2);
    expect(stdout).toContain(`::error file=${folder}/plan.yaml,line=3,col=1,title=TK1`);
  });
});

async function filledForm(folder: string, text: string): Promise<void> {
  await tongket([
    'template',
    '-p',
    folder,
    '--period',
    '2026-6T',
    '--unit',
    'xa-an-binh',
    '-o',
    join(folder, 'phat'),
  ]);
  const [name = ''] = readdirSync(join(folder, 'phat'));
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(join(folder, 'phat', name));
  for (const sheet of book.worksheets) {
    sheet.getColumn(1).eachCell((key, row) => {
      if (key.value === 'VU') sheet.getCell(row, valueColumn(sheet)).value = text;
    });
  }
  await book.xlsx.writeFile(join(folder, 'da-nhan', '001.xlsx'));
}

function valueColumn(sheet: exceljs.Worksheet): number {
  let found = 0;
  sheet.getRow(1).eachCell((cell, column) => {
    if (cell.value === 'value') found = column;
  });
  return found;
}

describe('--annotate', () => {
  it('writes a marked copy of a workbook and a list for the rest; the originals stay', async () => {
    const folder = folderOf({ 'plan.yaml': smallPlan, 'da-nhan/b.yaml': bad, 'da-nhan/c.yaml': blank });
    await filledForm(folder, '12-15');
    const before = readFileSync(join(folder, 'da-nhan', '001.xlsx'));
    const { status, stderr } = await tongket([
      'validate',
      join(folder, 'da-nhan'),
      '--annotate',
      join(folder, 'tra-lai'),
    ]);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringContaining('Đã ghi 2 bản trả lại'),
    });
    expect(readdirSync(join(folder, 'tra-lai'))).toEqual(['TRA-LAI_001.xlsx', 'TRA-LAI_b.yaml.docx']);
    expect(readFileSync(join(folder, 'da-nhan', '001.xlsx')).equals(before)).toBe(true);
  });

  it('a list says why it is one, and what it has not', async () => {
    const folder = folderOf({ 'plan.yaml': smallPlan, 'b.yaml': bad });
    await tongket(['validate', folder, '--annotate', join(folder, 'ket-qua', 'tra-lai')]);
    const list = readFileSync(join(folder, 'ket-qua', 'tra-lai', 'TRA-LAI_b.yaml.docx'));
    const text = strFromU8(unzipSync(list)['word/document.xml'] ?? new Uint8Array());
    expect(text).toContain('Tệp YAML không có ô để đánh dấu');
    expect(text).toContain('Đây chỉ là danh sách: không kèm tệp đã gửi');
  });

  it('the copy reads back as the submission it is of', async () => {
    const folder = folderOf({ 'plan.yaml': smallPlan, 'da-nhan/c.yaml': blank });
    await filledForm(folder, '12-15');
    await tongket(['validate', join(folder, 'da-nhan'), '--annotate', join(folder, 'tra-lai')]);
    const [first, again] = [
      await json(join(folder, 'da-nhan', '001.xlsx')),
      await json(join(folder, 'tra-lai', 'TRA-LAI_001.xlsx')),
    ];
    expect(codesOf(first)).toContain('TK301');
    const asOriginal = JSON.stringify(again.findings).replaceAll('TRA-LAI_', '');
    expect(JSON.parse(asOriginal)).toEqual(first.findings);
  });

  it('blanks alone send nothing back, nor does what a later revision replaced', async () => {
    const old = bad.replace('unit:', 'revision: 1\nunit:');
    const fresh = good.replace('xa-an-binh', 'xa-hoa-son').replace('unit:', 'revision: 2\nunit:');
    const folder = folderOf({ 'plan.yaml': smallPlan, 'a.yaml': old, 'b.yaml': fresh, 'c.yaml': blank });
    const target = join(folder, 'ket-qua', 'tra-lai');
    await tongket(['validate', folder, '--annotate', target]);
    expect(existsSync(target)).toBe(false);
  });

  it('a folder that will be read as submissions is warned of', async () => {
    const folder = small();
    const inside = await tongket(['validate', folder, '--annotate', join(folder, 'tra-lai')]);
    expect(inside.stderr).toContain('nằm trong thư mục báo cáo');
  });

  it('a folder that cannot be written: 3', async () => {
    const folder = small();
    const { status, stderr } = await tongket(['validate', folder, '--annotate', join(folder, 'a.yaml', 'x')]);
    expect(status).toBe(3);
    expect(stderr).toContain('Không ghi được');
  });
});
