import { describe, expect, it } from 'vitest';
import { composeReport } from '../../src/compose/index.ts';
import { whole } from '../../src/model/exact.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Award } from '../../src/model/submission.ts';
import type { Unit } from '../../src/model/unit.ts';
import { collectionOf, linesOf, material, plan, submissionOf } from '../support/material.ts';
import { namDan, police, tinySection } from '../support/tiny-plan.ts';

/** Who is put forward: in the body a sentence and the table, as an annex the table alone. */

const place = { file: 'a.xlsx' };
const award = (unit: Unit, more: Partial<Award>): Award => ({ unit: unit.id, place, ...more });
const sent = collectionOf([
  submissionOf(police, {
    awards: [
      award(police, { kind: 'individual', name: 'Nguyễn Văn A', merit: 'Phá án', copies: whole(3) }),
      award(police, { kind: 'collective', name: 'Đội 1', merit: 'Xuất sắc', copies: whole(2) }),
    ],
  }),
  submissionOf(namDan, {
    awards: [
      award(namDan, { kind: 'collective', name: 'Ban Công an xã' }),
      award(namDan, { merit: 'Không tên' }),
    ],
  }),
]);

function reportOf(awards: NonNullable<Plan['awards']>, collection = sent) {
  const outline = [tinySection('khen', [], { heading: 'I. KHEN THƯỞNG', shows: [{ table: 'awards' }] })];
  const annexes = [{ title: 'DANH SÁCH', table: 'awards' as const }];
  return composeReport(material({ plan: { ...plan, awards, outline, annexes }, collection }));
}

function rowsOf(report: ReturnType<typeof reportOf>): readonly (readonly string[])[] {
  return report.annexes[0]?.table.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];
}

describe('the list', () => {
  it('has collectives before persons, units in the order of the plan, the dossiers beside them', () => {
    expect(rowsOf(reportOf({ copies: 3 }))).toEqual([
      ['A. TẬP THỂ (2)'],
      ['1', 'Ban Công an xã', 'Xã Nam Đàn', '…', '…'],
      ['2', 'Đội 1', 'Công an tỉnh', 'Xuất sắc', '2'],
      ['B. CÁ NHÂN (1)'],
      ['1', 'Nguyễn Văn A', 'Công an tỉnh', 'Phá án', '3'],
    ]);
  });

  it('says nothing of dossiers where the plan asks for none', () => {
    expect(rowsOf(reportOf({})).map((row) => row.length)).toEqual([1, 4, 4, 1, 4]);
  });
});

it('the body says how many; one without a name is not among them', () => {
  expect(linesOf(reportOf({}).body)).toContain('Đề nghị khen thưởng 02 tập thể, 01 cá nhân.');
});

it('where nobody is put forward no table stands', () => {
  expect(reportOf({}, collectionOf([])).body.filter(({ tag }) => tag === 'table')).toEqual([]);
});
