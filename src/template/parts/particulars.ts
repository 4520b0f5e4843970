import { one } from '../../model/exact.ts';
import type { InfoKey } from '../../model/form.ts';
import { date, mark, word } from '../accepts.ts';
import type { Form } from '../sender.ts';
import type { Accepts } from '../sheet.ts';
import { unitLine } from '../words.ts';

/** Something that the unit says of its report as a whole. */
export interface Particular {
  readonly key: InfoKey;
  readonly accepts: Accepts;
  readonly help?: string;
  readonly prefilled?: number;
}

/** What every unit says of its report, in the order of the form. */
export const particulars: readonly Particular[] = [
  {
    key: 'revision',
    accepts: { tag: 'whole', min: one },
    help: 'Gửi lại có sửa đổi thì ghi 2, 3 …',
    prefilled: 1,
  },
  { key: 'document-number', accepts: word, help: 'Ví dụ: 45/BC-UBND' },
  { key: 'document-date', accepts: date, help: 'Ngày/tháng/năm' },
  { key: 'signed', accepts: date, help: 'Ngày/tháng/năm' },
  { key: 'sender-name', accepts: word },
  { key: 'sender-title', accepts: word },
  { key: 'sender-phone', accepts: word },
];

export const tick: Particular = {
  key: 'blank-is-zero',
  accepts: mark,
  help: 'Chọn “x” thì mọi ô để trống được tính là 0',
};

/** The list in which a unit picks its name in a common form. */
export function unitPick({ choices }: Form): Particular {
  return {
    key: 'unit',
    accepts: { tag: 'list', items: choices.map(unitLine) },
    help: 'Bấm vào ô, chọn tên đơn vị trong danh sách',
  };
}
