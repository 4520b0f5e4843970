import { endOf, type Period } from '../model/period.ts';
import type { Element, Plan } from '../model/plan.ts';
import { type Unit, unitTitle } from '../model/unit.ts';
import { showDay } from '../vi/date.ts';
import { natureWords } from '../vi/form-label.ts';

export const yes = 'Có';
export const no = 'Không';

/** `UBND XÃ NAM ĐÀN`, `CÔNG AN TỈNH`: the unit as the head of its own paper names it. */
export function unitHead(unit: Unit): string {
  return `${isGoverned(unit) ? 'UBND ' : ''}${unitTitle(unit)}`.toUpperCase();
}

/** A place with a people's committee: a commune, a district. */
export function isGoverned({ kind, level }: Unit): boolean {
  return kind !== undefined && level !== 'agency' && level !== 'centre';
}

/** The one who signs for the unit. */
export function signerTitle(unit: Unit): string {
  return isGoverned(unit) ? 'CHỦ TỊCH' : 'THỦ TRƯỞNG ĐƠN VỊ';
}

/** `Xã Nam Đàn`: the unit at the head of a line. */
export function unitLine(unit: Unit): string {
  return capitalised(unitTitle(unit));
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `từ ngày 15/12/2025 đến ngày 14/6/2026`, or only the end where the window is open. */
export function windowWords(period: Period): string {
  const end = `đến ngày ${showDay(endOf(period))}`;
  return period.from === undefined ? `tính ${end}` : `từ ngày ${showDay(period.from)} ${end}`;
}

/** Who gets the report: the first head of the plan, else whoever issued the plan. */
export function receiver(plan: Plan): string {
  return plan.reports[0]?.self ?? plan.document?.issuer ?? '';
}

/** Whom to ask: `Phòng Tổng hợp, điện thoại 0238…`; undefined where the plan names nobody. */
export function contactWords({ contact }: Plan): string | undefined {
  if (contact === undefined) return undefined;
  const { name, phone, email } = contact;
  const ways = [phone && `điện thoại ${phone}`, email && `thư điện tử ${email}`];
  return [name, ...ways.filter((way) => way !== undefined)].join(', ');
}

/** The line under the head of a table: the window, who gets it until when, and whom to ask. */
export function termsWords(plan: Plan, period: Period): string {
  const contact = contactWords(plan);
  const terms = `Số liệu ${windowWords(period)} · Nơi nhận: ${receiver(plan)}, ${dueWords(period)}`;
  return contact === undefined ? terms : `${terms} · Liên hệ: ${contact}`;
}

export function dueWords(period: Period): string {
  return `chậm nhất ngày ${showDay(period.lastDay)}`;
}

/** `Số người nghiện có hồ sơ quản lý (tại ngày 14/6/2026)`. */
export function elementWords(element: Element, period: Period): string {
  const nature = period.years.length > 0 ? '' : natureWords(element, period);
  return nature === '' ? element.name : `${element.name} (${nature})`;
}

/** On whose answer the element depends. */
export function conditionWords(plan: Plan, { askedIf }: Element): string | undefined {
  const asking = askedIf === undefined ? undefined : plan.elements.get(askedIf);
  return asking === undefined ? undefined : `Chỉ ghi khi “${asking.name}” là có.`;
}

/** All that helps to fill in an element: its guide, and on whose answer it depends. */
export function elementHelp(plan: Plan, element: Element): string | undefined {
  const lines = [element.guide, conditionWords(plan, element)].flatMap((line) => line ?? []);
  return lines.length === 0 ? undefined : lines.join(' ');
}
