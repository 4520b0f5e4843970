/** The workbook alone, which exceljs declares only in its whole: see `openBook`. */
declare module 'exceljs/lib/doc/workbook.js' {
  import type { Workbook } from 'exceljs';

  const workbook: typeof Workbook;
  export default workbook;
}
