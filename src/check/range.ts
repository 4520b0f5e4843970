import { compare, type Exact, exactText } from '../model/exact.ts';
import { type Finding, type FindingKind, raise } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Element } from '../model/plan.ts';
import type { Entry, Reading } from '../model/submission.ts';
import type { Check, Verdict } from './check.ts';

interface Args {
  readonly name: string;
  readonly text: string;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

const outOfRange: FindingKind<Args> = {
  code: 'TK318',
  severity: 'error',
  title: { vi: 'Ngoài khoảng cho phép', en: 'Out of range' },
  why: {
    vi: 'Số âm hoặc quá lớn thường do gõ nhầm hoặc nhầm đơn vị tính.',
    en: 'Negative or huge figures come of slips or of another unit of measure.',
  },
  message: ({ name, text, min, max }) => ({
    vi: `${name}: "${text}" ngoài khoảng từ ${min ?? '…'} đến ${max ?? '…'}.`,
    en: `${name}: "${text}" is not between ${min ?? '…'} and ${max ?? '…'}.`,
  }),
  remedy: () => ({
    vi: 'Đề nghị kiểm tra lại số và đơn vị tính.',
    en: 'Please check the figure and its unit of measure.',
  }),
  example: 'plan.yaml: {code: SO-HO, max: 500, …}\nxa-a.yaml: values: {SO-HO: 2400}',
};

function numberOutside(reading: Reading | undefined, { min, max }: Element): Exact | undefined {
  if (reading?.tag !== 'value' || reading.datum.tag !== 'number') return undefined;
  const { value } = reading.datum;
  const isOutside =
    (min !== undefined && compare(value, min) < 0) || (max !== undefined && compare(value, max) > 0);
  return isOutside ? value : undefined;
}

function findingOf(entry: Entry, element: Element, text: string, place: Place): Finding {
  const args = {
    name: element.name,
    text,
    min: element.min && exactText(element.min),
    max: element.max && exactText(element.max),
  };
  return raise(outOfRange, args, { place, unit: entry.unit, element: entry.element });
}

function judgeNow(entry: Entry, element: Element): readonly Verdict[] {
  if (numberOutside(entry.reading, element) === undefined) return [];
  const finding = findingOf(entry, element, entry.text, entry.place);
  return [{ finding, names: [entry], turns: 'unreadable' }];
}

function judgePrevious(entry: Entry, element: Element): readonly Verdict[] {
  const value = numberOutside(entry.previous, element);
  if (value === undefined) return [];
  const finding = findingOf(entry, element, exactText(value), entry.previousPlace ?? entry.place);
  return [{ finding, names: [], spoils: [entry] }];
}

/** Values outside the element's min and max, this year's and last year's each by itself. */
export const range: Check = {
  kinds: [outOfRange],
  run: ({ plan, entries }) =>
    entries.flatMap((entry) => {
      const element = plan.elements.get(entry.element);
      return element === undefined ? [] : [...judgeNow(entry, element), ...judgePrevious(entry, element)];
    }),
};
