import type { UnitArrival } from '../../model/collection.ts';
import { sayIn } from '../../model/finding.ts';
import { placeText } from '../../model/place.ts';
import type { Section } from '../../model/plan.ts';
import { standsIn } from '../../model/plan.ts';
import type { Submission } from '../../model/submission.ts';
import { type Unit, unitTitle } from '../../model/unit.ts';
import { showDay } from '../../vi/date.ts';
import { fold } from '../../vi/fold.ts';
import { numbered, unitStatusWords } from '../../vi/words.ts';
import { shortened } from '../say/case.ts';
import { unitLine } from '../say/unit.ts';
import { type Asked, type Explainer, findingLines, part } from './asked.ts';
import { entryLines } from './element.ts';

/** A unit: when its papers came, every figure with its cell, what it wrote, and what of it was not used. */
export const explainUnit: Explainer = (asked, name) => {
  const unit = unitNamed(asked, name);
  if (unit === undefined) return undefined;
  const say = sayIn(asked.language);
  const sent = asked.collection.submissions.filter((each) => each.unit === unit.id);
  return {
    title: unitLine(asked.plan, unit.id),
    parts: [
      ...part(say('Gửi báo cáo', 'Arrival'), arrivalLines(asked, unit)),
      ...part(say('Số liệu', 'Figures'), figureLines(asked, unit)),
      ...part(say('Nội dung báo cáo', 'Narratives'), narrativeLines(asked, sent)),
      ...part(say('Không được dùng', 'Not used'), unusedLines(asked, unit)),
      ...part(
        say('Phát hiện liên quan', 'Findings'),
        findingLines(
          asked.findings.filter((each) => each.unit === unit.id),
          asked.language,
        ),
      ),
    ],
  };
};

/** By id, or by name without regard to case: `xa-an-binh`, `Xã An Bình`; by the bare name where one unit has it. */
export function unitNamed({ plan }: Asked, name: string): Unit | undefined {
  const own = plan.units.get(name);
  if (own !== undefined) return own;
  const wanted = fold(name);
  const titled = [...plan.units.values()].filter((unit) => fold(unitTitle(unit)) === wanted);
  const called = [...plan.units.values()].filter((unit) => fold(unit.name) === wanted);
  const [first, second] = titled.length > 0 ? titled : called;
  return second === undefined ? first : undefined;
}

function arrivalLines({ collection, language }: Asked, { id }: Unit): readonly string[] {
  const arrival = [...collection.arrivals.values()].flat().find(({ unit }) => unit === id);
  const files = collection.files.filter(({ unit }) => unit === id);
  const say = sayIn(language);
  return [
    ...(arrival === undefined ? [] : [arrivalText(arrival, language)]),
    ...files.map(({ path, revision, used }) => {
      const time = revision === undefined ? '' : say(`, lần ${revision}`, `, revision ${revision}`);
      return `${path}${time}: ${used ? say('được dùng', 'used') : say('không dùng', 'not used')}`;
    }),
  ];
}

function arrivalText({ arrival, received, daysLate }: UnitArrival, language: Asked['language']): string {
  const words = numbered(unitStatusWords[arrival][language].table, daysLate);
  return received === undefined ? words : `${words} (${showDay(received)})`;
}

/** What the unit's own figures are, in the order of the plan; those that are a gap say why. */
function figureLines(asked: Asked, { id }: Unit): readonly string[] {
  return [...asked.figures.elements.values()].flatMap(({ code, units }) => {
    const element = asked.plan.elements.get(code);
    const entry = units.find(({ unit }) => unit === id);
    if (element === undefined || entry === undefined) return [];
    const [first = '', ...rest] = entryLines(asked, element, entry);
    return [`[${code}] ${element.name}: ${first.slice(first.indexOf(': ') + 2)}`, ...rest];
  });
}

function narrativeLines({ plan, period }: Asked, sent: readonly Submission[]): readonly string[] {
  const sections = sectionsOf(plan.outline).filter((section) => standsIn(section.periods, period));
  const headings = new Map(sections.map(({ id, heading }) => [id, heading]));
  return sent
    .flatMap(({ narratives }) => narratives)
    .map(({ section, text, place }) => {
      const heading = headings.get(section) ?? section;
      return `${heading}: “${shortened(text.trim().replace(/\s+/g, ' '))}” ← ${placeText(place)}`;
    });
}

function sectionsOf(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...sectionsOf(section.parts)]);
}

/** Files that do not count, figures that could not be read, words of sections where another unit's stand. */
function unusedLines(asked: Asked, { id }: Unit): readonly string[] {
  const { collection, figures, plan, language } = asked;
  const say = sayIn(language);
  const files = collection.files.filter(({ unit, used }) => unit === id && !used);
  const refused = [...figures.elements.values()].flatMap(({ code, units }) => {
    const entry = units.find(({ unit }) => unit === id);
    const isRefused = entry?.gap === 'unreadable' || entry?.gap === 'conflict';
    const element = plan.elements.get(code);
    return element === undefined || entry === undefined || !isRefused
      ? []
      : [entryLines(asked, element, entry)[0] ?? ''].map((line) => `[${code}] ${line}`);
  });
  return [
    ...files.map(
      ({ path }) =>
        `${path}: ${say('có bản khác được dùng hoặc không đọc được', 'superseded or unreadable')}`,
    ),
    ...refused,
    ...leftOut(asked, id).map(
      (heading) =>
        `${heading}: ${say('báo cáo dùng lời của đơn vị chủ trì; xem tap-hop-y-kien.docx', 'the lead’s words stand in the report; see tap-hop-y-kien.docx')}`,
    ),
  ];
}

/** Sections that take one unit's words, where those are another's. */
function leftOut({ plan, collection }: Asked, id: string): readonly string[] {
  const wrote = (section: Section, unit: string): boolean =>
    collection.submissions.some(
      (each) =>
        each.unit === unit &&
        each.narratives.some(({ section: where, text }) => where === section.id && text.trim() !== ''),
    );
  return sectionsOf(plan.outline)
    .filter(({ merge }) => merge === 'lead')
    .filter((section) => {
      const first = section.asked.find((unit) => wrote(section, unit));
      return first !== undefined && first !== id && wrote(section, id);
    })
    .map(({ heading }) => heading);
}
