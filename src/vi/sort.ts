/**
 * Orders names as a Vietnamese dictionary does (a ă â b c d đ e ê …; none, huyền, hỏi, ngã, sắc, nặng), numbers by
 * value. Official lists keep the order of their decree: do not sort those.
 */
export function byVietnamese(a: string, b: string): number {
  // Made when first asked: it takes as long as a small file.
  collator ??= new Intl.Collator('vi', { numeric: true });
  return collator.compare(a, b);
}

let collator: Intl.Collator | undefined;
