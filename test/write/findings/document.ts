import {
  type FindingItem,
  type FindingsDocument,
  findingsFormats,
} from '../../../src/write/findings/index.ts';

/** Findings of every kind of place, with what is special to the formats in their words. */

export const inCell: FindingItem = {
  code: 'TK301',
  severity: 'error',
  message: 'Số vụ: "12-15" không phải một con số.',
  remedy: 'Đề nghị chỉ ghi một con số.',
  unit: 'xa-an-binh',
  element: 'VU',
  place: { file: 'da nhận/xa-an-binh (1).xlsx', sheet: 'Số liệu', cell: 'E11' },
};
export const atLine: FindingItem = {
  code: 'TK312',
  severity: 'warning',
  message: '100% là ước:\nhai dòng, có <dấu>',
  remedy: 'Bổ sung & gửi.',
  place: { file: 'b.yaml', line: 6, column: 22 },
};
export const nowhere: FindingItem = {
  code: 'TK507',
  severity: 'info',
  message: 'Chưa gửi.',
  remedy: 'Đôn đốc.',
};

const page = (code: `TK${number}`): FindingsDocument['kinds'][number] => ({
  code,
  severity: 'error',
  title: { vi: `Tên ${code}`, en: code },
  why: { vi: 'Vì sao', en: 'Why' },
  remedy: () => ({ vi: 'Sửa.', en: 'Correct it.' }),
  example: 'a: 1',
});

export const document: FindingsDocument = {
  tool: '0.1.0',
  asOf: '2026-06-20',
  language: 'vi',
  given: 'da nhận',
  kinds: [page('TK301'), page('TK302'), page('TK312'), page('TK507')],
  findings: [inCell, atLine, nowhere],
  files: [
    { path: 'da nhận/xa-an-binh (1).xlsx', sha256: '0', unit: 'xa-an-binh', revision: 1, used: true },
    { path: 'c.yaml', sha256: '0', unit: 'xa-my-ly', revision: 1, used: true },
  ],
};

export function written(name: string, of: FindingsDocument = document): string {
  const format = findingsFormats.find((each) => each.name === name);
  if (format === undefined) throw new Error(`no format ${name}`);
  return format.write(of);
}
