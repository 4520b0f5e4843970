import { askedByUnit, askedElements } from '../../model/asked.ts';
import type { Element, Plan } from '../../model/plan.ts';
import { heightFor } from '../height.ts';
import { totalWidth, wide } from '../rows.ts';
import type { Form } from '../sender.ts';
import type { FormColumn, FormRow } from '../sheet.ts';
import { elementHelp } from '../words.ts';
import { type Line, linesOf } from './lines.ts';

/** How the form is filled in, then line by line for whoever reads it on paper; on the screen each cell says its own. */
export function guideRows(form: Form, columns: readonly FormColumn[]): readonly FormRow[] {
  const width = totalWidth(columns);
  const paragraphs = (texts: readonly string[]): readonly FormRow[] =>
    texts.map((text) => wide(columns, 'guide', text, heightFor(text, width) - 3));
  const details = detailsOf(form);
  return [
    wide(columns, 'heading', 'Cách ghi', 20),
    ...paragraphs(generalGuides(form.plan)),
    ...(details.length === 0 ? [] : [wide(columns, 'heading', 'Cách ghi từng nội dung', 24)]),
    ...paragraphs(details),
  ];
}

/** What holds for every cell of the form. */
export function generalGuides(plan: Plan): readonly string[] {
  const estimates = '- Số ước tính: ghi con số, chọn “x” ở cột Ước.';
  return [
    '- Chỉ ghi vào ô màu vàng nhạt; ô màu xám không ghi. Ô còn vàng là chưa ghi, ô màu cam là cần xem lại.',
    '- Ô số chỉ ghi con số, không ghi kèm đơn vị tính. Không phát sinh thì ghi 0; chưa có số liệu thì để trống.',
    ...(plan.conventions.estimates === 'allow' ? [estimates] : []),
    '- Không xóa hàng, cột, trang tính; không đổi tên tệp khi không cần thiết.',
  ];
}

function detailsOf({ plan, period, unit }: Form): readonly string[] {
  const own = withGroups(linesOf(askedElements(plan, period, unit))).flatMap(({ element, number }) =>
    guideOf(plan, element, `${number}. ${element.short}`),
  );
  const others = askedByUnit(plan, period, unit).flatMap(({ elements }) =>
    elements.flatMap((element) => guideOf(plan, element, element.short)),
  );
  return [...own, ...others];
}

function guideOf(plan: Plan, element: Element, name: string): readonly string[] {
  const help = elementHelp(plan, element);
  return help === undefined ? [] : [`${name}: ${help}`];
}

/** Numbers as the sheet of figures shows them, the letter of the heading before: `A.1`. */
function withGroups(
  lines: readonly Line[],
): readonly { readonly element: Element; readonly number: string }[] {
  let letter = '';
  return lines.flatMap((line) => {
    if (line.tag === 'element') return [{ element: line.element, number: `${letter}${line.number}` }];
    letter = `${line.number}.`;
    return [];
  });
}
