import { z } from 'zod';
import { code, kinds, text, unitId } from './scalars.ts';

/** Where a particular of the paper stands in the sheet. */
const spot = z.union([
  z.strictObject({ cell: z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/) }),
  z.strictObject({ beside: text }),
]);

/**
 * A form that is not ours. Headers and labels are compared folded: case, tone placement, spaces and numbering (`1.`,
 * `a)`, `-`) do not matter, position never does. ` / ` stands between the rows of a merged header, from the top, and
 * between a heading among the rows and a row under it.
 */
export const form = z.strictObject({
  id: text,
  sheet: text.default('*'),
  periods: kinds.optional(),
  from: z.union([text, spot]),
  unit: text.optional(),
  group: unitId.optional(),
  label: text.optional(),
  rows: z.record(z.string().min(1), code).optional(),
  columns: z.record(z.string().min(1), text),
  period: spot.optional(),
  revision: spot.optional(),
  signed: spot.optional(),
});

export type FormFile = z.infer<typeof form>;
