import { Chalk, type ChalkInstance } from 'chalk';
import type { Finding, Severity } from '../model/finding.ts';
import { groupBy } from '../model/group.ts';
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
  const where = finding.place === undefined ? (finding.unit ?? '') : placeText(finding.place);
  return block(where, [finding.message[context.language]], finding, context);
}

/**
 * Findings in the order given. Those that stand at no place and ask for the same are one block, where the first of
 * them is: in the first days after a deadline a hundred units have yet to report.
 */
export function showFindings(findings: readonly Finding[], context: Context): readonly string[] {
  const { language } = context;
  const alike = groupBy(findings, (finding) =>
    finding.place === undefined ? `${finding.code} ${finding.severity} ${finding.remedy[language]}` : finding,
  );
  return [...alike.values()].map((group) => {
    const [first, second] = group;
    if (first === undefined) return '';
    if (second === undefined) return showFinding(first, context);
    const count = language === 'vi' ? `${group.length} chỗ` : `${group.length} of them`;
    const messages = group.map(({ message }) => message[language]);
    return block(count, messages, first, context);
  });
}

function block(where: string, messages: readonly string[], finding: Finding, context: Context): string {
  const { code, severity, remedy } = finding;
  const colour = paint(context);
  const tint = severity === 'error' ? colour.red : severity === 'warning' ? colour.yellow : colour.gray;
  const head = [tint(labels[severity][context.language]), where].filter((part) => part !== '').join('  ');
  const todo = `→ ${remedy[context.language]} ${colour.gray(`[${code}]`)}`;
  return [head, ...[...messages, todo].map((line) => `  ${line}`), ''].join('\n');
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
