import type { Closing, FormChange } from '../../model/closing.ts';
import type { NarrativeBook } from '../../model/report.ts';
import { showDay } from '../../vi/date.ts';
import { heading, listed, paragraph } from '../block.ts';

/**
 * What changed in the forms, to go with the letter that sends them out: whoever is asked finds all that concerns it
 * in one place. Undefined where nothing changed.
 */
export function composeFormLetter({ finished, opened, form }: Closing): NarrativeBook | undefined {
  if (form.length === 0) return undefined;
  const { name, due, lastDay } = opened.period;
  const readers = [...new Set(form.flatMap(({ asked }) => asked))];
  return {
    title: `Những thay đổi trong biểu mẫu báo cáo ${name}`,
    lead: `So với biểu mẫu ${finished.period.name}; gửi kèm công văn và biểu mẫu mới.`,
    day: due,
    blocks: [
      ...readers.flatMap((reader) =>
        listed(reader, form.filter(({ asked }) => asked.includes(reader)).map(formChangeText)),
      ),
      heading('Lưu ý'),
      paragraph(
        `Đề nghị dùng biểu mẫu mới, không dùng lại tệp của kỳ trước; hạn gửi: ${showDay(lastDay)}.`,
        '-',
      ),
    ],
  };
}

const words: Readonly<Record<FormChange['kind'], string>> = {
  added: 'Thêm',
  removed: 'Bỏ',
  reworded: 'Sửa',
  'asked-of-others': 'Đổi đơn vị báo cáo',
};

/** `Thêm: Số vụ (đơn vị tính: vụ).` */
function formChangeText({ kind, question, details }: FormChange): string {
  const more = details.length === 0 ? '' : ` (${details.join('; ').replace(/\.$/, '')})`;
  return `${words[kind]}: ${question}${more}.`;
}
