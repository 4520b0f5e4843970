import type { StatusFile } from '../../model/status.ts';
import { type Papers, papersOf } from '../material.ts';
import { coverageOf, tallyOf } from '../say/arrival.ts';

/**
 * What already stands against signing before any figure is worked out: who is missing, and errors. Without such a
 * reason nothing is concluded: the rest was not looked into, and the page says what that is.
 */
export function composeUnsigned(papers: Papers): StatusFile['signing'] {
  const missing = tallyOf(coverageOf(papersOf(papers)), 'missing');
  const errors = papers.findings.filter(({ severity }) => severity === 'error').length;
  const reasons = [
    ...(missing === '' ? [] : [`${missing} chưa gửi báo cáo`]),
    ...(errors === 0 ? [] : [`${errors} lỗi số liệu chưa xử lý`]),
  ];
  const state = reasons.length === 0 ? 'CHƯA XÉT' : 'CHƯA ĐỦ';
  return {
    ready: reasons.length === 0 ? null : false,
    rows: [
      { name: 'Điều kiện trình ký', state, detail: reasons.join('; ') },
      { name: 'Chưa xét', state: notLookedInto, detail: 'Thêm --full để xét đủ' },
    ],
  };
}

const notLookedInto =
  'mức đạt các chỉ tiêu, hai nguồn khác nhau, mục chưa có nội dung, câu cần rà soát, thông tin cá nhân, người ký';
