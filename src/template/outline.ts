import { askedSections } from '../model/asked.ts';
import type { Day } from '../model/day.ts';
import { endOf, yearOfPeriod } from '../model/period.ts';
import type { Section } from '../model/plan.ts';
import { unitTitle } from '../model/unit.ts';
import { showDay } from '../vi/date.ts';
import { documentWords } from '../vi/document.ts';
import { type Form, isCommon } from './sender.ts';
import { contactWords, isGoverned, receiver, unitHead, windowWords } from './words.ts';

/** The text part of a unit's report before anything is drawn. */
export interface Outline {
  /** Two lines where the unit is a people's committee: the committee, then its commune. */
  readonly issuer: readonly string[];
  readonly number: string;
  readonly placeAndDate: string;
  readonly title: string;
  readonly to: string;
  /** Whom to ask, where the plan names somebody; not a part of the report. */
  readonly contact?: string;
  readonly opening: string;
  readonly sections: readonly OutlineSection[];
  readonly closing: string;
  readonly recipients: readonly string[];
  readonly signer: readonly string[];
  /** Stands for the day on which the file was made. */
  readonly day: Day;
}

/** A heading; one that the unit writes under has room below it. */
export interface OutlineSection {
  readonly heading: string;
  /** From 1. */
  readonly level: number;
  readonly guide?: string;
  readonly writes: boolean;
}

const blankName = '…………………………';

/** Undefined where the unit is asked to write nothing. */
export function composeOutline(form: Form): Outline | undefined {
  const { plan, period, unit } = form;
  const sections = sectionsOf(form);
  if (sections.length === 0) return undefined;
  const governed = isGoverned(unit);
  const to = receiver(plan);
  const contact = contactWords(plan);
  return {
    issuer: issuerOf(form),
    number: `Số:          /BC${governed ? '-UBND' : ''}`,
    placeAndDate: `……………, ngày       tháng       năm ${yearOfPeriod(period)}`,
    title: (plan.reports[0]?.title ?? `${plan.title}, {period}`).replace('{period}', period.name),
    to: `Kính gửi: ${to}`,
    ...(contact !== undefined && { contact: `(Liên hệ khi cần hỏi: ${contact})` }),
    opening: openingOf(form),
    sections,
    closing: `Trên đây là báo cáo kết quả thực hiện ${period.name}, ${selfOf(form)} kính báo cáo ${to}./.`,
    recipients: ['- Như trên;', '- Lưu: VT.'],
    signer: governed ? ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] : ['THỦ TRƯỞNG ĐƠN VỊ'],
    day: period.due,
  };
}

function issuerOf(form: Form): readonly string[] {
  if (isCommon(form)) return isGoverned(form.unit) ? ['ỦY BAN NHÂN DÂN', blankName] : [blankName];
  if (!isGoverned(form.unit)) return [unitHead(form.unit)];
  return ['ỦY BAN NHÂN DÂN', unitTitle(form.unit).toUpperCase()];
}

/** The unit in running text. */
function selfOf(form: Form): string {
  const name = isCommon(form) ? blankName : unitTitle(form.unit);
  return isGoverned(form.unit) ? `UBND ${name}` : name;
}

function openingOf(form: Form): string {
  const { plan, period } = form;
  const { document } = plan;
  const basis =
    document === undefined
      ? ''
      : `Thực hiện ${documentWords(document.number, document.date, document.issuer)}, `;
  const window = period.from === undefined ? `đến ngày ${showDay(endOf(period))}` : windowWords(period);
  return `${basis}${selfOf(form)} báo cáo kết quả thực hiện ${period.name} (số liệu tính ${window}) như sau:`;
}

/** Each heading once, in the plan's order, those above a section before it. */
function sectionsOf({ plan, period, unit }: Form): readonly OutlineSection[] {
  const shown = new Set<Section>();
  return askedSections(plan, period, unit).flatMap(({ section, under }) => {
    const above = under.flatMap((each, i): readonly OutlineSection[] => {
      if (shown.has(each)) return [];
      shown.add(each);
      return [{ heading: each.heading, level: i + 1, writes: false }];
    });
    shown.add(section);
    const { heading, guide } = section;
    const own = { heading, level: under.length + 1, writes: true, ...(guide !== undefined && { guide }) };
    return [...above, own];
  });
}
