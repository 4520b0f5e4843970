import { z } from 'zod';
import { taskStatusWords } from './form.ts';
import { planFile } from './plan-file.ts';
import { resultsFile } from './results.ts';
import { described } from './schema-words/describe.ts';
import { planWords } from './schema-words/plan.ts';
import { resultsWords } from './schema-words/results.ts';
import { submissionWords } from './schema-words/submission.ts';

/**
 * A submission as it is written in YAML, for editors and for programs that write one. Reading does not go through it:
 * the reader keeps each scalar's source text and place, and turns mistakes into findings instead of refusing the file.
 */
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
/** Typed without quotes, a number such as 2026 or 45 is meant as text too. */
const text = z.union([z.string(), z.number()]);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const longEntry = z.strictObject({
  value: scalar.optional(),
  previous: scalar.optional(),
  note: text.nullable().optional(),
  estimated: z.boolean().optional(),
  gap: z.enum(['unreadable', 'conflict']).optional(),
  source: z.string().optional(),
  settled: z
    .strictObject({
      reason: z.string().optional(),
      by: z.string().optional(),
      at: z.string().optional(),
      accepted: z.boolean().optional(),
    })
    .optional(),
});
const oneEntry = z.union([scalar, longEntry]);
const entry = z.union([oneEntry, z.record(z.string().regex(/^\d{4}$/), oneEntry)]);
const entries = z.record(z.string(), entry);

const funding = z.strictObject({
  source: z.string().optional(),
  capital: z.string().optional(),
  year: z.number().int().optional(),
  planned: scalar.optional(),
  allocated: scalar.optional(),
  spent: scalar.optional(),
});

/** The editor offers these; the words of the form are understood too. */
const taskStatus = z.union([z.enum(Object.keys(taskStatusWords)), z.string(), z.null()]);

/** What a submission holds beside figures. */
const parts = {
  sections: z.record(z.string(), z.string().nullable()).optional(),
  tasks: z
    .record(
      z.string(),
      z.strictObject({ status: taskStatus.optional(), note: z.string().nullable().optional() }),
    )
    .optional(),
  projects: z
    .record(
      z.string(),
      z.strictObject({
        funding: z.array(funding).optional(),
        progress: z.string().nullable().optional(),
        problems: z.string().nullable().optional(),
      }),
    )
    .optional(),
  awards: z
    .array(
      z.strictObject({
        kind: z.string().nullable().optional(),
        name: z.string().nullable(),
        merit: z.string().nullable().optional(),
        copies: scalar.optional(),
        sent: z.string().nullable().optional(),
      }),
    )
    .optional(),
};

const submissionFile = z.strictObject({
  schema: z.literal('tongket/submission@1'),
  plan: text,
  period: text,
  unit: z.string(),
  revision: z.number().int().min(1).optional(),
  document: z.strictObject({ number: text.optional(), date: day.optional() }).optional(),
  signed: day.optional(),
  by: z
    .strictObject({ name: z.string().optional(), title: z.string().optional(), phone: text.optional() })
    .optional(),
  'blank-is-zero': z.boolean().optional(),
  values: entries.optional(),
  units: z.record(z.string(), entries).optional(),
  ...parts,
  below: z
    .record(
      z.string(),
      z.strictObject({
        missing: z.boolean().optional(),
        received: day.optional(),
        revision: z.number().int().min(1).optional(),
        file: z.string().optional(),
        units: z.record(z.string(), entries).optional(),
        ...parts,
      }),
    )
    .optional(),
});

const schemas = {
  plan: { file: planFile, words: planWords },
  submission: { file: submissionFile, words: submissionWords },
  results: { file: resultsFile, words: resultsWords },
} as const;

export type SchemaName = keyof typeof schemas;

export const schemaNames = Object.keys(schemas) as readonly SchemaName[];

/** The JSON Schema (2020-12) of a file that the tool reads or writes, as it is written, each key described. */
export function jsonSchema(name: SchemaName): object {
  const { file, words } = schemas[name];
  return described(z.toJSONSchema(file, { io: 'input' }), words);
}

/** Its text, as `plan schema` prints it and an editor opens it. */
export function schemaText(name: SchemaName): string {
  return `${JSON.stringify(jsonSchema(name), null, 2)}\n`;
}
