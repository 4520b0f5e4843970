import type { Foot, Head } from '../model/report.ts';
import { filled } from './fill.ts';
import type { Material, Papers } from './material.ts';

const blank = '       ';

/** The head of the first page; number and day stay blank until signing (Decree 30/2020, Annex I, II.3 and II.4). */
export function headOf(material: Material): Head {
  const { head } = material;
  return {
    ...(head.parent !== undefined && { parent: head.parent }),
    issuer: head.issuer,
    number: `Số:${blank}/${head.symbol}`,
    placeAndDate: `${head.place}, ${blankDay(material)}`,
    type: 'BÁO CÁO',
    title: filled(head.title, material),
    to: head.to,
    draft: 'DỰ THẢO',
  };
}

export function footOf({ head }: Papers): Foot {
  const { authority, title, rank, name } = head.signer;
  return { recipients: head.recipients, authority, title, ...(rank !== undefined && { rank }), name };
}

/** The line under the title of an annex (Decree 30/2020, Annex I, III). */
export function attachedTo(material: Material): string {
  const { symbol, self } = material.head;
  return `(Kèm theo Báo cáo số${blank}/${symbol} ${blankDay(material)} của ${self})`;
}

/** `ngày       tháng 6 năm 2026`: month and year of the due date; only months 1 and 2 have a zero before them. */
function blankDay({ period }: Material): string {
  const month = period.due.slice(5, 7);
  const printed = month > '02' ? month.replace(/^0/, '') : month;
  return `ngày${blank}tháng ${printed} năm ${period.due.slice(0, 4)}`;
}
