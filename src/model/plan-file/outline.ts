import { z } from 'zod';
import { code, kinds, type periodKinds, text, texts } from './scalars.ts';

/** The outline of the report as the plan writes it, and its annexes. */

const mergeWays = ['lead', 'by-unit', 'digest'] as const;
export const tableNames = [
  'indicators',
  'projects',
  'tasks',
  'awards',
  'coverage',
  'funding',
  'units',
  'years',
] as const;

const shown = z.union([
  z.strictObject({ elements: z.array(code) }),
  /** A line for each; `grouped`: those reached in one sentence, the others in one paragraph. */
  z.strictObject({ indicators: z.array(code), grouped: z.boolean().optional() }),
  z.strictObject({ group: text, grouped: z.boolean().optional() }),
  /** Progress, money and problems of one project and its parts. */
  z.strictObject({ project: text }),
  z.strictObject({ summary: z.literal('indicators') }),
  /** Tasks of one group, or of these leads: how many stand how (`tally`), or also each of them (`list`). */
  z.strictObject({ tasks: z.enum(['tally', 'list']), group: text.optional(), lead: texts.optional() }),
  z.strictObject({ table: z.enum(tableNames) }),
]);

export const section: z.ZodType<SectionFile> = z
  .lazy(() =>
    z.strictObject({
      id: text.optional(),
      heading: text,
      guide: text.optional(),
      from: texts.optional(),
      merge: z.enum(mergeWays).optional(),
      periods: kinds.optional(),
      shows: z.array(shown).optional(),
      parts: z.array(section).optional(),
    }),
  )
  .meta({ id: 'section' });

/** One entry of the outline; `heading` stands in the report to the word. */
export interface SectionFile {
  readonly id?: string | undefined;
  readonly heading: string;
  readonly guide?: string | undefined;
  readonly from?: string[] | undefined;
  readonly merge?: (typeof mergeWays)[number] | undefined;
  readonly periods?: (typeof periodKinds)[number][] | undefined;
  readonly shows?: Shown[] | undefined;
  readonly parts?: SectionFile[] | undefined;
}

/** What a section shows besides its narrative. */
export type Shown = z.infer<typeof shown>;

export const annex = z.strictObject({
  title: text,
  table: z.enum(tableNames),
  /** Columns of a table by unit, rows of one by year. */
  elements: z.array(code).optional(),
  /** Tasks under headings, by their group or their lead; in the plan's order without headings when absent. */
  by: z.enum(['group', 'lead']).optional(),
  /** Printed top right, in italics: "Đơn vị tính: triệu đồng". */
  measure: text.optional(),
  periods: kinds.optional(),
  /** Report variants that carry it; all when absent. */
  variants: texts.optional(),
});
