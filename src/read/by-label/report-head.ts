import { raise } from '../../model/finding.ts';
import type { InfoKey } from '../../model/form.ts';
import { infoLabels, periodLabel, tickQuestion } from '../../model/form-words.ts';
import { present } from '../../model/present.ts';
import type { RawCell } from '../../model/submission.ts';
import { fold } from '../../vi/fold.ts';
import { headByLabel } from '../findings.ts';
import type { Context } from '../normalise/context.ts';
import type { RawSubmission, RawTable, Uncoded } from '../raw.ts';
import { isFirstSheet, particularsOf, titlesOf } from './particulars.ts';
import { refuse } from './refuse.ts';

type Head = Pick<RawSubmission, 'plan' | 'period' | (typeof fields)[number][1]>;

const fields = [
  ['unit', 'unit'],
  ['revision', 'revision'],
  ['document-number', 'documentNumber'],
  ['document-date', 'documentDate'],
  ['signed', 'signed'],
  ['sender-name', 'senderName'],
  ['sender-title', 'senderTitle'],
  ['sender-phone', 'senderPhone'],
  ['blank-is-zero', 'blankIsZero'],
] as const satisfies readonly (readonly [InfoKey, keyof RawSubmission])[];

/**
 * Whose report it is, of which plan and period, by the labels of the sheet with the particulars where the
 * codes say nothing of it.
 * The plan is known by its title, the period by its name; both have to stand there as the plan has them.
 */
export function headFromLabels(raw: RawSubmission, context: Context): RawSubmission {
  const { uncoded } = raw;
  if (uncoded === undefined) return raw;
  const found: Head = present({ ...stamp(raw, uncoded, context), ...particulars(raw, uncoded, context) });
  const cells = Object.values(found);
  const [first] = cells;
  if (first === undefined) return raw;
  context.findings.push(raise(headByLabel, { count: cells.length }, { place: first.place }));
  return { ...raw, ...found };
}

/** What the very hidden sheet said, as far as it does not say so still. */
function stamp(raw: RawSubmission, { heads, tables }: Uncoded, context: Context): Head {
  const firsts = [...heads, ...tables.filter(isFirstSheet)];
  return present({
    plan: raw.plan === undefined ? planIn(firsts, context) : undefined,
    period: raw.period === undefined ? periodIn(firsts, context) : undefined,
  });
}

function planIn(tables: readonly RawTable[], { plan }: Context): RawCell | undefined {
  const cells = tables.flatMap((table) => [...table.cells.values()]);
  const title = cells.find(({ text }) => fold(text) === fold(plan.title));
  return title && { ...title, text: plan.id };
}

/** `6 tháng đầu năm 2026, số liệu từ ngày …`: the name, and behind a comma the window; or the name in the title. */
function periodIn(tables: readonly RawTable[], context: Context): RawCell | undefined {
  const cell = writtenBeside(tables, periodLabel, context) ?? tables.flatMap(titlesOf)[0];
  if (cell === undefined) return undefined;
  const said = fold(cell.text);
  const periods = context.plan.periods.filter(
    ({ name }) => said === fold(name) || said.startsWith(`${fold(name)},`),
  );
  const [period, ...others] = periods;
  if (others.length > 0) refuse(cell, undefined, context);
  return period === undefined || others.length > 0 ? cell : { ...cell, text: period.id };
}

/** What the unit says of its report; the tick for blanks may stand under the figures too. */
function particulars(raw: RawSubmission, { coded, tables }: Uncoded, context: Context): Head {
  const firsts = coded.includes('info') ? [] : tables.filter(isFirstSheet);
  const given = fields.flatMap(([key, field]) => {
    const cell = raw[field] === undefined ? writtenBeside(firsts, infoLabels[key], context) : undefined;
    return cell === undefined ? [] : [[field, cell] as const];
  });
  const tick =
    coded.includes('figures') || raw.blankIsZero !== undefined
      ? undefined
      : writtenBeside(tables, tickQuestion, context);
  return present({ ...Object.fromEntries(given), blankIsZero: tick });
}

/** What stands beside a label; two that differ are an error, and neither counts. */
function writtenBeside(tables: readonly RawTable[], label: string, context: Context): RawCell | undefined {
  const found = tables
    .flatMap((table) => particularsOf(table, label))
    .filter(({ values }) => values.length > 0);
  const [first] = found;
  const said = new Set(found.flatMap(({ values }) => values.map(({ text }) => text)));
  if (first !== undefined && said.size > 1) refuse(first.label, undefined, context);
  return said.size > 1 ? undefined : first?.values[0];
}
