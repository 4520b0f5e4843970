import type { FindingKind } from '../../model/finding.ts';

/** A figure in a line that the form did not have; nobody knows for sure which figure it is. */
export const addedRow: FindingKind<{ label: string; text: string }> = {
  code: 'TK244',
  severity: 'warning',
  title: { vi: 'Dòng thêm vào biểu mẫu', en: 'A line put into the form' },
  why: {
    vi: 'Dòng tự thêm không có mã nên số ghi ở đó không được tính, dù người gửi tưởng là có.',
    en: 'A line of one’s own has no code: its figures are not counted, though the sender may think so.',
  },
  message: ({ label, text }) => ({
    vi: `Dòng thêm vào biểu mẫu${label && ` "${label}"`} ghi ${text}; không tính.`,
    en: `A line put into the form${label && ` "${label}"`} says ${text}; it is not counted.`,
  }),
  remedy: () => ({
    vi: 'Đề nghị ghi số vào đúng dòng có sẵn của biểu mẫu; dòng đã bị xóa thì nhập lại vào biểu mẫu đã phát.',
    en: 'Write the figure in the form’s own line; where that was deleted, fill in the form that was sent.',
  }),
  example: 'xa-a.xlsx: thêm một dòng dưới bảng số liệu, ghi 24',
};
