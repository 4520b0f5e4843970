import { describe, expect, it } from 'vitest';
import { planFindings } from '../../../src/read/plan/index.ts';
import { linesOf, planText, planWith, readText } from '../../support/plan-text.ts';

/** One wrong word in the good plan, and what is found. */
function found(old: string, other: string): readonly string[] {
  return linesOf(planWith([old, other]));
}

describe('TK101: text that is no YAML', () => {
  it.each([
    ['', 'TK101 plan.yaml:1:1 Tệp kế hoạch viết sai cú pháp YAML (tệp trống · empty file).'],
    ['# chưa viết gì\n', 'TK101 plan.yaml:1:1 Tệp kế hoạch viết sai cú pháp YAML (tệp trống · empty file).'],
    [
      planWith(['\ntasks:', '\n---\ntasks:']),
      'TK101 plan.yaml:37:1 Tệp kế hoạch viết sai cú pháp YAML (tài liệu thứ hai · second document).',
    ],
  ])('%#', (text, finding) => {
    expect(linesOf(text)).toEqual([finding]);
  });

  it('says where the text breaks', () => {
    expect(found('id: ke-hoach-nho', 'id: [a')[0]).toMatch(/^TK101 plan\.yaml:3:1 /);
    expect(found('level: agency', 'level: agency\n    level: agency')[0]).toMatch(/^TK101 plan\.yaml:13:5 /);
  });
});

describe('TK102: a key that is missing or holds something else', () => {
  it.each([
    ['id: ke-hoach-nho\n', '', '1:1 Khóa "id": còn thiếu.'],
    ['schema: tongket/plan@1', 'schema: plan@2', '1:1 Khóa "schema": phải là một trong: tongket/plan@1.'],
    ['name: Sở Y tế', 'kind: sở', '13:35 Khóa "units.1.units.1.name": còn thiếu.'],
    ['name: Sở Y tế', 'name: ""', '13:49 Khóa "units.1.units.1.name": không được để trống.'],
    ['[2026-06-15]', '2026-06-15', '4:1 Khóa "holidays": phải là một danh sách.'],
    ['due: 2026-12-14', 'due: giữa tháng 12', '7:78 Khóa "periods.1.due": viết không đúng dạng.'],
    ['to: 2026-12-14', 'to: 2026-02-29', '7:62 Khóa "periods.1.to": không đúng dạng quy định.'],
    ['max: 100000', 'max: nhiều', '27:87 Khóa "elements.3.max": viết không đúng dạng.'],
    ['id: so-y-te', 'id: Sở Y tế', '13:36 Khóa "units.1.units.1.id": viết không đúng dạng.'],
    [
      '{elements: [NNT]}',
      '{elements: NNT}',
      '41:14 Khóa "outline.0.shows.0.elements": phải là một danh sách.',
    ],
    ['{elements: [NNT]}', '{element: [NNT]}', '41:13 Khóa "outline.0.shows.0": không đúng dạng quy định.'],
    ['{test: ">", bound', '{test: hơn, bound', '35:45 Khóa "indicators.2.target": không đúng dạng quy định.'],
    [
      'level: agency',
      'level: 5',
      '12:5 Khóa "units.1.level": phải là một trong: province | district | commune | agency | centre.',
    ],
  ])('%s → %s', (old, other, finding) => {
    expect(found(old, other)).toEqual([`TK102 plan.yaml:${finding}`]);
  });
});

describe('TK103: a key that means nothing', () => {
  it.each([
    ['numbering: vi\nid: ke', '2:1 Không có khóa "numbering" ở chỗ này.', 'id: ke'],
    ['with-units: [x], with: Các', '37:61 Không có khóa "with-units" ở chỗ này.', 'with: Các'],
    ['{elements: [NNT], columns: 2}', '41:31 Không có khóa "columns" ở chỗ này.', '{elements: [NNT]}'],
    ['{test: ">", bound: 100, why: x}', '35:77 Không có khóa "why" ở chỗ này.', '{test: ">", bound: 100}'],
    ['max: 100.000,5', '27:100 Không có khóa "5" ở chỗ này.', 'max: 100000'],
  ])('%s', (other, finding, old) => {
    expect(found(old, other)).toEqual([`TK103 plan.yaml:${finding}`]);
  });
});

describe('TK104: a reference to something not declared', () => {
  it.each([
    ['from: cong-an-tinh', 'from: cong-an', '20:5 Không có đơn vị hoặc nhóm đơn vị "cong-an".'],
    ['by: xa-phuong', 'by: so-y-te', '21:5 Không có nhóm đơn vị "so-y-te".'],
    ['check-with: xa-phuong', 'check-with: xa', '22:5 Không có đơn vị hoặc nhóm đơn vị "xa".'],
    ['[NNT-NGOAI]', '[NNT-NGOAI, NNT-TG]', '24:24 Không có chỉ tiêu số liệu "NNT-TG".'],
    ['asked-if: SACH', 'asked-if: BAN', '27:100 Không có chỉ tiêu số liệu "BAN".'],
    ['group: DA4', 'group: DA5', '33:44 Không có nhóm chỉ tiêu hoặc dự án "DA5".'],
    ['DA4, lead: cong-an-tinh', 'DA4, lead: x', '33:56 Không có đơn vị hoặc nhóm đơn vị "x".'],
    ['lead: cong-an-tinh, with', 'lead: x, with', '37:41 Không có đơn vị hoặc nhóm đơn vị "x".'],
    ['with: Các sở có liên quan', 'with: [so-noi-vu, Các sở]', '37:61 Không có đơn vị "so-noi-vu".'],
    ['from: [cong-an-tinh, xa-phuong]', 'from: [xa]', '40:5 Không có đơn vị hoặc nhóm đơn vị "xa".'],
    ['{elements: [NNT]}', '{elements: [NNT, X]}', '41:13 Không có chỉ tiêu số liệu "X".'],
    ['{group: DA4}]', '{group: DA5}]', '41:32 Không có nhóm chỉ tiêu "DA5".'],
    ['{group: DA4}]', '{indicators: [B9]}]', '41:32 Không có chỉ tiêu "B9".'],
    ['lead: cong-an-tinh, with', 'lead: cong-an-tinh, group: DA5, with', '37:61 Không có nhóm "DA5".'],
    ['{group: DA4}]', '{tasks: list, group: DA5}]', '41:32 Không có nhóm chỉ tiêu "DA5".'],
    ['{group: DA4}]', '{tasks: tally, lead: x}]', '41:32 Không có đơn vị "x".'],
  ])('%s → %s', (old, other, finding) => {
    expect(found(old, other)).toEqual([`TK104 plan.yaml:${finding}`]);
  });

  it('in an annex too', () => {
    const annexes = 'annexes:\n  - {title: Biểu 1, table: units, elements: [NNT, X]}\noutline:';
    expect(found('outline:', annexes)).toEqual(['TK104 plan.yaml:39:35 Không có chỉ tiêu số liệu "X".']);
  });
});

describe('TK105: an id used twice', () => {
  it.each([
    ['id: 2026, kind', 'id: 2026-6T, kind', '7:6 Mã "2026-6T" của kỳ báo cáo đã dùng ở trên.'],
    ['group: so-nganh', 'group: xa-phuong', '10:5 Mã "xa-phuong" của nhóm đơn vị đã dùng ở trên.'],
    [
      '{name: Công an tỉnh}',
      '{name: Công an tỉnh}, {name: Công an tỉnh}',
      '13:35 Mã "cong-an-tinh" của đơn vị đã dùng ở trên.',
    ],
    ['code: B2', 'code: B1', '34:6 Mã "B1" của chỉ tiêu đã dùng ở trên.'],
    ['groups:', 'groups:\n  - {id: DA4, name: Cơ sở}', '32:6 Mã "DA4" của nhóm chỉ tiêu đã dùng ở trên.'],
    ['{id: kien-nghi', '{id: 1', '43:10 Mã "1" của mục đề cương đã dùng ở trên.'],
    [
      'elements:\n',
      'elements:\n  - {code: SACH, name: Sạch, type: yes-no, from: xa-phuong}\n',
      '27:6 Mã "SACH" của chỉ tiêu số liệu đã dùng ở trên.',
    ],
    [
      'rules:\n',
      'rules:\n  - {id: R1, that: NNT >= 0, message: Không âm}\n',
      '30:6 Mã "R1" của quy tắc đã dùng ở trên.',
    ],
    [
      'tasks:\n',
      'tasks:\n  - {id: T1, number: 0, name: Kế hoạch, lead: so-y-te}\n',
      '38:6 Mã "T1" của nhiệm vụ đã dùng ở trên.',
    ],
  ])('%s → %s', (old, other, finding) => {
    expect(found(old, other)).toEqual([`TK105 plan.yaml:${finding}`]);
  });
});

describe('TK106: a formula that is not understood', () => {
  it.each([
    [
      'formula: KP',
      'formula: KP-NNT',
      '35:32 Công thức của "B3": không có chỉ tiêu số liệu "KP-NNT" (dấu trừ phải có dấu cách hai bên).',
    ],
    [
      'reduction(NNT)',
      'reduction(NNT-NGOAI)',
      '33:76 Công thức của "B1": "NNT-NGOAI" được so với cùng kỳ nhưng chưa khai compare: previous-year.',
    ],
    ['units(xa-phuong)', 'units(xa)', '34:42 Công thức của "B2": không có nhóm đơn vị "xa".'],
    [
      'NNT-NGOAI <= NNT',
      'NNT',
      '29:14 Công thức của "R1": "NNT" không phải một phép so sánh (<=, >=, <, >, =, !=).',
    ],
  ])('%s → %s', (old, other, finding) => {
    expect(found(old, other)).toContain(`TK106 plan.yaml:${finding}`);
  });
});

describe('TK107: a target that is not understood', () => {
  it.each([
    [
      'target: 7%',
      'target: khoảng 7%',
      '33:101 Chỉ tiêu giao "khoảng 7%" của "B1" không hiểu được chắc chắn.',
    ],
    ['2030: 50%', '2030: quá nửa', '34:103 Chỉ tiêu giao "quá nửa" của "B2" không hiểu được chắc chắn.'],
    ['bound: 100', 'bound: Trên 100', '35:45 Chỉ tiêu giao "> Trên 100" của "B3" không hiểu được chắc chắn.'],
    ['bound: 100', 'low: 100', '35:45 Chỉ tiêu giao "> ?" của "B3" không hiểu được chắc chắn.'],
    [
      '{test: ">", bound: 100}',
      '{test: range, low: 10, high: 5}',
      '35:45 Chỉ tiêu giao "10 - 5" của "B3" không hiểu được chắc chắn.',
    ],
  ])('%s → %s', (old, other, finding) => {
    expect(found(old, other)).toEqual([`TK107 plan.yaml:${finding}`]);
  });
});

describe('TK108: a target that does not suit its formula', () => {
  it.each([
    ['bound: 100', 'bound: 5%', '35:45 Chỉ tiêu "> 5%" của "B3" là tỷ lệ, nhưng công thức là một tổng.'],
    [
      'target: 7%',
      'target: 7 người',
      '33:101 Chỉ tiêu "7 người" của "B1" là số lượng, nhưng công thức là tốc độ tăng, giảm.',
    ],
    [
      'count(SACH) / units(xa-phuong), target: {2026: 30%, 2030: 50%}',
      'count(SACH), target: 30%',
      '34:64 Chỉ tiêu "30%" của "B2" là tỷ lệ, nhưng công thức là một tổng.',
    ],
  ])('%s → %s', (old, other, finding) => {
    expect(found(old, other)).toEqual([`TK108 plan.yaml:${finding}`]);
  });
});

describe('TK112: an element nobody uses is a warning and stops nothing', () => {
  it('at its code', () => {
    const text = planWith([
      'elements:\n',
      'elements:\n  - {code: THUA, name: Thừa, type: text, from: so-y-te}\n',
    ]);
    const { plan, findings } = readText(text);
    expect(plan).toBeDefined();
    expect(findings).toMatchObject([{ code: 'TK112', severity: 'warning', place: { line: 15, column: 6 } }]);
  });
});

describe('TK113 and TK114: declarations at odds', () => {
  it.each([
    ['[NNT-NGOAI]', '[NNT]', ['TK113 plan.yaml:24:5 "NNT" là thành phần của chính nó.']],
    [
      'NNT-NGOAI, name',
      'NNT-NGOAI, parts: [NNT], name',
      [
        'TK113 plan.yaml:24:5 "NNT" là thành phần của chính nó.',
        'TK113 plan.yaml:25:23 "NNT-NGOAI" là thành phần của chính nó.',
      ],
    ],
    ['[NNT-NGOAI]', '[NNT-NGOAI, SACH]', ['TK114 plan.yaml:24:5 "NNT": thành phần "SACH" khác kiểu.']],
    [
      '    nature: stock\n',
      '',
      [
        'TK114 plan.yaml:15:5 "NNT": thiếu nature (flow: phát sinh trong kỳ · stock: tại thời điểm · cumulative: lũy kế).',
      ],
    ],
    [
      '[xa-phuong, so-y-te]',
      '[xa-phuong, xa-nam-dan]',
      ['TK114 plan.yaml:27:59 "KP": đơn vị "xa-nam-dan" đứng hai lần trong from.'],
    ],
    [
      'asked-if: SACH',
      'asked-if: NNT',
      ['TK114 plan.yaml:27:100 "KP": asked-if "NNT" phải là chỉ tiêu có, không.'],
    ],
    [
      'SACH, name: Xã không có ma túy, type: yes-no',
      'LOAI, name: Loại, type: choice',
      ['TK114 plan.yaml:26:30 "LOAI": kiểu choice cần danh sách choices.'],
    ],
  ])('%s → %s', (old, other, findings) => {
    expect(found(old, other)).toEqual(expect.arrayContaining(findings));
  });
});

describe('adds: a cumulative figure and what a period adds to it', () => {
  const cumulative = (adds: string): string =>
    `  - {code: LK, name: Lũy kế, unit: vụ, type: count, nature: cumulative, from: xa-phuong, adds: ${adds}}\n`;
  const flow = (code: string, more: string): string => `  - {code: ${code}, name: Trong kỳ, ${more}}\n`;
  const good = flow('TK', 'unit: vụ, type: count, nature: flow, from: xa-phuong');
  const of = (elements: string): readonly string[] =>
    linesOf(planWith(['rules:\n', `${elements}rules:\n`])).filter((line) => !line.startsWith('TK112'));

  it.each([
    ['of one kind, from the same units', cumulative('TK') + good, []],
    [
      'an element that is not there',
      cumulative('CO'),
      ['TK104 plan.yaml:28:90 Không có chỉ tiêu số liệu "CO".'],
    ],
    [
      'not of a cumulative element',
      cumulative('TK').replace('cumulative', 'stock') + good,
      ['TK114 plan.yaml:28:85 "LK": adds chỉ dùng cho số lũy kế (nature: cumulative).'],
    ],
    [
      'not a flow, counted otherwise, given by others',
      cumulative('TK') + flow('TK', 'unit: người, type: count, nature: stock, from: so-y-te'),
      [
        'TK114 plan.yaml:28:90 "LK": adds "TK" phải là số phát sinh trong kỳ (nature: flow).',
        'TK114 plan.yaml:28:90 "LK": adds "TK" khác kiểu hoặc đơn vị tính.',
        'TK114 plan.yaml:28:90 "LK": adds "TK" do đơn vị khác báo cáo (from, by).',
      ],
    ],
  ])('%s', (_, elements, said) => {
    expect(of(elements)).toEqual(said);
  });
});

describe('several mistakes at once are all reported', () => {
  it('of form', () => {
    const text = planWith(
      ['type: yes-no', 'type: yesno'],
      ['title: Kế hoạch', 'titel: Kế hoạch'],
      ['due: 2026-12-14', 'due: mai'],
      ['holidays: [2026-06-15]', 'report: {title: A, symbol: BC, logo: x}'],
    );
    expect(linesOf(text).map((each) => each.slice(0, 18).split(' ', 2).join(' '))).toEqual([
      'TK102 plan.yaml:1:',
      'TK102 plan.yaml:4:',
      'TK102 plan.yaml:4:',
      'TK102 plan.yaml:4:',
      'TK102 plan.yaml:4:',
      'TK103 plan.yaml:4:',
      'TK102 plan.yaml:7:',
      'TK102 plan.yaml:26',
      'TK103 plan.yaml:3:',
    ]);
  });

  it('of meaning, unknown keys among them', () => {
    const text = planWith(
      ['from: cong-an-tinh', 'from: cong-an'],
      ['tasks:', 'taks: []\ntasks:'],
      ['target: 7%', 'target: khoảng 7%'],
      ['formula: KP', 'formula: KP +'],
      ['to: 2026-12-14', 'to: 2025-12-14'],
    );
    expect(linesOf(text).map((each) => each.split(' ', 1)[0])).toEqual([
      'TK103',
      'TK110',
      'TK104',
      'TK107',
      'TK106',
    ]);
  });
});

it('TK121: a period without a window is told, and read to stand at its due date', () => {
  expect(found('from: 2025-12-15, to: 2026-06-14, due', 'due')).toEqual([
    'TK121 plan.yaml:6:5 Kỳ "2026-6T" không nêu đủ ngày đầu, ngày cuối của số liệu; số liệu được hiểu là tính đến ngày 14/6/2026.',
  ]);
});

describe('every kind of finding', () => {
  it('speaks both languages and has a number of its own', () => {
    expect(new Set(planFindings.map(({ code }) => code)).size).toBe(planFindings.length);
    for (const kind of planFindings)
      for (const words of [kind.title, kind.why]) expect(words.vi !== '' && words.en !== '').toBe(true);
  });

  it('none is raised by a good plan', () => {
    expect(linesOf(planText)).toEqual([]);
  });
});
