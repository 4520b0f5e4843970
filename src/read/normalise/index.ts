import { type Finding, raise, type Words } from '../../model/finding.ts';
import type { Period } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import { present } from '../../model/present.ts';
import type { RawCell, Submission } from '../../model/submission.ts';
import type { Unit } from '../../model/unit.ts';
import { bodyFromSigns } from '../by-label/index.ts';
import { headFromLabels } from '../by-label/report-head.ts';
import * as say from '../findings.ts';
import type { FileNameMatcher } from '../match-file-name.ts';
import type { UnitMatcher } from '../match-unit.ts';
import type { RawSubmission } from '../raw.ts';
import { readAwards } from './awards.ts';
import { type Below, splitBelow } from './below.ts';
import type { Context } from './context.ts';
import { readDayDetail } from './detail.ts';
import { readEntries } from './entries.ts';
import { filled, missing, readUnit } from './head.ts';
import { readNarratives, readProjects, readTasks } from './parts.ts';
import { isTicked, isUnclear } from './tick.ts';

/** A typed submission, or none when its head does not say whose, of which plan or for which period it is. */
export interface Normalised {
  readonly submission?: Submission;
  /** One for each unit below whose papers it passes on. */
  readonly below: readonly Submission[];
  /** Whose the file is, where that much could be read. */
  readonly unit?: string;
  readonly findings: readonly Finding[];
}

export function normalise(
  given: RawSubmission,
  plan: Plan,
  period: Period,
  matchUnit: UnitMatcher,
  matchFileName?: FileNameMatcher,
): Normalised {
  const context: Context = { plan, period, matchUnit, matchFileName, findings: [] };
  const raw = headFromLabels(given, context);
  const unit = readUnit(raw, context);
  const usable = isForThis(raw, context);
  const revision = readRevision(raw, context);
  if (unit === undefined || !usable || revision === undefined) {
    return present({ unit: unit?.id, below: [], findings: context.findings });
  }
  for (const { label, value } of raw.added ?? [])
    context.findings.push(
      raise(say.addedRow, { label, text: value.text }, { place: value.place, unit: unit.id }),
    );
  const { own, below } = splitBelow(bodyFromSigns(raw, unit, context), unit, context);
  const through = { unit: unit.id, revision };
  return {
    submission: readWhole(own, unit, revision, context),
    below: below.map((each) => readBelow(each, through, context)),
    unit: unit.id,
    findings: context.findings,
  };
}

const receivedWords: Words = { vi: 'Ngày nhận', en: 'Day of receipt' };

/** What a unit below sent, as it was passed on. */
function readBelow(
  { unit, raw, about }: Below,
  through: { readonly unit: string; readonly revision: number },
  context: Context,
): Submission {
  const revision =
    about?.revision === undefined ? 1 : readRevision({ ...raw, revision: about.revision }, context);
  const origin = about?.file?.text || undefined;
  const received = readDayDetail(about?.received, receivedWords, unit, context);
  const read = readWhole(raw, unit, revision ?? 1, context);
  if (!isTicked(about?.missing)) return present({ ...read, through, origin, received });
  // Nothing came from it: what stands here was settled by phone, and nothing else was left blank.
  const entries = read.entries.filter(({ settled }) => settled !== undefined);
  return { ...read, entries, through, absent: true };
}

const signedWords: Words = { vi: 'Ngày ký', en: 'Day of signing' };

function readWhole(raw: RawSubmission, unit: Unit, revision: number, context: Context): Submission {
  return present({
    file: raw.file,
    place: raw.place,
    plan: context.plan.id,
    period: context.period.id,
    unit: unit.id,
    revision,
    document: present({
      number: raw.documentNumber?.text || undefined,
      date: raw.documentDate?.text || undefined,
    }),
    signed: readDayDetail(raw.signed, signedWords, unit, context),
    sender: present({
      name: raw.senderName?.text || undefined,
      title: raw.senderTitle?.text || undefined,
      phone: raw.senderPhone?.text || undefined,
    }),
    blankIsZero: readBlankIsZero(raw.blankIsZero, unit, context),
    entries: readEntries(raw, unit, context),
    narratives: readNarratives(raw.sections, unit, context),
    tasks: readTasks(raw.tasks, unit, context),
    projects: readProjects(raw.projects, unit, context),
    awards: readAwards(raw.awards, unit, context),
  });
}

function readBlankIsZero(cell: RawCell | undefined, unit: Unit, context: Context): boolean {
  if (isUnclear(cell)) {
    const what: Words = {
      vi: 'Ô "để trống là không phát sinh"',
      en: 'The tick "blank means nothing happened"',
    };
    context.findings.push(
      raise(say.unreadablePart, { what, text: cell.text }, { place: cell.place, unit: unit.id }),
    );
  }
  return isTicked(cell);
}

/** A submission naming another plan or another period is not used. */
function isForThis(raw: RawSubmission, context: Context): boolean {
  const { plan, period } = context;
  const before = context.findings.length;
  const planNamed = filled(raw.plan);
  if (planNamed === undefined) missing(raw, { vi: 'kế hoạch', en: 'plan' }, context);
  else if (planNamed.text !== plan.id) {
    const args = { named: planNamed.text, plan: plan.id };
    context.findings.push(raise(say.otherPlan, args, { place: planNamed.place }));
  }
  const periodNamed = filled(raw.period);
  if (periodNamed === undefined) missing(raw, { vi: 'kỳ báo cáo', en: 'period' }, context);
  else if (periodNamed.text !== period.id) {
    const args = { named: periodNamed.text, period: period.id };
    context.findings.push(raise(say.otherPeriod, args, { place: periodNamed.place }));
  }
  const usable = context.findings.length === before;
  if (usable && raw.planHash !== undefined && raw.planHash.text !== plan.sha256) {
    context.findings.push(raise(say.otherForm, {}, { place: raw.planHash.place }));
  }
  return usable;
}

/** 1 unless the file says otherwise; one that cannot be read makes the file unusable: it decides which file counts. */
function readRevision(raw: RawSubmission, context: Context): number | undefined {
  const cell = filled(raw.revision);
  if (cell === undefined) return 1;
  if (/^0*[1-9]\d{0,3}$/.test(cell.text.trim())) return Number(cell.text);
  return missing(
    { ...raw, place: cell.place },
    { vi: 'lần gửi (1, 2, 3 …)', en: 'revision (1, 2, 3 …)' },
    context,
  );
}
