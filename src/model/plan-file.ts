import { z } from 'zod';
import { form } from './plan-file/form.ts';
import { limitsFile } from './plan-file/limits.ts';
import { annex, section } from './plan-file/outline.ts';
import {
  code,
  day,
  decimal,
  integer,
  kinds,
  percent,
  periodKinds,
  text,
  texts,
  unitId,
} from './plan-file/scalars.ts';

/**
 * The plan as it is written in `plan.yaml`, key by key. Unknown keys are errors. The JSON Schema is made
 * from it, with the words of `schema-words/`; the resolved plan that the stages work with is in `plan.ts`.
 */

export const elementTypes = [
  'count',
  'amount',
  'money',
  'percent',
  'yes-no',
  'choice',
  'text',
  'date',
] as const;
export const elementNatures = ['flow', 'stock', 'cumulative'] as const;

/** Measured on reports of 127 communes: rewordings share 52 % of their word pairs and more, other requests 47 % and less. */
const normalAlike = 55;
/** Under five persons of a commune are as good as named. */
const normalThreshold = 5;

const signer = z.strictObject({
  /** Authority lines above the title: TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH … (Decree 30/2020, Annex I, II.7). */
  authority: texts.default([]),
  title: text,
  /** Rank before the name, for armed forces: Đại tá. */
  rank: z.string().optional(),
  name: z.string().default(''),
});

const reportHead = z.strictObject({
  id: text.optional(),
  title: text,
  /** The superior agency above the issuer; absent for a people's committee. */
  parent: text.optional(),
  issuer: texts,
  /** The issuer in running text: Công an tỉnh. */
  self: text,
  symbol: text,
  place: text,
  to: texts.default([]),
  signer,
  recipients: texts.default([]),
  /** First and last paragraph; {period} {from} {to} {document} {self} {receiver} are filled in. */
  opening: text.optional(),
  closing: text.optional(),
  /** How a target missed at its due date is worded. */
  missed: z.enum(['Chưa đạt', 'Không đạt']).default('Chưa đạt'),
  /** What the plan calls its targets, as its report is to call them. */
  aim: z.enum(['chỉ tiêu', 'mục tiêu']).default('chỉ tiêu'),
});

const period = z.strictObject({
  id: text,
  kind: z.enum(periodKinds),
  name: text,
  from: day.optional(),
  to: day.optional(),
  due: day,
  years: z.array(integer).optional(),
});

const unit = z.strictObject({
  id: unitId.optional(),
  name: text,
  kind: text.optional(),
  code: text.optional(),
  parent: unitId.optional(),
  tags: texts.default([]),
  aliases: texts.default([]),
  since: day.optional(),
  until: day.optional(),
  into: texts.default([]),
});

const unitGroup = z.strictObject({
  group: unitId,
  name: text,
  /** In running text, plural: "xã, phường". */
  short: text.optional(),
  level: z.enum(['province', 'district', 'commune', 'agency', 'centre']),
  /** Under whoever reports: a reminder says "yêu cầu", not "đề nghị". */
  subordinate: z.boolean().optional(),
  roster: text.optional(),
  units: z.array(unit).optional(),
});

const element = z.strictObject({
  code,
  name: text,
  /** A shorter name for table heads. */
  short: text.optional(),
  unit: text.optional(),
  type: z.enum(elementTypes),
  nature: z.enum(elementNatures).optional(),
  from: texts,
  by: unitId.optional(),
  'check-with': unitId.optional(),
  compare: z.enum(['previous-year']).optional(),
  parts: z.array(code).optional(),
  adds: code.optional(),
  required: z.boolean().default(false),
  min: decimal.optional(),
  max: decimal.optional(),
  choices: z.array(text).optional(),
  'asked-if': code.optional(),
  periods: kinds.optional(),
  /** The heading of the form under which it is asked. */
  section: text.optional(),
  /** A line of help in the form. */
  guide: text.optional(),
});

const rule = z.strictObject({
  id: text,
  that: text,
  message: text,
  severity: z.enum(['error', 'warning']).default('error'),
});

const longTarget = z.strictObject({
  test: z.enum(['>=', '>', '<=', '<', '=', 'range']),
  bound: text.optional(),
  low: text.optional(),
  high: text.optional(),
});
const oneTarget = z.union([text, longTarget]);
const target = z.union([oneTarget, z.record(z.string().regex(/^\d{4}$/), oneTarget)]);

const indicator = z.strictObject({
  code,
  /** Rows of the plan's own list that it is part of; one without a row is followed but not counted. */
  row: texts.optional(),
  name: text,
  clause: text.optional(),
  group: text.optional(),
  lead: texts.optional(),
  formula: text,
  target: target.optional(),
  per: z.enum(['unit']).optional(),
  good: z.enum(['up', 'down']).optional(),
  /** Unit of measure where it is not a percentage: người, điểm. */
  unit: text.optional(),
  /** The main clause of its sentence; {n} is the value or numerator, {d} the denominator. */
  sentence: text.optional(),
  /** What is said when there is nothing to measure: "trường hợp trồng trái phép cây có chứa chất ma túy". */
  nothing: text.optional(),
});

const project: z.ZodType<ProjectFile> = z
  .lazy(() =>
    z.strictObject({
      id: text,
      name: text,
      kind: text.optional(),
      lead: texts.optional(),
      with: texts.optional(),
      parts: z.array(project).optional(),
    }),
  )
  .meta({ id: 'project' });

/** A project, programme component or scheme; its parts nest. */
export interface ProjectFile {
  readonly id: string;
  readonly name: string;
  readonly kind?: string | undefined;
  readonly lead?: string[] | undefined;
  readonly with?: string[] | undefined;
  readonly parts?: ProjectFile[] | undefined;
}

const task = z.strictObject({
  id: text,
  number: text,
  name: text,
  /** A shorter name for running text. */
  short: text.optional(),
  /** The group it belongs to, as indicators do: a solution, a project. */
  group: text.optional(),
  lead: texts,
  with: texts.optional(),
  /** The time limit in the plan's words. Where they name one last day (`Quý I/2026`), `due` may be left out. */
  time: text.optional(),
  due: day.optional(),
  level: text.optional(),
});

export const planFile = z.strictObject({
  schema: z.literal('tongket/plan@1'),
  id: text,
  title: text,
  document: z.strictObject({ number: text, date: day, issuer: text }).optional(),
  basis: z.array(text).default([]),
  numbers: z.enum(['vi', 'en']).default('vi'),
  dash: z.enum(['gap', 'zero']).default('gap'),
  estimates: z.enum(['allow', 'refuse']).default('allow'),
  holidays: z.array(day).default([]),
  /** Whom a unit asks when it does not know what to write: of the standing agency, printed in the forms. */
  contact: z.strictObject({ name: text, phone: text.optional(), email: text.optional() }).optional(),
  /** How alike two sentences are, in a hundred, that a digest puts together. */
  digest: z.strictObject({ alike: percent.default(normalAlike) }).prefault({}),
  /** What leaves the office with --public: counts by unit below this are withheld. */
  public: z.strictObject({ threshold: integer.default(normalThreshold) }).prefault({}),
  limits: limitsFile.default({}),
  report: z.union([reportHead.transform((one) => [one]), z.array(reportHead)]).default([]),
  periods: z.array(period).min(1),
  units: z.array(unitGroup).min(1),
  elements: z.array(element).default([]),
  rules: z.array(rule).default([]),
  groups: z.array(z.strictObject({ id: text, name: text })).default([]),
  indicators: z.array(indicator).default([]),
  targets: text.optional(),
  baseline: text.optional(),
  projects: z.array(project).default([]),
  tasks: z.array(task).default([]),
  awards: z
    .strictObject({ from: texts.optional(), due: day.optional(), copies: integer.optional() })
    .optional(),
  // That it is empty is said together with all other mistakes.
  outline: z.array(section).meta({ minItems: 1 }),
  annexes: z.array(annex).default([]),
  forms: z.array(form).default([]),
});

export { periodKinds };

export type PlanFile = z.infer<typeof planFile>;

/** A mistake of form, as the schema finds it. */
export type PlanIssue = z.ZodError['issues'][number];
