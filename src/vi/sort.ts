const collator = new Intl.Collator('vi', { numeric: true });

/**
 * Orders names as a Vietnamese dictionary does (a ă â b c d đ e ê …; none, huyền, hỏi, ngã, sắc, nặng), numbers by
 * value. Official lists keep the order of their decree: do not sort those.
 */
export const byVietnamese: (a: string, b: string) => number = collator.compare;
