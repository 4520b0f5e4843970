import type { Words } from '../model/finding.ts';

/** What can be wrong with a formula, as the end of a sentence that names its owner. */

export const unknownElement = (code: string): Words => ({
  vi: `không có chỉ tiêu số liệu "${code}" (dấu trừ phải có dấu cách hai bên)`,
  en: `there is no element "${code}" (a minus sign needs a space on both sides)`,
});
export const notSummable = (code: string): Words => ({
  vi: `"${code}" là chữ hoặc ngày nên không cộng, không tính được`,
  en: `"${code}" is a text or a date and cannot be summed`,
});
export const needsCount = (code: string): Words => ({
  vi: `"${code}" trả lời có hoặc không: dùng count(${code})`,
  en: `"${code}" is answered yes or no: use count(${code})`,
});
export const notYesNo = (code: string): Words => ({
  vi: `count() chỉ dùng cho chỉ tiêu có hoặc không; "${code}" không phải`,
  en: `count() takes a yes-no element; "${code}" is none`,
});
export const needsCompare = (code: string): Words => ({
  vi: `"${code}" được so với cùng kỳ nhưng chưa khai compare: previous-year`,
  en: `"${code}" is compared with last year but lacks compare: previous-year`,
});
export const unknownFunction = (name: string): Words => ({
  vi: `không có hàm "${name}"`,
  en: `there is no function "${name}"`,
});
export const unknownGroup = (id: string): Words => ({
  vi: `không có nhóm đơn vị "${id}"`,
  en: `there is no group of units "${id}"`,
});
export const unknownTag = (tag: string): Words => ({
  vi: `không đơn vị nào có nhãn "${tag}"`,
  en: `no unit has the tag "${tag}"`,
});
export const notAllowed = (what: string): Words => ({
  vi: `không dùng được "${what}" trong công thức`,
  en: `"${what}" has no place in a formula`,
});
export const nested = (name: string): Words => ({
  vi: `${name}() không lồng trong hàm thời gian khác`,
  en: `${name}() does not nest in another function of time`,
});
export const onlyNow = (name: string): Words => ({
  vi: `${name}() chỉ tính cho kỳ này, không lồng trong hàm thời gian`,
  en: `${name}() is of this period only and does not nest in a function of time`,
});
export const needsYear = (): Words => ({
  vi: 'base(x, năm) cần năm bốn chữ số',
  en: 'base(x, year) needs a year of four digits',
});
export const wrongArguments = (name: string, count: number): Words => ({
  vi: `${name}() cần ${count} đối số`,
  en: `${name}() takes ${count} argument${count === 1 ? '' : 's'}`,
});
export const noComparison = (text: string): Words => ({
  vi: `"${text}" không phải một phép so sánh (<=, >=, <, >, =, !=)`,
  en: `"${text}" is not a comparison (<=, >=, <, >, =, !=)`,
});
