import type { Words } from '../../model/finding.ts';

/** What a reference to an element names. */
export const elementWords: Words = { vi: 'chỉ tiêu số liệu', en: 'element' };
