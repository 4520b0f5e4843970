import type { Words } from '../../model/finding.ts';

/** Words and arguments that several findings share. */

export const lost: Words = {
  vi: 'Số liệu trong tệp này không được tính; đơn vị coi như chưa gửi nếu không có tệp khác.',
  en: 'Nothing in this file is counted; its unit counts as missing unless another file has come.',
};

export const notCounted: Words = {
  vi: 'Ô này không được tính cho tới khi sửa lại; không coi là 0.',
  en: 'The cell is not counted until it is corrected; it is not taken for zero.',
};

export interface EntryArgs {
  readonly name: string;
  readonly text: string;
}

export const quoted = (text: string): string => (text.length > 80 ? `"${text.slice(0, 80)}…"` : `"${text}"`);
