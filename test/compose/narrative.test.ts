import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeNarratives, composeReport } from '../../src/compose/index.ts';
import { composeResults } from '../../src/compose/results.ts';
import { digestOf, saysNothing } from '../../src/compose/say/digest.ts';
import type { Section } from '../../src/model/plan.ts';
import type { Run } from '../../src/model/report.ts';
import type { Narrative } from '../../src/model/submission.ts';
import {
  collectionOf,
  communes,
  cuaLo,
  linesOf,
  material,
  plan,
  runsIn,
  submissionOf,
  submissionsWith,
  written,
} from '../support/material.ts';
import { kimLien, namDan, police, tinySection } from '../support/tiny-plan.ts';

const asked = [police.id, ...communes.map(({ id }) => id)];

function only(more: Partial<Section>, ...narratives: readonly Narrative[]) {
  const section = tinySection('muc', asked, { heading: 'I. MỤC', ...more });
  const collection = collectionOf(submissionsWith(...narratives));
  return material({ plan: { ...plan, annexes: [], outline: [section] }, collection });
}

function section(more: Partial<Section>, ...narratives: readonly Narrative[]) {
  const { body } = composeReport(only(more, ...narratives));
  const at = body.findIndex((block) => block.tag === 'heading');
  return body.slice(at + 1, -1);
}

const comments = (runs: readonly Run[]) => runs.map(({ comment }) => comment);

describe('merge: lead', () => {
  it('prints the first asked unit’s words, its own paragraphs and bullets', () => {
    const text = 'Tình hình cơ bản\nổn định.\n\n- Ý một\n+ Ý nhỏ';
    const blocks = section({}, written('muc', namDan, 'Lời của xã'), written('muc', police, text));
    expect(linesOf(blocks)).toEqual(['Tình hình cơ bản ổn định.', '- Ý một', '+ Ý nhỏ']);
    expect(comments(runsIn(blocks))).toEqual([undefined, undefined, undefined]);
  });

  it('marks another unit’s words, which only stand in', () => {
    const blocks = section({}, written('muc', kimLien, 'Lời của xã.'));
    expect(runsIn(blocks)).toEqual([
      { text: 'Lời của xã.', comment: 'Nội dung của xã Kim Liên; Công an tỉnh chưa gửi nội dung mục này.' },
    ]);
  });
});

describe('merge: by-unit', () => {
  it('introduces each by its name, in the order of the plan', () => {
    const blocks = section(
      { merge: 'by-unit' },
      written('muc', cuaLo, 'Ý của phường.'),
      written('muc', police, 'Ý của ngành.\n\nĐoạn hai.'),
    );
    expect(linesOf(blocks)).toEqual([
      'Công an tỉnh: Ý của ngành.',
      'Đoạn hai.',
      'Phường Cửa Lò: Ý của phường.',
    ]);
    expect(runsIn(blocks)[0]).toEqual({ text: 'Công an tỉnh: ', bold: true });
  });
});

describe('merge: digest', () => {
  const merge = 'digest' as const;

  it('puts the lead agency first, then what the others say alike, marked with who said it', () => {
    const blocks = section(
      { merge },
      written('muc', police, 'Còn thiếu phương tiện.'),
      written('muc', namDan, 'Thiếu cán bộ. Đường sá xa xôi.'),
      written('muc', kimLien, '- thiếu CÁN BỘ;'),
      written('muc', cuaLo, 'Đề nghị bổ sung kinh phí'),
    );
    expect(linesOf(blocks)).toEqual([
      'Còn thiếu phương tiện.',
      '- Đa số địa phương (02/03 xã, phường) phản ánh thiếu cán bộ.',
      '- Xã Nam Đàn phản ánh đường sá xa xôi.',
      '- Phường Cửa Lò đề nghị bổ sung kinh phí.',
    ]);
    expect(comments(runsIn(blocks))).toEqual([
      undefined,
      'Tổng hợp từ báo cáo của 2 xã, phường: xã Nam Đàn, xã Kim Liên.',
      'Tổng hợp từ báo cáo của 1 xã, phường: xã Nam Đàn.',
      'Tổng hợp từ báo cáo của 1 xã, phường: phường Cửa Lò.',
    ]);
  });

  it('counts "không có" instead of printing it', () => {
    const blocks = section(
      { merge },
      written('muc', namDan, 'Không có.'),
      written('muc', kimLien, 'Thiếu cán bộ'),
    );
    expect(linesOf(blocks)).toEqual(['- Xã Kim Liên phản ánh thiếu cán bộ.']);
    expect(runsIn(blocks)[0]?.comment).toContain('1 xã, phường ghi “không có”.');
  });

  it('says "Không có." where nobody says more', () => {
    const blocks = section({ merge }, written('muc', namDan, 'Không có khó khăn, vướng mắc'));
    expect(runsIn(blocks)).toEqual([{ text: 'Không có.', comment: '1 xã, phường ghi “không có”.' }]);
  });

  it.each(['Không', 'không có.', 'Không phát sinh', 'Không có kiến nghị, đề xuất gì thêm.', '-'])(
    '%j says nothing',
    (text) => {
      expect(saysNothing(text)).toBe(true);
    },
  );

  it.each(['Không có cán bộ chuyên trách', 'Chưa có trụ sở', 'Có'])('%j says something', (text) => {
    expect(saysNothing(text)).toBe(false);
  });

  it('takes the wording that most units use', () => {
    const voices = ['Thiếu cán bộ', 'Còn thiếu cán bộ', 'Còn thiếu cán bộ'].map((text, index) => ({
      unit: `u${index}`,
      text,
    }));
    expect(digestOf(voices, 55).ideas).toEqual([
      { text: 'Còn thiếu cán bộ', units: ['u0', 'u1', 'u2'], also: [] },
    ]);
  });

  it('runs on where more than two say something each by itself, who says it beside each', () => {
    const blocks = section(
      { merge },
      written('muc', namDan, 'Đường sá xa xôi.'),
      written('muc', kimLien, 'Thiếu cán bộ.'),
      written('muc', cuaLo, 'Đề nghị bổ sung kinh phí'),
    );
    expect(linesOf(blocks)).toEqual([
      '- Xã Nam Đàn phản ánh đường sá xa xôi. Xã Kim Liên phản ánh thiếu cán bộ. Phường Cửa Lò đề nghị bổ sung kinh phí.',
    ]);
    expect(comments(runsIn(blocks)).filter((text) => text !== undefined)).toEqual([
      'Tổng hợp từ báo cáo của 1 xã, phường: xã Nam Đàn.',
      'Tổng hợp từ báo cáo của 1 xã, phường: xã Kim Liên.',
      'Tổng hợp từ báo cáo của 1 xã, phường: phường Cửa Lò.',
    ]);
  });

  it('leaves the eleventh opinion of a single unit to the collection, and says so', () => {
    const text = Array.from({ length: 12 }, (_, index) => `Khó khăn thứ ${index + 1}.`).join(' ');
    const blocks = section({ merge }, written('muc', namDan, text));
    expect(blocks).toHaveLength(1);
    expect(linesOf(blocks)[0]?.match(/Khó khăn|khó khăn/gu)).toHaveLength(10);
    expect(runsIn(blocks).at(-1)?.comment).toContain('Còn 2 ý kiến của ít đơn vị');
  });
});

describe('proposals', () => {
  const merge = 'digest' as const;
  const sent = [
    written('muc', namDan, 'Đề nghị UBND tỉnh hỗ trợ kinh phí. Thiếu cán bộ.'),
    written('muc', kimLien, 'Kiến nghị Bộ Công an bổ sung biên chế. Đề nghị UBND tỉnh hỗ trợ kinh phí'),
    written('muc', cuaLo, 'Đề nghị quan tâm hơn'),
  ];

  it('stand by the level that can answer them, alike ones in one line, after what asks nothing', () => {
    expect(linesOf(section({ merge }, ...sent))).toEqual([
      '- Xã Nam Đàn phản ánh thiếu cán bộ.',
      'Với Chính phủ, các bộ, ngành Trung ương:',
      '- Xã Kim Liên kiến nghị Bộ Công an bổ sung biên chế.',
      'Với Tỉnh ủy, HĐND, UBND tỉnh:',
      '- Đa số địa phương (02/03 xã, phường) đề nghị UBND tỉnh hỗ trợ kinh phí.',
      'Đề xuất, kiến nghị khác:',
      '- Phường Cửa Lò đề nghị quan tâm hơn.',
    ]);
  });

  it('those of the level in the heading need no line, those that name nobody are meant for it', () => {
    expect(linesOf(section({ merge, heading: '2. Với Tỉnh ủy, HĐND, UBND tỉnh' }, ...sent))).toEqual([
      '- Đa số địa phương (02/03 xã, phường) đề nghị UBND tỉnh hỗ trợ kinh phí.',
      '- Xã Nam Đàn phản ánh thiếu cán bộ.',
      '- Phường Cửa Lò đề nghị quan tâm hơn.',
      'Với Chính phủ, các bộ, ngành Trung ương:',
      '- Xã Kim Liên kiến nghị Bộ Công an bổ sung biên chế.',
    ]);
  });

  it('of agencies and communes alike are one line', () => {
    const health = written('muc', police, 'Đề nghị UBND tỉnh hỗ trợ kinh phí.');
    const blocks = section({ merge, asked: [namDan.id, kimLien.id, police.id] }, ...sent.slice(0, 2), health);
    expect(linesOf(blocks)).toContain(
      '- Đa số địa phương (02/03 xã, phường) cùng Công an tỉnh đề nghị UBND tỉnh hỗ trợ kinh phí.',
    );
  });
});

describe('nearly the same', () => {
  it('is one idea in the words of most; its comment shows the others, personal data withheld', () => {
    const words = 'người nghiện đi làm ăn xa khó theo dõi, quản lý; liên hệ 0912345678';
    const kept = words.replace('0912345678', '…');
    const blocks = section(
      { merge: 'digest' },
      written('muc', namDan, `Nhiều ${words}`),
      written('muc', kimLien, `Nhiều ${words}`),
      written('muc', cuaLo, `Các ${words}`),
    );
    expect(linesOf(blocks)).toEqual([`- Đa số địa phương (03/03 xã, phường) phản ánh nhiều ${kept}.`]);
    expect(runsIn(blocks)[0]?.comment).toContain(`Gộp cả câu gần giống: “Các ${kept}”.`);
  });
});

describe('what was copied from the last report', () => {
  const old = 'Địa bàn rộng, đường sá đi lại khó khăn, lực lượng Công an xã mỏng.';
  const last = composeResults({
    ...only({}, written('muc', namDan, old), written('muc', kimLien, 'Thiếu cán bộ.')),
    tool: '',
  });
  const lastWords = new Map(
    Object.entries(last.narratives ?? {}).map(([unit, prints]) => [unit, new Set(prints)] as const),
  );
  const now = (more: Partial<Section>, ...narratives: readonly Narrative[]) => ({
    ...only(more, ...narratives),
    lastWords,
  });
  const sent = [written('muc', namDan, `- ${old.toUpperCase()}`), written('muc', kimLien, 'Thiếu cán bộ.')];

  it('is kept as a part of a hash by unit; a few words are not', () => {
    expect(last.narratives).toEqual({ [namDan.id]: [expect.stringMatching(/^[0-9a-f]{16}$/)] });
  });

  it('is counted in the digest, not printed', () => {
    const { body } = composeReport(now({ merge: 'digest' }, ...sent));
    const runs = runsIn(body).filter(({ comment }) => comment !== undefined);
    expect(runs.map(({ text }) => text)).toEqual(['Xã Kim Liên phản ánh thiếu cán bộ.']);
    expect(runs[0]?.comment).toContain('1 xã, phường chép lại nội dung kỳ trước');
  });

  it('is pointed out where a text is printed as it is, and in the collection', () => {
    const { body } = composeReport(now({ merge: 'by-unit' }, ...sent));
    expect(runsIn(body).find(({ text }) => text === old.toUpperCase())?.comment).toContain('kỳ trước');
    const book = composeNarratives(now({}, ...sent));
    expect(linesOf(book.blocks)).toContain(`- ${old.toUpperCase()} (như kỳ trước)`);
  });

  it('what only another unit wrote then is no copy', () => {
    const { body } = composeReport(now({ merge: 'digest' }, written('muc', kimLien, old)));
    expect(linesOf(body)).toContain(`- Xã Kim Liên phản ánh địa bàn rộng${old.slice('Địa bàn rộng'.length)}`);
  });
});

describe('personal data', () => {
  const text = 'Đối tượng có CCCD 040090123456, điện thoại 0912345678.';

  it('is withheld from what goes out', () => {
    const report = composeReport(only({}, written('muc', police, text)));
    expect(JSON.stringify(report)).not.toMatch(/040090123456|0912345678/);
    expect(runsIn(report.body).find((run) => run.comment)?.text).toBe('Đối tượng có CCCD …, điện thoại ….');
  });

  it('is kept in the internal collection', () => {
    expect(linesOf(composeNarratives(only({}, written('muc', police, text))).blocks)).toContain(text);
  });

  it('is withheld from notes on tasks and awards too', () => {
    const place = { file: 'a.xlsx' };
    const submission = submissionOf(police, {
      tasks: [{ task: 'T1', status: 'done', note: text, unit: police.id, place }],
      awards: [{ kind: 'individual', name: 'Nguyễn Văn A', merit: text, unit: police.id, place }],
      projects: [{ project: 'DA1', funding: [], progress: text, problems: text, unit: police.id, place }],
    });
    const shows = [{ table: 'tasks' }, { table: 'awards' }, { table: 'projects' }] as const;
    const annexes = [{ title: 'NHIỆM VỤ', table: 'tasks' as const }];
    const outline = [tinySection('muc', [], { shows })];
    const report = composeReport(
      material({ plan: { ...plan, outline, annexes }, collection: collectionOf([submission]) }),
    );
    expect(JSON.stringify(report)).not.toMatch(/040090123456|0912345678/);
    expect(linesOf(report.body).join('\n')).toContain('Nguyễn Văn A');
  });
});

describe('the collection of opinions', () => {
  it('tells by section and unit who wrote, who has nothing to say, and who owes', () => {
    const book = composeNarratives(
      only(
        { merge: 'digest' },
        written('muc', namDan, 'Không có.'),
        written('muc', kimLien, 'Thiếu cán bộ.'),
      ),
    );
    expect(linesOf(book.blocks)).toEqual([
      'I. MỤC',
      '2/4 đơn vị có nội dung; 1 đơn vị ghi không có; chưa có nội dung: Công an tỉnh, phường Cửa Lò.',
      'Xã Nam Đàn',
      'Không có.',
      'Xã Kim Liên',
      'Thiếu cán bộ.',
    ]);
  });

  it('loses nothing: every word of every text is there, wherever it was sent', () => {
    const word = fc.stringMatching(/^[a-zđ]{1,8}$/);
    const text = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' '));
    const sections = fc.constantFrom('muc', 'ca-nam', 'khong-co-trong-de-cuong');
    const narrative = fc.tuple(sections, fc.constantFrom(police, ...communes), text);
    fc.assert(
      fc.property(fc.array(narrative, { maxLength: 8 }), (sent) => {
        const narratives = sent.map(([id, unit, words]) => written(id, unit, words));
        const book = composeNarratives(only({ asked: [police.id] }, ...narratives));
        const told = linesOf(book.blocks);
        for (const one of narratives)
          expect(told.filter((line) => line === one.text)).toHaveLength(
            narratives.filter(({ text }) => text === one.text).length,
          );
      }),
    );
  });

  it('holds what stands only in papers that do not count, last', () => {
    const first = submissionOf(namDan, {
      narratives: [written('muc', namDan, 'Bản đầu.'), written('muc', namDan, 'Như nhau.')],
    });
    const second = submissionOf(namDan, { revision: 2, narratives: [written('muc', namDan, 'Như nhau.')] });
    const collection = { ...collectionOf([second]), setAside: [first] };
    const told = linesOf(composeNarratives({ ...only({}), collection }).blocks);
    expect(told.slice(-3)).toEqual(['Nội dung trong bản gửi không được tính', 'Xã Nam Đàn', 'Bản đầu.']);
    expect(told.filter((line) => line === 'Như nhau.')).toHaveLength(1);
  });

  it('holds notes on tasks and words on projects', () => {
    const place = { file: 'a.xlsx' };
    const submission = submissionOf(police, {
      tasks: [{ task: 'T1', note: 'Kế hoạch số 12', unit: police.id, place }],
      projects: [
        { project: 'DA1', funding: [], progress: 'Đã mua sắm', problems: 'Vốn chậm', unit: police.id, place },
      ],
    });
    const told = linesOf(composeNarratives(material({ collection: collectionOf([submission]) })).blocks);
    expect(told).toEqual(expect.arrayContaining(['Kế hoạch số 12', 'Đã mua sắm', 'Vốn chậm']));
  });
});
