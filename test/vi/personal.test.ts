import { describe, expect, it } from 'vitest';
import { personalIn } from '../../src/vi/personal.ts';

/** Each text with what is personal in it, as `kind: text`. */
const examples: readonly (readonly [string, ...string[]])[] = [
  ['CCCD 040090123456 của đối tượng', 'citizen: 040090123456'],
  ['CCCD 040 090 123 456', 'citizen: 040 090 123 456'],
  ['số định danh cá nhân: 040.090.123.456', 'citizen: 040.090.123.456'],
  ['trường hợp Vi Văn Mẫu, số CCCD 040000000000', 'citizen: Vi Văn Mẫu', 'citizen: 040000000000'],
  ['CMND 186123456.', 'citizen: 186123456'],
  ['đối tượng 186123456, vắng mặt', 'citizen: 186123456'],
  ['hộ chiếu số C1234567', 'citizen: C1234567'],
  ['liên hệ 0912345678 hoặc 0912 345 678', 'phone: 0912345678', 'phone: 0912 345 678'],
  ['ĐT: 0238.3844.599, +84 912 345 678', 'phone: 0238.3844.599', 'phone: +84 912 345 678'],
  ['điện thoại (0238) 3844599', 'phone: (0238) 3844599'],
  ['điện thoại trạm: 3844599', 'phone: 3844599'],
  ['Số tài khoản 1234567890 Ngân hàng A', 'account: 1234567890'],
  ['tài khoản Vietcombank số 0071 0012 34567', 'account: 0071 0012 34567'],
  ['STK: 19034567890123', 'account: 19034567890123'],
  ['chuyển vào 19034567890123', 'account: 19034567890123'],
  ['đối tượng Nguyễn Văn Mẫu, sinh năm 1990, trú tại', 'birth: Nguyễn Văn Mẫu', 'birth: 1990'],
  ['Vừ Bá Mẫu (sinh ngày 12/3/1990)', 'birth: Vừ Bá Mẫu', 'birth: 12/3/1990'],
  ['Lô Thị Mẫu SN 2001', 'birth: Lô Thị Mẫu', 'birth: 2001'],
  [
    'Vi Văn Mẫu, trú tại xã Tri Lễ, sinh ngày 2 tháng 3 năm 1999',
    'birth: Vi Văn Mẫu',
    'birth: 2 tháng 3 năm 1999',
  ],
  ['Nguyễn Văn Mẫu (1990)', 'birth: Nguyễn Văn Mẫu', 'birth: 1990'],
  ['NGUYỄN VĂN MẪU, năm sinh: 1990', 'birth: NGUYỄN VĂN MẪU', 'birth: 1990'],
];

describe('what identifies a person', () => {
  it.each(examples)('%s', (text, ...expected) => {
    const found = personalIn(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
    expect(found).toEqual(expected);
  });
});

describe('what does not', () => {
  it.each([
    'Kinh phí 123.456.789 đồng',
    'Kinh phí 150000000 đồng, 15000000000 đồng',
    'Tài khoản tiền gửi còn 12.500.000 đồng',
    'Mua 12 điện thoại, trị giá 120.000.000 đồng',
    'Đạt 4.198 người, tăng 0,912345678 điểm',
    'Thu giữ 68.420 viên, 126,48 kg',
    'Kế hoạch số 107/KH-UBND ngày 12/02/2026',
    'Giai đoạn 2016 - 2020, từ 15/12/2025 đến 14/6/2026',
    'Người nghiện sinh năm 1990 trở về trước',
    'Trẻ em xã Nam Đàn sinh năm 2010',
    'Luật Phòng, chống ma túy (2021)',
  ])('%s', (text) => {
    expect(personalIn(text)).toEqual([]);
  });
});

it('long texts of any kind are read in time', () => {
  for (const piece of [' ', 'A', 'A ', '0', '0 ', 'tài khoản ', 'Nguyễn Văn ', '1.', '('])
    expect(personalIn(`${piece.repeat(100_000)} 1990`).length).toBeLessThan(2);
});
