import type { ArchiveItem, PaperFile } from '../../model/archive.ts';
import { fileItem } from './item.ts';
import type { ArchiveMaterial } from './material.ts';

const registers: readonly (readonly [RegExp, string])[] = [
  [/nhan\.csv$/i, 'Sổ nhận báo cáo'],
  [/xu-ly\.[a-z]+$/i, 'Sổ xử lý số liệu với các đơn vị'],
];

export function registerItems({ head, papers }: ArchiveMaterial): readonly ArchiveItem[] {
  return papers.registers.map((file) =>
    fileItem(file, { about: nameIn(registers, file), author: head.self }),
  );
}

export function letterItems({ finished, head, papers }: ArchiveMaterial): readonly ArchiveItem[] {
  return papers.letters.map((file) => {
    const kind = /\.docx$/i.test(file.path) ? 'Công văn đôn đốc' : 'Tin nhắn đôn đốc';
    return fileItem(file, { about: `${kind} gửi báo cáo ${finished.period.name}`, author: head.self });
  });
}

export function otherItems({ head, papers }: ArchiveMaterial): readonly ArchiveItem[] {
  return papers.others.map((file) => fileItem(file, { about: baseName(file.path), author: head.self }));
}

const outputs: readonly (readonly [RegExp, string])[] = [
  [/^bao-cao\.(?:docx|html|md)$/, 'Báo cáo tổng hợp'],
  [/^phu-luc\.xlsx$/, 'Phụ lục kèm theo báo cáo'],
  [/^kiem-tra\.xlsx$/, 'Bảng kiểm tra số liệu (nội bộ)'],
  [/^tap-hop-y-kien\.docx$/, 'Tập hợp ý kiến của các đơn vị (nội bộ)'],
  [/^bieu-do-\d+\.(?:svg|png)$/, 'Biểu đồ của báo cáo'],
  [/^thay-doi\.docx$/, 'Thay đổi so với lần tổng hợp trước (nội bộ)'],
  [/^bao-cao-cap-nhat\.docx$/, 'Báo cáo đã sửa tay, số liệu cập nhật'],
  [/^ket-qua\.json$/, 'Kết quả tính và nguồn của từng số, để kiểm chứng'],
];

/** The folder of the last run: what was written then, and what was put there since, the signed report most of all. */
export function runItems({ finished, head, papers }: ArchiveMaterial): {
  readonly items: readonly ArchiveItem[];
  readonly changed: readonly string[];
} {
  const { results, run } = finished;
  const written = new Map(results.outputs.map(({ path, sha256 }) => [`${run}/${path}`, sha256]));
  const there = new Set(papers.run.map(({ path }) => path));
  const edited = papers.run.filter(({ path, sha256 }) => (written.get(path) ?? sha256) !== sha256);
  const gone = [...written].filter(([path]) => !there.has(path));
  const items = papers.run.map((file) =>
    fileItem(file, {
      about: aboutOutput(file),
      author: head.self,
      note: edited.includes(file) ? 'Đã sửa tay sau khi ghi' : '',
    }),
  );
  const lost = gone.map(([path, sha256]) =>
    fileItem(
      { path, sha256 },
      { about: aboutOutput({ path, sha256 }), author: head.self, note: 'Không còn trong thư mục' },
    ),
  );
  return {
    items: [...items, ...lost],
    changed: [...edited.map(({ path }) => path), ...gone.map(([path]) => path)],
  };
}

function aboutOutput(file: PaperFile): string {
  const name = baseName(file.path);
  const known = outputs.find(([pattern]) => pattern.test(name))?.[1];
  return known ?? (isSigned(file) ? 'Báo cáo đã ký' : name);
}

/** A paper put beside the results, or the report itself once its head has a number. */
export function isSigned({ path, number }: PaperFile): boolean {
  const name = baseName(path);
  const isOurs = outputs.some(([pattern]) => pattern.test(name));
  return isOurs ? name === 'bao-cao.docx' && number !== undefined : /\.(?:docx|pdf)$/i.test(name);
}

function nameIn(names: readonly (readonly [RegExp, string])[], { path }: PaperFile): string {
  return names.find(([pattern]) => pattern.test(path))?.[1] ?? baseName(path);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
