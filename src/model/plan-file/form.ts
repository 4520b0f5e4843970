import { z } from 'zod';
import { code, kinds, text, unitId } from './scalars.ts';

/** Where a particular of the paper stands in the sheet. */
const spot = z.union([
  z.strictObject({
    cell: z
      .string()
      .regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/)
      .describe('Địa chỉ ô, như A2 · The address of the cell'),
  }),
  z.strictObject({
    beside: text.describe(
      'Chữ đứng trước: giá trị ở sau dấu hai chấm trong cùng ô, hoặc ở ô kế bên phải · The label in front: the value follows its colon, or stands in the next cell to the right',
    ),
  }),
]);

/**
 * A form that is not ours. Headers and labels are compared folded: case, tone placement, spaces and numbering (`1.`,
 * `a)`, `-`) do not matter, position never does. ` / ` stands between the rows of a merged header, from the top, and
 * between a heading among the rows and a row under it.
 */
export const form = z.strictObject({
  id: text,
  sheet: text
    .default('*')
    .describe(
      'Tên trang tính; * thay cho chữ bất kỳ; không ghi: trang nào cũng được · Name of the sheet, * for any letters; any sheet when absent',
    ),
  periods: kinds
    .optional()
    .describe('Chỉ dùng ở các loại kỳ này · Used in periods of these kinds only; in all when absent'),
  from: z
    .union([text, spot])
    .describe(
      'Báo cáo của ai: mã đơn vị; file: theo tên tệp; rows: mỗi hàng là báo cáo của đơn vị ở hàng đó; hoặc một ô · Whose submission: a unit id; file: by the name of the file; rows: each row is that of the unit it names; or a cell',
    ),
  unit: text
    .optional()
    .describe('Tên cột ghi tên đơn vị của từng hàng · Header of the column that names the unit of each row'),
  group: unitId
    .optional()
    .describe(
      'Chỉ tìm tên đơn vị trong nhóm này · Names of units are looked for in this group alone; in all when absent',
    ),
  label: text
    .optional()
    .describe(
      'Tên cột ghi nội dung từng hàng; đi cùng rows · Header of the column of row labels; goes with rows',
    ),
  rows: z
    .record(z.string().min(1), code)
    .optional()
    .describe('Nội dung hàng: mã số liệu · Label of a row: code of its element'),
  columns: z
    .record(z.string().min(1), text)
    .describe(
      'Tên cột: mã số liệu, mã@previous (cùng kỳ), mã@2025 (năm), note, estimated; khi có rows thì value thay cho mã · Header of a column: an element, element@previous, element@2025, note, estimated; with rows, value in place of the element',
    ),
  period: spot
    .optional()
    .describe('Kỳ báo cáo; không ghi: kỳ đang tổng hợp · The period; when absent, the one at hand'),
  revision: spot.optional().describe('Lần gửi; không ghi: 1 · The revision; 1 when absent'),
  signed: spot.optional().describe('Ngày ký · The day of signing'),
});

export type FormFile = z.infer<typeof form>;
