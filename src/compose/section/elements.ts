import { type Element, standsIn } from '../../model/plan.ts';
import type { Block, Run } from '../../model/report.ts';
import { showExact } from '../../vi/show-number.ts';
import { figureRuns, ofRuns, reminder } from '../block.ts';
import type { Context } from '../material.ts';
import { wholeArea } from '../say/area.ts';
import { capitalised, continued } from '../say/case.ts';
import { basisTeller, type TellBasis } from '../say/coverage.ts';
import { basisOfElement, type ElementClause, openingOfElement, sayElement } from '../say/element.ts';
import { expectedOpening, isExpected } from '../say/expected.ts';
import { areSeized, saySeizure } from '../say/seizure.ts';
import type { SectionPart, ShownElements } from './section.ts';

/** Totals of elements in one paragraph; what no unit reported is pointed out to the clerk. */
export const elements: SectionPart<ShownElements> = {
  compose({ elements: codes }, context) {
    const listed = codes.flatMap((code) => context.plan.elements.get(code) ?? []);
    const known = listed.filter(({ code }) => context.figures.elements.get(code)?.total !== undefined);
    const asked = listed.filter(({ periods }) => standsIn(periods, context.period));
    const unknown = asked.filter((element) => isFigure(element) && !known.includes(element));
    return [...told(context, known), ...notTold(unknown)];
  },
};

const figureTypes: ReadonlySet<string> = new Set(['count', 'amount', 'money', 'yes-no']);

function isFigure({ type }: Element): boolean {
  return figureTypes.has(type);
}

function told(context: Context, known: readonly Element[]): readonly Block[] {
  if (known.length === 0) return [];
  if (areSeized(known)) return [ofRuns(seizedRuns(context, known))];
  const tell = basisTeller(context);
  const isPart = new Set(known.flatMap(({ parts }) => parts));
  const roots = known.filter(({ code }) => !isPart.has(code));
  const sentences = joined(roots.flatMap((root) => clauseOf(context, root, known, tell)));
  return [ofRuns(sentences.flatMap((runs, index) => (index === 0 ? runs : [{ text: ' ' }, ...runs])))];
}

function notTold(unknown: readonly Element[]): readonly Block[] {
  if (unknown.length === 0) return [];
  const names = unknown.map(({ name }) => continued(name)).join('; ');
  return [reminder(`(Chưa có số liệu: ${names}.)`, 'Chưa có đơn vị nào gửi số liệu này.')];
}

/** The sentence is one, the figures in it are many: each is marked in what is left of the text. */
function seizedRuns(context: Context, known: readonly Element[]): readonly Run[] {
  const first: readonly Run[] = [{ text: saySeizure(context, known) }];
  return known.reduce((runs, { code }) => markedLast(runs, shownTotal(context, code), code), first);
}

function markedLast(runs: readonly Run[], shown: string, code: string): readonly Run[] {
  const last = runs.at(-1);
  if (last === undefined || last.figure !== undefined || shown === '0') return runs;
  return [...runs.slice(0, -1), ...figureRuns(last.text, shown, `element/${code}`)];
}

function shownTotal({ figures }: Context, code: string): string {
  const total = figures.elements.get(code)?.total;
  return total === undefined ? '' : showExact(total);
}

interface Part extends ElementClause {
  readonly code: string;
  readonly shown: string;
  readonly opening: string;
  readonly after: string;
  /** Which units are lacking; empty where none is. */
  readonly lacking: string;
  /** The day of a stock. */
  readonly asOf: string;
  /** It is an estimate: nothing counted runs on after it, and each says so. */
  readonly expected: boolean;
  /** `toàn tỉnh ` before what there is at a day. */
  readonly area: string;
}

function clauseOf(
  context: Context,
  element: Element,
  known: readonly Element[],
  tell: TellBasis,
): readonly Part[] {
  const figure = context.figures.elements.get(element.code);
  const parts = known.filter(({ code }) => element.parts.includes(code));
  const clause = figure && sayElement(context, element, figure, parts);
  if (figure === undefined || clause === undefined) return [];
  const { before, after, lacking } = tell(basisOfElement(figure));
  const asOf = openingOfElement(context, element);
  const expected = isExpected(figure);
  const when = expected ? expectedOpening(context, asOf) : asOf;
  const opening = before + (before === '' ? when : continued(when));
  return [
    {
      ...clause,
      code: element.code,
      shown: shownTotal(context, element.code),
      opening,
      after,
      lacking,
      asOf,
      expected,
      area: wholeArea(context),
    },
  ];
}

interface Sentence {
  readonly runs: Run[];
  /** What is said of the basis, once at its end. */
  readonly after: string;
}

/** Simple clauses with the same opening run on after a semicolon; the others are sentences. */
function joined(parts: readonly Part[]): readonly (readonly Run[])[] {
  const sentences: Sentence[] = [];
  let open: Part | undefined;
  for (const [index, part] of parts.entries()) {
    const last = sentences.at(-1);
    const follows = open !== undefined && runsOn(open, part);
    const own = { ...part, text: withoutShared(part, parts[index + 1]) };
    const between = open !== undefined && sharesEnd(open, part) ? ', ' : '; ';
    const text = follows ? between + own.text : openedText(own, open);
    const runs = figureRuns(text, part.shown, `element/${part.code}`);
    if (follows && last !== undefined) last.runs.push(...runs);
    else sentences.push({ runs: [...runs], after: part.after });
    open = part;
  }
  return sentences.map(({ runs, after }) => [...runs, { text: `${after}.` }]);
}

/** What rests on some units only goes with what rests on the same, at the same time. */
function runsOn(open: Part, part: Part): boolean {
  const isSimple = !open.closed && !part.closed && part.expected === open.expected;
  const isAlike = part.asOf === open.asOf || (part.asOf === '' && open.lacking === '');
  const isOpened = part.expected ? part.opening === open.opening : true;
  return isSimple && part.lacking === open.lacking && isAlike && isOpened;
}

/** `571 vụ, 804 bị can đã khởi tố`: what two counts have in common is said after the last. */
function withoutShared({ text, ...part }: Part, next: Part | undefined): string {
  const isShared = next !== undefined && sharesEnd({ ...part, text }, next);
  return isShared ? text.slice(0, -(part.end?.length ?? 0)) : text;
}

function sharesEnd(part: Part, next: Part): boolean {
  return part.end !== undefined && part.end === next.end && runsOn(part, next);
}

/** The day is named once in a paragraph. */
function openedText(part: Part, before: Part | undefined): string {
  const opening = before?.opening === part.opening && !part.expected ? '' : part.opening;
  const isThere = part.has || part.text.startsWith('không có ');
  const where = isThere && opening.includes('ính đến ngày') ? part.area : '';
  const text = where + (part.has ? `có ${part.text}` : part.text);
  return opening === '' ? capitalised(text) : opening + text;
}
