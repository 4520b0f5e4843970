import type { Dashboard, ElementCard, EntryLine, UnitCard } from '../../model/dashboard.ts';
import type { Place } from '../../model/place.ts';
import { clean } from '../text.ts';

/**
 * What the script lays out on demand, as data in the page: units, then elements with an entry a unit. Files and sheets
 * stand once in a list and are named by their place in it.
 */
export function dataHtml({ units, elements }: Dashboard): string {
  const names = new Names();
  const index = new Map(units.map(({ id }, at) => [id, at]));
  const data = {
    units: units.map(unitData),
    elements: elements.map((element) => elementData(element, index, names)),
    names: names.list,
  };
  return `<script type="application/json" id="du-lieu">${json(data)}</script>`;
}

/** Nothing in it can end the element or the line, or turn the direction of what is shown. */
function json(data: unknown): string {
  const text = JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'string' ? clean(value) : value,
  );
  return text.replace(/[<>&]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

class Names {
  readonly list: string[] = [];
  readonly #places = new Map<string, number>();

  placeOf(name: string): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    this.#places.set(name, this.list.length);
    this.list.push(name);
    return this.list.length - 1;
  }
}

function unitData({ id, name, group, arrival, files, findings }: UnitCard): readonly unknown[] {
  const found = findings.map((one) => [one.severity, one.message, one.remedy, one.place, one.code]);
  return [id, name, group, arrival, files, found];
}

function elementData(
  { code, name, measure, total, basis, entries }: ElementCard,
  units: ReadonlyMap<string, number>,
  names: Names,
): readonly unknown[] {
  const lines = entries.flatMap((entry) => {
    const unit = units.get(entry.unit);
    return unit === undefined ? [] : [entryData(entry, unit, names)];
  });
  return [code, name, measure, total, basis, lines];
}

/** `[unit, shown, is a gap, previous, place, note]`; what is empty at the end is left out. */
function entryData(entry: EntryLine, unit: number, names: Names): readonly unknown[] {
  const { shown, isGap, previous, place, note } = entry;
  const line = [
    unit,
    shown,
    isGap ? 1 : 0,
    previous,
    place === undefined ? 0 : placeData(place, names),
    note,
  ];
  while (line.at(-1) === '' || line.at(-1) === 0) line.pop();
  return line;
}

function placeData(place: Place, names: Names): readonly unknown[] {
  const file = names.placeOf(place.file);
  if ('cell' in place) return [file, names.placeOf(place.sheet), place.cell];
  return 'line' in place ? [file, place.line, place.column] : [file];
}
