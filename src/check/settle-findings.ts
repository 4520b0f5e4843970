import type { FindingKind, Words } from '../model/finding.ts';

/** What there is to say of the register of settlements. */

export const stale: FindingKind<{ name: string; reported: string; found: string }> = {
  code: 'TK504',
  severity: 'error',
  title: { vi: 'Sổ xử lý không còn khớp với tệp', en: 'A settlement that no longer fits the file' },
  why: {
    vi: 'Đơn vị đã gửi số khác sau khi gọi điện; số chốt cũ có thể không còn đúng.',
    en: 'The unit sent another figure after the call; what was settled may no longer hold.',
  },
  message: ({ name, reported, found }) => ({
    vi: `${name}: sổ xử lý ghi đơn vị báo "${reported}", tệp hiện ghi "${found}"; chưa áp dụng.`,
    en: `${name}: settled when the file said "${reported}", it now says "${found}"; not applied.`,
  }),
  remedy: () => ({
    vi: 'Gọi lại đơn vị, rồi sửa hoặc xóa dòng này trong sổ xử lý.',
    en: 'Call the unit again, then correct or delete this line.',
  }),
  example: 'xu-ly.yaml: [{unit: xa-a, element: SO-HO, reported: 24, settled: 42, …}]\nxa-a.yaml: {SO-HO: 26}',
};

export const noSource: FindingKind<{ name: string; from: string }> = {
  code: 'TK505',
  severity: 'error',
  title: { vi: 'Nguồn thay thế không có số', en: 'The other source has no figure' },
  why: { vi: 'Không có số để lấy thay.', en: 'There is no figure to take.' },
  message: ({ name, from }) => ({
    vi: `${name}: sổ xử lý lấy số của "${from}", nhưng nơi đó không có số đọc được.`,
    en: `${name}: to be taken from "${from}", which has no readable figure.`,
  }),
  remedy: () => ({ vi: 'Ghi số cụ thể vào cột chốt lại.', en: 'Write the figure itself into the register.' }),
  example: 'xu-ly.yaml: [{unit: xa-a, element: SO-HO, settled: from so-a, …}]',
};

export const applied: FindingKind<{ name: string; settled: string; reason: string; by: string; at: string }> =
  {
    code: 'TK506',
    severity: 'info',
    title: { vi: 'Đã áp dụng sổ xử lý', en: 'A settlement was applied' },
    why: {
      vi: 'Số này do người tổng hợp chốt với đơn vị.',
      en: 'The clerk settled this figure with the unit.',
    },
    message: ({ name, settled, reason, by, at }) => ({
      vi: `${name}: chốt lại "${settled}" (${reason}; ${by}, ${at}).`,
      en: `${name}: settled as "${settled}" (${reason}; ${by}, ${at}).`,
    }),
    remedy: () => ({ vi: 'Không cần làm gì.', en: 'Nothing to do.' }),
    example: 'xu-ly.yaml: [{unit: xa-a, element: SO-HO, reported: 12-15, settled: 13, …}]',
  };

export const contradicting: FindingKind<{ name: string; settled: readonly string[] }> = {
  code: 'TK520',
  severity: 'error',
  title: { vi: 'Hai dòng của sổ xử lý trái nhau', en: 'Two lines of the register contradict each other' },
  why: {
    vi: 'Không rõ số nào được chốt sau cùng nên chưa dòng nào được áp dụng.',
    en: 'Which of them was settled last is not clear, so none is applied.',
  },
  message: ({ name, settled }) => ({
    vi: `${name}: sổ xử lý chốt ${settled.map((each) => `"${each}"`).join(' và ')}.`,
    en: `${name}: settled as ${settled.map((each) => `"${each}"`).join(' and as ')}.`,
  }),
  remedy: () => ({ vi: 'Chỉ giữ một dòng.', en: 'Keep one of the lines.' }),
  example:
    'xu-ly.yaml: [{unit: xa-a, element: SO-HO, settled: 13, …}, {unit: xa-a, element: SO-HO, settled: 14, …}]',
};

export const untraced: FindingKind<{ name: string; lacking: Words }> = {
  code: 'TK521',
  severity: 'warning',
  title: { vi: 'Chốt mà không ghi đủ căn cứ', en: 'Settled without saying why, by whom and when' },
  why: {
    vi: 'Số đã chốt thay số của đơn vị; về sau không giải trình được nếu thiếu lý do, người chốt, ngày chốt.',
    en: 'It stands instead of the unit’s own figure; without reason, person and date nobody can answer for it later.',
  },
  message: ({ name, lacking }) => ({
    vi: `${name}: dòng của sổ xử lý chưa ghi ${lacking.vi}.`,
    en: `${name}: the line of the register lacks ${lacking.en}.`,
  }),
  remedy: () => ({
    vi: 'Ghi đủ lý do, người chốt, ngày chốt.',
    en: 'Enter the reason, the person and the day.',
  }),
  example: 'xu-ly.yaml: [{unit: xa-a, element: SO-HO, reported: 12-15, settled: 13}]',
};

export const settleKinds = [stale, noSource, applied, contradicting, untraced] as const;
