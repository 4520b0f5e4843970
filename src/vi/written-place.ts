import type { Words } from '../model/finding.ts';
import type { WrittenLine } from '../model/written.ts';

/** The page where a program laid the file out, else the heading and which line under it. */
export function writtenPlace({ page, heading, number, kind }: WrittenLine): Words {
  if (page !== undefined) return { vi: `trang ${page}`, en: `page ${page}` };
  const line =
    kind === 'row'
      ? { vi: `dòng ${number}`, en: `line ${number}` }
      : { vi: `đoạn ${number}`, en: `paragraph ${number}` };
  if (heading === '') return { vi: `phần mở đầu, ${line.vi}`, en: `opening, ${line.en}` };
  if (kind === 'heading') return { vi: `mục “${heading}”`, en: `“${heading}”` };
  return { vi: `mục “${heading}”, ${line.vi}`, en: `“${heading}”, ${line.en}` };
}
