import type { Chart } from '../../../src/model/chart.ts';

/** One of each: a group, a full bar, one that is cut, nothing at all, a gap, two bars with labels. Every figure is invented. */
export const sampleChart: Chart = {
  number: 1,
  label: 'Biểu đồ 1',
  title: 'Kết quả thực hiện các chỉ tiêu so với mức giao',
  head: 'Chỉ tiêu',
  columns: [
    { name: 'Kết quả', width: 9, align: 'right' },
    { name: 'Chỉ tiêu giao', width: 12, align: 'center' },
    { name: 'Đánh giá', width: 15, align: 'left' },
  ],
  origin: 0,
  mark: { at: 667, text: 'mức giao' },
  rows: [
    { tag: 'group', name: 'Dự án 5: Nâng cao hiệu quả cai nghiện ma túy và quản lý sau cai' },
    bars('1. Số người được tư vấn', [{ segments: [{ from: 0, to: 500, shade: 'lined' }] }], '81,24%'),
    bars('2. Số vụ', [{ segments: [{ from: 0, to: 1000, shade: 'full', cut: 'right' }] }], '8,08%'),
    bars('3. Số điểm', [{ segments: [{ from: 0, to: 0, shade: 'crossed' }] }], '0'),
    { ...bars('4. Số đơn vị', [], '…'), gap: 'chưa có số liệu' },
    bars(
      '5. Số người nghiện',
      [
        { segments: [{ from: 0, to: 900, shade: 'full' }], label: '4.198 người' },
        {
          segments: [
            { from: 0, to: 600, shade: 'pale' },
            { from: 600, to: 1000, shade: 'open' },
          ],
          label: '4.512 người',
        },
      ],
      '6,96%',
    ),
  ],
  key: [
    { shade: 'full', text: 'Đạt chỉ tiêu' },
    { shade: 'crossed', text: 'Chưa đạt' },
  ],
  notes: ['Chiều dài cột là kết quả so với mức giao (vạch đứng).'],
  alternative: 'Biểu đồ thanh ngang. 1. Số người được tư vấn: kết quả 81,24%.',
};

type Bars = Extract<Chart['rows'][number], { tag: 'bars' }>;

function bars(name: string, all: Bars['bars'], value: string): Bars {
  return { tag: 'bars', name, basis: '', bars: all, cells: [value, '85%', 'Đang thực hiện'] };
}
