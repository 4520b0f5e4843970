import type { Workbook } from 'exceljs';

const times = '<font><sz val="12"/><color theme="1"/><name val="Times New Roman"/><family val="1"/></font>';

/** The part of exceljs that collects styles as it writes; its first font is that of the workbook. */
interface Writer {
  readonly prepareModel: (model: Model, options: unknown) => void;
}

interface Model {
  readonly styles: { readonly model: { readonly fonts: string[] } };
}

/**
 * Makes Times New Roman 12 the default font of a workbook. Widths of columns are counted in its digits, so they are the
 * same in programs without Calibri, on which exceljs insists.
 */
export function setDefaultFont({ xlsx }: Workbook): void {
  // Not among the types of exceljs, which offers no other way in.
  const { prepareModel } = xlsx as unknown as Writer;
  const prepared: Writer['prepareModel'] = (model, options) => {
    prepareModel.call(xlsx, model, options);
    model.styles.model.fonts.splice(0, 1, times);
  };
  Object.assign(xlsx, { prepareModel: prepared });
}
