import { isZero } from '../model/exact.ts';
import { type FindingKind, raise } from '../model/finding.ts';
import type { Entry, Reading } from '../model/submission.ts';
import type { Check, Scene, Verdict } from './check.ts';
import { entryFinder } from './finder.ts';

const answeredNo: FindingKind<{ name: string; condition: string }> = {
  code: 'TK405',
  severity: 'warning',
  title: { vi: 'Có số liệu dù đã trả lời không', en: 'A figure although the answer was no' },
  why: {
    vi: 'Hai câu trả lời trái nhau; không biết câu nào đúng.',
    en: 'The two answers contradict each other.',
  },
  message: ({ name, condition }) => ({
    vi: `${name}: có số, nhưng "${condition}" trả lời là không; số này không dùng.`,
    en: `${name}: has a figure although "${condition}" was answered no; it is not used.`,
  }),
  remedy: () => ({
    vi: 'Đề nghị kiểm tra lại hai ô này.',
    en: 'Please check both cells.',
  }),
  example: 'xa-a.yaml: values: {CO-NGUOI-NGHIEN: không, SO-HO: 5}',
};

function judge(entry: Entry, scene: Scene, find: ReturnType<typeof entryFinder>): readonly Verdict[] {
  const element = scene.plan.elements.get(entry.element);
  if (element?.askedIf === undefined) return [];
  const answer = find(entry.unit, element.askedIf, entry.year)?.reading;
  const saidNo = answer?.tag === 'value' && answer.datum.tag === 'yes-no' && !answer.datum.yes;
  if (!saidNo) return [];
  if (!contradicts(entry.reading)) return [{ names: [entry], turns: 'not-asked' }];
  const condition = scene.plan.elements.get(element.askedIf)?.name ?? element.askedIf;
  const where = { place: entry.place, unit: entry.unit, element: entry.element };
  const finding = raise(answeredNo, { name: element.name, condition }, where);
  return [{ finding, names: [entry], turns: 'not-asked' }];
}

/** A gap and a zero say the same as a no. */
function contradicts(reading: Reading): boolean {
  return reading.tag === 'value' && !(reading.datum.tag === 'number' && isZero(reading.datum.value));
}

/** Elements asked only where a yes-no element is yes: where it is no, their blank is no gap of the unit's. */
export const askedIf: Check = {
  kinds: [answeredNo],
  run: (scene) => {
    const find = entryFinder(scene.entries);
    return scene.entries.flatMap((entry) => judge(entry, scene, find));
  },
};
