import type { FindingKind, Words } from '../../model/finding.ts';

/** Findings about the plan file itself, TK1xx. Their remedies speak to whoever writes plans. */

const stops: Words = {
  vi: 'Kế hoạch sai thì mọi số liệu tính theo nó đều sai, nên không chạy tiếp.',
  en: 'A wrong plan makes every figure wrong, so nothing is run with it.',
};

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

export const badFormula: FindingKind<{ owner: string; detail: Words }> = {
  code: 'TK106',
  severity: 'error',
  title: { vi: 'Công thức không hiểu được', en: 'A formula is not understood' },
  why: stops,
  message: ({ owner, detail }) => ({
    vi: `Công thức của "${owner}": ${detail.vi}.`,
    en: `Formula of "${owner}": ${detail.en}.`,
  }),
  remedy: () => ({
    vi: 'Dùng mã chỉ tiêu số liệu đã khai, + - * / ( ), prev, opening, base, growth, reduction, count, units, min, max.',
    en: 'Use declared element codes, + - * / ( ), prev, opening, base, growth, reduction, count, units, min, max.',
  }),
  example: 'plan.yaml:\n  indicators:\n    - {code: A1, name: …, formula: growth(KHONG-CO)}',
};

export const badTarget: FindingKind<{ owner: string; text: string }> = {
  code: 'TK107',
  severity: 'error',
  title: { vi: 'Chỉ tiêu giao không hiểu được', en: 'A target is not understood' },
  why: {
    vi: 'Đoán sai chiều của chỉ tiêu thì đánh giá đạt hay chưa đạt sẽ ngược.',
    en: 'A target guessed the wrong way round would turn its standing.',
  },
  message: ({ owner, text }) => ({
    vi: `Chỉ tiêu giao "${text}" của "${owner}" không hiểu được chắc chắn.`,
    en: `The target "${text}" of "${owner}" is not understood with certainty.`,
  }),
  remedy: () => ({
    vi: 'Viết như "Trên 5%", "Ít nhất 85%", "Không quá 3%", "5 - 10%", "Không phát sinh", hoặc {test: ">", bound: 5%}.',
    en: 'Write it like "Trên 5%", "Ít nhất 85%", "Không quá 3%", "5 - 10%", "Không phát sinh", or {test: ">", bound: 5%}.',
  }),
  example: 'plan.yaml:\n  target: khoảng một nửa',
};

export const unsuitableTarget: FindingKind<{ owner: string; text: string; percent: boolean }> = {
  code: 'TK108',
  severity: 'error',
  title: { vi: 'Chỉ tiêu giao không hợp với công thức', en: 'The target does not suit the formula' },
  why: {
    vi: 'So một số lượng với tỷ lệ phần trăm, hay một tốc độ tăng với số lượng, thì kết quả vô nghĩa.',
    en: 'A plain number against a percentage, or a growth against a plain number, means nothing.',
  },
  message: ({ owner, text, percent }) =>
    percent
      ? {
          vi: `Chỉ tiêu "${text}" của "${owner}" là tỷ lệ, nhưng công thức là một tổng.`,
          en: `The target "${text}" of "${owner}" is a percentage, but its formula is a plain sum.`,
        }
      : {
          vi: `Chỉ tiêu "${text}" của "${owner}" là số lượng, nhưng công thức là tốc độ tăng, giảm.`,
          en: `The target "${text}" of "${owner}" is a plain number, but its formula is a growth or reduction.`,
        },
  remedy: ({ percent }) =>
    percent
      ? {
          vi: 'Chia cho mẫu số (A / B) hoặc ghi chỉ tiêu bằng số lượng.',
          en: 'Divide by a denominator (A / B), or write the target as a number.',
        }
      : {
          vi: 'Ghi chỉ tiêu bằng %, hoặc dùng hiệu "prev(A) - A".',
          en: 'Write the target in %, or use the difference "prev(A) - A".',
        },
  advice: {
    vi: 'Chia cho mẫu số (A / B) hoặc ghi chỉ tiêu bằng số lượng; với tốc độ tăng, giảm thì ghi chỉ tiêu bằng %.',
    en: 'Divide by a denominator (A / B), or write the target as a number; on growth or reduction write it in %.',
  },
  example: 'plan.yaml:\n  - {code: B4, …, formula: DIEM-TV, target: 20%}',
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

export const badWindow: FindingKind<{ period: string; detail: Words }> = {
  code: 'TK110',
  severity: 'error',
  title: { vi: 'Kỳ số liệu không hợp lý', en: 'An impossible data window' },
  why: stops,
  message: ({ period, detail }) => ({
    vi: `Kỳ báo cáo "${period}": ${detail.vi}.`,
    en: `Period "${period}": ${detail.en}.`,
  }),
  remedy: () => ({
    vi: 'Sửa from, to; các kỳ cùng loại không được chồng lên nhau.',
    en: 'Correct from and to; periods of one kind must not overlap.',
  }),
  example: 'plan.yaml:\n  - {id: q1, kind: quarter, from: 2026-03-15, to: 2026-03-01, …}',
};

export const dueBeforeEnd: FindingKind<{ period: string; due: string; to: string }> = {
  code: 'TK111',
  severity: 'warning',
  title: { vi: 'Hạn gửi trước ngày chốt số liệu', en: 'Due before the window closes' },
  why: {
    vi: 'Đơn vị gửi trước ngày chốt thì số liệu những ngày cuối chỉ là ước.',
    en: 'Figures sent before the window closes hold estimates.',
  },
  message: ({ period, due, to }) => ({
    vi: `Kỳ "${period}": hạn gửi ${due} trước ngày chốt số liệu ${to}.`,
    en: `Period "${period}" is due on ${due}, before its window closes on ${to}.`,
  }),
  remedy: () => ({
    vi: 'Nếu văn bản quy định như vậy thì giữ nguyên và ghi rõ số liệu ước.',
    en: 'Keep it if the plan says so, and mark the figures as estimates.',
  }),
  example: 'plan.yaml:\n  - {…, to: 2020-06-30, due: 2020-06-14}',
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

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** About its keys, references and tables; those about the plan as a whole stand in lint/. */
export const structureFindings = [
  brokenYaml,
  wrongShape,
  unknownKey,
  unknownReference,
  duplicateId,
  badFormula,
  badTarget,
  unsuitableTarget,
  badTable,
  badWindow,
  dueBeforeEnd,
  circularParts,
  contradiction,
] as const;
