import type { FindingKind, Words } from '../../../model/finding.ts';
import { stops } from './words.ts';

/** Findings about the names a plan gives and how they hang together, TK1xx. */

export const unknownReference: FindingKind<{ what: Words; id: string }> = {
  code: 'TK104',
  severity: 'error',
  title: { vi: 'Nhắc tới điều chưa khai báo', en: 'A reference to something not declared' },
  why: stops,
  message: ({ what, id }) => ({ vi: `Không có ${what.vi} "${id}".`, en: `There is no ${what.en} "${id}".` }),
  remedy: ({ what }) => ({
    vi: `Khai báo ${what.vi} đó hoặc sửa lại tên cho đúng.`,
    en: `Declare that ${what.en}, or correct its name.`,
  }),
  advice: {
    vi: 'Khai báo tên đó, hoặc sửa lại tên cho đúng.',
    en: 'Declare that name, or correct it.',
  },
  example: 'plan.yaml:\n  elements:\n    - {code: SO-HO, …, from: so-khong-co}',
};

export const duplicateId: FindingKind<{ what: Words; id: string }> = {
  code: 'TK105',
  severity: 'error',
  title: { vi: 'Mã bị trùng', en: 'A duplicate id' },
  why: stops,
  message: ({ what, id }) => ({
    vi: `Mã "${id}" của ${what.vi} đã dùng ở trên.`,
    en: `The id "${id}" of this ${what.en} is already in use.`,
  }),
  remedy: () => ({ vi: 'Đặt mã khác cho một trong hai.', en: 'Give one of the two another id.' }),
  example: 'plan.yaml: hai chỉ tiêu số liệu cùng code: SO-HO',
};

export const circularParts: FindingKind<{ code: string }> = {
  code: 'TK113',
  severity: 'error',
  title: { vi: 'Số thành phần vòng tròn', en: 'Circular parts' },
  why: stops,
  message: ({ code }) => ({
    vi: `"${code}" là thành phần của chính nó.`,
    en: `"${code}" is a part of itself.`,
  }),
  remedy: ({ code }) => ({
    vi: `Bỏ "${code}" khỏi parts của nó và của các thành phần dưới nó.`,
    en: `Take "${code}" out of its own parts and out of those of its parts.`,
  }),
  advice: {
    vi: 'Bỏ mã đó khỏi parts của nó và của các thành phần dưới nó.',
    en: 'Take the code out of its own parts and out of those of its parts.',
  },
  example: 'plan.yaml:\n  - {code: A, parts: [B], …}\n  - {code: B, parts: [A], …}',
};

export const contradiction: FindingKind<{ owner: string; detail: Words }> = {
  code: 'TK114',
  severity: 'error',
  title: { vi: 'Khai báo mâu thuẫn', en: 'Contradicting declarations' },
  why: stops,
  message: ({ owner, detail }) => ({ vi: `"${owner}": ${detail.vi}.`, en: `"${owner}": ${detail.en}.` }),
  remedy: () => ({
    vi: 'Sửa một trong hai khai báo.',
    en: 'Correct one of the two declarations.',
  }),
  example: 'plan.yaml:\n  - {code: SO-HO, …, from: [xa-phuong, xa-a]}',
};
