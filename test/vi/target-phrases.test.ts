import { describe, expect, it } from 'vitest';
import { exactText } from '../../src/model/exact.ts';
import { readTarget } from '../../src/vi/target.ts';

/**
 * Every target of the five plans that the project began with, in the words of each: the clause as it is printed, the
 * words in it that are the target, and what they mean. Goals without a number are listed last.
 */

/** `>= 17/20 %`, `range 1/20..1/10 %`, `> 1`: bounds of percentages are fractions. */
function meaning(phrase: string): string | undefined {
  const target = readTarget(phrase, 'vi');
  if (target === undefined) return undefined;
  const bound = exactText(target.bound) + (target.high ? `..${exactText(target.high)}` : '');
  return `${target.test} ${bound}${target.percent ? ' %' : ''}`;
}

type Row = readonly [id: string, clause: string, phrase: string, expected: string];

const plan484: readonly Row[] = [
  ['1', 'duy trì và nâng cao chất lượng hoạt động của 12 cơ sở điều trị Methadone', '12 cơ sở', '>= 12'],
  ['2', 'triển khai mới 16 điểm cấp phát thuốc Methadone', '16 điểm', '>= 16'],
  ['3', 'Phấn đấu tiếp nhận và điều trị cho 3.400 bệnh nhân', '3.400 bệnh nhân', '>= 3400'],
];

const planHue: readonly Row[] = [
  ['1', 'tuyên truyền PCMT tại 100% số xã, phường, thị trấn, trường học', '100%', '>= 1 %'],
  ['2', 'được phát hiện, xử lý tăng hơn 5% so với năm trước', 'hơn 5%', '> 1/20 %'],
  ['3a', 'Không phát sinh tụ điểm phức tạp về ma túy', 'Không phát sinh tụ điểm phức tạp về ma túy', '= 0'],
  ['3b', 'triệt xóa từ 5 - 10% số điểm, tụ điểm mỗi năm', 'từ 5 - 10%', 'range 1/20..1/10 %'],
  ['4', '100% hành vi phạm tội sản xuất trái phép chất ma túy', '100%', '>= 1 %'],
  ['4', 'Không quá 1 năm từ khi xảy ra', 'Không quá 1 năm', '<= 1'],
  ['5b', 'triệt phá 100% diện tích phát hiện', '100%', '>= 1 %'],
  ['6a', 'mỗi năm hơn 1 % số người nghiện ma túy có hồ sơ quản lý', 'hơn 1 %', '> 1/100 %'],
  ['6b', 'giảm hơn 1 % số xã, phường, thị trấn có ma túy', 'hơn 1 %', '> 1/100 %'],
  ['6c', 'đến năm 2020 có hơn 20% số xã, phường, thị trấn trọng điểm', 'hơn 20%', '> 1/5 %'],
  ['6d', 'xây dựng được 1 mô hình điểm', '1 mô hình điểm', '>= 1'],
  ['7a', 'Hàng năm, 80% số người nghiện và sử dụng ma túy', '80%', '>= 4/5 %'],
  ['7b', '90% cơ sở cai nghiện đáp ứng các tiêu chuẩn', '90%', '>= 9/10 %'],
];

const plan238: readonly Row[] = [
  ['01', 'tại 100% xã, phường, thị trấn, trường học, các cơ quan, doanh nghiệp', '100%', '>= 1 %'],
  ['02', 'trái phép chất ma túy tăng 5% so với năm trước', '5%', '>= 1/20 %'],
  [
    '03',
    'không phát sinh điểm, tụ điểm phức tạp về ma túy',
    'không phát sinh điểm, tụ điểm phức tạp về ma túy',
    '= 0',
  ],
  ['04', 'triệt xóa 10% số điểm phức tạp về ma túy', '10%', '>= 1/10 %'],
  [
    '05',
    'không để hình thành điểm sản xuất trái phép chất ma túy trên địa bàn toàn tỉnh',
    'không để hình thành điểm sản xuất trái phép chất ma túy trên địa bàn toàn tỉnh',
    '= 0',
  ],
  ['07', 'mỗi năm đưa hơn 1% số người nghiện ma túy', 'hơn 1%', '> 1/100 %'],
  ['08', 'giảm hơn 01 xã, phường, thị trấn có ma túy so với năm trước', 'hơn 01 xã, phường, thị trấn', '> 1'],
  ['09', 'đến năm 2020 có hơn 20% số xã, phường, thị trấn trọng điểm', 'hơn 20%', '> 1/5 %'],
  ['10', 'mỗi huyện, thành phố xây dựng được 1 mô hình điểm', '1 mô hình điểm', '>= 1'],
  ['11', 'Hàng năm, 80% số người nghiện và sử dụng ma túy', '80%', '>= 4/5 %'],
  [
    '13',
    'Kiểm soát không để phát sinh tụ điểm phức tạp về ma túy',
    'không để phát sinh tụ điểm phức tạp về ma túy',
    '= 0',
  ],
  ['13', 'triệt xóa từ 5 - 10% số điểm ma túy mỗi năm', 'từ 5 - 10%', 'range 1/20..1/10 %'],
  [
    '14',
    'Không để phát sinh tệ nạn ma túy ở các xã, phường, thị trấn hiện chưa có tệ nạn ma túy',
    'Không để phát sinh tệ nạn ma túy ở các xã, phường, thị trấn hiện chưa có tệ nạn ma túy',
    '= 0',
  ],
  ['15', 'giảm mức độ phức tạp của 20% số xã, phường, thị trấn có tệ nạn ma túy', '20%', '>= 1/5 %'],
  [
    '16',
    'Mỗi năm phấn đấu giảm 01 xã (phường, thị trấn) có tệ nạn ma túy',
    '01 xã (phường, thị trấn)',
    '>= 1',
  ],
  ['17', 'giảm từ hơn 01% số người nghiện ma túy trên địa bàn', 'từ hơn 01%', '> 1/100 %'],
  ['18', 'Hàng năm phấn đấu triệt xóa từ 5 - 10% số điểm phức tạp', 'từ 5 - 10%', 'range 1/20..1/10 %'],
  [
    '19',
    'Không để phát sinh tình trạng trồng cây có chất ma túy',
    'Không để phát sinh tình trạng trồng cây có chất ma túy',
    '= 0',
  ],
  ['19', 'triệt xóa 100% diện tích cây có chứa chất ma túy', '100%', '>= 1 %'],
  ['20', 'phấn đấu 80% cán bộ chính quyền các cấp', 'phấn đấu 80%', '>= 4/5 %'],
  ['21', '60% người dân ở độ tuổi trưởng thành', '60%', '>= 3/5 %'],
  ['22', 'phấn đấu 90% cán bộ tham gia công tác dự phòng', 'phấn đấu 90%', '>= 9/10 %'],
  ['23', '100% cán bộ làm công tác tư vấn', '100%', '>= 1 %'],
  ['24', '100% cán bộ y tế', '100%', '>= 1 %'],
  ['25', 'đáp ứng nhu cầu cai nghiện của 80% số người nghiện', '80%', '>= 4/5 %'],
  ['26', 'được điều trị lên 50%', 'lên 50%', '>= 1/2 %'],
  ['27', 'tỷ lệ được dạy nghề lên 30%', 'lên 30%', '>= 3/10 %'],
  ['28', 'tỷ lệ tái hòa nhập cộng đồng lên 50% vào năm 2020', 'lên 50%', '>= 1/2 %'],
  ['29', 'Đến năm 2018, đạt 75%', 'đạt 75%', '>= 3/4 %'],
  ['29', 'năm 2020 đạt 100% xã, phường, thị trấn', 'đạt 100%', '>= 1 %'],
  ['30', 'đến năm 2020 có 50% số xã trên toàn tỉnh', '50%', '>= 1/2 %'],
  ['31', 'Đến năm 2020, đạt 70% người dân', 'đạt 70%', '>= 7/10 %'],
  ['32', '100% phóng viên', '100%', '>= 1 %'],
  ['33', '100% các thiết chế văn hóa cơ sở', '100%', '>= 1 %'],
  ['33', '100% các đơn vị sự nghiệp trực thuộc Sở', '100%', '>= 1 %'],
  ['34', '100% học sinh, sinh viên và cán bộ, giáo viên', '100%', '>= 1 %'],
  ['34', '100% trường học trên địa bàn đạt tiêu chí', '100%', '>= 1 %'],
  ['35', 'Đến năm 2020, 70% bộ phận công nhân lao động khu công nghiệp', '70%', '>= 7/10 %'],
];

/** Phụ lục I gives the target in a column of its own; the clause is the cell. */
const annex107: readonly Row[] = (
  [
    ['A1', 'Trên 5%', '> 1/20 %'],
    ['A2', 'Trên 7%', '> 7/100 %'],
    ['A3', '7%', '>= 7/100 %'],
    ['A4', '100%', '>= 1 %'],
    ['A5', '25%', '>= 1/4 %'],
    ['A6', '01 chuyên án', '>= 1'],
    ['A7', '20%', '>= 1/5 %'],
    ['B1', '7%', '>= 7/100 %'],
    ['B2', '30%', '>= 3/10 %'],
    ['B3', '100%', '>= 1 %'],
    ['B4', '20 điểm', '>= 20'],
    ['C1', '55%', '>= 11/20 %'],
    ['C2', '45%', '>= 9/20 %'],
    ['C3', '85%', '>= 17/20 %'],
    ['C4', '35%', '>= 7/20 %'],
    ['C5', '35%', '>= 7/20 %'],
    ['C6', '5 đơn vị', '>= 5'],
    ['C7', '70%', '>= 7/10 %'],
    ['D1', '80%', '>= 4/5 %'],
    ['D2', '800 người', '>= 800'],
    ['D3', '95%', '>= 19/20 %'],
    ['E1.1', 'Ít nhất 85%', '>= 17/20 %'],
    ['E1.2', '100%', '>= 1 %'],
    ['E1.3', '100%', '>= 1 %'],
    ['E1.4', '100%', '>= 1 %'],
    ['E2.1', 'Trên 20%', '> 1/5 %'],
    ['E2.2', 'Trên 20%', '> 1/5 %'],
    ['E2.3', 'Trên 25%', '> 1/4 %'],
    ['E2.4', 'Trên 25%', '> 1/4 %'],
    ['E2.5', 'Trên 25%', '> 1/4 %'],
    ['E2.6', 'Trên 20%', '> 1/5 %'],
    ['E2.7', 'Ít nhất 3%', '>= 3/100 %'],
    ['E3.1', '100%', '>= 1 %'],
    ['E3.2', '25%', '>= 1/4 %'],
    ['E3.3', '25%', '>= 1/4 %'],
    ['E3.4', '25%', '>= 1/4 %'],
    ['E4.1', '75%', '>= 3/4 %'],
    ['E4.2', '25%', '>= 1/4 %'],
    ['E4.3', '15%', '>= 3/20 %'],
    ['F1', '100%', '>= 1 %'],
    ['F2', '55%', '>= 11/20 %'],
    ['F3', '55%', '>= 11/20 %'],
    ['F4', '85%', '>= 17/20 %'],
  ] as const
).map(([id, phrase, expected]) => [id, phrase, phrase, expected]);

const body107: readonly Row[] = [
  ['I.1', 'ít nhất 30% địa bàn cấp xã không có ma túy trong năm 2026', 'ít nhất 30%', '>= 3/10 %'],
  ['IV.1.c', '03 mô hình cai nghiện ma túy tự nguyện tại gia đình, cộng đồng', '03 mô hình', '>= 3'],
  ['IV.1.c', '05 đơn vị cung cấp dịch vụ cai nghiện ma túy tự nguyện', '05 đơn vị', '>= 5'],
  ['IV.1.c', '07 mô hình về quản lý, phòng ngừa tái nghiện', '07 mô hình', '>= 7'],
  ['IV.1.d', '30% đơn vị hành chính cấp xã đạt tiêu chuẩn này', '30%', '>= 3/10 %'],
  ['IV.2.a', 'có ít nhất 80% số Trạm y tế tuyến xã', 'ít nhất 80%', '>= 4/5 %'],
  ['IV.2.b', 'đạt và vượt chỉ tiêu điều trị cho 800 người', '800 người', '>= 800'],
  ['E4.1', 'phòng, chống ma túy.30% cán bộ làm công tác tuyên truyền', '30%', '>= 3/10 %'],
];

describe.each([
  ['484/KH-UBND, 2016', plan484, 3],
  ['Thừa Thiên Huế, 2020', planHue, 12],
  ['238/KH-UBND, 2017', plan238, 33],
  ['107/KH-UBND, 2026, Phụ lục I', annex107, 43],
  ['107/KH-UBND, 2026, in the body', body107, 6],
] as const)('%s', (_, rows, count) => {
  it('is here whole, in the words of the plan', () => {
    expect(new Set(rows.map(([id]) => id)).size).toBe(count);
    for (const [, clause, phrase] of rows) expect(clause).toContain(phrase);
  });

  it.each(rows)('%s. %s: %s is %s', (_id, _clause, phrase, expected) => {
    expect(meaning(phrase)).toBe(expected);
  });
});

describe('a goal without a number is no target: it is followed, never judged', () => {
  it.each([
    ['167', 'bám sát các mục tiêu, chỉ tiêu trong Chương trình'],
    ['484', 'hoàn thành và hoàn thành vượt mức chỉ tiêu giao về công tác cai nghiện ma túy'],
    ['Huế 5a', 'Giảm diện tích cây có chứa chất ma túy trồng trái phép so với năm trước'],
    ['Huế', 'Hạn chế phát sinh người nghiện mới'],
    ['238 06', 'rà soát, triệt phá kịp thời số cây có chứa chất ma túy trồng trái phép'],
    ['238 12', 'cơ sở cai nghiện đáp ứng cơ bản các tiêu chuẩn, điều kiện về cai nghiện ma túy'],
    ['238', 'thông tin về phòng, chống ma túy được đăng tải thường xuyên, liên tục'],
    ['107', 'tập trung thực hiện vượt mức chỉ tiêu chung của Chương trình'],
  ])('%s: %s', (_, phrase) => {
    expect(meaning(phrase)).toBeUndefined();
  });
});
