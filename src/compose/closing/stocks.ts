import type { CarriedStock, CarriedStocks, Finished, Opened } from '../../model/closing.ts';
import type { Day } from '../../model/day.ts';
import { exact } from '../../model/exact.ts';
import { endOf } from '../../model/period.ts';
import type { Results } from '../../model/results.ts';
import { unitLine } from '../say/unit.ts';

/**
 * Stocks at the end of the finished period, as its results hold them; `openingDay` is where the next period's opening
 * stocks stand. A unit without one is named: its opening stock will be a gap, not zero.
 */
export function composeStocks(
  finished: Finished,
  opened: Opened,
  openingDay: Day | undefined,
): CarriedStocks {
  const day = finished.results.period.to ?? endOf(finished.period);
  const elements = [...opened.plan.elements.values()].flatMap(({ code, name, nature, measure = '' }) => {
    const result = finished.results.elements[code];
    return nature === 'stock' && result !== undefined ? [stockOf(finished, result, { name, measure })] : [];
  });
  return { day, opening: openingDay === day, elements };
}

function stockOf(
  { plan }: Finished,
  { total, units }: Results['elements'][string],
  named: { readonly name: string; readonly measure: string },
): CarriedStock {
  const asked = Object.entries(units).filter(([, { gap }]) => gap !== 'not-asked');
  const lacking = asked.filter(([, { value }]) => value === undefined);
  const sum = total?.value === undefined ? undefined : exact(total.value);
  return {
    ...named,
    ...(sum !== undefined && { total: sum }),
    given: asked.length - lacking.length,
    lacking: lacking.map(([id]) => unitLine(plan, id)),
  };
}
