import { describe, expect, it } from 'vitest';
import { composeReport } from '../../src/compose/index.ts';
import { whole } from '../../src/model/exact.ts';
import type { Block } from '../../src/model/report.ts';
import {
  collectionOf,
  elementFigure,
  figureOf,
  head,
  kimLienMissing,
  linesOf,
  material,
  plan,
  submissionsWith,
  target,
  withElements,
  withIndicators,
  written,
} from '../support/material.ts';
import { half, namDan, police } from '../support/tiny-plan.ts';

const lines = (more: Parameters<typeof material>[0] = {}) => linesOf(composeReport(material(more)).body);

describe('the head and foot', () => {
  it('leaves number and day to be signed', () => {
    expect(composeReport(material()).head).toEqual({
      parent: 'BỘ CÔNG AN',
      issuer: ['CÔNG AN TỈNH NGHỆ AN'],
      number: 'Số:       /BC-CAT-PC04',
      placeAndDate: 'Nghệ An, ngày       tháng 6 năm 2026',
      type: 'BÁO CÁO',
      title: 'Kết quả thực hiện Chương trình 6 tháng đầu năm 2026',
      to: ['Ủy ban nhân dân tỉnh Nghệ An'],
      draft: 'DỰ THẢO',
    });
    expect(composeReport(material()).foot).toEqual({
      recipients: ['Như trên', 'Lưu: VT, PC04'],
      authority: ['KT. GIÁM ĐỐC'],
      title: 'PHÓ GIÁM ĐỐC',
      rank: 'Đại tá',
      name: '',
    });
  });

  it.each([
    ['2026-02-14', 'tháng 02 năm 2026'],
    ['2026-03-14', 'tháng 3 năm 2026'],
    ['2026-12-14', 'tháng 12 năm 2026'],
  ])('due %s is signed in %s', (due, month) => {
    expect(composeReport(material({ period: { ...half, due } })).head.placeAndDate).toContain(month);
  });
});

describe('the first and last paragraph', () => {
  it('are plain where the plan has none', () => {
    const body = lines();
    expect(body[0]).toBe(
      'Thực hiện Kế hoạch số 107/KH-UBND ngày 12/02/2026 của UBND tỉnh Nghệ An, Công an tỉnh báo cáo kết quả thực hiện 6 tháng đầu năm 2026 (số liệu tính từ ngày 15/12/2025 đến ngày 14/6/2026) như sau:',
    );
    expect(body.at(-1)).toBe(
      'Trên đây là kết quả thực hiện 6 tháng đầu năm 2026, Công an tỉnh kính báo cáo Ủy ban nhân dân tỉnh Nghệ An./.',
    );
  });

  it('are the plan’s own, filled in, the last ended as documents end', () => {
    const own = {
      ...head,
      opening: '{self}: {document}, {date}, {period}, {from}–{to}',
      closing: 'Kính gửi {receiver}.',
    };
    const body = lines({ head: own });
    expect(body[0]).toBe(
      'Công an tỉnh: Kế hoạch số 107/KH-UBND ngày 12/02/2026 của UBND tỉnh Nghệ An, 12/02/2026, 6 tháng đầu năm 2026, 15/12/2025–14/6/2026',
    );
    expect(body.at(-1)).toBe('Kính gửi Ủy ban nhân dân tỉnh Nghệ An./.');
  });
});

describe('once at the head', () => {
  it('says who is missing', () => {
    const collection = collectionOf(submissionsWith(), [namDan]);
    expect(lines({ collection })[1]).toBe(
      'Số liệu được tổng hợp theo báo cáo của 02/03 xã, phường; còn 01 xã, phường chưa gửi báo cáo.',
    );
  });

  it('says that there are estimates, and tables mark them', () => {
    const figure = elementFigure('NNT', [20, 11, 9], { estimated: 1 });
    const [first, ...rest] = figure.units;
    const units = first === undefined ? rest : [{ ...first, estimated: true }, ...rest];
    const report = composeReport(withElements(material(), { ...figure, units }));
    expect(linesOf(report.body)[1]).toBe(
      'Số liệu của 01/03 xã, phường có số ước thực hiện đến ngày 14/6/2026, đánh dấu (*) trong biểu.',
    );
    const annex = report.annexes[1];
    expect(
      annex?.table.rows.flatMap(({ cells }) => cells).filter(({ text }) => text.endsWith('(*)')),
    ).toHaveLength(3);
    expect(annex?.notes).toContain('(*) Số liệu có số ước.');
  });

  it('says nothing where all is in', () => {
    expect(lines()[1]).toBe('I. TÌNH HÌNH');
  });
});

describe('the outline', () => {
  it('stands as the plan has it, without what other kinds of periods ask', () => {
    const headings = composeReport(material()).body.filter((block) => block.tag === 'heading');
    expect(headings).toEqual<Block[]>([
      { tag: 'heading', kind: 'roman', level: 1, text: 'I. TÌNH HÌNH', section: 'I' },
      {
        tag: 'heading',
        kind: 'arabic',
        level: 2,
        text: '1. Tình hình tội phạm về ma túy',
        section: 'tinh-hinh',
      },
      { tag: 'heading', kind: 'arabic', level: 2, text: '2. Tồn tại, hạn chế', section: 'han-che' },
      { tag: 'heading', kind: 'roman', level: 1, text: 'II. KẾT QUẢ', section: 'ket-qua' },
    ]);
    expect(lines({ period: { ...half, kind: 'year' } })).toContain('III. CHỈ BÁO CÁO NĂM');
  });

  it('points out a section with nothing to say', () => {
    const { body } = composeReport(material());
    expect(body).toContainEqual({
      tag: 'paragraph',
      runs: [
        {
          text: '(Chưa có nội dung; đề nghị xã Nam Đàn, xã Kim Liên, phường Cửa Lò bổ sung)',
          italic: true,
          comment: 'Mục này chưa có đơn vị nào gửi nội dung.',
        },
      ],
    });
  });

  it('puts the narrative first, then what the section shows', () => {
    const collection = collectionOf(submissionsWith(written('tinh-hinh', police, 'Ổn định.\n- Một ý')));
    const body = lines({ collection });
    const at = body.indexOf('1. Tình hình tội phạm về ma túy');
    expect(body.slice(at + 1, at + 4)).toEqual([
      'Ổn định.',
      '- Một ý',
      'Tính đến ngày 14/6/2026, toàn tỉnh có 40 người nghiện ma túy có hồ sơ quản lý.',
    ]);
  });

  it('counts the rows of the plan and names what is not known', () => {
    const body = lines();
    expect(body).toContain(
      'Trong 04 chỉ tiêu được giao, 02 chỉ tiêu đã đạt hoặc vượt mức chỉ tiêu năm, 01 chỉ tiêu đang thực hiện, 01 chỉ tiêu chưa đủ số liệu để đánh giá (chi tiết tại Phụ lục I).',
    );
    expect(body).toContain('- Chỉ tiêu chưa đủ số liệu để đánh giá: tỷ lệ tăng số vụ (45%).');
  });

  it('tells how much of the year is gone beside what adds up over it', () => {
    const completion = whole(1).div(whole(4));
    const slow = figureOf('B4', { target: target('800 người'), completion, standing: 'in-progress' });
    const indicators = plan.indicators.map((one) => ({ ...one, rows: one.code === 'B4' ? ['B4'] : [] }));
    expect(lines({ ...withIndicators(material(), slow), plan: { ...plan, indicators } })).toContainEqual(
      expect.stringMatching(
        /Thời gian của năm kế hoạch đã qua 49,86%; 01 chỉ tiêu cộng dồn [^;]* mức này\.$/u,
      ),
    );
  });

  it('a figure of a quarter alone is not held against the year so far', () => {
    const completion = whole(1).div(whole(10));
    const alone = figureOf('B4', { target: target('800 vụ'), completion, standing: 'in-progress' });
    const formula = { tag: 'element', code: 'VU', aspect: 'now' } as const;
    const indicators = plan.indicators.map((one) => (one.code === 'B4' ? { ...one, formula } : one));
    const period = { ...half, kind: 'quarter', from: '2026-03-15' } as const;
    const told = lines({ ...withIndicators(material(), alone), plan: { ...plan, indicators }, period });
    expect(told.join('\n')).not.toContain('Thời gian của năm kế hoạch');
  });

  it('names what cannot be judged whole: a report that is signed holds no ellipsis', () => {
    const name = `Tỷ lệ ${'người được tư vấn, hỗ trợ, can thiệp về y tế và tâm lý, '.repeat(5)}mỗi năm`;
    const indicators = plan.indicators.map((one) => (one.code === 'C2' ? { ...one, name } : one));
    const { figures } = material();
    const unjudged = { ...figures, indicators: new Map() };
    const told = lines({ figures: unjudged, plan: { ...plan, indicators } });
    expect(told.find((line) => line.startsWith('- Chỉ tiêu chưa đủ số liệu'))).toContain('tâm lý, mỗi năm');
  });

  it('counts a split row once, by its worst part, and what no row holds apart', () => {
    const [first, second, third, fourth] = plan.indicators;
    if (!first || !second || !third || !fourth) throw new Error('four indicators');
    const rows = [
      { ...first, rows: ['X'] },
      { ...third, rows: ['X'] },
      { ...fourth, rows: [] },
    ];
    expect(lines({ plan: { ...plan, indicators: rows } })).toContain(
      '01 chỉ tiêu được giao đang thực hiện (chi tiết tại Phụ lục I). Ngoài ra, 01 chỉ tiêu nêu ngoài danh mục đã đạt hoặc vượt mức chỉ tiêu năm.',
    );
  });
});

describe('annexes', () => {
  it('are numbered where there are several, and the body refers to each', () => {
    const { annexes, body } = composeReport(material());
    expect(annexes.map(({ label, attached }) => [label, attached])).toEqual([
      ['Phụ lục I', '(Kèm theo Báo cáo số       /BC-CAT-PC04 ngày       tháng 6 năm 2026 của Công an tỉnh)'],
      ['Phụ lục II', '(Kèm theo Báo cáo số       /BC-CAT-PC04 ngày       tháng 6 năm 2026 của Công an tỉnh)'],
    ]);
    expect(linesOf(body)).toContain('Số liệu chi tiết tại Phụ lục II kèm theo.');
  });

  it('has no number when it is the only one', () => {
    const [first] = plan.annexes;
    const report = composeReport(
      material({ plan: { ...plan, annexes: first === undefined ? [] : [first] } }),
    );
    expect(report.annexes.map(({ label }) => label)).toEqual(['Phụ lục']);
  });

  it('are left out of other variants and periods', () => {
    const annexes = plan.annexes.map((annex, index) =>
      index === 0 ? { ...annex, variants: ['ubnd-tinh'] } : { ...annex, periods: ['year' as const] },
    );
    expect(composeReport(material({ plan: { ...plan, annexes } })).annexes).toEqual([]);
  });
});

it('holds nothing internal: no code, no hash, no name of a file or of the tool', () => {
  const collection = kimLienMissing();
  const text = JSON.stringify(composeReport(material({ collection })));
  expect(text).not.toMatch(/TK\d{3}|sha256|tongket|\.xlsx|"NNT"|"C2"/);
});

it('is the same each time', () => {
  expect(composeReport(material())).toEqual(composeReport(material()));
});
