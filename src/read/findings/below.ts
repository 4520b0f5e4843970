import type { FindingKind } from '../../model/finding.ts';

/** What is said of figures that one unit gives for another. */
export const notBelow: FindingKind<{ unit: string; sender: string }> = {
  code: 'TK243',
  severity: 'error',
  title: { vi: 'Số của đơn vị không thuộc nơi gửi', en: 'Figures of a unit that is not below the sender' },
  why: {
    vi: 'Cấp trên chỉ chuyển số của các đơn vị thuộc mình; số của đơn vị khác tính vào sẽ trùng với nơi khác gửi.',
    en: 'A unit passes on what those below it sent; another’s figures would be counted twice.',
  },
  message: ({ unit, sender }) => ({
    vi: `${unit} không thuộc ${sender}; các số ghi cho đơn vị này không dùng.`,
    en: `${unit} is not below ${sender}; the figures given for it are not used.`,
  }),
  remedy: ({ sender }) => ({
    vi: `Đề nghị ${sender} bỏ các số này; nếu đơn vị đúng là thuộc nơi gửi thì sửa cột parent trong units.csv.`,
    en: `Have ${sender} take them out; if the unit belongs there, correct the column parent of units.csv.`,
  }),
  advice: {
    vi: 'Đề nghị nơi gửi bỏ các số này; nếu đơn vị đúng là thuộc nơi gửi thì sửa cột parent trong units.csv.',
    en: 'Have the sender take them out; if the unit belongs there, correct the column parent of units.csv.',
  },
  example: 'huyen-a.yaml: units: {xa-b: {SO-HO: 24}}   # xa-b thuộc huyen-b',
};
