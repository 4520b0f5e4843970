import { compare, exactText } from '../model/exact.ts';
import { type FindingKind, raise } from '../model/finding.ts';
import type { Element } from '../model/plan.ts';
import type { Reading } from '../model/submission.ts';
import type { Check } from './check.ts';

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
  example: 'plan.yaml: {code: NNT, max: 500, …}\nxa-a.yaml: values: {NNT: 2400}',
};

function isOutside(reading: Reading, { min, max }: Element): boolean {
  if (reading.tag === 'gap' || reading.datum.tag !== 'number') return false;
  const { value } = reading.datum;
  return (min !== undefined && compare(value, min) < 0) || (max !== undefined && compare(value, max) > 0);
}

/** Values outside the element's min and max. */
export const range: Check = {
  kinds: [outOfRange],
  run: ({ plan, entries }) =>
    entries.flatMap((entry) => {
      const element = plan.elements.get(entry.element);
      if (element === undefined || !isOutside(entry.reading, element)) return [];
      const args = {
        name: element.name,
        text: entry.text,
        min: element.min && exactText(element.min),
        max: element.max && exactText(element.max),
      };
      const finding = raise(outOfRange, args, {
        place: entry.place,
        unit: entry.unit,
        element: entry.element,
      });
      return [{ finding, names: [entry], turns: 'unreadable' as const }];
    }),
};
