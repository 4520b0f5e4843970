import { type Finding, raise, type Words } from '../../model/finding.ts';
import type { FormMapping } from '../../model/mapping.ts';
import { standsIn } from '../../model/plan.ts';
import { fitsTwice, noHead } from '../findings.ts';
import type { Context } from '../normalise/context.ts';
import { findHead, type Head } from './head.ts';
import { fitsName } from './sheet-name.ts';
import type { Table } from './table.ts';

/** A sheet that is one of the plan's forms. */
export interface Fit {
  readonly form: FormMapping;
  readonly table: Table;
  readonly head: Head;
}

const tableWords: Words = { vi: 'bảng', en: 'tables' };
const sheetWords: Words = { vi: 'trang tính', en: 'sheets' };

/** Which sheets are which forms. Where two sheets could be one form, neither is: that is said, and no figure taken. */
export function fitSheets(tables: readonly Table[], context: Context): readonly Fit[] {
  const { plan, period, findings } = context;
  const forms = plan.forms.filter(({ periods }) => standsIn(periods, period));
  const tried = forms.flatMap((form) => tables.flatMap((table) => tryForm(form, table)));
  const whole = (table: Table): boolean =>
    tried.some((each) => each.table === table && each.head?.missing.length === 0);
  const fits = forms.flatMap((form) => {
    const heads = tried.flatMap(({ form: of, table, head }) =>
      of === form && head ? [{ form, table, head }] : [],
    );
    const complete = heads.filter(({ head }) => head.missing.length === 0);
    return oneSheet(complete.length > 0 ? complete : heads.filter(({ table }) => !whole(table)), findings);
  });
  const known = new Set(tried.filter(({ head }) => head !== undefined).map(({ table }) => table));
  findings.push(
    ...tried.flatMap(({ table, problem }) => (problem === undefined || known.has(table) ? [] : [problem])),
  );
  return fits;
}

interface Attempt {
  readonly form: FormMapping;
  readonly table: Table;
  readonly head?: Head;
  readonly problem?: Finding;
}

function tryForm(form: FormMapping, table: Table): readonly Attempt[] {
  const { sheet: name, file } = table.sheet;
  if (!fitsName(form.sheet, name)) return [];
  const found = findHead(table, form);
  if (found.tag === 'head') return [{ form, table, head: found.head }];
  if (found.tag === 'twice') {
    const args = { what: tableWords, label: form.id };
    return [{ form, table, problem: raise(fitsTwice, args, { place: found.cell.place }) }];
  }
  // A form that any sheet may be is not missed on each.
  if (/^\**$/.test(form.sheet)) return [];
  const args = { form: form.id, headers: form.columns.map(({ header }) => header) };
  return [{ form, table, problem: raise(noHead, args, { place: { file, sheet: name, cell: 'A1' } }) }];
}

function oneSheet(fits: readonly Fit[], findings: Finding[]): readonly Fit[] {
  const [first, second] = fits;
  if (first === undefined || second === undefined) return fits;
  const args = { what: sheetWords, label: first.form.id };
  findings.push(raise(fitsTwice, args, { place: second.head.place, otherPlace: first.head.place }));
  return [];
}
