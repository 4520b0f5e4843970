import { type FindingKind, raise } from '../model/finding.ts';
import type { Element } from '../model/plan.ts';
import { isOfRecord } from '../model/sources.ts';
import type { Entry } from '../model/submission.ts';
import type { Check, Scene, Verdict } from './check.ts';

interface Args {
  readonly name: string;
  /** Whether it can be zero: a count, an amount, money. */
  readonly counts: boolean;
}

const requiredBlank: FindingKind<Args> = {
  code: 'TK401',
  severity: 'error',
  title: { vi: 'Số liệu bắt buộc để trống', en: 'A required figure is blank' },
  why: {
    vi: 'Thiếu số này thì chỉ tiêu của toàn tỉnh không đủ căn cứ.',
    en: 'Without it an indicator of the whole province has no full basis.',
  },
  message: ({ name }) => ({ vi: `${name}: để trống.`, en: `${name}: left blank.` }),
  remedy: ({ counts }) =>
    counts
      ? { vi: 'Đề nghị ghi số; không phát sinh thì ghi 0.', en: 'Fill it in; write 0 if nothing happened.' }
      : { vi: 'Đề nghị ghi bổ sung.', en: 'Fill it in.' },
  advice: {
    vi: 'Đề nghị ghi bổ sung; số đếm mà không phát sinh thì ghi 0.',
    en: 'Fill it in; of a count write 0 if nothing happened.',
  },
  example: 'plan.yaml: {code: SO-HO, required: true, …}\nxa-a.yaml: values: {SO-HO: null}',
};

const blank: FindingKind<Args> = {
  code: 'TK402',
  severity: 'info',
  title: { vi: 'Ô để trống', en: 'A blank cell' },
  why: {
    vi: 'Để trống là chưa có số liệu, không phải bằng 0; chỉ tiêu tính trên các đơn vị đã có số.',
    en: 'A blank is no zero; indicators are computed over the units that have figures.',
  },
  message: ({ name }) => ({ vi: `${name}: để trống.`, en: `${name}: left blank.` }),
  remedy: ({ counts }) =>
    counts
      ? {
          vi: 'Nếu không phát sinh thì ghi 0, hoặc đánh dấu "ô để trống là không phát sinh".',
          en: 'If nothing happened write 0, or tick "blank means nothing happened".',
        }
      : { vi: 'Đề nghị ghi bổ sung khi có.', en: 'Fill it in when it is known.' },
  advice: {
    vi: 'Số đếm mà không phát sinh thì ghi 0, hoặc đánh dấu "ô để trống là không phát sinh"; số liệu khác thì ghi bổ sung.',
    en: 'Of a count write 0 if nothing happened, or tick "blank means nothing happened"; else fill it in.',
  },
  example: 'xa-a.yaml: values: {SO-HO: null}',
};

const counting: ReadonlySet<Element['type']> = new Set(['count', 'amount', 'money']);

function judge(entry: Entry, element: Element): Verdict {
  const where = { place: entry.place, unit: entry.unit, element: entry.element };
  const isOwed = element.required && isOfRecord(entry, element) && entry.settled === undefined;
  const kind = isOwed ? requiredBlank : blank;
  return {
    finding: raise(kind, { name: element.name, counts: counting.has(element.type) }, where),
    names: [entry],
  };
}

/** Blank cells: an error where the plan requires a figure, information elsewhere. */
export const required: Check = {
  kinds: [requiredBlank, blank],
  run: ({ plan, entries }: Scene) =>
    entries.flatMap((entry) => {
      const element = plan.elements.get(entry.element);
      const isBlank = entry.reading.tag === 'gap' && entry.reading.gap === 'blank';
      return element === undefined || !isBlank ? [] : [judge(entry, element)];
    }),
};
