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

  it('answers the director: who pulls it down, in cases and not in percent; a small base is left out', async () => {
    const made = makeFolder({
      'plan.yaml': smallPlan,
      'a.yaml': smallSubmission('xa-an-binh', '{VU: {value: 40, previous: 20}}'),
      'b.yaml': smallSubmission('xa-hoa-son', '{VU: {value: 30, previous: 36}}'),
      'c.yaml': smallSubmission('xa-my-ly', '{VU: {value: 1, previous: 9}}'),
    });
    folders.push(made);
    const { stdout } = await tongket(['explain', 'A1', made.path]);
    const [, list] = /kéo kết quả xuống nhiều nhất\n((?: {2}.*\n)+)/.exec(stdout) ?? [];
    expect(list).toBe('  Xã Hòa Sơn: -6/36, còn cách mức chỉ tiêu 8\n');
  });

  it('in English on request, with the names of the plan as they are', async () => {
    const text = await explained('A1', '--lang', 'en');
    expect(text).toContain('Still missing: Xã Mỹ Lý\n');
    expect(text).toContain('1/16 = 6,25%: agrees with the result\n');
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
    expect(stdout).toContain('Phường Vinh Hưng: 66/81, còn cách mức chỉ tiêu 3\n');
    expect(stdout).toContain('Có thể: số liệu của các đơn vị này có thể làm đổi đánh giá (Xã Tri Lễ, ');
    expect(stdout).toContain('Xã biên giới: 80,59% (18 đơn vị)\n');
    expect(stdout).toContain('ít nhất 57 trong 6 tháng còn lại, khoảng 10 mỗi tháng\n');
    expect(stdout).toContain('002_Phuong-Truong-Vinh_2026-6T.xlsx ▸ Số liệu ▸ F15');
  });
});
