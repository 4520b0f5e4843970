import type { FileUse } from '../model/collection.ts';
import type { Finding, Words } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { type Attempt, failed } from '../model/trouble.ts';
import type { RawFolder } from '../read/index.ts';

/** Of a file looked at alone only what stands in it or is said of its unit; the whole is not in sight. */
export function isAbout(file: string, files: readonly FileUse[]): (finding: Finding) => boolean {
  const units = new Set(files.map(({ unit }) => unit));
  const whole = file.normalize('NFC');
  return ({ place, unit }) =>
    place === undefined
      ? unit !== undefined && units.has(unit)
      : place.file === whole || place.file.startsWith(`${whole}/`);
}

/** The values that a part of all submissions' heads take, each once. */
export function namedIn(raw: RawFolder, part: 'plan' | 'period'): readonly string[] {
  const texts = raw.files.flatMap((file) =>
    file.submissions.flatMap((each) => each[part]?.text.trim() ?? []),
  );
  return [...new Set(texts)].filter((text) => text !== '').sort();
}

/** `--period`; else the one that all submissions name; else nothing is done and the periods are listed. */
export function choosePeriod(plan: Plan, wanted: string | undefined, raw: RawFolder): Attempt<Period> {
  const [named, other] = namedIn(raw, 'period');
  const id = wanted ?? (other === undefined ? named : undefined);
  const period = plan.periods.find((each) => each.id === id);
  if (period !== undefined) return { ok: true, value: period };
  return failed(noPeriod(id), periodList(plan));
}

function noPeriod(id: string | undefined): Words {
  if (id === undefined) {
    return {
      vi: 'Chưa biết tổng hợp kỳ nào: các tệp ghi nhiều kỳ khác nhau hoặc không ghi.',
      en: 'The period is not known: the files name several, or none.',
    };
  }
  return { vi: `Kế hoạch không có kỳ báo cáo "${id}".`, en: `The plan has no period "${id}".` };
}

export function periodList(plan: Plan): Words {
  const list = plan.periods.map(({ id, name }) => `${id} (${name})`).join(', ');
  return { vi: `Nêu --period với một trong: ${list}.`, en: `Give --period one of: ${list}.` };
}
