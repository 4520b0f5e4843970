import { groupBy } from '../model/group.ts';
import type { HandedOver, Handover } from '../model/handover.ts';
import { placeText } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';
import type { Award, Entry, Funding, ProjectReport, Reading, SettledBy } from '../model/submission.ts';
import { unitTitle } from '../model/unit.ts';
import { yamlScalar as scalar } from '../model/yaml-text.ts';
import { numberText, plainDecimal } from './handover-number.ts';

type Lines = readonly string[];

/**
 * The submission of a branch as YAML: figures under the unit they are about, each with where it stood; under `below`
 * how each unit's papers came in and what they hold beside figures. It reads back as what it was made from.
 */
export function writeHandover(handover: Handover): string {
  const { plan, period, top, below } = handover;
  const rows = [top, ...below].flatMap(({ unit, entries }) =>
    unit.id === top.unit.id ? entries : entries.filter((entry) => entry.unit === unit.id),
  );
  const values = rows.filter((entry) => entry.unit === top.unit.id);
  const others = rows.filter((entry) => entry.unit !== top.unit.id);
  return `${[
    `# ${unitTitle(top.unit)}: tổng hợp ${period.name} của ${below.length} đơn vị bên dưới, gửi cấp trên`,
    'schema: tongket/submission@1',
    `plan: ${scalar(plan.id)}`,
    `period: ${scalar(period.id)}`,
    `unit: ${scalar(top.unit.id)}`,
    'revision: 1  # gửi lại có sửa đổi thì ghi 2, 3 …',
    'document: {number: null, date: null}  # số, ký hiệu và ngày của báo cáo; ngày ghi năm-tháng-ngày',
    'signed: null',
    'by: {name: null, title: null, phone: null}',
    ...block('values', elementLines(values, plan)),
    ...unitLines('units', others, plan),
    ...partLines(top),
    ...block(
      'below',
      below.flatMap((each) => belowLines(each, plan)),
    ),
  ].join('\n')}\n`;
}

function block(key: string, lines: Lines): Lines {
  return lines.length === 0 ? [] : [`${key}:`, ...lines.map((line) => `  ${line}`)];
}

function unitLines(key: string, entries: readonly Entry[], plan: Plan): Lines {
  const byUnit = groupBy(entries, ({ unit }) => unit);
  return block(
    key,
    [...byUnit].flatMap(([unit, own]) => block(scalar(unit), elementLines(own, plan))),
  );
}

function elementLines(entries: readonly Entry[], plan: Plan): Lines {
  return [...groupBy(entries, ({ element }) => element)].map(([element, own]) => {
    const single = own.find(({ year }) => year === undefined);
    if (single !== undefined) return `${scalar(element)}: ${entryText(single, plan)}`;
    const years = own.map((entry) => `${entry.year}: ${entryText(entry, plan)}`);
    return `${scalar(element)}: {${years.join(', ')}}`;
  });
}

/** A blank is as good as a key that is not there; every other figure says where it stood. */
function entryText(entry: Entry, plan: Plan): string {
  const { reading, previous, estimated, note, settled } = entry;
  const before = previous && readingText(previous, entry, plan);
  const value = readingText(reading, entry, plan) ?? 'null';
  const gap = reading.tag === 'gap' && (reading.gap === 'unreadable' || reading.gap === 'conflict');
  if (value === 'null' && !gap && before === undefined && settled === undefined) return 'null';
  return map({
    value,
    gap: gap ? reading.gap : undefined,
    previous: before,
    estimated: estimated ? 'true' : undefined,
    note: note && scalar(note),
    source: scalar(entry.origin ?? placeText(entry.place)),
    settled: settled && settledText(settled),
  });
}

function settledText({ reason, by, at, accepted }: SettledBy): string {
  return map({
    reason: scalar(reason),
    by: scalar(by),
    at: scalar(at),
    accepted: accepted ? 'true' : undefined,
  });
}

function readingText(reading: Reading, entry: Entry, plan: Plan): string | undefined {
  if (reading.tag === 'gap') return undefined;
  const { datum } = reading;
  switch (datum.tag) {
    case 'number':
      return numberText(datum, plan.elements.get(entry.element)?.type === 'percent', plan.conventions);
    case 'yes-no':
      return datum.yes ? 'có' : 'không';
    case 'text':
      return scalar(datum.text);
    case 'date':
      return datum.day;
  }
}

function map(fields: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(fields).flatMap(([key, text]) =>
    text === undefined ? [] : [`${key}: ${text}`],
  );
  return `{${pairs.join(', ')}}`;
}

function belowLines({ unit, arrival, file, entries, ...parts }: HandedOver, plan: Plan): Lines {
  if (arrival === undefined || arrival.arrival === 'missing') return [`${scalar(unit.id)}: {missing: true}`];
  const { received, revision } = arrival;
  const about = [
    ...(received === undefined ? [] : [`received: ${received}`]),
    `revision: ${revision ?? 1}`,
    ...(file === undefined ? [] : [`file: ${scalar(file)}`]),
  ];
  const others = entries.filter((entry) => entry.unit !== unit.id);
  return block(scalar(unit.id), [...about, ...unitLines('units', others, plan), ...partLines(parts)]);
}

type Parts = Pick<HandedOver, 'narratives' | 'tasks' | 'projects' | 'awards'>;

/** What stands beside the figures. */
function partLines({ narratives, tasks, projects, awards }: Parts): Lines {
  return [
    ...block(
      'sections',
      narratives.map(({ section, text }) => `${scalar(section)}: ${scalar(text)}`),
    ),
    ...block(
      'tasks',
      tasks.map(
        ({ task, status, note }) => `${scalar(task)}: ${map({ status, note: note && scalar(note) })}`,
      ),
    ),
    ...block('projects', projects.map(projectLine)),
    ...block('awards', awards.map(awardLine)),
  ];
}

function projectLine({ project, funding, progress, problems }: ProjectReport): string {
  const told = { progress: progress && scalar(progress), problems: problems && scalar(problems) };
  return `${scalar(project)}: ${map({ funding: `[${funding.map(fundingText).join(', ')}]`, ...told })}`;
}

function fundingText({ source, capital, year, planned, allocated, spent }: Funding): string {
  return map({
    source: scalar(source),
    capital: scalar(capital),
    year: year?.toString(),
    planned: planned && plainDecimal(planned),
    allocated: allocated && plainDecimal(allocated),
    spent: spent && plainDecimal(spent),
  });
}

function awardLine({ kind, name, merit, copies, sent }: Award): string {
  return `- ${map({
    kind,
    name: name && scalar(name),
    merit: merit && scalar(merit),
    copies: copies && plainDecimal(copies),
    sent,
  })}`;
}
