import { describe, expect, it } from 'vitest';
import { placeText } from '../../../src/model/place.ts';
import type { Submission } from '../../../src/model/submission.ts';
import type { Unit } from '../../../src/model/unit.ts';
import { unitMatcher } from '../../../src/read/match-unit.ts';
import { type Normalised, normalise } from '../../../src/read/normalise/index.ts';
import { formLayout } from '../../../src/template/index.ts';
import { cellAt, dropCodes, dropNames, type Edit, fillAndRead, write } from '../../support/forms.ts';
import { half, namDan, police, tinyPlan } from '../../support/tiny-plan.ts';
import { said } from '../../support/yaml-submission.ts';

/** Every sheet of a form without its hidden codes and names says the same as with them. */

const layouts = {
  commune: formLayout(tinyPlan, half, namDan),
  agency: formLayout(tinyPlan, half, police),
};

async function read(unit: Unit, edit: Edit): Promise<Normalised> {
  const raw = await fillAndRead(tinyPlan, half, unit, (book) => {
    edit(book);
    dropNames(book);
  });
  return normalise(raw, tinyPlan, half, unitMatcher(tinyPlan));
}

function codes({ findings }: Normalised): readonly string[] {
  return findings.map(({ code, place }) => `${code} ${place === undefined ? '' : placeText(place)}`);
}

/** Places apart, what a submission says. */
function content(submission: Submission | undefined) {
  const { entries = [], narratives = [], tasks = [], projects = [], blankIsZero } = submission ?? {};
  return {
    entries: entries
      .filter(({ text }) => text !== '')
      .map(({ unit, element, reading, previous }) => [unit, element, said(reading), said(previous)]),
    narratives: narratives.map(({ section, text }) => [section, text]),
    tasks: tasks.map(({ task, status, note }) => [task, status, note]),
    projects: projects.map(({ project, progress, problems, funding }) => ({
      project,
      progress,
      problems,
      funding: funding.map(({ source, capital, year, planned, spent }) => [
        source,
        capital,
        year,
        planned?.toString(),
        spent?.toString(),
      ]),
    })),
    blankIsZero,
  };
}

const fillCommune: Edit = (book) => {
  const { elements, info, sections, tasks } = layouts.commune;
  write(book, elements.get('NNT')?.value, 24);
  write(book, info['blank-is-zero'], 'x');
  write(book, sections.get('tinh-hinh'), 'Tình hình ổn định.\nKhông có điểm nóng.');
  write(book, sections.get('kien-nghi'), 'Đề nghị bố trí kinh phí.');
  write(book, tasks.get('T2')?.status, 'Đang thực hiện, đúng tiến độ');
};

const fillAgency: Edit = (book) => {
  const { byUnit, sections, tasks, projects } = layouts.agency;
  write(book, byUnit.get('NNT')?.get('xa-nam-dan')?.value, 24);
  write(book, byUnit.get('NNT')?.get('xa-nam-dan')?.previous, 26);
  write(book, byUnit.get('VU-BG')?.get('xa-kim-lien')?.value, 3);
  write(book, sections.get('tinh-hinh'), 'Tội phạm về ma túy giảm.');
  write(book, tasks.get('T1')?.status, 'Đã hoàn thành');
  write(book, tasks.get('T1')?.note, 'Kế hoạch số 12/KH-CAT');
  for (const [i, line] of (projects.get('DA1-1')?.funding ?? []).slice(0, 2).entries()) {
    write(book, line.source, 'Ngân sách trung ương');
    write(book, line.capital, 'Sự nghiệp');
    write(book, line.year, 2026);
    write(book, line.planned, 100 * (i + 1));
    write(book, line.spent, 40.5);
  }
  write(book, projects.get('DA1-1')?.progress, 'Đã phê duyệt');
};

const forms = [
  ['a commune', namDan, fillCommune],
  ['an agency', police, fillAgency],
] as const;

describe('a form all of whose codes were cleared, but for the hidden sheet', () => {
  it.each(forms)('of %s says what it says with them', async (_, unit, fill) => {
    const coded = await read(unit, fill);
    const given = await read(unit, (book) => {
      fill(book);
      dropCodes(book, ...book.worksheets.map(({ name }) => name).filter((name) => name !== '_tongket'));
    });
    expect(content(given.submission)).toEqual(content(coded.submission));
    expect(given.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('says of each sheet how it was read', async () => {
    const given = await read(police, (book) => {
      fillAgency(book);
      dropCodes(book, 'Theo xã', 'Nội dung', 'Nhiệm vụ', 'Dự án');
    });
    expect(codes(given)).toEqual([
      'TK225 bieu.xlsx ▸ Theo xã ▸ C5',
      'TK225 bieu.xlsx ▸ Nội dung ▸ B5',
      'TK225 bieu.xlsx ▸ Nhiệm vụ ▸ C4',
      'TK225 bieu.xlsx ▸ Dự án ▸ C5',
    ]);
  });
});

const withoutCodes = (sheet: string, edit: Edit, unit: Unit = police): Promise<Normalised> =>
  read(unit, (book) => {
    (unit === police ? fillAgency : fillCommune)(book);
    dropCodes(book, sheet);
    edit(book);
  });

describe('labels that do not say it', () => {
  it('two columns of one label: an error, and nothing is taken from the sheet', async () => {
    const given = await withoutCodes('Theo xã', (book) => {
      const label = cellAt(book, { sheet: 'Theo xã', cell: 'D5' }).value;
      cellAt(book, { sheet: 'Theo xã', cell: 'F5' }).value = label;
    });
    expect(content(given.submission).entries).toEqual([]);
    expect(codes(given)).toContain('TK226 bieu.xlsx ▸ Theo xã ▸ F5');
  });

  it('a unit that nobody knows: its row is named and not counted', async () => {
    const given = await withoutCodes('Theo xã', (book) => {
      cellAt(book, { sheet: 'Theo xã', cell: 'C8' }).value = 'Xã Nam Đàng';
    });
    expect(content(given.submission).entries).toEqual([['xa-kim-lien', 'VU-BG', '3', undefined]]);
    expect(codes(given)).toContain('TK229 bieu.xlsx ▸ Theo xã ▸ C8');
  });

  it('a reworded project: none of its lines is given to the project above', async () => {
    const given = await withoutCodes('Dự án', (book) => {
      cellAt(book, { sheet: 'Dự án', cell: 'C11' }).value = 'Đấu tranh ở biên giới';
    });
    expect(content(given.submission).projects).toEqual([]);
    expect(codes(given)).toContain('TK229 bieu.xlsx ▸ Dự án ▸ C11');
  });

  it('a reworded heading: neither what stands below it nor what may stand above it is given to a section', async () => {
    const given = await withoutCodes(
      'Nội dung',
      (book) => {
        book.getWorksheet('Nội dung')?.eachRow((row) => {
          row.eachCell((cell) => {
            if (cell.text === 'II. KIẾN NGHỊ') cell.value = 'II. KIẾN NGHỊ, ĐỀ XUẤT';
          });
        });
      },
      namDan,
    );
    expect(content(given.submission).narratives).toEqual([]);
    expect(codes(given).filter((line) => line.startsWith('TK229'))).toHaveLength(3);
  });

  it('a sheet of the unit’s own beside a whole form is left alone', async () => {
    const given = await read(police, (book) => {
      fillAgency(book);
      const own = book.addWorksheet('Của đơn vị');
      own.addRow(['Chỉ tiêu', 'Trong kỳ', 'Nhiệm vụ', 'Tình trạng']);
      own.addRow(['Số liệu khác', 12, 'Việc khác', 'Xong']);
    });
    expect(given.findings).toEqual([]);
  });
});
