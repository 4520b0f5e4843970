import type { Words } from '../../model/finding.ts';
import type { UnitStatus } from '../../model/status.ts';

/** A list of units that have to be spoken to about the same thing. */
interface UnitList {
  readonly title: Words;
  readonly holds: (unit: UnitStatus) => boolean;
  /** What is said of each beside its name. */
  readonly detail?: (unit: UnitStatus) => Words;
}

const isIn = ({ arrival }: UnitStatus): boolean => arrival !== 'missing';
const came = (unit: UnitStatus): boolean => isIn(unit) && unit.instead === undefined;

/** In the order in which somebody would call. Add a list here. */
const lists: readonly UnitList[] = [
  {
    title: { vi: 'Chưa gửi báo cáo', en: 'Missing' },
    holds: (unit) => !isIn(unit) && unit.instead === undefined,
  },
  {
    title: { vi: 'Đã gửi báo cáo, chưa gửi biểu số liệu', en: 'Report in, figures missing' },
    holds: ({ instead }) => instead === 'report',
  },
  {
    title: { vi: 'Không đọc được tệp', en: 'File unreadable' },
    holds: ({ instead }) => instead === 'unreadable',
  },
  {
    title: { vi: 'Tệp không dùng được, đề nghị gửi lại', en: 'File of no use, to be sent again' },
    holds: ({ instead }) => instead === 'unusable',
  },
  {
    title: { vi: 'Gửi chậm', en: 'Late' },
    holds: ({ arrival }) => arrival === 'late',
    detail: ({ daysLate }) => ({ vi: `${daysLate} ngày`, en: daysLate === 1 ? '1 day' : `${daysLate} days` }),
  },
  {
    title: { vi: 'Đã gửi, chưa rõ ngày', en: 'In, without a date' },
    holds: ({ arrival }) => arrival === 'undated',
  },
  {
    title: { vi: 'Đã bổ sung', en: 'Supplemented' },
    holds: ({ revision }) => (revision ?? 1) > 1,
    detail: ({ revision }) => ({ vi: `lần ${revision}`, en: `no. ${revision}` }),
  },
  {
    title: { vi: 'Có số liệu cần kiểm tra, bổ sung', en: 'With errors' },
    holds: (unit) => came(unit) && unit.errors > 0,
    detail: ({ errors }) => ({ vi: `${errors} lỗi`, en: String(errors) }),
  },
  {
    title: { vi: 'Số liệu chưa đủ', en: 'Figures not complete' },
    holds: (unit) => came(unit) && unit.figures.given < unit.figures.asked,
    detail: ({ figures: { given, asked } }) => ({ vi: `${given}/${asked}`, en: `${given}/${asked}` }),
  },
  {
    title: { vi: 'Phần lời chưa đủ', en: 'Text not complete' },
    holds: (unit) => came(unit) && unit.sections.given < unit.sections.asked,
    detail: ({ sections: { given, asked } }) => ({ vi: `${given}/${asked}`, en: `${given}/${asked}` }),
  },
];

/** `Gửi chậm (2): xã Mỹ Lý (3 ngày), xã Tri Lễ (1 ngày)`; a list is left out where it is empty. */
export function unitLists(units: readonly UnitStatus[], language: keyof Words): readonly string[] {
  return lists.flatMap(({ title, holds, detail }) => {
    const told = units.filter(holds).map((unit) => {
      return detail === undefined ? unit.name : `${unit.name} (${detail(unit)[language]})`;
    });
    return told.length === 0 ? [] : [`${title[language]} (${told.length}): ${told.join(', ')}`];
  });
}
