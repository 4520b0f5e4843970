import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlan, readPlanSource } from '../../src/read/index.ts';
import { composeForm } from '../../src/template/form.ts';
import { formOf } from '../../src/template/sender.ts';
import { half, police, tinyPlan } from '../support/tiny-plan.ts';

/** The functions that Excel 2010, WPS and LibreOffice all know; a form uses no other. */
const known = new Set([
  ...['ABS', 'AND', 'COUNT', 'COUNTA', 'COUNTBLANK', 'COUNTIF', 'DAY', 'IF', 'INT', 'ISERROR', 'ISNUMBER'],
  ...['LEFT', 'LEN', 'MAX', 'MIN', 'MONTH', 'NOT', 'OR', 'ROUND', 'SUM', 'SUMPRODUCT', 'UPPER', 'YEAR'],
]);

const template = join(import.meta.dirname, '..', '..', 'templates', 'nghe-an-107-2026', 'plan.yaml');
const { plan } = readPlan(readPlanSource(template));
if (plan === undefined) throw new Error('the built-in plan has errors');
const period = plan.periods.find(({ id }) => id === '2026-6T');
if (period === undefined) throw new Error('the built-in plan has no half year');
const senders = [plan.groups[0], plan.units.get('xa-nam-dan'), plan.units.get('cong-an-tinh')];

const formulas = [
  composeForm(formOf(tinyPlan, half, police)),
  ...senders.flatMap((sender) => (sender === undefined ? [] : [composeForm(formOf(plan, period, sender))])),
]
  .flat()
  .flatMap(({ rows, conditions }) => [
    ...rows.flatMap(({ cells }) => cells.flatMap(({ live }) => live?.formula ?? [])),
    ...(conditions ?? []).map(({ formula }) => formula),
  ]);

describe('the formulas of a form', () => {
  it('are there', () => expect(formulas.length).toBeGreaterThan(300));

  it('use only functions that every program in use has', () => {
    const used = formulas.flatMap((formula) =>
      [...formula.replace(/"(?:[^"]|"")*"/g, '').matchAll(/([A-Z][A-Z.]*)\(/g)].map(([, name]) => name ?? ''),
    );
    expect([...new Set(used)].filter((name) => !known.has(name))).toEqual([]);
  });

  it('are no longer and nest no deeper than Excel takes', () => {
    const depth = (formula: string): number => {
      let [deep, deepest] = [0, 0];
      for (const sign of formula.replace(/"(?:[^"]|"")*"/g, '')) {
        deep += sign === '(' ? 1 : sign === ')' ? -1 : 0;
        deepest = Math.max(deepest, deep);
      }
      return deepest;
    };
    expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThan(8192);
    expect(Math.max(...formulas.map(depth))).toBeLessThan(64);
  });

  it('hold no text constant that Excel refuses', () => {
    const texts = formulas.flatMap((formula) => formula.match(/"(?:[^"]|"")*"/g) ?? []);
    expect(Math.max(...texts.map(({ length }) => length - 2))).toBeLessThanOrEqual(255);
  });
});

it('a commune’s figures and texts take a page each', async () => {
  const { default: exceljs } = await import('exceljs');
  const { writeForm } = await import('../../src/template/index.ts');
  const unit = plan.units.get('xa-nam-dan');
  if (unit === undefined) throw new Error('no such unit');
  const book = new exceljs.Workbook();
  await book.xlsx.load(Uint8Array.from(await writeForm(plan, period, unit)).buffer);
  for (const name of ['Số liệu', 'Nội dung']) {
    expect(book.getWorksheet(name)?.pageSetup).toMatchObject({ fitToWidth: 1, fitToHeight: 1 });
  }
});
