import type {
  Changes,
  ElementChange,
  FileChange,
  IndicatorChange,
  Judged,
  UnitChange,
} from '../../model/changes.ts';
import { exact } from '../../model/exact.ts';
import type { Language } from '../../model/finding.ts';
import { placeText } from '../../model/place.ts';
import type { Results } from '../../model/results.ts';
import { showExact } from '../../vi/show-number.ts';
import { gapWords, standingWords } from '../../vi/words.ts';
import type { Names } from './names.ts';

/** Two results of one plan and period, the earlier first. */
export interface Compared {
  readonly before: Results;
  readonly after: Results;
  readonly names: Names;
  readonly language: Language;
}

/** What differs between two results; their sentences are compared apart. */
export function compareResults(compared: Compared): Omit<Changes, 'sentences'> {
  const { before, after, names } = compared;
  const elements = changedElements(compared);
  const [had, have] = [missingIn(before), missingIn(after)];
  return {
    indicators: changedIndicators(compared, elements),
    elements,
    arrived: had.filter((unit) => !have.includes(unit)).map(names.unit),
    gone: have.filter((unit) => !had.includes(unit)).map(names.unit),
    files: changedFiles(before, after),
  };
}

function missingIn({ coverage }: Results): readonly string[] {
  return Object.values(coverage).flatMap(({ missing }) => missing);
}

function keysOf(...records: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  return [...new Set(records.flatMap(Object.keys))];
}

function changedIndicators(
  { before, after, names, language }: Compared,
  elements: readonly ElementChange[],
): readonly IndicatorChange[] {
  const all = keysOf(after.indicators, before.indicators).flatMap((code): readonly IndicatorChange[] => {
    const [was, is] = [before.indicators[code], after.indicators[code]];
    const judged: readonly [Judged, Judged] = [judgedIn(was, language), judgedIn(is, language)];
    const turned = was?.standing !== is?.standing;
    if (!turned && was?.value === is?.value && judged[0].shown === judged[1].shown) return [];
    const codes = new Set([...(was?.terms ?? []), ...(is?.terms ?? [])].map(({ element }) => element));
    const units = elements.filter((each) => codes.has(each.code)).flatMap((each) => each.units);
    return [
      {
        code,
        name: names.indicator(code),
        turned,
        before: judged[0],
        after: judged[1],
        units: [...new Set(units.map(({ unit }) => unit))],
      },
    ];
  });
  return [...all.filter(({ turned }) => turned), ...all.filter(({ turned }) => !turned)];
}

function judgedIn(result: Results['indicators'][string] | undefined, language: Language): Judged {
  if (result === undefined) return { shown: '…', standing: '' };
  const standing = result.standing === undefined ? '' : standingWords[result.standing][language].sentence;
  return { shown: result.display, standing };
}

function changedElements(compared: Compared): readonly ElementChange[] {
  const { before, after, names } = compared;
  return keysOf(after.elements, before.elements).flatMap((code) => {
    const [was, is] = [before.elements[code], after.elements[code]];
    const units = changedUnits(compared, was?.units ?? {}, is?.units ?? {});
    const totals = [was, is].map((each) => shown(each?.total?.value));
    const [first = '', second = ''] = totals;
    return units.length === 0 && first === second
      ? []
      : [{ code, name: names.element(code), before: first, after: second, units }];
  });
}

type Units = Results['elements'][string]['units'];
type UnitValue = Units[string];

function changedUnits({ names, language }: Compared, before: Units, after: Units): readonly UnitChange[] {
  return keysOf(after, before).flatMap((id) => {
    const [was, is] = [before[id], after[id]];
    const [first, second] = [unitText(was, language), unitText(is, language)];
    if (first === second) return [];
    const place = is?.place ?? was?.place;
    return [
      {
        unit: names.unit(id),
        before: first,
        after: second,
        place: place === undefined ? '' : placeText(place),
      },
    ];
  });
}

/** The value now and last year, or why there is none. */
function unitText(entry: UnitValue | undefined, language: Language): string {
  if (entry === undefined) return '…';
  const { value, gap, previous } = entry;
  const now = typeof value === 'boolean' ? String(value) : shown(value);
  const words = gap === undefined ? now : gapWords[gap][language].sentence;
  return previous === undefined ? words : `${words} (${before[language]} ${shown(previous)})`;
}

const before = { vi: 'cùng kỳ', en: 'before' } as const;

/** Exact text as printed; any other text as it is. */
function shown(text: string | undefined): string {
  const value = text === undefined ? undefined : exact(text);
  return value === undefined ? (text ?? '') : showExact(value, { decimals: 6 });
}

function changedFiles(before: Results, after: Results): readonly FileChange[] {
  const had = new Map(before.files.map((file) => [file.path, file]));
  const have = new Map(after.files.map((file) => [file.path, file]));
  const kindOf = (path: string): FileChange['kind'] | undefined => {
    const [was, is] = [had.get(path), have.get(path)];
    if (was === undefined) return 'new';
    if (is === undefined) return 'gone';
    if (was.sha256 !== is.sha256) return 'changed';
    if (was.used === is.used) return undefined;
    return is.used ? 'used' : 'not-used';
  };
  return [...new Set([...have.keys(), ...had.keys()])].flatMap((path) => {
    const kind = kindOf(path);
    return kind === undefined ? [] : [{ path, kind }];
  });
}
