import { Chalk, type ChalkInstance } from 'chalk';
import type { Finding, Severity } from '../model/finding.ts';
import { comparePlaces, compareText, placeText } from '../model/place.ts';
import type { Trouble } from '../model/trouble.ts';
import type { Context } from './context.ts';

/** Colours where they are wanted; the words alone say everything. */
export function paint(context: Context): ChalkInstance {
  return new Chalk({ level: context.colour ? 1 : 0 });
}

const labels: Readonly<Record<Severity, { readonly vi: string; readonly en: string }>> = {
  error: { vi: 'LỖI', en: 'ERROR' },
  warning: { vi: 'CẦN XEM', en: 'WARNING' },
  info: { vi: 'ghi chú', en: 'note' },
};

const order: readonly Severity[] = ['error', 'warning', 'info'];

/** Errors first, then warnings, each by its place. */
export function sortedForReading(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      order.indexOf(a.severity) - order.indexOf(b.severity) ||
      comparePlaces(a.place, b.place) ||
      compareText(a.code, b.code),
  );
}

/** One finding in two lines: where and what; then what to do, the code last. */
export function showFinding(finding: Finding, context: Context): string {
  const { language } = context;
  const colour = paint(context);
  const tint =
    finding.severity === 'error' ? colour.red : finding.severity === 'warning' ? colour.yellow : colour.gray;
  const where = finding.place === undefined ? (finding.unit ?? '') : placeText(finding.place);
  const head = [tint(labels[finding.severity][language]), where].filter((part) => part !== '').join('  ');
  return `${head}\n  ${finding.message[language]}\n  → ${finding.remedy[language]} ${colour.gray(`[${finding.code}]`)}\n`;
}

/** `6 lỗi, 24 chỗ cần xem, 310 ghi chú`. */
export function showCounts(findings: readonly Finding[], context: Context): string {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, notes] = order.map(count);
  return context.language === 'vi'
    ? `${errors} lỗi, ${warnings} chỗ cần xem, ${notes} ghi chú`
    : `${errors} errors, ${warnings} warnings, ${notes} notes`;
}

/** Why nothing was done, with what to do, and the plan's own mistakes where they are the reason. */
export function showTrouble(trouble: Trouble, context: Context): void {
  const { language, stderr } = context;
  for (const finding of sortedForReading(trouble.findings ?? []))
    stderr(`${showFinding(finding, context)}\n`);
  stderr(`tongket: ${trouble.message[language]}\n  → ${trouble.remedy[language]}\n`);
}
