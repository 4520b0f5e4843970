import type { UnitCard } from '../../model/dashboard.ts';
import { groupBy } from '../../model/group.ts';
import { escaped } from './escape.ts';

/** The choice of a unit; what it sent is laid out by the page's script when it is chosen. */
export function unitsHtml(units: readonly UnitCard[]): string {
  const groups = [...groupBy(units, ({ group }) => group)].map(([group, some]) => {
    const options = some.map(({ id, name }) => `<option value="${escaped(id)}">${escaped(name)}</option>`);
    return `<optgroup label="${escaped(group)}">${options.join('')}</optgroup>`;
  });
  return `<h2>Từng đơn vị</h2>
<noscript><p>Phần này cần bật JavaScript; trang không tải gì từ mạng.</p></noscript>
<p class="filters"><label>Đơn vị <select id="chon-don-vi"><option value="">– chọn –</option>${groups.join('')}</select></label></p>
<div id="mot-don-vi" aria-live="polite"></div>`;
}
