import { askedByUnit, askedElements } from '../../model/asked.ts';
import type { CarriedSettlements, Finished, Opened, ResultSettlement } from '../../model/closing.ts';
import { endOf } from '../../model/period.ts';
import { existsOn } from '../../model/unit.ts';

/**
 * Of what was settled, what stays true in the next period: an oddity seen and accepted in something that lasts, for as
 * long as the unit says the same of it. A value settled by phone is of its period alone.
 */
export function composeSettlements(finished: Finished, opened: Opened): CarriedSettlements {
  const kept: CarriedSettlements['kept'][number][] = [];
  const dropped: CarriedSettlements['dropped'][number][] = [];
  for (const settlement of finished.results.settlements) {
    const why = whyNot(settlement, opened);
    const said = valueIn(finished, settlement);
    if (why !== undefined) dropped.push({ settlement, why });
    else if (said === undefined) dropped.push({ settlement, why: 'khi đó không có số đọc được' });
    else kept.push({ ...settlement, reported: settlement.reported ?? said });
  }
  return { kept, dropped };
}

/** Words of a register for a figure that stands as reported; they are read in any case. */
const accepted = /^(?:as-reported|giữ nguyên)$/iu;

function whyNot(settlement: ResultSettlement, opened: Opened): string | undefined {
  if (!settlement.applied) return 'khi tổng hợp không còn khớp với tệp';
  if (settlement.year !== undefined) return `chỉ đúng cho năm ${settlement.year}`;
  if (!accepted.test(settlement.settled.normalize('NFC'))) return 'số đã chốt chỉ đúng cho kỳ đó';
  const element = opened.plan.elements.get(settlement.element);
  if (element === undefined || !isAsked(settlement, opened)) return 'kỳ sau không hỏi đơn vị số liệu này';
  if (element.nature === 'flow' || element.nature === 'cumulative') return 'số phát sinh của kỳ đó';
  return undefined;
}

function isAsked({ unit, element }: ResultSettlement, { plan, period }: Opened): boolean {
  const about = plan.units.get(unit);
  if (about === undefined || !existsOn(about, endOf(period))) return false;
  if (askedElements(plan, period, about).some(({ code }) => code === element)) return true;
  return [...plan.units.values()].some((sender) =>
    askedByUnit(plan, period, sender).some(
      ({ units, elements }) =>
        units.some(({ id }) => id === unit) && elements.some(({ code }) => code === element),
    ),
  );
}

/** What counted then; a register may leave out what the file said. */
function valueIn({ results }: Finished, { unit, element }: ResultSettlement): string | undefined {
  const value = results.elements[element]?.units[unit]?.value;
  return typeof value === 'boolean' ? (value ? 'có' : 'không') : value;
}
