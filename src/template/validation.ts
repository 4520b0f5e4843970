import type { DataValidation } from 'exceljs';
import { type Exact, whole } from '../model/exact.ts';
import { showExact } from '../vi/show-number.ts';
import { decimal } from './decimal.ts';
import type { Accepts, Input } from './sheet.ts';

type ListRange = (items: readonly string[]) => string;

/** Longest text that Excel shows beside a selected cell. */
const longestPrompt = 255;

/**
 * What Excel checks while typing, and what it shows beside the selected cell, in Vietnamese; undefined where anything
 * may be written and nothing is to be said.
 */
export function validationOf({ accepts, guide }: Input, listRange: ListRange): DataValidation | undefined {
  const checked = checkOf(accepts, listRange);
  if (checked === undefined || guide === undefined) return checked;
  const prompt = guide.length > longestPrompt ? `${guide.slice(0, longestPrompt - 1)}…` : guide;
  return { ...checked, showInputMessage: true, promptTitle: 'Cách ghi', prompt };
}

function checkOf(accepts: Accepts, listRange: ListRange): DataValidation | undefined {
  switch (accepts.tag) {
    case 'whole':
      return numeric('whole', accepts.min, accepts.max, 'Chỉ ghi số nguyên, không ghi kèm đơn vị tính');
    case 'decimal':
      return numeric('decimal', accepts.min, accepts.max, 'Chỉ ghi con số, không ghi kèm đơn vị tính');
    case 'percent':
      return numeric('decimal', whole(-100), whole(100), 'Ghi tỷ lệ phần trăm, ví dụ 12,5%', false);
    case 'list':
      return list(accepts.items, accepts.open ?? false, listRange);
    case 'date':
      return between(
        'date',
        ['2000-01-01', '2099-12-31'],
        'Ghi ngày theo dạng ngày/tháng/năm, ví dụ 14/6/2026',
      );
    case 'word':
    case 'paragraph':
      return undefined;
  }
}

function numeric(
  type: 'whole' | 'decimal',
  min: Exact | undefined,
  max: Exact | undefined,
  words: string,
  saysBounds = true,
): DataValidation | undefined {
  const bounds = saysBounds ? boundWords(min, max) : '';
  if (min !== undefined && max !== undefined)
    return between(type, [decimal(min), decimal(max)], words + bounds);
  if (min !== undefined) return refusing(type, 'greaterThanOrEqual', [decimal(min)], words + bounds);
  return max === undefined ? undefined : refusing(type, 'lessThanOrEqual', [decimal(max)], words + bounds);
}

function boundWords(min: Exact | undefined, max: Exact | undefined): string {
  const from = min === undefined ? '' : `, từ ${showExact(min)} trở lên`;
  if (max === undefined) return from;
  return min === undefined ? `, không quá ${showExact(max)}` : `, từ ${showExact(min)} đến ${showExact(max)}`;
}

function between(
  type: 'whole' | 'decimal' | 'date',
  bounds: readonly string[],
  words: string,
): DataValidation {
  return refusing(type, 'between', bounds, words);
}

function refusing(
  type: 'whole' | 'decimal' | 'date',
  operator: 'between' | 'greaterThanOrEqual' | 'lessThanOrEqual',
  bounds: readonly string[],
  words: string,
): DataValidation {
  return {
    type,
    operator,
    // exceljs makes the serial number of a date itself, in UTC.
    formulae: type === 'date' ? bounds.map((day) => new Date(`${day}T00:00:00Z`)) : [...bounds],
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: 'Đề nghị ghi lại',
    error: `${words}.`,
  };
}

function list(items: readonly string[], open: boolean, listRange: ListRange): DataValidation {
  return {
    type: 'list',
    formulae: [listRange(items)],
    allowBlank: true,
    showErrorMessage: !open,
    errorStyle: 'stop',
    errorTitle: 'Đề nghị chọn lại',
    error: 'Chọn một mục trong danh sách.',
  };
}
