import type { FindingKind, Words } from '../../../model/finding.ts';
import { stops } from './words.ts';

/** Findings about the plan's files as they are written, TK1xx: syntax, keys, tables. */

export const brokenYaml: FindingKind<{ detail: string }> = {
  code: 'TK101',
  severity: 'error',
  title: { vi: 'Tệp kế hoạch không đọc được', en: 'The plan file cannot be read' },
  why: stops,
  message: ({ detail }) => ({
    vi: `Tệp kế hoạch viết sai cú pháp YAML (${detail}).`,
    en: `The plan is not valid YAML (${detail}).`,
  }),
  remedy: () => ({
    vi: 'Kiểm tra thụt đầu dòng, dấu hai chấm và dấu ngoặc tại chỗ đã nêu.',
    en: 'Check indentation, colons and brackets at that place.',
  }),
  example: 'plan.yaml:\n  id: [a',
};

export const wrongShape: FindingKind<{ key: string; detail: Words }> = {
  code: 'TK102',
  severity: 'error',
  title: { vi: 'Khóa thiếu hoặc sai kiểu', en: 'A key is missing or of the wrong type' },
  why: stops,
  message: ({ key, detail }) => ({
    vi: `Khóa "${key}": ${detail.vi}.`,
    en: `Key "${key}": ${detail.en}.`,
  }),
  remedy: () => ({
    vi: 'Sửa theo mẫu trong "tongket plan schema plan" hoặc một kế hoạch có sẵn.',
    en: 'Follow "tongket plan schema plan" or one of the built-in plans.',
  }),
  example: 'plan.yaml:\n  elements:\n    - {code: SO-HO, name: Số người nghiện, type: cout, from: so-b}',
};

export const unknownKey: FindingKind<{ keys: readonly string[] }> = {
  code: 'TK103',
  severity: 'error',
  title: { vi: 'Khóa không có trong quy định', en: 'Unknown key' },
  why: {
    vi: 'Một khóa viết sai tên mà bị bỏ qua thì điều người viết muốn sẽ không xảy ra.',
    en: 'A misspelt key that is ignored silently would not do what its writer wants.',
  },
  message: ({ keys }) => ({
    vi: `Không có khóa ${keys.map((key) => `"${key}"`).join(', ')} ở chỗ này.`,
    en: `There is no key ${keys.map((key) => `"${key}"`).join(', ')} here.`,
  }),
  remedy: () => ({
    vi: 'Xem lại tên khóa; xóa đi nếu không cần.',
    en: 'Check the spelling of the key, or delete it.',
  }),
  example: 'plan.yaml:\n  titel: Kế hoạch …',
};

export const badTable: FindingKind<{ detail: Words }> = {
  code: 'TK109',
  severity: 'error',
  title: { vi: 'Tệp CSV của kế hoạch có lỗi', en: 'A CSV file of the plan is wrong' },
  why: stops,
  message: ({ detail }) => ({ vi: `${capital(detail.vi)}.`, en: `${capital(detail.en)}.` }),
  remedy: () => ({
    vi: 'Sửa dòng đó trong tệp CSV (UTF-8, dòng đầu là tên cột).',
    en: 'Correct that line of the CSV file (UTF-8, first line names the columns).',
  }),
  example: 'plan.yaml:\n  roster: units.csv   # tệp không có',
};

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
