import { wordEnd } from '../../vi/letters.ts';
import type { Measure } from '../../vi/sentence/index.ts';
import { capitalised, continued } from './case.ts';

/** What happens to an office: nothing of it is "không". */
const happens = new RegExp(`^(?:phát sinh|phát hiện|xảy ra|hình thành|bắt giữ|thu giữ)${wordEnd}`, 'iu');
const happensToSubject = new RegExp(`^(.+?) (phát hiện|bắt giữ|xảy ra|hình thành|thu giữ)${wordEnd}`, 'u');

/** What an office does: nothing of it is "chưa". */
const does = new RegExp(
  `^(?:tư vấn|cai nghiện|dạy nghề|hỗ trợ|quản lý|triệt xóa|triệt phá|đưa|bồi dưỡng|tập huấn|đào tạo|ban hành|kiểm tra|duy trì|tuyên truyền|điều trị|trợ giúp|khởi tố|truy tố|xét xử|xử lý|tiếp nhận|tổ chức|triển khai|xây dựng|thành lập|thực hiện|thẩm định|hoàn thành|giải quyết|vận động|bố trí|rà soát|giao|tạo)${wordEnd}`,
  'iu',
);

/** What is said of a figure of nothing. */
interface Nothing {
  readonly measure: Measure;
  /** That there is none is good: it is no work left undone. */
  readonly unwanted: boolean;
}

/**
 * A clause of the plan's own with nothing to count: `Có {n}/{d} giáo viên …` is `Chưa có giáo viên … ({n}/{d})`,
 * `Phát hiện {n} vụ …` is `Không phát hiện vụ …`. One that cannot be turned keeps its number.
 */
export function withoutAny(template: string, nothing: Nothing): string {
  const { unit, type = 'count' } = nothing.measure;
  const measured = type === 'count' ? '' : `${unit} `;
  const slot = ['{n}/{d} ', '{n} '].map((held) => held + measured).find((held) => template.includes(held));
  if (slot === undefined) return template;
  const at = template.indexOf(slot);
  const turned = turn(template.slice(0, at), template.includes('{d}'), nothing);
  if (turned === undefined) return template;
  const share = slot.startsWith('{n}/{d}') ? ` (${slot.trimEnd()})` : '';
  const after = template.slice(at + slot.length);
  return `${turned}${after}${after === unit ? ' nào' : ''}${share}`;
}

/** The words before what is counted, with the "không" or "chưa" that they take. */
function turn(before: string, isShare: boolean, { unwanted }: Nothing): string | undefined {
  const doing = /^(?:Đã|Đang) (.+)$/u.exec(before)?.[1];
  if (doing !== undefined) return `Chưa ${doing}`;
  const undone = isShare && !unwanted;
  const has = /^(.*?)(có|còn) $/iu.exec(before);
  if (has !== null) return hasNone(has[1] ?? '', continued(has[2] ?? ''), undone, isShare);
  if (happens.test(before)) return `${undone ? 'Chưa' : 'Không'} ${continued(before)}`;
  if (happensToSubject.test(before)) return before.replace(happensToSubject, '$1 không $2');
  return does.test(before) ? `Chưa ${continued(before)}` : undefined;
}

/** Of what remains (`còn`) as a share nothing is said in this way: it would read as if all had been done. */
function hasNone(before: string, verb: string, undone: boolean, isShare: boolean): string | undefined {
  if (verb === 'còn') return isShare ? undefined : capitalised(`${before}không còn `);
  return capitalised(`${before}${undone ? 'chưa' : 'không'} có `);
}

/** `không có tụ điểm …` of "Số tụ điểm … hiện có"; what is not counted, as money, does not arise. */
export function nothingOf(name: string): string {
  const counted = /^(?:Số|Tổng số) (.+?)(?: hiện có)?$/u.exec(name)?.[1];
  return counted === undefined ? `không phát sinh ${continued(name)}` : `không có ${counted}`;
}
