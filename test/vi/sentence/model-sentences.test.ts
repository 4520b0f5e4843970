import { expect, it } from 'vitest';
import { type Exact, whole, zero } from '../../../src/model/exact.ts';
import { sentences as say, showMeasure } from '../../../src/vi/sentence/index.ts';
import { showAgainst, showRatio } from '../../../src/vi/show-number.ts';

/** The sentences an office writes, each put together as the composer does it. */

const lastYear = 'cùng kỳ năm 2025';
const eightyFive = share(85, 100);

function percent(value: Exact, ...bounds: Exact[]): string {
  return showAgainst(value, bounds, { percent: true });
}

function share(part: number, total: number): Exact {
  return whole(part).div(whole(total));
}

it('1: an increase that is at its yearly bound', () => {
  const figures = {
    value: whole(214),
    base: whole(198),
    unit: 'vụ',
    than: lastYear,
    bounds: [share(5, 100)],
  };
  expect(
    `Các lực lượng chức năng phát hiện, bắt giữ ${showMeasure(figures.value, figures)} phạm tội về ma túy có tổ chức, xuyên quốc gia` +
      `${say.comparison.write(figures)}${say.standing.write({ standing: 'on-course', target: 'trên 5%' })}.`,
  ).toBe(
    'Các lực lượng chức năng phát hiện, bắt giữ 214 vụ phạm tội về ma túy có tổ chức, xuyên quốc gia; so với cùng kỳ năm 2025 tăng 16 vụ (8,08%), đang đạt mức chỉ tiêu năm (trên 5%).',
  );
});

it('2: a stock that fell, and its parts', () => {
  const figures = { value: whole(4198), base: whole(4512), unit: 'người', than: 'ngày 14/12/2025' };
  const parts = [
    { name: 'ngoài xã hội', value: whole(2015) },
    { name: 'tại cơ sở cai nghiện', value: whole(1846) },
    { name: 'tại nơi giam giữ', value: whole(337) },
  ];
  expect(
    `${say.asOf.write({ day: '2026-06-14' })}toàn tỉnh có ${showMeasure(figures.value, figures)} nghiện ma túy có hồ sơ quản lý` +
      `${say.change.write(figures)}${say.among.write({ unit: 'người', parts })}.`,
  ).toBe(
    'Tính đến ngày 14/6/2026, toàn tỉnh có 4.198 người nghiện ma túy có hồ sơ quản lý, giảm 314 người (6,96%) so với ngày 14/12/2025; trong đó: ngoài xã hội 2.015 người, tại cơ sở cai nghiện 1.846 người, tại nơi giam giữ 337 người.',
  );
});

it('3: no change', () => {
  const figures = { value: whole(12), base: whole(12), unit: 'vụ', than: lastYear };
  expect(
    `Phát hiện, triệt phá ${showMeasure(figures.value, figures)} phạm tội về ma túy lợi dụng không gian mạng${say.change.write(figures)}.`,
  ).toBe(
    'Phát hiện, triệt phá 12 vụ phạm tội về ma túy lợi dụng không gian mạng, bằng số vụ cùng kỳ năm 2025.',
  );
});

it('4: nothing last year', () => {
  const figures = { value: whole(1), base: zero, unit: 'chuyên án', than: lastYear, none: 'không xác lập' };
  expect(
    `Đã xác lập ${showMeasure(figures.value, figures)} chung với lực lượng chức năng nước bạn Lào` +
      `${say.standing.write({ standing: 'met' })}${say.change.write(figures)}.`,
  ).toBe(
    'Đã xác lập 01 chuyên án chung với lực lượng chức năng nước bạn Lào, đạt chỉ tiêu giao (cùng kỳ năm 2025 không xác lập).',
  );
});

it('5: nothing to count', () => {
  expect(
    say.noDenominator.write({
      where: 'trên địa bàn tỉnh',
      nothing: 'phát hiện trường hợp trồng trái phép cây có chứa chất ma túy',
      rate: 'tỷ lệ triệt phá',
    }),
  ).toBe(
    'Trong kỳ, trên địa bàn tỉnh không phát hiện trường hợp trồng trái phép cây có chứa chất ma túy nên không tính tỷ lệ triệt phá.',
  );
});

it('6: some units missing', () => {
  const units = { reported: 118, expected: 130, units: 'xã, phường' };
  expect(
    `${say.coverage.write(units)}đã tư vấn cai nghiện cho ${showRatio(whole(1632), whole(3284))} người nghiện ma túy` +
      `${say.reached.write({ shown: percent(share(1632, 3284), share(45, 100)) })}${say.targetNote.write({ target: '45%' })}` +
      `${say.notIncluded.write(units)}.`,
  ).toBe(
    'Theo báo cáo của 118/130 xã, phường, đã tư vấn cai nghiện cho 1.632/3.284 người nghiện ma túy, đạt 49,7% (chỉ tiêu năm: 45%); số liệu chưa bao gồm 12 xã, phường chưa gửi báo cáo.',
  );
});

it('7: more than asked', () => {
  const figures = { value: whole(826), bound: whole(800), unit: 'người' };
  expect(
    `Duy trì điều trị nghiện các chất dạng thuốc phiện bằng thuốc thay thế cho ${showMeasure(figures.value, figures)}${say.completion.write(figures)}.`,
  ).toBe(
    'Duy trì điều trị nghiện các chất dạng thuốc phiện bằng thuốc thay thế cho 826 người, đạt 103,25% chỉ tiêu năm, vượt 26 người.',
  );
});

it('8: short of a percentage', () => {
  const figures = { value: share(1217, 1498), whole: whole(1498) };
  expect(
    `Có ${showRatio(whole(1217), whole(1498))} người sau cai nghiện được hỗ trợ phòng, chống tái nghiện` +
      `${say.reached.write({ ...figures, shown: percent(figures.value, eightyFive) })}${say.points.write({ ...figures, bound: eightyFive, target: '85%' })}.`,
  ).toBe(
    'Có 1.217/1.498 người sau cai nghiện được hỗ trợ phòng, chống tái nghiện, đạt 81,24%, thấp hơn 3,76 điểm phần trăm so với chỉ tiêu giao (85%).',
  );
});

it('9: behind schedule', () => {
  const figures = { value: whole(8), bound: whole(20), unit: 'điểm' };
  expect(
    `Đến nay mới thành lập được ${showRatio(figures.value, figures.bound)} điểm tư vấn tiếp nhận cai nghiện` +
      `${say.completion.write(figures)}${say.behind.write({})}.`,
  ).toBe(
    'Đến nay mới thành lập được 08/20 điểm tư vấn tiếp nhận cai nghiện, đạt 40% chỉ tiêu năm, chậm so với tiến độ đề ra.',
  );
});

it('10: inside a range', () => {
  const [value, low, high] = [share(4, 52), share(5, 100), share(10, 100)];
  expect(
    `Triệt xóa ${showRatio(whole(4), whole(52))} điểm, tụ điểm phức tạp về ma túy` +
      `${say.reached.write({ shown: percent(value, low, high) })}${say.range.write({ value, low, high, target: 'từ 5 - 10%' })}.`,
  ).toBe(
    'Triệt xóa 04/52 điểm, tụ điểm phức tạp về ma túy, đạt 7,69%, trong mức chỉ tiêu giao (từ 5 - 10%).',
  );
});

it('11: a milestone and the next', () => {
  const figures = { value: share(96, 122), bound: share(75, 100), target: '75%', label: 'mốc năm 2018' };
  expect(
    `${say.byEndOf.write({ day: '2018-12-31' })}có ${showRatio(whole(96), whole(122))} xã, phường, thị trấn nhận và triển khai tài liệu truyền thông` +
      `${say.reachedNote.write({ shown: percent(figures.value, figures.bound) })}${say.points.write(figures)}` +
      `${say.milestone.write({ year: 2020, target: '100%' })}.`,
  ).toBe(
    'Đến hết năm 2018, có 96/122 xã, phường, thị trấn nhận và triển khai tài liệu truyền thông (đạt 78,69%), cao hơn 3,69 điểm phần trăm so với mốc năm 2018 (75%); mốc đến năm 2020 là 100%.',
  );
});

it('12: units, and how many more are needed', () => {
  const [part, total] = [whole(31), whole(130)];
  const bound = share(30, 100);
  expect(
    `Toàn tỉnh có ${showRatio(part, total)} xã, phường được công nhận không có ma túy` +
      `${say.reachedNote.write({ shown: percent(part.div(total), bound), verb: 'chiếm' })}` +
      `${say.stillNeeded.write({ value: part, bound: bound.mul(total), unit: 'xã, phường', target: '30%', within: '6 tháng cuối năm' })}.`,
  ).toBe(
    'Toàn tỉnh có 31/130 xã, phường được công nhận không có ma túy (chiếm 23,85%); để hoàn thành chỉ tiêu 30%, 6 tháng cuối năm cần có thêm ít nhất 08 xã, phường.',
  );
});

it('13: money', () => {
  const money = { planned: whole(18_640), unit: 'triệu đồng' };
  const parts = [
    { name: 'vốn đầu tư', value: whole(12_000) },
    { name: 'vốn sự nghiệp', value: whole(6640) },
  ];
  expect(
    `${say.planned.write({ ...money, of: 'năm 2026', parts })}${say.spent.write({ ...money, spent: share(58_725, 10), to: '2026-06-14' })}.`,
  ).toBe(
    'Kinh phí giao năm 2026 là 18.640 triệu đồng (vốn đầu tư 12.000 triệu đồng, vốn sự nghiệp 6.640 triệu đồng); lũy kế đến ngày 14/6/2026 giải ngân 5.872,5 triệu đồng, đạt 31,5% kế hoạch vốn.',
  );
});

it('14: a small base', () => {
  const figures = { value: whole(8), base: whole(3), unit: 'vụ', than: lastYear };
  expect(`Số vụ phát hiện tại khu vực cửa khẩu${say.path.write(figures)}.`).toBe(
    'Số vụ phát hiện tại khu vực cửa khẩu tăng từ 03 vụ lên 08 vụ so với cùng kỳ năm 2025.',
  );
});

it('15: seizures', () => {
  const weight = { unit: 'kg', type: 'amount' } as const;
  expect(
    say.seizure.write({
      items: [
        { name: 'heroin', amounts: [{ ...weight, value: share(12_648, 100) }] },
        {
          name: 'ma túy tổng hợp',
          amounts: [
            { ...weight, value: share(21_435, 100) },
            { value: whole(68_420), unit: 'viên' },
          ],
        },
      ],
    }),
  ).toBe('Thu giữ 126,48 kg heroin, 214,35 kg và 68.420 viên ma túy tổng hợp.');
});

it('16: zero, as asked', () => {
  expect(
    `Không để phát sinh tụ điểm phức tạp về ma túy${say.none.write({ value: zero, target: 'không phát sinh' })}.`,
  ).toBe('Không để phát sinh tụ điểm phức tạp về ma túy, đạt mục tiêu đề ra.');
});

it('17: a fall since the start, not yet at its bound', () => {
  const bound = share(25, 100);
  const figures = { value: whole(58), base: whole(72), unit: 'đối tượng', bounds: [bound] };
  expect(
    `Số đối tượng truy nã về ma túy${say.path.write(figures)}${say.pointsLeft.write({ value: share(14, 72), bound, target: '25%' })}.`,
  ).toBe(
    'Số đối tượng truy nã về ma túy giảm từ 72 xuống còn 58 đối tượng (19,44%); còn 5,56 điểm phần trăm so với chỉ tiêu năm (25%).',
  );
});

it('18: an estimate', () => {
  const figures = { value: whole(830), unit: 'người' };
  expect(
    `${say.estimate.write({ when: 'cả năm' })}tiếp nhận, điều trị ${showMeasure(figures.value, figures)}.`,
  ).toBe('Ước cả năm tiếp nhận, điều trị 830 người.');
});

it('19: a task past its time', () => {
  expect(say.delay.write({ number: '9', time: 'Quý I/2026', days: 75, state: 'unfinished' })).toBe(
    'Nhiệm vụ số 9 chưa hoàn thành, chậm 75 ngày so với thời hạn (Quý I/2026).',
  );
});

it('20: all rows of the plan', () => {
  const rows = { reached: 17, inProgress: 21, missed: 0, notApplicable: 2, unknown: 3, isEnded: false };
  expect(say.overall.write(rows)).toBe(
    'Trong 43 chỉ tiêu được giao, 17 chỉ tiêu đã đạt hoặc vượt mức chỉ tiêu năm, 21 chỉ tiêu đang thực hiện, 02 chỉ tiêu không tính tỷ lệ do không phát sinh, 03 chỉ tiêu chưa đủ số liệu để đánh giá.',
  );
});

it('21: firm whatever the missing units say', () => {
  expect(say.firmness.write({ missing: 3, units: 'xã', firm: true })).toBe(
    '03 xã chưa báo cáo không làm thay đổi kết quả đánh giá chỉ tiêu này.',
  );
});
