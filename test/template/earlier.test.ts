import { describe, expect, it } from 'vitest';
import type { Period } from '../../src/model/period.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Results } from '../../src/model/results.ts';
import { writeForm } from '../../src/template/index.ts';
import { entryOf, opened, readBytes } from '../support/forms.ts';
import { half, namDan, police, tinyPlan } from '../support/tiny-plan.ts';

function results(period: Partial<Results['period']>, value: string): Results {
  return {
    schema: 'tongket/results@1',
    tool: '0',
    plan: { id: tinyPlan.id, sha256: tinyPlan.sha256 },
    period: { id: 'truoc', due: '2025-06-14', ...period },
    asOf: '2025-06-20',
    coverage: {},
    elements: { NNT: { units: { [namDan.id]: { value } } } },
    indicators: {},
    findings: [],
    settlements: [],
    files: [],
    outputs: [],
  };
}

const lastYear = results({ from: '2024-12-15', to: '2025-06-14' }, '26');
const opening = results({ from: '2024-12-15', to: '2025-12-14' }, '25');
const year: Period = { ...half, id: '2026', kind: 'year', to: '2026-12-14', due: '2026-12-14' };
const plan: Plan = { ...tinyPlan, periods: [half, year] };

describe('with earlier results', () => {
  it('last year’s figure stands there, locked, and is read back', async () => {
    const bytes = await writeForm(plan, half, namDan, [lastYear]);
    const entry = entryOf(readBytes(bytes), 'NNT');
    expect(entry.previous).toMatchObject({ text: '26', value: { tag: 'number' } });
    const cell = (await opened(bytes)).getWorksheet('Số liệu')?.getCell('G10');
    expect([cell?.value, cell?.protection?.locked]).toEqual([26, undefined]);
  });

  it('so does that of each unit in a sheet unit by unit; others stay to be filled in', async () => {
    const book = await opened(await writeForm(plan, half, police, [lastYear]));
    const sheet = book.getWorksheet('Theo xã');
    expect([sheet?.getCell('E8').value, sheet?.getCell('E8').protection?.locked]).toEqual([26, undefined]);
    expect([sheet?.getCell('E9').value, sheet?.getCell('E9').protection?.locked]).toEqual([null, false]);
  });

  it('the stock at the start of the year stands under its name', async () => {
    const book = await opened(await writeForm(plan, half, namDan, [lastYear, opening]));
    expect(book.getWorksheet('Số liệu')?.getCell('C10').text).toContain('Ngày 14/12/2025: 25.');
  });

  it.each([
    ['of another window', results({ from: '2025-03-15', to: '2025-06-14' }, '26')],
    ['of an open window', results({}, '26')],
  ])('%s nothing is filled in', async (_, other) => {
    const entry = entryOf(readBytes(await writeForm(plan, half, namDan, [other])), 'NNT');
    expect(entry.previous?.value.tag).toBe('blank');
  });
});
