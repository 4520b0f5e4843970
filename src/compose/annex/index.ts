import type { AnnexPlan, TableName } from '../../model/plan.ts';
import type { Annex } from '../../model/report.ts';
import { attachedTo } from '../head.ts';
import type { Context } from '../material.ts';
import type { AnnexPart, AnnexTable } from './annex.ts';
import { awardsAnnex } from './awards.ts';
import { coverageAnnex } from './coverage.ts';
import { fundingAnnex } from './funding.ts';
import { indicatorsAnnex } from './indicators.ts';
import { tasksAnnex } from './tasks.ts';
import { unitsAnnex } from './units.ts';
import { yearsAnnex } from './years.ts';

/** The tables that may stand as annexes; projects are told there by their money. Add a table here. */
const parts: Readonly<Record<TableName, AnnexPart>> = {
  indicators: indicatorsAnnex,
  tasks: tasksAnnex,
  funding: fundingAnnex,
  projects: fundingAnnex,
  units: unitsAnnex,
  coverage: coverageAnnex,
  awards: awardsAnnex,
  years: yearsAnnex,
};

export function annexTable(name: TableName, context: Context, plan?: AnnexPlan): AnnexTable {
  return parts[name].compose(context, plan);
}

/** The annexes of this period and variant, in the plan's order. */
export function annexesOf(context: Context): readonly Annex[] {
  return context.annexes.map(({ plan, label }) => ({
    label,
    title: plan.title,
    attached: attachedTo(context),
    sheet: label,
    ...annexTable(plan.table, context, plan),
  }));
}
