import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readDocxFile } from '../../src/read/written.ts';
import { makeFolder, tongket } from '../support/cli.ts';
import { opened } from '../support/forms.ts';

/**
 * `init --from`: a finished period hands over to the next what stays true of it, says what does not, and overwrites
 * nothing. The small world: An Bình and Hòa Sơn become An Hòa on 1 January 2027; the plan asks for a stock and a flow.
 */

const folders: { readonly remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

const periods = [
  '{id: "2026", kind: year, name: năm 2026, from: 2025-12-15, to: 2026-12-14, due: 2026-12-20}',
  '{id: 2027-6T, kind: half, name: 6 tháng đầu năm 2027, from: 2026-12-15, to: 2027-06-14, due: 2027-06-20}',
];
const elements = [
  '{code: NN, name: Số người nghiện, unit: người, type: count, nature: stock, from: xa}',
  '{code: VU, name: Số vụ, unit: vụ, type: count, nature: flow, from: xa}',
];

function plan(all: readonly string[] = periods, asked: readonly string[] = elements): string {
  return `schema: tongket/plan@1
id: thu-nghiem
title: Kế hoạch thử nghiệm
periods:
${all.map((each) => `  - ${each}\n`).join('')}units:
  - {group: xa, name: Các xã, short: xã, level: commune, roster: units.csv}
elements:
${asked.map((each) => `  - ${each}\n`).join('')}indicators:
  - {code: C1, name: Giảm số người nghiện, formula: (opening(NN) - NN) / opening(NN), target: Ít nhất 5%}
outline:
  - {id: kho-khan, heading: I. KHÓ KHĂN, from: [xa], merge: by-unit, shows: [{indicators: [C1]}]}
`;
}

const units = `id,name,kind,since,until,into
xa-an-binh,An Bình,xã,,2026-12-31,xa-an-hoa
xa-hoa-son,Hòa Sơn,xã,,2026-12-31,xa-an-hoa
xa-my-ly,Mỹ Lý,xã,,,
xa-an-hoa,An Hòa,xã,2027-01-01,,
`;

function sent(unit: string, values: string, period = '"2026"'): string {
  return `schema: tongket/submission@1
plan: thu-nghiem
period: ${period}
unit: ${unit}
signed: 2026-12-15
by: {name: Người ký ${unit}, title: Chủ tịch, phone: "0000 000 001"}
values: ${values}
sections: {kho-khan: Không có.}
`;
}

const settled = `
- {unit: xa-an-binh, element: NN, reported: 60, settled: as-reported, reason: Có cơ sở cai nghiện, by: B, at: 2026-12-16}
- {unit: xa-my-ly, element: NN, reported: 30, settled: as-reported, reason: "Đã đối chiếu: đúng", by: B, at: 2026-12-16}
- {unit: xa-my-ly, element: VU, reported: 4, settled: as-reported, reason: đúng, by: B, at: 2026-12-16}
- {unit: xa-hoa-son, element: VU, reported: 12-15, settled: 13, reason: gọi điện, by: B, at: 2026-12-16}
`;

const files = {
  'plan.yaml': plan(),
  'units.csv': units,
  'submissions/2026/a.yaml': sent('xa-an-binh', '{NN: 60, VU: 5}'),
  'submissions/2026/b.yaml': sent('xa-hoa-son', '{NN: 40, VU: 12-15}'),
  'submissions/2026/c.yaml': sent('xa-my-ly', '{NN: 30, VU: 4}'),
  'submissions/2026/xu-ly.yaml': settled,
};

interface World {
  readonly at: (...names: readonly string[]) => string;
  readonly text: (...names: readonly string[]) => string;
  readonly paper: (...names: readonly string[]) => readonly string[];
  readonly names: (folder: string) => readonly string[];
}

function makeWorld(more: Readonly<Record<string, string>> = {}): World {
  const inOld = Object.entries({ ...files, ...more }).map(([name, text]) => [`cu/${name}`, text] as const);
  const folder = makeFolder(Object.fromEntries(inOld));
  folders.push(folder);
  const at = (...names: readonly string[]): string => join(folder.path, ...names);
  return {
    at,
    text: (...names) => readFileSync(at(...names), 'utf8'),
    paper: (...names) => {
      const read = readDocxFile(at(...names));
      return read.ok ? read.lines.map(({ text }) => text) : [];
    },
    names: (name) =>
      readdirSync(at(name), { recursive: true, withFileTypes: true, encoding: 'utf8' })
        .filter((item) => item.isFile())
        .map((item) =>
          join(item.parentPath, item.name)
            .slice(at(name).length + 1)
            .replaceAll('\\', '/'),
        )
        .sort(),
  };
}

async function finished(more: Readonly<Record<string, string>> = {}): Promise<World> {
  const world = makeWorld(more);
  const run = await tongket(['aggregate', world.at('cu'), '--period', '2026', '--format', 'json']);
  expect(run.status).toBe(0);
  return world;
}

describe('a workspace of its own for the next period', () => {
  it('has the plan to the byte, a folder for each period to come, the results so far, and what was handed over', async () => {
    const world = await finished();
    const { status } = await tongket(['init', world.at('moi'), '--from', world.at('cu')]);
    expect(status).toBe(0);
    expect(world.names('moi')).toEqual([
      'HUONG-DAN.md',
      'chuyen-ky/2027-6T/chuyen-ky.docx',
      'chuyen-ky/2027-6T/lien-he.xlsx',
      'ket-qua/2026/lan-01/ket-qua.json',
      'plan.schema.json',
      'plan.yaml',
      'submissions/2027-6T/nhan.csv',
      'submissions/2027-6T/xu-ly.yaml',
      'units.csv',
    ]);
    for (const name of ['plan.yaml', 'units.csv', 'ket-qua/2026/lan-01/ket-qua.json'])
      expect(world.text('moi', name), name).toBe(world.text('cu', name));
    expect(world.text('moi', 'HUONG-DAN.md')).toContain('--period 2027-6T');
  });

  it('closing stocks are opening stocks, those of merged communes together; the forms have them too', async () => {
    const world = await finished();
    await tongket(['init', world.at('moi'), '--from', world.at('cu')]);
    for (const [unit, values] of [
      ['xa-an-hoa', '{NN: 95, VU: 1}'],
      ['xa-my-ly', '{NN: 28, VU: 1}'],
    ] as const)
      writeFileSync(world.at('moi', `submissions/2027-6T/${unit}.yaml`), sent(unit, values, '2027-6T'));
    await tongket(['aggregate', world.at('moi'), '--period', '2027-6T', '--format', 'json']);
    const results = JSON.parse(world.text('moi', 'ket-qua/2027-6T/lan-01/ket-qua.json'));
    // (60 + 40 + 30 − 95 − 28) / 130
    expect(results.indicators.C1).toMatchObject({ value: '7/130', reported: 2, expected: 2 });
    const forms = [
      '-p',
      world.at('moi'),
      '--period',
      '2027-6T',
      '--unit',
      'xa-my-ly',
      '-o',
      world.at('bieu'),
    ];
    await tongket(['template', ...forms]);
    const [form = ''] = world.names('bieu');
    const sheet = (await opened(readFileSync(world.at('bieu', form)))).getWorksheet('Số liệu');
    const texts = sheet?.getRows(1, sheet.rowCount)?.map((row) => row.values) ?? [];
    expect(JSON.stringify(texts)).toContain('Ngày 14/12/2026: 30.');
  });

  it('of the register only oddities stay, of what lasts, for as long as the unit says the same', async () => {
    const world = await finished();
    await tongket(['init', world.at('moi'), '--from', world.at('cu')]);
    const register = world.text('moi', 'submissions/2027-6T/xu-ly.yaml').split('\n');
    expect(register.filter((line) => line.startsWith('- '))).toEqual([
      '- {unit: xa-my-ly, element: NN, period: "2027-6T", reported: "30", settled: as-reported, reason: "Đã đối chiếu: đúng", by: "B", at: "2026-12-16"}',
    ]);
    const page = world.paper('moi', 'chuyen-ky/2027-6T/chuyen-ky.docx').join('\n');
    expect(page).toContain(
      'Xã An Bình, Số người nghiện: giữ nguyên số đã ghi (Có cơ sở cai nghiện; B; 16/12/2026): kỳ sau không hỏi đơn vị số liệu này.',
    );
    expect(page).toContain(
      'Xã Mỹ Lý, Số vụ: giữ nguyên số đã ghi (đúng; B; 16/12/2026): số phát sinh của kỳ đó.',
    );
    expect(page).toContain(
      'Xã Hòa Sơn, Số vụ: chốt “13” (gọi điện; B; 16/12/2026): số đã chốt chỉ đúng cho kỳ đó.',
    );
  });

  it('the page names stocks, units that end and units that begin', async () => {
    const world = await finished({ 'submissions/2026/c.yaml': sent('xa-my-ly', '{VU: 4}') });
    await tongket(['init', world.at('moi'), '--from', world.at('cu')]);
    const page = world.paper('moi', 'chuyen-ky/2027-6T/chuyen-ky.docx');
    expect(page).toContain('Số người nghiện | người | 100 | 2 | Xã Mỹ Lý');
    expect(page).toContain('- Xã An Bình → Xã An Hòa');
    expect(page.slice(page.indexOf('Đơn vị mới báo cáo'))[1]).toBe('- Xã An Hòa');
    expect(page.join(' ')).toContain('là số đầu kỳ của kỳ sau');
    expect(page.join(' ')).toContain('không phải bằng 0');
  });

  it('a folder that holds something stays as it is: 3', async () => {
    const world = await finished({ '../moi/ghi-chu.txt': 'của tôi' });
    const { status, stdout } = await tongket(['init', world.at('moi'), '--from', world.at('cu')]);
    expect([status, stdout, world.names('moi')]).toEqual([3, '', ['ghi-chu.txt']]);
  });
});

describe('a new version of the plan', () => {
  const asked = [
    '{code: NN, name: Số người nghiện có hồ sơ, unit: người, type: count, nature: stock, from: xa, required: true}',
    '{code: TT, name: Số buổi tuyên truyền, unit: buổi, type: count, nature: flow, from: xa, guide: Cả buổi lồng ghép.}',
  ];

  it('what changed in the forms is told on the terminal and in a paper to go with the letter', async () => {
    const world = await finished({
      '../ban-moi/plan.yaml': plan(periods, asked),
      '../ban-moi/units.csv': units,
    });
    const args = ['init', world.at('moi'), '--from', world.at('cu'), '--plan', world.at('ban-moi')];
    const { status, stderr } = await tongket(args);
    expect(status).toBe(0);
    expect(stderr).toContain('biểu mẫu, thêm 1 nội dung: Số buổi tuyên truyền');
    expect(stderr).toContain('biểu mẫu, bỏ 1 nội dung: Số vụ');
    expect(stderr).toContain('biểu mẫu, sửa 1 nội dung: Số người nghiện có hồ sơ');
    expect(world.paper('moi', 'chuyen-ky/2027-6T/thay-doi-bieu-mau.docx')).toEqual([
      'Những thay đổi trong biểu mẫu báo cáo 6 tháng đầu năm 2027',
      'So với biểu mẫu năm 2026; gửi kèm công văn và biểu mẫu mới.',
      'Các xã',
      '- Thêm: Số buổi tuyên truyền (đơn vị tính: buổi; thời điểm tính: phát sinh trong kỳ; hướng dẫn: Cả buổi lồng ghép).',
      '- Bỏ: Số vụ.',
      '- Sửa: Số người nghiện có hồ sơ (trước ghi “Số người nghiện”; bắt buộc: không → có).',
      'Lưu ý',
      '- Đề nghị dùng biểu mẫu mới, không dùng lại tệp của kỳ trước; hạn gửi: 21/6/2027.',
    ]);
    expect(world.text('moi', 'plan.yaml')).toBe(plan(periods, asked));
  });

  it('does not go over the plan of the same workspace: 2', async () => {
    const world = await finished({
      '../ban-moi/plan.yaml': plan(periods, asked),
      '../ban-moi/units.csv': units,
    });
    const done = await tongket(['init', '--from', world.at('cu'), '--plan', world.at('ban-moi')]);
    expect(done).toMatchObject({ status: 2, stderr: expect.stringContaining('không ghi đè bằng bản khác') });
    expect(world.text('cu', 'plan.yaml')).toBe(plan());
  });
});

describe('the next period of the same workspace', () => {
  it('gets its folder; what is there stays, and a second time all is there', async () => {
    const world = await finished({ 'submissions/2027-6T/nhan.csv': 'của tôi\n' });
    const first = await tongket(['init', '--from', world.at('cu')]);
    expect(
      first.stdout
        .trim()
        .split('\n')
        .map((line) => line.replace(/^.*\/cu\//, '')),
    ).toEqual([
      'submissions/2027-6T/xu-ly.yaml',
      'chuyen-ky/2027-6T/chuyen-ky.docx',
      'chuyen-ky/2027-6T/lien-he.xlsx',
    ]);
    expect(first.stderr).toContain('nhan.csv; giữ nguyên');
    expect(world.text('cu', 'submissions/2027-6T/nhan.csv')).toBe('của tôi\n');
    const before = world.names('cu');
    const again = await tongket(['init', world.at('cu'), '--from', world.at('cu')]);
    expect([again.status, again.stdout, world.names('cu')]).toEqual([0, '', before]);
  });

  it.each<[string, readonly string[], string]>([
    ['a plan without a later period', [periods[0] ?? ''], 'không có kỳ nào sau năm 2026'],
    ['a period that is not there', periods, 'không có kỳ báo cáo "2030"'],
  ])('%s: 2, and nothing is made', async (what, all, words) => {
    const world = await finished({ 'plan.yaml': plan(all) });
    const before = world.names('cu');
    const named = what.startsWith('a period') ? ['--period', '2030'] : [];
    const done = await tongket(['init', '--from', world.at('cu'), ...named]);
    expect(done).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(words) });
    expect(world.names('cu')).toEqual(before);
  });
});

describe('a period that is not finished says so', () => {
  const said = async (world: World): Promise<string> =>
    (await tongket(['init', world.at('moi'), '--from', world.at('cu')])).stderr;

  it('units without a report, errors that are open, no signed report', async () => {
    const stderr = await said(
      await finished({ 'submissions/2026/b.yaml': 'schema: [', 'submissions/2026/xu-ly.yaml': '' }),
    );
    expect(stderr).toContain('chưa xong: 1 đơn vị chưa có báo cáo: Xã Hòa Sơn.');
    expect(stderr).toMatch(/chưa xong: Còn \d+ lỗi chưa xử lý/);
    expect(stderr).toContain(
      'chưa xong: Chưa có bản báo cáo đã ký; khi có thì chép vào ket-qua/2026/lan-01.',
    );
  });

  it('a file that came after the last run', async () => {
    const world = await finished();
    writeFileSync(world.at('cu', 'submissions/2026/a.yaml'), sent('xa-an-binh', '{NN: 61, VU: 5}'));
    expect(await said(world)).toContain(
      '1 tệp đến thêm, đã đổi hoặc mất sau ket-qua/2026/lan-01: submissions/2026/a.yaml',
    );
  });

  it('a plan changed in place: figures that came or went are told from the results, rewordings cannot be', async () => {
    const world = await finished();
    const more = '{code: TT, name: Số buổi tuyên truyền, type: count, nature: flow, from: xa}';
    const [stock = ''] = elements;
    writeFileSync(
      world.at('cu', 'plan.yaml'),
      plan(periods, [stock.replace('người nghiện', 'người nghiện ma túy'), more]),
    );
    const stderr = await said(world);
    expect(stderr).toContain('chỗ chỉ sửa cách ghi thì không, vì bản cũ không còn');
    expect(stderr).toContain('biểu mẫu, thêm 1 nội dung: Số buổi tuyên truyền');
    expect(stderr).toContain('biểu mẫu, bỏ 1 nội dung: Số liệu mã VU');
    expect(stderr).not.toContain('biểu mẫu, sửa');
  });

  it('a plan changed since', async () => {
    const world = await finished();
    writeFileSync(world.at('cu', 'plan.yaml'), `${plan()}\n# sửa\n`);
    expect(await said(world)).toContain('Kế hoạch đã sửa sau lần tổng hợp cuối');
  });

  it('a signed report beside the results, and all is said and done', async () => {
    const world = await finished();
    writeFileSync(world.at('cu', 'ket-qua/2026/lan-01/bao-cao-da-ky.pdf'), '%PDF');
    expect(await said(world)).not.toContain('chưa xong');
  });

  it('no results at all: the plan and the roster alone', async () => {
    const world = makeWorld();
    expect(await said(world)).toContain('Không có kết quả của kỳ nào trước đó');
    expect(world.names('moi')).toContain('submissions/2026/nhan.csv');
    expect(existsSync(world.at('moi', 'chuyen-ky'))).toBe(false);
  });

  it('the finished period itself, opened once more: nothing comes before it, its own results stay behind', async () => {
    const world = await finished();
    const { status, stderr } = await tongket([
      'init',
      world.at('moi'),
      '--from',
      world.at('cu'),
      '--period',
      '2026',
    ]);
    expect([status, stderr]).toEqual([0, expect.stringContaining('Không có kết quả của kỳ nào trước đó')]);
    expect(existsSync(world.at('moi', 'ket-qua'))).toBe(false);
  });

  it('a plan without a later period: what to add, and the results are there for it', async () => {
    const world = await finished({ 'plan.yaml': plan([periods[0] ?? '']) });
    expect(await said(world)).toContain('Kế hoạch chưa có kỳ nào sau đó');
    expect(world.names('moi')).toContain('ket-qua/2026/lan-01/ket-qua.json');
  });
});

it('damaged results are said to be, never passed over: 2', async () => {
  const world = await finished();
  writeFileSync(world.at('cu', 'ket-qua/2026/lan-01/ket-qua.json'), '{');
  for (const args of [
    ['init', world.at('moi'), '--from', world.at('cu')],
    ['archive', world.at('cu')],
  ])
    expect(await tongket(args)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('hỏng, không đọc được'),
    });
  expect(existsSync(world.at('moi'))).toBe(false);
});

it('what is no workspace: 2', async () => {
  const world = makeWorld();
  const done = await tongket(['init', world.at('moi'), '--from', world.at('khong-co')]);
  expect(done).toMatchObject({ status: 2, stderr: expect.stringContaining('không phải thư mục làm việc') });
});
