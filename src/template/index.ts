export { writeDocxForm } from './docx.ts';
export { writeForm, writeHandedForm } from './excel.ts';
export {
  type CellRef,
  type FigureCells,
  type FormLayout,
  formLayout,
  type ProjectCells,
} from './layout.ts';
export { isGroup } from './sender.ts';
export { writeYamlForm } from './yaml.ts';
