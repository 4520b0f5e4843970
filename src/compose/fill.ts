import { endOf } from '../model/period.ts';
import { showDay } from '../vi/date.ts';
import { documentWords } from '../vi/document.ts';
import type { Material } from './material.ts';

/** Fills {document} {date} {period} {from} {to} {self} {receiver} in; what is not known leaves `…`. */
export function filled(template: string, material: Material): string {
  const { plan, period, head } = material;
  const { document } = plan;
  const values: Readonly<Record<string, string>> = {
    document:
      document === undefined ? 'kế hoạch' : documentWords(document.number, document.date, document.issuer),
    date: document === undefined ? '…' : showDay(document.date),
    period: period.name,
    from: period.from === undefined ? '…' : showDay(period.from),
    to: showDay(endOf(period)),
    self: head.self,
    receiver: head.to.join(', '),
  };
  return template.trim().replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}
