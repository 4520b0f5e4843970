import { type AwardKey, type FundingKey, fundingKeys, type InfoKey } from './form.ts';

/**
 * The labels of the form's lines and columns: printed by `template`, and known again by `read` where the hidden keys
 * are gone. Reworded here, forms that are already out are no longer found by their labels.
 */
export const infoLabels: Readonly<Record<InfoKey, string>> = {
  unit: 'Đơn vị báo cáo',
  revision: 'Lần gửi',
  'document-number': 'Số, ký hiệu báo cáo',
  'document-date': 'Ngày của báo cáo',
  signed: 'Ngày ký',
  'sender-name': 'Người ký',
  'sender-title': 'Chức vụ',
  'sender-phone': 'Điện thoại liên hệ',
  'blank-is-zero': 'Ô để trống là không phát sinh',
};

/** Has no key: which period it is the hidden stamp says. */
export const periodLabel = 'Kỳ báo cáo';

/** Before the name of the period, over the table of figures. */
export const figuresTitle = 'BIỂU SỐ LIỆU';

/** Before the tick under the table of figures. */
export const tickQuestion = 'Ô để trống là không phát sinh (chọn “x” nếu đúng)';

export const taskLabels = {
  task: 'Nhiệm vụ',
  status: 'Tình trạng',
  note: 'Kết quả, sản phẩm (số văn bản); nguyên nhân chậm',
};

export const projectLabel = 'Dự án, tiểu dự án';
export const projectLabels: Readonly<Record<FundingKey | 'progress' | 'problems', string>> = {
  source: 'Nguồn vốn',
  capital: 'Loại vốn',
  year: 'Năm',
  planned: 'Kế hoạch giao',
  allocated: 'Phân bổ',
  spent: 'Giải ngân',
  progress: 'Tiến độ, kết quả',
  problems: 'Khó khăn, vướng mắc',
};
export const projectKeys = [...fundingKeys, 'progress', 'problems'] as const;

/** Over the lines' own numbers; nominations have no label of their own. */
export const awardNumberLabel = 'TT';
export const awardLabels: Readonly<Record<AwardKey, string>> = {
  kind: 'Tập thể, cá nhân',
  name: 'Tên tập thể; họ tên, chức vụ, đơn vị công tác của cá nhân',
  merit: 'Tóm tắt thành tích',
  copies: 'Số bản hồ sơ',
  sent: 'Ngày gửi hồ sơ',
};

/** Lines of sums, in which nothing is asked. */
export const sumLabels = { total: 'TỔNG CỘNG', parts: 'Tổng các thành phần' };

/** Over the names of units, where the group has no short name of its own. */
export const unitLabel = 'Đơn vị';
