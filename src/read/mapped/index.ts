import { raise } from '../../model/finding.ts';
import { groupBy } from '../../model/group.ts';
import { present } from '../../model/present.ts';
import type { RawCell } from '../../model/submission.ts';
import { notSubmission } from '../findings.ts';
import { isBlank } from '../form/cell.ts';
import type { Context } from '../normalise/context.ts';
import type { RawFile } from '../parse.ts';
import type { RawEntry, RawSubmission } from '../raw.ts';
import { matchName } from './list.ts';
import { periodCell } from './period.ts';
import { matcherOf, readFit, unitCell } from './read-fit.ts';
import { type Fit, fitSheets } from './sheets.ts';
import { readSpot } from './spot.ts';
import { tableOf } from './table.ts';

/** The submissions of a file, those of a workbook without our codes by the forms of the plan. */
interface Mapped {
  readonly submissions: readonly RawSubmission[];
  /** Whether its rows are submissions of their own: then the file is named after whoever made the list. */
  readonly isList: boolean;
}

/**
 * Reads a workbook by the forms of the plan. Whatever of it is one unit's is one submission, from however many sheets;
 * where the plan says so each row is its unit's own. What is none of the forms stays what it was, or is no submission.
 */
export function readMapped({ path, submissions, sheets }: RawFile, context: Context): Mapped {
  if (sheets === undefined) return { submissions, isList: false };
  const before = context.findings.length;
  const fits = fitSheets(sheets.map(tableOf), context);
  const papers = fits.flatMap((fit) => papersOf(fit, context));
  if (papers.length === 0 && submissions.length === 0 && context.findings.length === before)
    context.findings.push(raise(notSubmission, {}, { place: { file: path } }));
  if (fits.length === 0) return { submissions, isList: false };
  const bySender = [...groupBy(papers, ({ head }) => head.unit?.text).values()];
  return {
    submissions: bySender.map((each) => submissionOf(path, each, context)),
    isList: fits.some(({ form }) => form.from.tag === 'rows'),
  };
}

type Head = Pick<RawSubmission, 'place' | 'unit' | 'period' | 'revision' | 'signed'>;

/** What one sheet says for one sender. */
interface Paper {
  readonly head: Head;
  readonly entries: readonly RawEntry[];
}

function papersOf(fit: Fit, context: Context): readonly Paper[] {
  const entries = readFit(fit, context);
  const head = headOf(fit, context);
  if (fit.form.from.tag !== 'rows')
    return [{ head: present({ ...head, unit: senderOf(fit, context) }), entries }];
  const rows = groupBy(entries, ({ unit }) => unit?.text);
  return [...rows.values()].filter(saysAnything).map((own) => rowPaper(head, own));
}

/** A unit whose row is blank has sent nothing: it is missing, as if it were not on the list. */
function saysAnything(entries: readonly RawEntry[]): boolean {
  return entries.some(
    ({ value, previous }) => !isBlank(value) || (previous !== undefined && !isBlank(previous)),
  );
}

function rowPaper(head: Head, entries: readonly RawEntry[]): Paper {
  const unit = entries[0]?.unit;
  const own = entries.map(({ unit: _, ...entry }) => entry);
  return { head: present({ ...head, unit, place: unit?.place ?? head.place }), entries: own };
}

function headOf({ form, table, head }: Fit, context: Context): Head {
  const period = readSpot(table, form.period, context);
  return present({
    place: head.place,
    period:
      form.period === undefined
        ? idCell(context.period.id, head.place)
        : period && periodCell(period, context),
    revision: readSpot(table, form.revision, context),
    signed: readSpot(table, form.signed, context),
  });
}

/** Undefined where only the name of the file can tell. */
function senderOf({ form, table, head }: Fit, context: Context): RawCell | undefined {
  const { from } = form;
  if (from.tag === 'unit') return idCell(from.unit, head.place);
  if (from.tag !== 'spot') return undefined;
  const named = readSpot(table, from.spot, context);
  const match = named && matchName(named, matcherOf(form, context));
  return match?.tag === 'unit' ? unitCell(named ?? idCell('', head.place), match.unit) : named;
}

function idCell(id: string, place: RawCell['place']): RawCell {
  return { value: { tag: 'text', text: id }, text: id, place };
}

function submissionOf(file: string, papers: readonly Paper[], { plan }: Context): RawSubmission {
  const heads = papers.map(({ head }) => head);
  const first = (key: Exclude<keyof Head, 'place'>): RawCell | undefined =>
    heads.map((head) => head[key]).find((cell) => cell !== undefined);
  const place = heads[0]?.place ?? { file };
  return present({
    file,
    place,
    plan: idCell(plan.id, place),
    period: first('period'),
    unit: first('unit'),
    revision: first('revision'),
    signed: first('signed'),
    entries: papers.flatMap(({ entries }) => entries),
    sections: [],
    tasks: [],
    projects: [],
    awards: [],
    absentIsBlank: false,
  });
}
