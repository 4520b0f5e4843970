import type { Style } from 'exceljs';
import type { Cell } from '../../model/report.ts';

/** All that tells two cells' looks apart. */
export interface Look {
  readonly size: number;
  readonly align: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly indent?: number | undefined;
  readonly border?: boolean;
  /** True when absent. */
  readonly wrap?: boolean;
  readonly shaded?: boolean;
  readonly tone?: Cell['tone'] | undefined;
  readonly format?: string | undefined;
}

type Tone = NonNullable<Cell['tone']>;

const fontName = 'Times New Roman';
const headFill = 'FFE7E6E6';
const inks: Record<Tone, string> = {
  good: 'FF375623',
  bad: 'FF9C0006',
  warn: 'FF7F6000',
  muted: 'FF6B6B6B',
};
const fills: Record<Tone, string> = {
  good: 'FFE2F0D9',
  bad: 'FFFBE3E0',
  warn: 'FFFFF2CC',
  muted: 'FFF2F2F2',
};

const line = { style: 'thin' } as const;
const frame = { top: line, left: line, bottom: line, right: line };
const styles = new Map<string, Partial<Style>>();

/**
 * The style of a look. Equal looks share one frozen object, which exceljs then writes once: this is what keeps large
 * sheets fast.
 */
export function styleOf(look: Look): Partial<Style> {
  const { size, align, vertical, bold, italic, indent, border, wrap, shaded, tone, format } = look;
  const key = [size, align, vertical, bold, italic, indent, border, wrap, shaded, tone, format].join('|');
  const known = styles.get(key);
  if (known !== undefined) return known;
  const style = Object.freeze(makeStyle(look));
  styles.set(key, style);
  return style;
}

function makeStyle(look: Look): Partial<Style> {
  const fill = fillOf(look);
  return {
    font: fontOf(look),
    alignment: alignmentOf(look),
    ...(look.border ? { border: frame } : {}),
    ...(fill === undefined ? {} : { fill }),
    ...(look.format === undefined ? {} : { numFmt: look.format }),
  };
}

function fontOf({ size, bold = false, italic = false, tone }: Look): Style['font'] {
  const base = { name: fontName, family: 1, size, bold, italic };
  return tone === undefined ? base : { ...base, color: { argb: inks[tone] } };
}

function alignmentOf({ align, vertical = 'middle', indent, wrap = true }: Look): Partial<Style['alignment']> {
  const base = { horizontal: align, vertical, wrapText: wrap };
  return indent ? { ...base, indent } : base;
}

function fillOf({ tone, shaded }: Look): Style['fill'] | undefined {
  const argb = tone === undefined ? (shaded ? headFill : undefined) : fills[tone];
  return argb === undefined ? undefined : { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}
