import { z } from 'zod';
import { isDay } from '../day.ts';

/** An id or a short text. The plan's scalars arrive as they are written, so that `2026` stays the text "2026". */
export const text = z.union([z.string().min(1), z.number().transform(String)]);
export const decimal = z.union([z.string().regex(/^-?\d+(\.\d+)?$/), z.number().transform(String)]);
export const integer = z.union([z.string().regex(/^\d+$/).transform(Number), z.number().int()]);
export const percent = z.union([
  z
    .string()
    .regex(/^(?:100|[1-9]\d?)$/)
    .transform(Number),
  z.number().int().min(1).max(100),
]);
export const texts = z.union([text.transform((one) => [one]), z.array(text)]);
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => isDay(text));
export const unitId = z.string().regex(/^[a-z][a-z0-9-]*$/);
export const code = z.string().regex(/^\p{L}[\p{L}\p{N}_.-]*$/u);

export const periodKinds = ['month', 'quarter', 'half', 'nine-months', 'year', 'multi-year', 'once'] as const;
export const kinds = z.array(z.enum(periodKinds));
