import { z } from 'zod';

/**
 * `ket-qua.json`: what a run computed, for programs and for later runs. Exact numbers are strings (`6214`,
 * `483/6697`, `-3/20`); keys stand in plan order; paths are relative to the given folder, with `/`, NFC.
 */
const exactText = z.string().regex(/^-?\d+(?:\/[1-9]\d*)?$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const gap = z.enum([
  'blank',
  'not-submitted',
  'unreadable',
  'conflict',
  'no-denominator',
  'no-basis',
  'not-asked',
]);
const standing = z.enum(['exceeded', 'met', 'missed', 'in-progress', 'unknown', 'not-applicable']);

const place = z.union([
  z.strictObject({ file: z.string(), sheet: z.string(), cell: z.string() }),
  z.strictObject({ file: z.string(), line: z.number().int(), column: z.number().int() }),
  z.strictObject({ file: z.string() }),
]);

/** One unit's value: a number as exact text; yes-no as true or false; choice, text and date as text. */
const unitValue = z.strictObject({
  value: z.union([z.string(), z.boolean()]).optional(),
  gap: gap.optional(),
  previous: exactText.optional(),
  estimated: z.literal(true).optional(),
  place: place.optional(),
  /** Where it stood in the file of the unit that first sent it, where another passed it on. */
  source: z.string().optional(),
  /** Where the unit itself gave last year's figure. */
  previousPlace: place.optional(),
  /** The settlement that the value comes from. */
  settled: place.optional(),
  /** The checking source's own figure; of several units their sum, and the place of the first. */
  check: z.strictObject({ value: exactText, place, units: z.array(z.string()).optional() }).optional(),
  /** Year by year, in a window reported so. */
  years: z
    .record(
      z.string(),
      z.strictObject({
        value: z.union([z.string(), z.boolean()]).optional(),
        gap: gap.optional(),
        place: place.optional(),
      }),
    )
    .optional(),
});

const elementResult = z.strictObject({
  total: z
    .strictObject({
      value: exactText.optional(),
      reported: z.number().int(),
      expected: z.number().int(),
      estimated: z.number().int().optional(),
      matched: z.strictObject({ value: exactText, previous: exactText, units: z.number().int() }).optional(),
      /** Year by year, in a window reported so. */
      years: z
        .record(z.string(), z.strictObject({ value: exactText.optional(), reported: z.number().int() }))
        .optional(),
    })
    .optional(),
  /** Figures of the whole from the baseline or from earlier results, where a formula asks for them. */
  whole: z.record(z.string(), z.strictObject({ value: exactText, source: z.string(), place })).optional(),
  units: z.record(z.string(), unitValue),
});

const target = z.strictObject({
  text: z.string(),
  test: z.enum(['>=', '>', '<=', '<', '=', 'range']),
  bound: exactText.optional(),
  low: exactText.optional(),
  high: exactText.optional(),
  milestone: z.number().int().optional(),
});

const indicatorResult = z.strictObject({
  value: exactText.optional(),
  gap: gap.optional(),
  display: z.string(),
  target: target.optional(),
  standing: standing.optional(),
  firm: z.boolean().nullable().optional(),
  completion: exactText.nullable().optional(),
  reported: z.number().int(),
  expected: z.number().int(),
  /** The sums that went into the formula and the units they are over; none for a figure of the whole. */
  terms: z.array(
    z.strictObject({
      element: z.string(),
      aspect: z.string(),
      value: exactText,
      units: z.number().int(),
      whole: place.optional(),
    }),
  ),
  units: z.record(
    z.string(),
    z.strictObject({ value: exactText.optional(), gap: gap.optional(), standing: standing.optional() }),
  ),
  years: z
    .record(
      z.string(),
      z.strictObject({ value: exactText.optional(), gap: gap.optional(), standing: standing.optional() }),
    )
    .optional(),
});

const finding = z.strictObject({
  code: z.string().regex(/^TK\d{3}$/),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  remedy: z.string(),
  unit: z.string().optional(),
  element: z.string().optional(),
  place: place.optional(),
  otherPlace: place.optional(),
});

const fileUse = z.strictObject({
  path: z.string(),
  sha256: z.string(),
  unit: z.string().optional(),
  revision: z.number().int().optional(),
  /** The unit above that passed it on, and the file it came in first. */
  through: z.string().optional(),
  origin: z.string().optional(),
  used: z.boolean(),
});

const settlement = z.strictObject({
  unit: z.string(),
  element: z.string(),
  period: z.string(),
  year: z.number().int().optional(),
  reported: z.string().optional(),
  settled: z.string(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  applied: z.boolean(),
  place,
});

/** A part of the units: those below a node of the tree, or those with a tag. */
const part = z.strictObject({
  units: z.array(z.string()),
  elements: z.record(
    z.string(),
    z.strictObject({ value: exactText.optional(), reported: z.number().int(), expected: z.number().int() }),
  ),
  indicators: z.record(
    z.string(),
    z.strictObject({
      value: exactText.optional(),
      gap: gap.optional(),
      display: z.string(),
      standing: standing.optional(),
      firm: z.boolean().nullable().optional(),
      reported: z.number().int(),
      expected: z.number().int(),
    }),
  ),
});

export const resultsFile = z.strictObject({
  schema: z.literal('tongket/results@1'),
  tool: z.string(),
  plan: z.strictObject({ id: z.string(), sha256: z.string() }),
  period: z.strictObject({ id: z.string(), from: day.optional(), to: day.optional(), due: day }),
  /** The unit whose branch was consolidated; absent for the whole. */
  branch: z.string().optional(),
  asOf: day,
  coverage: z.record(
    z.string(),
    z.strictObject({
      expected: z.number().int(),
      received: z.number().int(),
      onTime: z.number().int(),
      late: z.number().int(),
      undated: z.number().int(),
      missing: z.array(z.string()),
    }),
  ),
  elements: z.record(z.string(), elementResult),
  indicators: z.record(z.string(), indicatorResult),
  /** Figures at every node of the tree and for every tag. */
  nodes: z.record(z.string(), part).optional(),
  tags: z.record(z.string(), part).optional(),
  findings: z.array(finding),
  settlements: z.array(settlement),
  /** By unit: fingerprints of the paragraphs it wrote, so that the next report knows what is copied. No words. */
  narratives: z.record(z.string(), z.array(z.string().regex(/^[0-9a-f]{16}$/))).optional(),
  files: z.array(fileUse),
  outputs: z.array(z.strictObject({ path: z.string(), sha256: z.string() })),
});

export type Results = z.infer<typeof resultsFile>;

/** Results of an earlier run, by the path they were given with or found at. */
export interface EarlierResults {
  readonly path: string;
  readonly results: Results;
}

/** What `validate --format json` prints. */
const findingsFile = z.strictObject({
  schema: z.literal('tongket/findings@1'),
  findings: z.array(finding),
  files: z.array(fileUse),
});

export type FindingsFile = z.infer<typeof findingsFile>;
