import type { ArchiveItem } from '../../model/archive.ts';
import { showDay } from '../../vi/date.ts';
import { fileItem, itemOf } from './item.ts';
import type { ArchiveMaterial } from './material.ts';

/** The document that ordered the report, and the plan as it was declared from it. */
export function planItems({ finished, head, papers }: ArchiveMaterial): readonly ArchiveItem[] {
  const { document, title } = finished.plan;
  const ordered =
    document === undefined
      ? []
      : [
          itemOf({
            number: document.number,
            date: showDay(document.date),
            about: title,
            author: document.issuer,
            note: 'Không có tệp ở đây; để kèm bản gốc',
          }),
        ];
  const files = papers.plan.map((file) =>
    fileItem(file, {
      about: file.path === 'plan.yaml' ? 'Bản khai kế hoạch báo cáo' : `Bảng kèm bản khai: ${file.path}`,
      author: head.self,
    }),
  );
  return [...ordered, ...files];
}
