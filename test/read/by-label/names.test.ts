import { describe, expect, it } from 'vitest';
import { placeText } from '../../../src/model/place.ts';
import type { Plan } from '../../../src/model/plan.ts';
import type { Unit } from '../../../src/model/unit.ts';
import { unitMatcher } from '../../../src/read/match-unit.ts';
import { type Normalised, normalise } from '../../../src/read/normalise/index.ts';
import { formLayout } from '../../../src/template/index.ts';
import { cellAt, dropCodes, type Edit, fillAndRead, write } from '../../support/forms.ts';
import { half, namDan, police, tinyPlan } from '../../support/tiny-plan.ts';
import { said } from '../../support/yaml-submission.ts';

/** A form whose hidden codes were deleted while the defined names of its cells survive. */

const commune = formLayout(tinyPlan, half, namDan);
const agency = formLayout(tinyPlan, half, police);
const sheets = ['Số liệu', 'Nội dung', 'Nhiệm vụ', 'Dự án'];

const fill: Edit = (book) => {
  write(book, commune.elements.get('NNT')?.value, 24);
  write(book, commune.elements.get('NNT')?.previous, 26);
  write(book, commune.elements.get('NNT')?.note, 'đã rà soát');
  write(book, commune.elements.get('TT')?.value, 12);
  write(book, commune.sections.get('kien-nghi'), 'Đề nghị bố trí kinh phí.');
  write(book, commune.tasks.get('T2')?.status, 'Đã hoàn thành');
};

async function read(edit: Edit, unit: Unit = namDan, plan: Plan = tinyPlan): Promise<Normalised> {
  const raw = await fillAndRead(tinyPlan, half, unit, (book) => {
    if (unit === namDan) fill(book);
    edit(book);
    dropCodes(book, ...sheets);
  });
  return normalise(raw, { ...plan, sha256: raw.planHash?.text ?? '' }, half, unitMatcher(plan));
}

function values({ submission }: Normalised): Readonly<Record<string, unknown>> {
  const entries = submission?.entries.filter(({ text }) => text !== '') ?? [];
  return Object.fromEntries(entries.map(({ element, reading }) => [element, said(reading)]));
}

function lines({ findings }: Normalised): readonly string[] {
  const said = findings.filter(({ severity }) => severity !== 'info');
  return said.map(({ code, place }) => `${code} ${place === undefined ? '' : placeText(place)}`);
}

describe('the names of cells', () => {
  it('give figures, notes, narratives and tasks, and it is said that they did', async () => {
    const { submission, findings } = await read((book) =>
      write(book, commune.elements.get('TT')?.estimated, 'x'),
    );
    const entries = submission?.entries.filter(({ text }) => text !== '') ?? [];
    expect(
      entries.map(({ element, reading, previous, note, estimated }) => [
        element,
        said(reading),
        said(previous),
        note,
        estimated,
      ]),
    ).toEqual([
      ['NNT', '24', '26', 'đã rà soát', false],
      ['TT', '12', undefined, undefined, true],
    ]);
    expect(submission?.narratives.map(({ text }) => text)).toEqual(['Đề nghị bố trí kinh phí.']);
    expect(submission?.tasks.map(({ task, status }) => [task, status])).toEqual([['T2', 'done']]);
    expect(findings.filter(({ code }) => code === 'TK240')).toHaveLength(3);
    expect(findings.filter(({ code }) => code === 'TK225')).toEqual([]);
  });

  it('give the lines of money of a project, and what stands once beside them', async () => {
    const cells = agency.projects.get('DA1-1');
    const { submission } = await read((book) => {
      write(book, cells?.funding[0]?.spent, 40.5);
      write(book, cells?.funding[2]?.spent, 7);
      write(book, cells?.progress, 'Đã phê duyệt');
    }, police);
    expect(
      submission?.projects.map(({ project, progress, funding }) => [
        project,
        progress,
        funding.map(({ spent }) => spent?.toString()),
      ]),
    ).toEqual([['DA1-1', 'Đã phê duyệt', ['40.5', '7']]]);
  });

  it('hold where a label was reworded, inserted rows or not', async () => {
    const given = await read((book) => {
      cellAt(book, { sheet: 'Số liệu', cell: 'C9' }).value = 'Người nghiện, theo sổ';
    });
    expect(values(given)).toEqual({ NNT: '24', TT: '12' });
    expect(lines(given)).toEqual([]);
  });

  it('tell elements of one label apart', async () => {
    const tt = tinyPlan.elements.get('TT');
    if (tt === undefined) throw new Error('no TT');
    const elements = new Map([...tinyPlan.elements, ['TT2', { ...tt, code: 'TT2' }]]);
    const given = await read(() => {}, namDan, { ...tinyPlan, elements });
    expect(values(given)).toEqual({ NNT: '24', TT: '12' });
    expect(lines(given)).toEqual([]);
  });

  it('that codes share say nothing: labels do', async () => {
    const nnt = tinyPlan.elements.get('NNT-NGOAI');
    if (nnt === undefined) throw new Error('no NNT-NGOAI');
    const twin = { ...nnt, code: 'NNT_NGOAI', name: 'ở nơi khác' };
    const elements = new Map([...tinyPlan.elements, ['NNT_NGOAI', twin]]);
    const given = await read((book) => write(book, commune.elements.get('NNT-NGOAI')?.value, 20), namDan, {
      ...tinyPlan,
      elements,
    });
    expect(values(given)).toEqual({ NNT: '24', 'NNT-NGOAI': '20', TT: '12' });
    expect(given.findings.map(({ code }) => code)).toContain('TK225');
  });
});

describe('names and labels that contradict each other', () => {
  it('after rows were sorted, which leaves names behind: neither is believed', async () => {
    const given = await read((book) => {
      const [one, other] = ['NNT', 'TT'].map((code) => commune.elements.get(code)?.value.cell.slice(1));
      const labels = [one, other].map((row) => cellAt(book, { sheet: 'Số liệu', cell: `C${row}` }));
      const [first, second] = labels.map((cell) => cell.value);
      if (labels[0] !== undefined) labels[0].value = second ?? null;
      if (labels[1] !== undefined) labels[1].value = first ?? null;
    });
    expect(values(given)).toEqual({ NNT: 'gap: unreadable', TT: 'gap: unreadable' });
    expect(lines(given).map((line) => line.slice(0, 5))).toEqual(['TK241', 'TK241']);
  });

  it('a task: it is named and not counted', async () => {
    const given = await read((book) => {
      const row = commune.tasks.get('T2')?.status.cell.slice(1);
      book
        .getWorksheet('Nhiệm vụ')
        ?.addRow([null, '', cellAt(book, { sheet: 'Nhiệm vụ', cell: `C${row}` }).value]);
    });
    expect(given.submission?.tasks).toEqual([]);
    expect(lines(given).map((line) => line.slice(0, 5))).toEqual(['TK241']);
  });
});
