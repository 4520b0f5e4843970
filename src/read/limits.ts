/** What a folder may cost before parts of it are passed over; what one workbook may cost stands in excel/limits.ts. */
export interface FolderLimits {
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Files of the whole folder. */
  readonly files: number;
  /** Folders in folders. */
  readonly depth: number;
  /** Seconds that one file may take; held to where files are parsed on threads of their own. */
  readonly seconds: number;
  /** Files in one zip archive. */
  readonly archiveFiles: number;
}

const mebibyte = 1024 * 1024;

/** A hundred times what 142 units and their annexes need. */
export const defaultFolderLimits: FolderLimits = {
  fileBytes: 50 * mebibyte,
  files: 20_000,
  depth: 12,
  seconds: 20,
  archiveFiles: 2_000,
};
