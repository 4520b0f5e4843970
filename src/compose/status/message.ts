import { showDay } from '../../vi/date.ts';
import type { PaperContext } from '../material.ts';
import { answerBy, type Reminded, verbFor } from './reminded.ts';

/** One line to paste: who asks whom for what, by when, and whom to call. */
export function messageTo(context: PaperContext, { unit, group, asked }: Reminded): string {
  const { head, period, plan } = context;
  const who = /^(?:Ủy ban nhân dân|UBND)/iu.test(group.name) ? `UBND ${unit.name}` : unit.name;
  const late = unit.arrival === 'missing' && unit.daysLate > 0 ? `, đã quá hạn ${unit.daysLate} ngày` : '';
  const call = plan.contact === undefined ? '' : ` Liên hệ: ${contactWords(plan.contact)}.`;
  return (
    `${head.self} ${verbFor(group)} ${who} ${asked} (${period.name}; hạn ${showDay(period.lastDay)}${late})` +
    ` trước 17 giờ 00 ngày ${showDay(answerBy(context))}.${call}`
  );
}

/** `Phòng PC04, điện thoại 0238…`; an address where there is one. */
export function contactWords({ name, phone, email }: NonNullable<PaperContext['plan']['contact']>): string {
  const parts = [
    name,
    ...(phone === undefined ? [] : [`điện thoại ${phone}`]),
    ...(email === undefined ? [] : [email]),
  ];
  return parts.join(', ');
}
