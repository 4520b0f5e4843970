import type { Collection, FileUse } from '../model/collection.ts';
import type { Finding } from '../model/finding.ts';
import { groupBy } from '../model/group.ts';
import { type Place, placeText } from '../model/place.ts';
import { present } from '../model/present.ts';
import type { Request, ReturnedFile } from '../model/returned.ts';
import { showDay } from '../vi/date.ts';
import { type Rankable, ranked } from './audit/rank.ts';
import { replacedFiles } from './replaced.ts';
import { unitLine } from './say/unit.ts';

/** What is sent back, and what is needed to say what stands there. */
interface ReturnMaterial extends Rankable {
  readonly collection: Collection;
  /** What the files say, by `placeText`. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * The files that go back to their units: those with an error or a warning in them. Blanks alone send nothing back, nor
 * does what a later revision has replaced.
 */
export function composeReturns(material: ReturnMaterial): readonly ReturnedFile[] {
  const findings = ranked(material)
    .map(({ finding }) => finding)
    .filter(({ code }) => !clerkOnly.has(code));
  const byFile = groupBy(findings, ({ place }) => place?.file);
  const replaced = replacedFiles(material.collection.files);
  const uses = new Map(material.collection.files.map((file) => [file.path, file]));
  return [...uses.values()].flatMap((file) => {
    const inside = byFile.get(file.path) ?? [];
    if (replaced.has(file.path) || inside.every(({ severity }) => severity === 'info')) return [];
    const about = findings.filter(({ place, unit }) => place === undefined && unit === file.unit);
    return [returnedFile(file, inside, file.unit === undefined ? [] : about, material)];
  });
}

function returnedFile(
  file: FileUse,
  inside: readonly Finding[],
  about: readonly Finding[],
  material: ReturnMaterial,
): ReturnedFile {
  const requests = inside.filter(({ severity }) => severity !== 'info');
  const notes = inside.filter(({ severity }) => severity === 'info');
  const say = (finding: Finding): Request => requestOf(finding, material.texts);
  return {
    path: file.path,
    unit: file.unit === undefined ? file.path : unitLine(material.plan, file.unit),
    sender: senderOf(material),
    lead: leadOf(material, file, requests.length),
    requests: requests.map(say),
    notes: [...notes, ...about].map(say),
  };
}

function senderOf({ plan }: ReturnMaterial): string {
  return plan.reports[0]?.self ?? plan.document?.issuer ?? plan.title;
}

/** A corrected file of the same revision would stand against the one it corrects. */
function leadOf(material: ReturnMaterial, { path, revision }: FileUse, count: number): readonly string[] {
  const { period } = material.collection;
  const field = /\.ya?ml$/i.test(path) ? 'revision' : 'Lần gửi';
  const next = revision === undefined ? '' : `, ghi ${field} là ${revision + 1}`;
  return [
    `${senderOf(material)} đã nhận báo cáo ${period.name} (hạn ${showDay(period.lastDay)}) và đề nghị kiểm tra lại ${count} nội dung dưới đây.`,
    `Đề nghị sửa trong tệp báo cáo${next} rồi gửi lại. Số đã đúng thì giữ nguyên và nêu lý do ở cột Ghi chú.`,
  ];
}

function requestOf(finding: Finding, texts: ReadonlyMap<string, string>): Request {
  const { severity, place, message, remedy, code } = finding;
  const own = toUnit[code] ?? remedy.vi;
  const also = alsoIn(finding).map((each) => ({ place: each, found: foundAt(each, texts) }));
  return present({
    severity,
    place,
    also: also.length === 0 ? undefined : also,
    found: foundAt(place, texts),
    problem: message.vi,
    remedy: own,
    code,
  });
}

/** Further places of a finding in the file of its first one; what another unit's file says stays with that unit. */
function alsoIn({ place, otherPlace, also = [] }: Finding): readonly Place[] {
  const others = otherPlace === undefined ? also : [otherPlace, ...also];
  return others.filter((other) => other.file === place?.file);
}

/** What a unit cannot correct: how its form was read, which of its papers is used, what was settled. */
const clerkOnly: ReadonlySet<string> = new Set(['TK209', 'TK237', 'TK238', 'TK501', 'TK502', 'TK506']);

/** What the unit itself can do, where the finding tells the clerk what to do about the unit. */
const toUnit: Readonly<Record<string, string>> = {
  TK503: 'Đề nghị cho biết bản nào đúng và gửi lại bản đó với lần gửi cao hơn.',
  TK508: 'Đề nghị gửi đúng hạn trong kỳ sau.',
  TK509: 'Đề nghị ghi ngày ký báo cáo.',
  TK510: 'Đề nghị đối chiếu lại với nguồn chính thức và sửa số nào chưa đúng.',
};

function foundAt(place: Place | undefined, texts: ReadonlyMap<string, string>): string {
  if (place === undefined) return '';
  const text = texts.get(placeText(place));
  return text === '' ? '(để trống)' : (text ?? '');
}
