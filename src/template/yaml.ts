import {
  askedByUnit,
  askedElements,
  askedProjects,
  askedSections,
  askedTasks,
  asksForAwards,
} from '../model/asked.ts';
import { taskStatusWords } from '../model/form.ts';
import type { Period } from '../model/period.ts';
import type { Element, Plan } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';
import { yamlScalar as scalar } from '../model/yaml-text.ts';
import { dossierWords } from './parts/awards.ts';
import { linesOf } from './parts/lines.ts';
import {
  capitalised,
  contactWords,
  dueWords,
  elementHelp,
  elementWords,
  receiver,
  unitLine,
  windowWords,
} from './words.ts';

/** The blank submission of a unit as YAML text: every element it is asked for, in words and with no value yet. */
export function writeYamlForm(plan: Plan, period: Period, unit: Unit): string {
  const blocks = [
    head(plan, period, unit),
    identity(plan, period, unit),
    valueBlock(plan, period, unit),
    unitBlock(plan, period, unit),
    sectionBlock(plan, period, unit),
    taskBlock(plan, unit),
    projectBlock(plan, unit),
    awardBlock(plan, unit),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

type Lines = readonly string[];

function head(plan: Plan, period: Period, unit: Unit): Lines {
  const contact = contactWords(plan);
  return [
    ...comment(`${unitLine(unit)}: báo cáo ${period.name}`),
    ...comment(plan.title),
    ...comment(`Số liệu ${windowWords(period)}. Nơi nhận: ${receiver(plan)}, ${dueWords(period)}.`),
    ...(contact === undefined ? [] : comment(`Liên hệ khi cần hỏi: ${contact}.`)),
    ...comment('Thay null bằng số liệu. Không phát sinh thì ghi 0; chưa có số liệu thì để nguyên null.'),
    ...comment('Số ước tính: {value: 120, estimated: true}.'),
  ];
}

function identity(plan: Plan, period: Period, unit: Unit): Lines {
  return [
    'schema: tongket/submission@1',
    `plan: ${scalar(plan.id)}`,
    `period: ${scalar(period.id)}`,
    `unit: ${scalar(unit.id)}`,
    'revision: 1  # gửi lại có sửa đổi thì ghi 2, 3 …',
    'document: {number: null, date: null}  # số, ký hiệu và ngày của báo cáo; ngày ghi năm-tháng-ngày',
    'signed: null',
    'by: {name: null, title: null, phone: null}',
    'blank-is-zero: false  # true: ô để trống là không phát sinh',
  ];
}

function valueBlock(plan: Plan, period: Period, unit: Unit): Lines {
  const lines = linesOf(askedElements(plan, period, unit)).flatMap((line) =>
    line.tag === 'group'
      ? comment(`${line.number}. ${line.title}`)
      : elementLines(plan, line.element, period),
  );
  return block('values', lines);
}

function elementLines(plan: Plan, element: Element, period: Period): Lines {
  const help = elementHelp(plan, element);
  return [
    ...comment(described(element, period)),
    ...(help === undefined ? [] : comment(help)),
    `${scalar(element.code)}: ${blank(element, period)}`,
  ];
}

function unitBlock(plan: Plan, period: Period, unit: Unit): Lines {
  const asked = askedByUnit(plan, period, unit);
  const legend = asked.flatMap(({ elements }) =>
    elements.flatMap((element) => comment(`${element.code}: ${described(element, period)}`)),
  );
  const lines = asked.flatMap(({ units, elements }) =>
    units.map((one) => `${scalar(one.id)}: ${flow(elements, period)}  # ${unitLine(one)}`),
  );
  return block('units', [...legend, ...lines]);
}

function sectionBlock(plan: Plan, period: Period, unit: Unit): Lines {
  const lines = askedSections(plan, period, unit).flatMap(({ section }) => [
    ...comment(section.heading),
    ...(section.guide === undefined ? [] : comment(section.guide)),
    `${scalar(section.id)}: null`,
  ]);
  return block('sections', lines);
}

function taskBlock(plan: Plan, unit: Unit): Lines {
  const lines = askedTasks(plan, unit).flatMap(({ id, number, name, time }) => [
    ...comment(`${number}. ${name}${time === undefined ? '' : `\nThời gian thực hiện: ${time}`}`),
    `${scalar(id)}: {status: null, note: null}`,
  ]);
  const words = Object.entries(taskStatusWords).map(([id, word]) => `${id}: ${word}`);
  return block(
    'tasks',
    lines.length === 0 ? [] : [...comment(`status là một trong: ${words.join('; ')}`), ...lines],
  );
}

function projectBlock(plan: Plan, unit: Unit): Lines {
  const sample =
    '{source: trung-uong, capital: su-nghiep, year: 2026, planned: 1200, allocated: 1000, spent: 640}';
  const lines = askedProjects(plan, unit).flatMap(({ project, number }) => [
    ...comment(`${number}. ${project.name}`),
    `${scalar(project.id)}: {funding: [], progress: null, problems: null}`,
  ]);
  const help = comment(`funding: kinh phí (triệu đồng), mỗi nguồn vốn, loại vốn một mục\nví dụ: [${sample}]`);
  return block('projects', lines.length === 0 ? [] : [...help, ...lines]);
}

function awardBlock(plan: Plan, unit: Unit): Lines {
  if (!asksForAwards(plan, unit)) return [];
  const sample = '{kind: collective, name: Tổ 1, merit: Tóm tắt thành tích, copies: 3, sent: 2016-04-18}';
  return [
    ...comment(`Đề nghị khen thưởng. ${dossierWords(plan)}`),
    ...comment(`kind: collective (tập thể) hoặc individual (cá nhân)\nví dụ: [${sample}]`),
    'awards: []',
  ];
}

function block(key: string, lines: Lines): Lines {
  return lines.length === 0 ? [] : [`${key}:`, ...lines.map((line) => `  ${line}`)];
}

function described(element: Element, period: Period): string {
  const measure = element.measure === undefined ? '' : `; đơn vị tính: ${element.measure}`;
  const choices = element.choices.length === 0 ? '' : `; chọn: ${element.choices.join(' | ')}`;
  return capitalised(elementWords(element, period)) + measure + choices;
}

function flow(elements: readonly Element[], period: Period): string {
  return `{${elements.map((element) => `${scalar(element.code)}: ${blank(element, period)}`).join(', ')}}`;
}

function blank(element: Element, period: Period): string {
  if (period.years.length > 0) return `{${period.years.map((year) => `${year}: null`).join(', ')}}`;
  return element.comparesYears ? '{value: null, previous: null}' : 'null';
}

/** Comment lines; the text may hold line ends. */
function comment(text: string): Lines {
  return text.split(/\r?\n/).map((line) => `# ${line}`);
}
