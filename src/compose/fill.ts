import { endOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { showDay } from '../vi/date.ts';
import type { Material } from './material.ts';

/** Fills {document} {date} {period} {from} {to} {self} {receiver} in; what is not known leaves `…`. */
export function filled(template: string, material: Material): string {
  const { plan, period, head } = material;
  const values: Readonly<Record<string, string>> = {
    document: documentWords(plan.document),
    date: plan.document === undefined ? '…' : showDay(plan.document.date),
    period: period.name,
    from: period.from === undefined ? '…' : showDay(period.from),
    to: showDay(endOf(period)),
    self: head.self,
    receiver: head.to.join(', '),
  };
  return template.trim().replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}

/** Abbreviations of kinds of documents (Decree 30/2020, Annex III, I). */
const kinds: Readonly<Record<string, string>> = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  CTr: 'Chương trình',
  KH: 'Kế hoạch',
  HD: 'Hướng dẫn',
  ĐA: 'Đề án',
  PA: 'Phương án',
  TB: 'Thông báo',
  CĐ: 'Công điện',
};

/** `Kế hoạch số 107/KH-UBND ngày 12/02/2026 của UBND tỉnh Nghệ An`. */
function documentWords(document: Plan['document']): string {
  if (document === undefined) return 'kế hoạch';
  const { number, date, issuer } = document;
  const kind = kinds[number.split('/').at(-1)?.split('-')[0] ?? ''] ?? 'Văn bản';
  return `${kind} số ${number} ngày ${showDay(date)} của ${issuer.replace(/^Ủy ban nhân dân/u, 'UBND')}`;
}
