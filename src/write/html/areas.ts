import type { TitledTable } from '../../model/dashboard.ts';
import { escaped } from './escape.ts';
import { tableHtml } from './table.ts';

export function areasHtml(areas: readonly TitledTable[]): string {
  const tables = areas.map(({ title, table }) => `<h3>${escaped(title)}</h3>\n${tableHtml(table)}`);
  const lead = areas.length === 0 ? '<p>Danh sách đơn vị không chia theo loại hay địa bàn.</p>' : '';
  return `<h2>Số liệu theo địa bàn</h2>\n${lead}${tables.join('\n')}`;
}
