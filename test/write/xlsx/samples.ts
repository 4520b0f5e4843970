import type { Annex, AuditBook, Cell, Column, Report, Row, Table } from '../../../src/model/report.ts';

/** Small tables with all that a writer must lay out. All figures are invented. */

export function cells(...texts: readonly string[]): Cell[] {
  return texts.map((text) => ({ text }));
}

function column(width: number, align: Column['align'] = 'left'): Column {
  return { width, align };
}

const head: Row[] = [
  {
    cells: [
      { text: 'TT', rows: 2 },
      { text: 'Nội dung chỉ tiêu', rows: 2 },
      { text: 'Kết quả', columns: 2 },
      { text: 'Ghi chú', rows: 2 },
    ],
  },
  { cells: cells('Số lượng', 'Tỷ lệ') },
  { role: 'note', cells: cells('(1)', '(2)', '(3)', '(4)', '(5)') },
];

const rows: Row[] = [
  { role: 'group', cells: [{ text: 'A' }, { text: 'Dự án 4: Nâng cao hiệu quả ở cơ sở', columns: 4 }] },
  {
    cells: [
      { text: '1' },
      {
        text: 'Số người nghiện ma túy có hồ sơ quản lý được tư vấn cai nghiện tại cộng đồng trong kỳ báo cáo',
      },
      { text: '6.214', exact: '6214', figure: 'element/NNT' },
      { text: '7,21%', exact: '483/6697', percent: true, figure: 'indicator/B1' },
      { text: '=HYPERLINK("http://example.com","xem")' },
    ],
  },
  {
    cells: [
      { text: '' },
      { text: 'trong đó: ngoài xã hội', indent: 1 },
      { text: '-', exact: '0' },
      { text: '8/20', exact: '2/5' },
      { text: '@SUM(A1:A9)' },
    ],
  },
  {
    role: 'total',
    cells: [{ text: '' }, { text: 'TỔNG CỘNG' }, { text: '…' }, { text: '' }, { text: '-12 xã' }],
  },
];

export const table: Table = {
  measure: 'Đơn vị tính: người',
  columns: [column(1, 'center'), column(6), column(2, 'right'), column(2, 'right'), column(4)],
  head,
  rows,
};

export const annex: Annex = {
  label: 'Phụ lục I',
  sheet: 'Phụ lục I',
  title: 'Kết quả thực hiện các chỉ tiêu',
  attached: '(Kèm theo Báo cáo số       /BC-UBND ngày       tháng 6 năm 2026 của Công an tỉnh)',
  landscape: true,
  table,
  notes: ['Ghi chú: “-”: không phát sinh; “…”: chưa có số liệu.'],
};

export const reportWith = (annexes: readonly Annex[]): Report => ({
  properties: {
    title: 'Báo cáo 6 tháng đầu năm 2026',
    subject: 'Phòng, chống ma túy',
    author: 'Công an tỉnh Nghệ An',
    keywords: ['ma túy', '2026-6T'],
    day: '2026-06-14',
  },
  head: { issuer: [], number: '', placeAndDate: '', type: '', title: '', to: [] },
  body: [],
  foot: { recipients: [], authority: [], title: '', name: '' },
  annexes,
});

export const auditBook: AuditBook = {
  title: 'Kiểm tra số liệu',
  day: '2026-06-14',
  sheets: [
    {
      name: 'Theo xã: số liệu',
      lead: 'Số liệu từng xã, phường.',
      freeze: { rows: 1, columns: 2 },
      table: {
        columns: [column(1), column(3), column(1, 'right')],
        head: [{ cells: cells('Mã', 'Đơn vị', 'NNT') }],
        rows: [
          { cells: [{ text: '012' }, { text: 'Xã Nam Đàn' }, { text: '24', exact: '24', tone: 'good' }] },
          { cells: [{ text: '013' }, { text: '=1+1' }, { text: '…', tone: 'warn' }] },
        ],
      },
    },
  ],
};
