import type { Archive } from '../../model/archive.ts';
import { endOf } from '../../model/period.ts';
import { lackingPapers } from './lacking.ts';
import type { ArchiveMaterial } from './material.ts';
import { letterItems, otherItems, registerItems, runItems } from './own-papers.ts';
import { planItems } from './plan-papers.ts';
import { submissionItems } from './submissions.ts';

/** All that belongs to a finished report, in the order in which it came about; every file held against the results. */
export function composeArchive(material: ArchiveMaterial): Archive {
  const { finished } = material;
  const submissions = submissionItems(material);
  const run = runItems(material);
  const groups = [
    { title: 'Văn bản giao nhiệm vụ, bản khai kế hoạch', items: planItems(material) },
    { title: 'Báo cáo của các đơn vị', items: submissions.items },
    { title: 'Sổ theo dõi', items: registerItems(material) },
    { title: 'Văn bản đôn đốc', items: letterItems(material) },
    { title: 'Kết quả tổng hợp', items: run.items },
    { title: 'Tài liệu khác', items: otherItems(material) },
  ];
  return {
    title: `Báo cáo ${finished.period.name}: ${finished.plan.title}`,
    day: endOf(finished.period),
    groups: groups.filter(({ items }) => items.length > 0),
    missing: lackingPapers(material),
    changed: [...submissions.changed, ...run.changed],
  };
}
