import type { ElementCard, EntryLine } from '../../model/dashboard.ts';
import type { ElementEntry, ElementFigure } from '../../model/figure.ts';
import { placeText } from '../../model/place.ts';
import type { Element } from '../../model/plan.ts';
import { present } from '../../model/present.ts';
import { showExact, showPercent } from '../../vi/show-number.ts';
import { datumCell, notesOf } from '../audit/line.ts';
import type { Context } from '../material.ts';
import { unitsWord } from '../say/unit.ts';

/** Every element that was asked, with each unit's figure and the cell it came from. */
export function elementCards(context: Context): readonly ElementCard[] {
  return [...context.figures.elements.values()].flatMap((figure) => {
    const element = context.plan.elements.get(figure.code);
    return element === undefined ? [] : [cardOf(context, element, figure)];
  });
}

function cardOf({ plan }: Context, element: Element, figure: ElementFigure): ElementCard {
  const { reported, expected, units } = figure;
  const who = unitsWord(
    plan,
    units.map(({ unit }) => unit),
  );
  return {
    code: element.code,
    name: element.name,
    measure: element.measure ?? '',
    total: figure.total === undefined ? '' : showExact(figure.total),
    basis: `số liệu của ${reported}/${expected} ${who}`,
    entries: units.map((entry) => entryLine(element, entry)),
  };
}

function entryLine(element: Element, entry: ElementEntry): EntryLine {
  const { previous } = entry;
  const show = element.type === 'percent' ? showPercent : showExact;
  return present({
    unit: entry.unit,
    shown: datumCell(element, entry).text,
    isGap: entry.datum === undefined,
    previous: previous === undefined ? '' : show(previous),
    place: entry.entry?.place,
    note: notesIn(element, entry).join('; '),
  });
}

/** Beside what is known of the entry: what the file says where it is not used, the second source, the unit's own words. */
function notesIn({ type }: Element, each: ElementEntry): readonly string[] {
  const { entry, check, datum } = each;
  const written = entry?.text.trim() ?? '';
  const show = type === 'percent' ? showPercent : showExact;
  return [
    ...(datum === undefined && written !== '' ? [`trong tệp ghi “${written}”`] : []),
    ...notesOf(each),
    ...(check === undefined ? [] : [`nguồn đối chiếu: ${show(check.value)} (${placeText(check.place)})`]),
    ...(entry?.note === undefined || entry.note.trim() === '' ? [] : [`đơn vị ghi: ${entry.note.trim()}`]),
  ];
}
