import { z } from 'zod';
import { type LimitName, limitBounds, limitKinds, normalLimits, readLimit, showLimit } from '../limits.ts';

/** A limit as the plan writes it: text, with a unit where it is a size, or a bare number. */
function limit(name: LimitName) {
  const { isSize, most, words } = limitKinds[name];
  const form = isSize ? /^\d+ ?(?:[KMGkmg]?[Bb])?$/ : /^\d+$/;
  const bounds = limitBounds(name);
  return z
    .union([z.string().regex(form), z.number().int().min(1).max(most)])
    .transform((given, context) => {
      const value = readLimit(name, String(given));
      if (value !== undefined) return value;
      context.addIssue({ code: 'custom', params: { bounds } });
      return z.NEVER;
    })
    .optional()
    .describe(
      `${words.vi} · Limit on ${words.en}: ${bounds}, normally ${showLimit(name, normalLimits[name])}`,
    );
}

/** What reading may cost, each key instead of its normal value. */
export const limitsFile = z.strictObject({
  'file-size': limit('file-size'),
  'yaml-size': limit('yaml-size'),
  'inflated-size': limit('inflated-size'),
  ratio: limit('ratio'),
  cells: limit('cells'),
  'text-length': limit('text-length'),
  files: limit('files'),
  'folder-depth': limit('folder-depth'),
  'archive-files': limit('archive-files'),
  seconds: limit('seconds'),
});
