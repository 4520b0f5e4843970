import { compare, type Exact, exactText, sum, whole, zero } from '../model/exact.ts';
import { type FindingKind, raise } from '../model/finding.ts';
import type { Datum, Entry } from '../model/submission.ts';
import type { Check, Scene, Verdict } from './check.ts';
import { entryFinder } from './finder.ts';

interface Args {
  readonly name: string;
  readonly total: string;
  readonly parts: string;
}

const doNotAddUp: FindingKind<Args> = {
  code: 'TK403',
  severity: 'error',
  title: { vi: 'Các số thành phần cộng không bằng tổng', en: 'The parts do not add up' },
  why: {
    vi: 'Không biết tổng sai hay một thành phần sai, nên chưa dùng số nào trong đó.',
    en: 'Either the total or a part is wrong, so none of them is used.',
  },
  message: ({ name, total, parts }) => ({
    vi: `${name}: tổng ghi ${total}, các thành phần cộng lại là ${parts}.`,
    en: `${name}: the total says ${total}, the parts add up to ${parts}.`,
  }),
  remedy: () => ({
    vi: 'Đề nghị kiểm tra lại tổng và từng số "trong đó".',
    en: 'Please check the total and each part.',
  }),
  example:
    'plan.yaml: {code: SO-HO, parts: [NGOAI, TRONG], …}\nxa-a.yaml: values: {SO-HO: 24, NGOAI: 9, TRONG: 14}',
};

const roundedParts: FindingKind<Args> = {
  code: 'TK404',
  severity: 'info',
  title: { vi: 'Tổng lệch do làm tròn', en: 'A total off by rounding' },
  why: {
    vi: 'Chênh lệch nằm trong sai số làm tròn của các số đã ghi.',
    en: 'The difference lies within the rounding of the figures as written.',
  },
  message: ({ name, total, parts }) => ({
    vi: `${name}: tổng ghi ${total}, các thành phần cộng lại là ${parts} (lệch do làm tròn).`,
    en: `${name}: the total says ${total}, the parts add up to ${parts} (rounding).`,
  }),
  remedy: () => ({ vi: 'Không cần làm gì.', en: 'Nothing to do.' }),
  example: 'xa-a.yaml: values: {KP: "4,7", VON-TW: "1,2", VON-DP: "3,4"}',
};

type NumberDatum = Datum & { readonly tag: 'number' };

function numberOf(entry: Entry | undefined): NumberDatum | undefined {
  const reading = entry?.reading;
  return reading?.tag === 'value' && reading.datum.tag === 'number' ? reading.datum : undefined;
}

/** Half of the last written digit; a count is exact, it was never rounded. */
function halfStep(datum: NumberDatum, type: string): Exact {
  return type === 'count' ? zero : datum.step.div(whole(2));
}

function judge(total: Entry, scene: Scene, find: ReturnType<typeof entryFinder>): readonly Verdict[] {
  const element = scene.plan.elements.get(total.element);
  if (element === undefined || element.parts.length === 0) return [];
  const parts = element.parts.flatMap((code) => find(total.unit, code, total.year) ?? []);
  const figures = [total, ...parts].map(numberOf);
  const known = figures.filter((figure) => figure !== undefined);
  const [whole, ...rest] = known;
  if (whole === undefined || known.length !== element.parts.length + 1) return [];
  const added = sum(rest.map((figure) => figure.value));
  const difference = added.sub(whole.value).abs();
  if (compare(difference, zero) === 0) return [];
  const tolerance = sum(known.map((figure) => halfStep(figure, element.type)));
  const args = { name: element.name, total: exactText(whole.value), parts: exactText(added) };
  const where = { place: total.place, unit: total.unit, element: total.element };
  if (compare(difference, tolerance) <= 0)
    return [{ finding: raise(roundedParts, args, where), names: [total, ...parts] }];
  return [{ finding: raise(doNotAddUp, args, where), names: [total, ...parts], turns: 'unreadable' }];
}

/** A total against its parts, as intervals of ± half of the last written digit; not checked with a gap among them. */
export const parts: Check = {
  kinds: [doNotAddUp, roundedParts],
  run: (scene) => {
    const find = entryFinder(scene.entries);
    return scene.entries.flatMap((entry) => judge(entry, scene, find));
  },
};
