import type { CarriedSettlements } from '../model/closing.ts';
import type { Period } from '../model/period.ts';
import { yamlScalar as scalar } from '../model/yaml-text.ts';

/** xu-ly.yaml of a period that has just been opened: what of the last one's register stays true. */
export function writeCarried(kept: CarriedSettlements['kept'], before: Period, { id }: Period): string {
  const lines = kept.map(({ unit, element, reported, reason, by, at }) => {
    const what = `unit: ${scalar(unit)}, element: ${scalar(element)}, period: ${scalar(id)}`;
    const said = `reported: ${JSON.stringify(reported)}, settled: as-reported`;
    const who = `reason: ${JSON.stringify(reason)}, by: ${JSON.stringify(by)}, at: ${JSON.stringify(at)}`;
    return `- {${what}, ${said}, ${who}}\n`;
  });
  return [
    `# Chuyển từ kỳ ${before.id} (${before.name}): đã xác minh, còn đúng khi đơn vị vẫn ghi như ở reported.\n`,
    '# Đơn vị ghi khác thì có phát hiện TK504 để xác minh lại; dòng không còn đúng thì xóa.\n',
    ...lines,
  ].join('');
}
