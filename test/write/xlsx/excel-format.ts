import { exact, roundedText, whole } from '../../../src/model/exact.ts';
import type { NumberCell } from '../../../src/write/xlsx/number.ts';

/**
 * What Excel shows of a number cell on a Vietnamese machine, for the formats we write: parts for positive, negative
 * and zero, quoted words, `#,##0` or zeros, fixed decimals, a percent sign. Excel rounds what 15 digits say.
 */
export function shownIn({ value, format }: NumberCell): string {
  const parts = format.split(';');
  const part = parts[value < 0 ? 1 : value === 0 ? 2 : 0] ?? parts[0] ?? '';
  const bare = part.replace(/"[^"]*"/g, '');
  const scaled = bare.includes('%') ? value * 100 : value;
  const digits = digitsOf(Math.abs(Number(scaled.toPrecision(15))), bare);
  const shown = part.replace(/[#,0]+(?:\.0+)?/, digits).replaceAll('"', '');
  const ownSign = value < 0 && parts.length === 1 && /[1-9]/.test(digits);
  return ownSign ? `-${shown}` : shown;
}

function digitsOf(value: number, bare: string): string {
  const decimals = /\.(0+)/.exec(bare)?.[1]?.length ?? 0;
  const [units = '', rest] = roundedText(exact(String(value)) ?? whole(0), decimals).split('.');
  const least = /^0+/.exec(bare)?.[0].length ?? 1;
  const grouped = bare.includes('#,##0') ? units.replace(/\B(?=(?:\d{3})+$)/g, '.') : units;
  return rest === undefined ? grouped.padStart(least, '0') : `${grouped.padStart(least, '0')},${rest}`;
}
