/** The list of papers of a finished report (mục lục văn bản, tài liệu). */
export { composeArchive } from './archive.ts';
export { composeArchiveBook, composeArchiveSheet } from './documents.ts';
