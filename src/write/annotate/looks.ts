import { type Styles, solidFill } from '../package/styles.ts';
import { markFills } from './fills.ts';

/** How the cells of the list look; the numbers of requests carry the colour of their severity. */
export type Look =
  | 'unit'
  | 'title'
  | 'lead'
  | 'head'
  | 'group'
  | 'text'
  | 'link'
  | 'code'
  | 'error'
  | 'warning'
  | 'info';

const border = frame('FF9AA5B1');

function frame(argb: string): string {
  const sides = ['left', 'right', 'top', 'bottom'].map(
    (side) => `<${side} style="thin"><color rgb="${argb}"/></${side}>`,
  );
  return `<border>${sides.join('')}<diagonal/></border>`;
}

function font(marks = '', colour = 'FF000000', size = 12): string {
  return `<font>${marks}<sz val="${size}"/><color rgb="${colour}"/><name val="Times New Roman"/><family val="1"/></font>`;
}

function aligned(horizontal: string, vertical = 'center'): string {
  return `<alignment horizontal="${horizontal}" vertical="${vertical}" wrapText="1"/>`;
}

/** Adds the looks to a workbook's formats and returns their numbers. */
export function looks(styles: Styles): Readonly<Record<Look, number>> {
  const text = { font: font(), border, alignment: aligned('left', 'top') };
  const number = { font: font('<b/>'), border, alignment: aligned('center', 'top') };
  return {
    unit: styles.add({ font: font('<b/>'), alignment: aligned('left') }),
    title: styles.add({ font: font('<b/>', 'FF000000', 14), alignment: aligned('center') }),
    lead: styles.add({ font: font(), alignment: aligned('left') }),
    head: styles.add({
      font: font('<b/>'),
      border,
      fill: solidFill('FFDCE6F1'),
      alignment: aligned('center'),
    }),
    group: styles.add({
      font: font('<b/>'),
      border,
      fill: solidFill('FFF1F4F8'),
      alignment: aligned('left'),
    }),
    text: styles.add(text),
    link: styles.add({ ...text, font: font('<u/>', 'FF0563C1') }),
    code: styles.add({ ...text, font: font('', 'FF6B6B6B', 10), alignment: aligned('center', 'top') }),
    error: styles.add({ ...number, fill: markFills.error }),
    warning: styles.add({ ...number, fill: markFills.warning }),
    info: styles.add({ ...number, font: font() }),
  };
}
