import type { ArchiveItem } from '../../model/archive.ts';
import { compareText } from '../../model/place.ts';
import type { Plan } from '../../model/plan.ts';
import type { Results } from '../../model/results.ts';
import type { Submission } from '../../model/submission.ts';
import { readDay, showDay } from '../../vi/date.ts';
import { authorOf, itemOf } from './item.ts';
import type { ArchiveMaterial } from './material.ts';

type Filed = Results['files'][number] & { readonly note: string };

/** Every file of the units: those that count, those that were replaced, those that came too late or are gone. */
export function submissionItems(material: ArchiveMaterial): {
  readonly items: readonly ArchiveItem[];
  readonly changed: readonly string[];
} {
  const { finished, collection } = material;
  const { plan, results } = finished;
  const were = bySha(results.files);
  const are = bySha(collection.files);
  const fresh = collection.files.filter(({ sha256 }) => !were.has(sha256));
  const gone = results.files.filter(({ sha256 }) => !are.has(sha256));
  const kept = collection.files.filter(({ sha256 }) => were.has(sha256));
  const filed: readonly Filed[] = [
    ...kept.map((file) => ({ ...file, note: noteOf(were.get(file.sha256) ?? file, results.files, plan) })),
    ...fresh.map((file) => ({ ...file, note: 'Đến hoặc đổi sau lần tổng hợp này; không nằm trong kết quả' })),
    ...gone.map((file) => ({ ...file, note: 'Không còn trong thư mục, hoặc đã đổi' })),
  ];
  const sent = new Map(
    [...collection.setAside, ...collection.submissions].map((each) => [keyOf(each.file, each.unit), each]),
  );
  return {
    items: inPlanOrder(filed, plan).map((file) =>
      itemFor(file, sent.get(keyOf(file.path, file.unit)), material),
    ),
    changed: [...fresh, ...gone].map(({ path }) => path).sort(compareText),
  };
}

function bySha<File extends { readonly sha256: string }>(files: readonly File[]): ReadonlyMap<string, File> {
  return new Map(files.map((file) => [file.sha256, file]));
}

function keyOf(path: string, unit = ''): string {
  return `${path} ${unit}`;
}

/** By unit, then revision; a file that belongs to no unit comes last. */
function inPlanOrder(files: readonly Filed[], plan: Plan): readonly Filed[] {
  const order = new Map([...plan.units.keys()].map((id, index) => [id, index]));
  const rank = ({ unit }: Filed): number => order.get(unit ?? '') ?? order.size;
  return [...files].sort(
    (one, other) =>
      rank(one) - rank(other) ||
      (one.revision ?? 0) - (other.revision ?? 0) ||
      compareText(one.path, other.path),
  );
}

function itemFor(file: Filed, sent: Submission | undefined, { finished }: ArchiveMaterial): ArchiveItem {
  const { path, sha256, unit, revision = 1, note } = file;
  const again = revision > 1 ? ` (lần ${revision})` : '';
  return itemOf({
    number: sent?.document?.number ?? '',
    date: dayWords(sent?.document?.date ?? sent?.signed),
    about: unit === undefined ? 'Tệp chưa rõ của đơn vị nào' : `Báo cáo ${finished.period.name}${again}`,
    author: unit === undefined ? '' : authorOf(finished.plan, unit),
    path,
    sha256,
    note,
  });
}

/** The date of a document stands as the unit wrote it. */
function dayWords(text = ''): string {
  const day = readDay(text);
  return day === undefined ? text : showDay(day);
}

type Used = Results['files'][number];

function noteOf({ used, through, unit }: Used, files: readonly Used[], plan: Plan): string {
  const by = through === undefined ? '' : `Do ${authorOf(plan, through)} chuyển lên`;
  const replaced = files.some((other) => other.used && other.unit === unit);
  const unused = replaced ? 'Không tính: đã có bản gửi sau' : 'Không tính: không dùng được';
  return [by, used ? '' : unused].filter((part) => part !== '').join('. ');
}
