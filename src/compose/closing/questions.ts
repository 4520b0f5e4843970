import {
  askedByUnit,
  askedElements,
  askedProjects,
  askedSections,
  askedTasks,
  asksForAwards,
} from '../../model/asked.ts';
import type { Finished, Opened } from '../../model/closing.ts';
import type { Element, Section, Task } from '../../model/plan.ts';
import type { Unit } from '../../model/unit.ts';
import { unitsOf } from './units.ts';

/** One question of the forms of a period. */
export interface Question {
  /** By which it is the same question in another period or version of the plan. */
  readonly key: string;
  readonly name: string;
  /** What else the form says of it, by what that is called; empty where it says nothing. */
  readonly traits: Readonly<Record<string, string>>;
  /** Ids of the units that find it in their form. */
  readonly asked: Set<string>;
}

/** Every question of a period's forms, in the order of the plan. */
export function questionsOf(opened: Opened): ReadonlyMap<string, Question> {
  const found = new Map<string, Question>();
  for (const unit of unitsOf(opened)) {
    for (const question of questionsTo(unit, opened)) {
      const known = found.get(question.key) ?? { ...question, asked: new Set() };
      found.set(question.key, known);
      known.asked.add(unit.id);
    }
  }
  return found;
}

/**
 * The questions of a finished period whose plan was changed since: those of the plan as it is now, but of figures the
 * ones that its results have. How a figure was worded then nobody knows any more.
 */
export function questionsThen(finished: Finished): ReadonlyMap<string, Question> {
  const { plan, results } = finished;
  const then = new Map(
    Object.entries(results.elements).flatMap(([code, { units }]) => {
      const ids = Object.keys(units);
      return ids.length === 0 ? [] : [[code, ids] as const];
    }),
  );
  const now = [...questionsOf(finished)].filter(([key]) => {
    const code = codeIn(key);
    return code === undefined || then.has(code);
  });
  const gone = [...then]
    .filter(([code]) => !plan.elements.has(code))
    .map(([code, ids]): [string, Question] => {
      const key = `element ${code}`;
      return [key, { key, name: `Số liệu mã ${code}`, traits: {}, asked: new Set(ids) }];
    });
  return new Map([...now, ...gone]);
}

/** The element that a question is about; none of a text, a task or a project. */
function codeIn(key: string): string | undefined {
  return /^element (\S+)/.exec(key)?.[1];
}

type Put = Omit<Question, 'asked'>;

function questionsTo(unit: Unit, { plan, period }: Opened): readonly Put[] {
  return [
    ...askedElements(plan, period, unit).map(figure),
    ...askedByUnit(plan, period, unit).flatMap(({ elements, group }) =>
      elements.map((element) => figureByUnit(element, group.name)),
    ),
    ...askedSections(plan, period, unit).map(({ section }) => narrative(section)),
    ...askedTasks(plan, unit).map(task),
    ...askedProjects(plan, unit).map(({ project: { id, name } }) => ({
      key: `project ${id}`,
      name: `Dự án: ${name}`,
      traits: {},
    })),
    ...(asksForAwards(plan, unit) ? [{ key: 'awards', name: 'Đề nghị khen thưởng', traits: {} }] : []),
  ];
}

function task({ id, name, time = '' }: Task): Put {
  return { key: `task ${id}`, name: `Nhiệm vụ: ${name}`, traits: { 'thời hạn': time } };
}

function figure(element: Element): Put {
  const { code, name, measure = '', nature, type, choices, guide = '' } = element;
  return {
    key: `element ${code}`,
    name,
    traits: {
      'đơn vị tính': measure,
      'kiểu số liệu': typeWords[type],
      'thời điểm tính': nature === undefined ? '' : natureWords[nature],
      'số cùng kỳ năm trước': element.comparesYears ? 'có hỏi' : 'không hỏi',
      'bắt buộc': element.required ? 'có' : 'không',
      'lựa chọn': choices.join('; '),
      'hướng dẫn': guide,
    },
  };
}

function figureByUnit(element: Element, group: string): Put {
  const { key, name, traits } = figure(element);
  return { key: `${key} by`, name: `${name} (từng đơn vị: ${group})`, traits };
}

function narrative({ id, heading, guide = '' }: Section): Put {
  return { key: `section ${id}`, name: `Phần lời: ${heading}`, traits: { 'hướng dẫn': guide } };
}

const natureWords: Readonly<Record<NonNullable<Element['nature']>, string>> = {
  flow: 'phát sinh trong kỳ',
  stock: 'tại ngày cuối kỳ',
  cumulative: 'lũy kế từ đầu năm',
};

const typeWords: Readonly<Record<Element['type'], string>> = {
  count: 'số đếm',
  amount: 'số lượng',
  money: 'tiền',
  percent: 'tỷ lệ',
  'yes-no': 'có hoặc không',
  choice: 'chọn trong danh sách',
  text: 'chữ',
  date: 'ngày',
};
