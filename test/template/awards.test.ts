import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Plan } from '../../src/model/plan.ts';
import { unitMatcher } from '../../src/read/match-unit.ts';
import { normalise } from '../../src/read/normalise/index.ts';
import { formLayout, writeForm, writeYamlForm } from '../../src/template/index.ts';
import { cellAt, dropCodes, fillAndRead, opened, write } from '../support/forms.ts';
import { half, namDan, police, tinyPlan } from '../support/tiny-plan.ts';

/** The sheet of awards: only where the plan has awards; read back line by line, each with its place. */

const plan: Plan = { ...tinyPlan, awards: { copies: 3, due: '2026-06-13', lastDay: '2026-06-15' } };
const lines = formLayout(plan, half, namDan).awards;

describe('the sheet', () => {
  it('is not there where the plan has none', () => {
    expect(formLayout(tinyPlan, half, namDan).awards).toEqual([]);
  });

  it('is there for those only whom the plan asks', () => {
    const asking: Plan = { ...plan, awards: { asked: [police.id] } };
    expect(formLayout(asking, half, namDan).awards).toEqual([]);
    expect(formLayout(asking, half, police).awards).not.toEqual([]);
    expect(writeYamlForm(asking, half, namDan)).not.toContain('awards');
  });

  it('says how many copies, to whom and by which day', async () => {
    const book = await opened(await writeForm(plan, half, namDan));
    const texts: unknown[] = [];
    book.getWorksheet('Khen thưởng')?.eachRow((row) => {
      row.eachCell(({ value }) => texts.push(value));
    });
    expect(texts.join('\n')).toMatch(/Hồ sơ lập thành 03 bản, gửi .+ chậm nhất ngày 15\/6\/2026\./);
    expect(cellAt(book, lines[0]?.kind ?? { sheet: '', cell: '' }).dataValidation.type).toBe('list');
  });

  it('gives what was written, blank lines left out', async () => {
    const submission = await fillAndRead(plan, half, namDan, (book) => {
      write(book, lines[0]?.kind, 'Tập thể');
      write(book, lines[0]?.name, 'Công an xã');
      write(book, lines[0]?.copies, 3);
      write(book, lines[2]?.name, 'Nguyễn Văn A');
      write(book, lines[2]?.sent, new Date('2026-06-10T00:00:00Z'));
    });
    expect(submission.awards).toMatchObject([
      { kind: { text: 'Tập thể' }, name: { text: 'Công an xã' }, copies: { text: '3' } },
      { name: { text: 'Nguyễn Văn A' }, sent: { text: '10/6/2026' } },
    ]);
    expect(submission.awards.map(({ place }) => place)).toEqual(
      [lines[0], lines[2]].map((line) => ({ file: 'bieu.xlsx', ...line?.name })),
    );
  });
});

it('without its hidden codes it says the same, found by its labels', async () => {
  const raw = await fillAndRead(plan, half, namDan, (book) => {
    write(book, lines[0]?.kind, 'Tập thể');
    write(book, lines[0]?.name, 'Công an xã');
    write(book, lines[3]?.name, 'Nguyễn Văn A');
    write(book, lines[3]?.copies, 2);
    dropCodes(book, 'Khen thưởng');
  });
  const { submission, findings } = normalise(raw, plan, half, unitMatcher(plan));
  expect(submission?.awards.map(({ kind, name, copies }) => [kind, name, copies?.toString()])).toEqual([
    ['collective', 'Công an xã', undefined],
    [undefined, 'Nguyễn Văn A', '2'],
  ]);
  expect(findings.map(({ code }) => code)).toEqual(['TK225']);
});

it('the YAML form has an empty list and an example of its shape', () => {
  const text = writeYamlForm(plan, half, namDan);
  expect(parse(text).awards).toEqual([]);
  const sample = /# ví dụ: (\[\{kind: .*\])/.exec(text)?.[1] ?? '';
  expect(Object.keys(parse(sample)[0])).toEqual(['kind', 'name', 'merit', 'copies', 'sent']);
  expect(Object.keys(parse(writeYamlForm(tinyPlan, half, namDan)))).not.toContain('awards');
});
