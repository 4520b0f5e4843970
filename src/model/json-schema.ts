import { z } from 'zod';
import { planFile } from './plan-file.ts';
import { resultsFile } from './results.ts';

/**
 * A submission as it is written in YAML, for editors and for programs that write one. Reading does not go through it:
 * the reader keeps each scalar's source text and place, and turns mistakes into findings instead of refusing the file.
 */
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const day = z.string();

const entry = z.union([
  scalar,
  z.strictObject({
    value: scalar,
    previous: scalar.optional(),
    note: z.string().optional(),
    estimated: z.boolean().optional(),
  }),
  z.record(z.string().regex(/^\d{4}$/), scalar),
]);
const entries = z.record(z.string(), entry);

const funding = z.strictObject({
  source: z.string().optional(),
  capital: z.string().optional(),
  year: z.number().int().optional(),
  planned: scalar.optional(),
  allocated: scalar.optional(),
  spent: scalar.optional(),
});

const submissionFile = z.strictObject({
  schema: z.literal('tongket/submission@1'),
  plan: z.string(),
  period: z.union([z.string(), z.number()]),
  unit: z.string(),
  revision: z.number().int().min(1).optional(),
  document: z.strictObject({ number: z.string().optional(), date: day.optional() }).optional(),
  signed: day.optional(),
  by: z
    .strictObject({ name: z.string().optional(), title: z.string().optional(), phone: z.string().optional() })
    .optional(),
  'blank-is-zero': z.boolean().optional(),
  values: entries.optional(),
  units: z.record(z.string(), entries).optional(),
  sections: z.record(z.string(), z.string().nullable()).optional(),
  tasks: z
    .record(
      z.string(),
      z.strictObject({ status: z.string().nullable().optional(), note: z.string().nullable().optional() }),
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
    .array(z.strictObject({ kind: z.string().optional(), name: z.string(), merit: z.string().optional() }))
    .optional(),
});

const schemas = { plan: planFile, submission: submissionFile, results: resultsFile } as const;

export type SchemaName = keyof typeof schemas;

export const schemaNames = Object.keys(schemas) as readonly SchemaName[];

/** The JSON Schema (2020-12) of a file that the tool reads or writes, as it is written. */
export function jsonSchema(name: SchemaName): object {
  return z.toJSONSchema(schemas[name], { io: 'input' });
}
