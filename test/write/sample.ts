import type { Annex, Block, Cell, Report, Row, Run } from '../../src/model/report.ts';

const attached =
  '(Kèm theo Báo cáo số       /BC-CAT-PC04 ngày       tháng 6 năm 2026 của Công an tỉnh Nghệ An)';

const communes =
  'Anh Sơn, Anh Sơn Đông, Bắc Lý, Bạch Hà, Bạch Ngọc, Bích Hào, Bình Chuẩn, Bình Minh, Cam Phục, Cát Ngạn, Châu Bình, Châu Hồng, Châu Khê, Châu Lộc, Châu Tiến, Chiêu Lưu, Con Cuông, Đại Đồng, Đại Huệ, Diễn Châu, Đô Lương, Đông Hiếu, Đông Lộc, Đông Thành, Đức Châu, Giai Lạc, Giai Xuân, Hải Châu, Hải Lộc, Hạnh Lâm, Hợp Minh, Hoa Quân, Hùng Chân, Hùng Châu, Hưng Nguyên, Hưng Nguyên Nam, Hữu Khuông, Hữu Kiệm, Huồi Tụ, Keng Đu, Kim Bảng, Kim Liên';

/** A report as an office would send it: every figure is invented. Tests change it where they need to. */
export const sample: Report = {
  properties: {
    title: 'Báo cáo kết quả thực hiện Kế hoạch số 107/KH-UBND 6 tháng đầu năm 2026',
    subject: 'Phòng, chống ma túy',
    author: 'Công an tỉnh Nghệ An',
    keywords: ['ma túy', '6 tháng đầu năm 2026'],
    day: '2026-06-14',
  },
  head: {
    parent: 'BỘ CÔNG AN',
    issuer: ['CÔNG AN TỈNH NGHỆ AN'],
    number: 'Số:       /BC-CAT-PC04',
    placeAndDate: 'Nghệ An, ngày       tháng 6 năm 2026',
    type: 'BÁO CÁO',
    title:
      'Kết quả thực hiện điểm Chương trình mục tiêu quốc gia phòng, chống ma túy đến năm 2030 tại tỉnh Nghệ An 6 tháng đầu năm 2026',
    to: ['Ủy ban nhân dân tỉnh Nghệ An'],
    draft: 'DỰ THẢO',
  },
  body: [
    paragraph(
      'Thực hiện Kế hoạch số 107/KH-UBND ngày 12/02/2026 của UBND tỉnh Nghệ An, Công an tỉnh báo cáo kết quả thực hiện 6 tháng đầu năm 2026 (số liệu tính từ ngày 15/12/2025 đến ngày 14/6/2026) như sau:',
    ),
    heading('roman', 1, 'I. TÌNH HÌNH TỘI PHẠM VÀ TỆ NẠN MA TÚY', 'tinh-hinh'),
    heading('arabic', 2, '1. Tình hình tội phạm về ma túy', 'toi-pham'),
    runs(
      { text: 'Các lực lượng chức năng phát hiện, bắt giữ ' },
      { text: '214 vụ', figure: 'element/VU-BG' },
      { text: ' phạm tội về ma túy có tổ chức, xuyên quốc gia; so với cùng kỳ năm 2025 tăng 16 vụ (' },
      { text: '8,08%', figure: 'indicator/A1' },
      { text: '), đang đạt mức chỉ tiêu năm (trên 5%).' },
    ),
    heading('arabic', 2, '2. Tình hình người nghiện, người sử dụng trái phép chất ma túy'),
    paragraph(
      'Tính đến ngày 14/6/2026, toàn tỉnh có 4.198 người nghiện ma túy có hồ sơ quản lý, giảm 314 người (6,96%) so với ngày 14/12/2025; trong đó: ngoài xã hội 2.015 người, tại cơ sở cai nghiện 1.846 người, tại nơi giam giữ 337 người.',
    ),
    heading('roman', 1, 'II. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, TỔ CHỨC THỰC HIỆN'),
    paragraph('Ban hành 12 văn bản chỉ đạo; kiểm tra 18 lượt đơn vị, địa phương.', '-'),
    paragraph('Kiện toàn Ban Chỉ đạo tại 127/130 xã, phường.', '-'),
    paragraph('03 xã còn lại kiện toàn trong tháng 7/2026.', '+'),
    heading('roman', 1, 'III. KẾT QUẢ THỰC HIỆN'),
    heading('arabic', 2, '1. Kết quả thực hiện các chỉ tiêu'),
    heading('decimal', 3, '1.1. Dự án 4: Nâng cao hiệu quả công tác phòng, chống ma túy ở cơ sở'),
    paragraph(
      'Trong 43 chỉ tiêu được giao, 17 chỉ tiêu đã đạt hoặc vượt mức chỉ tiêu năm, 21 chỉ tiêu đang thực hiện, 02 chỉ tiêu không tính tỷ lệ do không phát sinh, 03 chỉ tiêu chưa đủ số liệu để đánh giá (chi tiết tại Phụ lục I).',
    ),
    { tag: 'table', table: fundingTable() },
    heading('roman', 1, 'IV. ĐÁNH GIÁ CHUNG'),
    heading('arabic', 2, '1. Tồn tại, hạn chế; khó khăn, vướng mắc'),
    heading('letter', 3, 'a) Nguyên nhân khách quan'),
    runs({
      text: 'Nhiều địa phương (42/127 xã, phường) phản ánh thiếu kinh phí hỗ trợ công tác cai nghiện tại gia đình, cộng đồng.',
      comment: 'Tổng hợp từ báo cáo của 42 xã, phường: Kim Liên, Nam Đàn, Tri Lễ, …',
    }),
    heading('letter', 3, 'b) Nguyên nhân chủ quan'),
    paragraph('Một số địa phương chưa quan tâm đúng mức công tác phòng, chống ma túy.'),
    paragraph(
      'Trên đây là kết quả thực hiện 6 tháng đầu năm 2026, Công an tỉnh kính báo cáo Ủy ban nhân dân tỉnh./.',
    ),
  ],
  foot: {
    recipients: ['Như trên', 'Cục C04, Bộ Công an', 'Lưu: VT, PC04'],
    authority: ['KT. GIÁM ĐỐC'],
    title: 'PHÓ GIÁM ĐỐC',
    rank: 'Đại tá',
    name: 'Nguyễn Văn A',
  },
  annexes: [tasksAnnex(), communesAnnex()],
};

export function paragraph(text: string, bullet?: '-' | '+'): Block {
  return { tag: 'paragraph', runs: [{ text }], ...(bullet && { bullet }) };
}

export function runs(...list: Run[]): Block {
  return { tag: 'paragraph', runs: list };
}

type Heading = Extract<Block, { tag: 'heading' }>;

export function heading(kind: Heading['kind'], level: number, text: string, section?: string): Block {
  return { tag: 'heading', kind, level, text, ...(section && { section }) };
}

export function cells(...texts: string[]): Cell[] {
  return texts.map((text) => ({ text }));
}

function fundingTable() {
  const left = { width: 8, align: 'left' } as const;
  const right = { width: 4, align: 'right' } as const;
  return {
    measure: 'Đơn vị tính: triệu đồng',
    columns: [{ width: 2, align: 'center' }, left, right, right, right],
    head: [{ cells: cells('TT', 'Nguồn vốn', 'Kế hoạch giao', 'Giải ngân', 'Tỷ lệ') }],
    rows: [
      { cells: cells('1', 'Vốn đầu tư', '12.000', '3.240', '27%') },
      { cells: cells('2', 'Vốn sự nghiệp', '6.640', '2.632,5', '39,65%') },
      { role: 'total', cells: cells('', 'Tổng cộng', '18.640', '5.872,5', '31,5%') },
    ],
  } as const;
}

function tasksAnnex(): Annex {
  return {
    label: 'Phụ lục I',
    title: 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ THEO KẾ HOẠCH SỐ 107/KH-UBND',
    attached,
    landscape: false,
    sheet: 'Phụ lục I',
    table: {
      columns: [
        { width: 1, align: 'center' },
        { width: 6, align: 'left' },
        { width: 3, align: 'left' },
        { width: 2, align: 'center' },
      ],
      head: [{ cells: cells('TT', 'Nhiệm vụ', 'Chủ trì', 'Tình trạng') }],
      rows: [
        { cells: cells('1', 'Ban hành kế hoạch triển khai ở các cấp', 'Công an tỉnh', 'Đã hoàn thành') },
        { cells: cells('2', 'Rà soát, thống kê người nghiện ma túy', 'Công an tỉnh', 'Thường xuyên') },
      ],
    },
    notes: [],
  };
}

/** Two head rows with spans, column numbers, a total, two groups, and 46 rows: more than a landscape page. */
function communesAnnex(): Annex {
  const figures = Array.from({ length: 9 }, () => ({ width: 9, align: 'right' }) as const);
  return {
    label: 'Phụ lục II',
    title: 'Số liệu theo xã, phường',
    attached,
    landscape: true,
    sheet: 'Phụ lục II',
    table: {
      measure: 'Đơn vị tính: người',
      columns: [{ width: 5, align: 'center' }, { width: 20, align: 'left' }, ...figures],
      head: communesHead(),
      rows: communesRows(),
    },
    notes: ['Ghi chú: "…" là chưa có số liệu; "-" là không phát sinh.', '(*) Số liệu ước.'],
  };
}

function communesHead(): Row[] {
  const tall = ['TT', 'Xã, phường'].map((text) => ({ text, rows: 2 }));
  const groups = ['Người nghiện', 'Người sử dụng', 'Cai nghiện'].map((text) => ({ text, columns: 3 }));
  const below = ['Tổng số', 'Trong đó: nữ', 'Dưới 18 tuổi'];
  const numbers = Array.from({ length: 11 }, (_, index) => `(${index + 1})`);
  return [
    { cells: [...tall, ...groups] },
    { cells: cells(...below, ...below, ...below) },
    { role: 'note', cells: cells(...numbers) },
  ];
}

function communesRows(): Row[] {
  const total: Row = { role: 'total', cells: cells('', 'TỔNG CỘNG', ...Array(9).fill('4.198')) };
  const inner: Cell = { text: 'Trong đó: xã biên giới', indent: 1, italic: true };
  const border: Row = { cells: [{ text: '' }, inner, ...cells(...Array(9).fill('314'))] };
  const group = (text: string): Row => ({ role: 'group', cells: [{ text, columns: 11, align: 'left' }] });
  const rows = communes.split(', ').map((name, index) => communeRow(`Xã ${name}`, index + 1));
  const wards = ['Cửa Lò', 'Hoàng Mai', 'Thành Vinh', 'Vinh Hưng'];
  const wardRows = wards.map((name, index) => communeRow(`Phường ${name}`, rows.length + index + 1));
  return [total, border, group('I. CÁC XÃ'), ...rows, group('II. CÁC PHƯỜNG'), ...wardRows];
}

function communeRow(name: string, number: number): Row {
  const figure: Cell = { text: String(number * 7), exact: String(number * 7), figure: `unit/${number}/NNT` };
  const rest = number % 10 === 0 ? Array(8).fill('…') : Array(8).fill(String(number));
  return { cells: [{ text: String(number) }, { text: name }, figure, ...cells(...rest)] };
}
