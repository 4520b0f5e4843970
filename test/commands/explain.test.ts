import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { makeFolder, tongket } from '../support/cli.ts';
import { smallPlan, smallSubmission } from '../support/small.ts';

/** Where a figure comes from: its formula, its sums, its units down to the cell, computed again on the way. */

const folders: { readonly remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

/** An Bình and Hòa Sơn have sent; Mỹ Lý has not. */
function folder(): string {
  const made = makeFolder({
    'plan.yaml': smallPlan,
    'a.yaml': smallSubmission(
      'xa-an-binh',
      '{VU: {value: 21, previous: 20}}',
      'sections: {tinh-hinh: Ổn định.}',
    ),
    'b.yaml': smallSubmission('xa-hoa-son', '{VU: {value: 30, previous: 28}}'),
  });
  folders.push(made);
  return made.path;
}

async function explained(name: string, ...more: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await tongket(['explain', name, folder(), ...more]);
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

describe('an indicator', () => {
  it('by name, with its target, who is missing, the formula in numbers, and each cell', async () => {
    const text = await explained('A1');
    for (const line of [
      'Năm 2025 báo cáo bao nhiêu, sao cùng kỳ ở đây khác?',
      '  Số vụ: cùng kỳ là 48 vụ, cộng của 2 xã có số liệu của cả hai kỳ.',
      'Các đơn vị chưa có số liệu có làm thay đổi đánh giá không?',
      'Cuối năm có đạt không?',
      'Tăng số vụ [A1]',
      'Giá trị: 6,25%',
      'Chỉ tiêu: Trên 5%',
      'Đơn vị có đủ số liệu: 2/3',
      'Còn thiếu: Xã Mỹ Lý',
      '[VU] Số vụ, kỳ này: 51 (cộng 2 đơn vị)',
      '[VU] Số vụ, cùng kỳ năm 2025: 48 (cộng 2 đơn vị)',
      '= (51 − 48) ÷ 48',
      '1/16 = 6,25%: khớp với kết quả',
      'Xã An Bình: 21 vụ, cùng kỳ 20 vụ ← a.yaml:6:22, ghi “21”',
      'Xã Mỹ Lý: chưa gửi báo cáo',
    ])
      expect(text).toContain(`${line}\n`);
  });

  it('answers the director: who pulls it down, in cases and not in percent', async () => {
    const made = makeFolder({
      'plan.yaml': smallPlan,
      'a.yaml': smallSubmission('xa-an-binh', '{VU: {value: 40, previous: 20}}'),
      'b.yaml': smallSubmission('xa-hoa-son', '{VU: {value: 30, previous: 36}}'),
      'c.yaml': smallSubmission('xa-my-ly', '{VU: {value: 1, previous: 9}}'),
    });
    folders.push(made);
    const { stdout } = await tongket(['explain', 'A1', made.path]);
    expect(stdout).toContain(
      'Đơn vị nào kéo xuống?\n  Nhiều nhất: xã Mỹ Lý (giảm 08 vụ, từ 09 xuống 01); xã Hòa Sơn (giảm 06 vụ, từ\n    36 xuống 30).\n',
    );
  });

  it('in English on request, with the names of the plan as they are', async () => {
    const text = await explained('A1', '--lang', 'en');
    expect(text).toContain('Still missing: Xã Mỹ Lý\n');
    expect(text).toContain('1/16 = 6,25%: agrees with the result\n');
    expect(text).toContain('Which units pull it down?\n  No unit pulls it down.\n');
  });
});

it('an element: its sum added up again, and the indicators that use it', async () => {
  const text = await explained('VU');
  expect(text).toContain('Tổng số: 51 vụ (cộng lại từ từng ô: khớp)\n');
  expect(text).toContain('[A1] Tăng số vụ\n');
});

describe('a unit', () => {
  it.each(['xa-an-binh', 'Xã An Bình', 'an bình'])(
    '%s: when it came, what it sent, what it wrote',
    async (name) => {
      const text = await explained(name);
      expect(text).toMatch(/^Xã An Bình\n/);
      expect(text).toContain('Đã gửi đúng hạn (10/6/2026)\n');
      expect(text).toContain('[VU] Số vụ: 21 vụ, cùng kỳ 20 vụ ← a.yaml:6:22, ghi “21”\n');
      expect(text).toContain('I. TÌNH HÌNH: “Ổn định.” ← a.yaml:');
    },
  );

  it('one of its figures', async () => {
    expect(await explained('xa-an-binh/VU')).toMatch(/^Xã An Bình: Số vụ \[VU\]\n/);
  });
});

it('a figure that was refused is told as not used, with what to do', async () => {
  const made = makeFolder({
    'plan.yaml': smallPlan,
    'a.yaml': smallSubmission('xa-an-binh', '{VU: {value: "12-15", previous: 20}}'),
  });
  folders.push(made);
  const { stdout } = await tongket(['explain', 'xa-an-binh', made.path]);
  expect(stdout).toMatch(/Không được dùng\n {2}\[VU\] Xã An Bình: không đọc được/);
});

it('the code of a finding: its page, needing no folder', async () => {
  const { status, stdout } = await tongket(['explain', 'tk301']);
  expect(status).toBe(0);
  expect(stdout).toContain('TK301 (error)');
});

describe('other ways to ask', () => {
  it.each([
    ['the id of a content control in Word', 'indicator/A1', 'Tăng số vụ [A1]'],
    ['that of an element', 'element/VU', 'Số vụ [VU]'],
    ['that of a unit’s figure on the page', 'element/VU/xa-an-binh', 'Xã An Bình: Số vụ [VU]'],
    ['a code in another case', 'a1', 'Tăng số vụ [A1]'],
    ['the name of an element', 'số vụ', 'Số vụ [VU]'],
    ['a unit by its name, of one of its figures', 'Xã An Bình/vu', 'Xã An Bình: Số vụ [VU]'],
  ])('%s', async (_what, name, title) => {
    expect(await explained(name)).toMatch(new RegExp(`^${title.replace(/[[\]]/g, '\\$&')}\\n`));
  });

  it.each(['mục “I. TÌNH HÌNH”, đoạn 2', 'I. tình hình, đoạn 2', 'so với cùng kỳ năm 2025 tăng'])(
    'a sentence of the report: %s',
    async (name) => {
      const text = await explained(name);
      expect(text).toContain('Nơi ghi\n  mục “I. TÌNH HÌNH”, đoạn 2\n');
      expect(text).toContain('Số liệu trong câu\n  6,25% = [A1] Tăng số vụ\n');
    },
  );

  it('a sentence that a unit wrote: by whom, in which cell', async () => {
    const text = await explained('Xã An Bình: Ổn định');
    expect(text).toContain('Câu này không có số liệu nào do công cụ tính.\n');
  });

  it('for machines: the same words', async () => {
    const { explanations, schema } = JSON.parse(await explained('A1', '--format', 'json'));
    expect(schema).toBe('tongket/explanations@1');
    expect(explanations[0].title).toBe('Tăng số vụ [A1]');
    expect(explanations[0].parts[0]).toEqual({
      head: 'Kết quả',
      lines: expect.arrayContaining(['Giá trị: 6,25%', 'Chỉ tiêu: Trên 5%']),
    });
    const page = await tongket(['explain', 'TK301', '--format', 'json']);
    expect(JSON.parse(page.stdout)).toMatchObject({ schema: 'tongket/finding-page@1', code: 'TK301' });
  });
});

it.each(['A1', 'VU', 'xa-an-binh', 'TK301', 'tk406'])('%s fits a page of 80 columns', async (name) => {
  const text = await explained(name);
  const [prose = ''] = text.split('Ví dụ nhỏ nhất:');
  for (const line of prose.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
});

describe('what is misspelt', () => {
  it.each([
    ['a code', 'A2', 'Có phải: A1 (Tăng số vụ)'],
    ['a unit', 'xa-an-bihn', 'Có phải: xa-an-binh (xã An Bình)?'],
    ['a unit by name', 'Hoà Son', 'Có phải: xa-hoa-son (xã Hòa Sơn)?'],
    ['the element of a unit', 'xa-an-binh/VV', 'Có phải: xa-an-binh/VU (Số vụ)?'],
    ['the unit of an element', 'xa-an-bin/VU', 'Có phải: xa-an-binh/VU (xã An Bình)?'],
  ])('%s: what may have been meant', async (_what, name, hint) => {
    const ended = await tongket(['explain', name, folder()]);
    expect(ended).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(hint) });
  });
});

describe('what is not there', () => {
  it.each([
    ['a name that the plan does not know', 'B9', 'Kế hoạch không có chỉ tiêu, số liệu hay đơn vị "B9"'],
    ['a code that is none', 'TK999', 'Không có mã "TK999"'],
    ['a unit without such a figure', 'xa-an-binh/B9', 'đơn-vị/mã'],
  ])('%s: 2 and what to write instead', async (_what, name, message) => {
    const ended = await tongket(['explain', name, folder()]);
    expect(ended).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(message) });
  });

  it('a folder that is not there: 2', async () => {
    const ended = await tongket(['explain', 'A1', '/khong/co']);
    expect(ended).toMatchObject({ status: 2, stderr: expect.stringContaining('Không có thư mục') });
  });
});

describe('a province of 141 units', () => {
  const source = join(
    import.meta.dirname,
    '..',
    '..',
    'fixtures',
    'scenarios',
    'nghe-an-107-2026',
    'submissions',
  );

  it('a share that the missing could turn: who pulls it down, by place, what is still needed a month', async () => {
    const { stdout } = await tongket(['explain', 'C3', source]);
    expect(stdout).toContain('= 1.217 ÷ 1.498\n');
    const text = stdout.replace(/\n {4}/g, ' ');
    for (const told of [
      'Nhiều nhất: phường Vinh Hưng (thiếu 03 người so với mức chỉ tiêu 85%, hiện 66/81);',
      '04 xã, phường chưa có đủ số liệu có thể làm thay đổi kết quả đánh giá chỉ tiêu này. Chưa có số liệu: xã Tri Lễ, ',
      'Xã biên giới: đơn vị có số liệu 18/21, kết quả 137/170 (80,59%)\n',
      'Còn cần thêm 57 người, nếu tổng số giữ nguyên như hiện nay; còn 06 tháng, mỗi tháng khoảng 10 người.',
    ])
      expect(text).toContain(told);
    expect(stdout).toContain('002_Phuong-Truong-Vinh_2026-6T.xlsx ▸ Số liệu ▸ F15');
  });
});
