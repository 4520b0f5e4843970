/** A text fit to leave the office, and what the clerk has to look at in it. */
export interface Outgoing {
  readonly text: string;
  /** What was withheld or looks personal; absent where nothing does. */
  readonly warning?: string;
}

const amount = String.raw`(?!\s*(?:đồng|đ(?!\p{L})|VND|VNĐ|%|kg|người|vụ))`;
/** Citizen numbers (12 digits, of old 9) and phone numbers; digits in groups of thousands are figures and stay. */
const numbers = [
  new RegExp(String.raw`(?<![\d.,/])0\d{2}(?:[ .]?\d{3}){3}(?![\d/]|[.,]\d)${amount}`, 'gu'),
  new RegExp(String.raw`(?<![\d.,/])\d{12}(?![\d/]|[.,]\d)${amount}`, 'gu'),
  new RegExp(
    String.raw`(?<![\d.,/])(?:\+84|0)[ .-]?[2-9]\d?(?:[ .-]?\d){7,8}(?![\d/]|[.,]\d)${amount}`,
    'gu',
  ),
  new RegExp(String.raw`(?<![\d.,/])\d{9}(?![\d/]|[.,]\d)${amount}`, 'gu'),
];
const born = /(?:sinh năm|sinh ngày|SN)[:\s]*\d/iu;

/**
 * Takes citizen and phone numbers out of what units wrote, before it leaves the office; the full text stays in the
 * internal collection. Names cannot be told from other words: a year of birth nearby is pointed out instead.
 */
export function withhold(text: string): Outgoing {
  const kept = numbers.reduce((rest, pattern) => rest.replace(pattern, '…'), text);
  if (kept !== text)
    return {
      text: kept,
      warning: 'Đã lược bỏ số định danh hoặc số điện thoại; đề nghị rà soát thông tin cá nhân.',
    };
  if (born.test(text))
    return { text, warning: 'Có năm sinh; đề nghị rà soát thông tin cá nhân trước khi ký.' };
  return { text };
}
