import { z } from 'zod';

/**
 * `status --format json`: who is in, how full and how right what came is, what keeps the report from being signed and
 * what falls due next. Rates are exact fractions of the units asked (`127/130`), null where none is; days count from 1.
 */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const count = z.number().int().min(0);
const rate = z
  .string()
  .regex(/^\d+(?:\/[1-9]\d*)?$/)
  .nullable();

const tally = z.strictObject({
  id: z.string(),
  name: z.string(),
  expected: count,
  received: count,
  onTime: count,
  late: count,
  undated: count,
  /** Nothing that could be used; the next three are part of it. */
  missing: count,
  /** The report came without its figures: part of `missing`, or received with every figure blank. */
  noFigures: count,
  unreadable: count,
  unusable: count,
  revised: count,
  withErrors: count,
  /** received ÷ expected. */
  complete: rate,
  /** onTime ÷ expected. */
  timely: rate,
});

const share = z.strictObject({ given: count, asked: count });

const unit = z.strictObject({
  id: z.string(),
  name: z.string(),
  group: z.string(),
  district: z.string().optional(),
  arrival: z.enum(['on-time', 'late', 'undated', 'missing']),
  instead: z.enum(['report', 'unreadable', 'unusable']).optional(),
  /** How the office says it: `Gửi chậm 3 ngày`. */
  words: z.string(),
  received: day.optional(),
  /** Calendar days: of what came late after the last day, of what is missing up to now. */
  daysLate: count,
  revision: z.number().int().optional(),
  errors: count,
  warnings: count,
  figures: share,
  sections: share,
});

const due = z.strictObject({
  kind: z.enum(['period', 'task', 'awards']),
  id: z.string(),
  name: z.string(),
  /** As declared. */
  due: day,
  /** The first working day on or after it. */
  lastDay: day,
  workingDaysLeft: count,
});

export const statusFile = z.strictObject({
  schema: z.literal('tongket/status@1'),
  plan: z.string(),
  period: z.strictObject({
    id: z.string(),
    name: z.string(),
    from: day.optional(),
    to: day.optional(),
    due: day,
    lastDay: day,
  }),
  asOf: day,
  /** 0 on the last day and after it. */
  workingDaysLeft: count,
  /** Calendar days since the last day; 0 before. */
  daysPast: count,
  groups: z.array(tally),
  districts: z.array(tally),
  units: z.array(unit),
  /** "Còn thiếu gì để ký", on one page; `ready` is null where not all of it was looked into and nothing stands against. */
  signing: z.strictObject({
    ready: z.boolean().nullable(),
    rows: z.array(z.strictObject({ name: z.string(), state: z.string(), detail: z.string() })),
  }),
  next: z.array(due),
});

export type StatusFile = z.infer<typeof statusFile>;
export type UnitStatus = StatusFile['units'][number];
export type Tally = StatusFile['groups'][number];
export type DueDate = StatusFile['next'][number];
