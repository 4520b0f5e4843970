import { authorOf } from './item.ts';
import type { ArchiveMaterial } from './material.ts';
import { isSigned } from './own-papers.ts';

/** What a complete file of the report would have and this one has not. */
export function lackingPapers({ finished, collection, papers }: ArchiveMaterial): readonly string[] {
  const { plan, results } = finished;
  const missing = Object.values(results.coverage).flatMap((group) => group.missing);
  const names = (ids: readonly string[]): string => ids.map((id) => authorOf(plan, id)).join(', ');
  const unnumbered = collection.submissions.filter(
    ({ through, absent, document }) => through === undefined && absent !== true && !document?.number,
  );
  const files = new Set(unnumbered.map(({ unit }) => unit));
  const wasLate = Object.values(results.coverage).some(({ late }) => late > 0) || missing.length > 0;
  const say = (wanting: boolean, words: string): readonly string[] => (wanting ? [words] : []);
  return [
    ...say(missing.length > 0, `Báo cáo của ${missing.length} đơn vị: ${names(missing)}.`),
    ...say(files.size > 0, `Số, ký hiệu văn bản của ${files.size} đơn vị: ${names([...files])}.`),
    ...say(!papers.registers.some(({ path }) => /nhan\.csv$/i.test(path)), 'Sổ nhận báo cáo (nhan.csv).'),
    ...say(wasLate && papers.letters.length === 0, 'Văn bản đôn đốc các đơn vị chậm, chưa báo cáo.'),
    ...say(![...papers.run, ...papers.others].some(isSigned), `Bản báo cáo đã ký; chép vào ${finished.run}.`),
    ...say(
      plan.sha256 !== results.plan.sha256,
      'Đúng bản khai kế hoạch đã dùng để tổng hợp: bản hiện có đã sửa.',
    ),
  ];
}
