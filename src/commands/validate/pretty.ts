import type { Finding, Words } from '../../model/finding.ts';
import type { ranked } from '../../pipeline.ts';
import type { Context } from '../context.ts';
import { showCounts, showFindings } from '../show.ts';

type Ranked = ReturnType<typeof ranked>[number];

const titles: readonly (readonly [title: Words, holds: (each: Ranked) => boolean])[] = [
  [{ vi: 'Ảnh hưởng đến đánh giá chung', en: 'May turn a standing of the whole' }, ({ turns }) => turns],
  [{ vi: 'Lỗi', en: 'Errors' }, ({ turns, finding }) => !turns && finding.severity === 'error'],
  [{ vi: 'Cần xem lại', en: 'Warnings' }, ({ turns, finding }) => !turns && finding.severity === 'warning'],
  [{ vi: 'Ghi chú', en: 'Notes' }, ({ turns, finding }) => !turns && finding.severity === 'info'],
];

/** Every finding to stdout, what changes a standing first; a heading with its number over each part. */
export function showPretty(
  findings: readonly Ranked[],
  { path }: { readonly path: string },
  named: boolean,
  context: Context,
): void {
  const { language, stdout } = context;
  if (named) stdout(`=== ${path} ===\n\n`);
  for (const [title, holds] of titles) {
    const part = findings.filter(holds).map(({ finding }) => finding);
    if (part.length === 0) continue;
    stdout(`── ${title[language]}: ${part.length} ──\n\n`);
    for (const block of showFindings(part, context)) stdout(`${block}\n`);
  }
  showSum(
    findings.map(({ finding }) => finding),
    context,
  );
}

function showSum(findings: readonly Finding[], context: Context): void {
  const counts = showCounts(findings, context);
  const open = findings.filter(({ severity }) => severity !== 'info').length;
  context.notice({
    vi: open === 0 ? `Không có chỗ nào cần sửa (${counts}).` : `Đề nghị kiểm tra lại ${open} chỗ: ${counts}.`,
    en: open === 0 ? `Nothing to correct (${counts}).` : `Please check ${open} places: ${counts}.`,
  });
}
