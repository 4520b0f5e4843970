import { type IndicatorCard, type Order, orders } from '../../model/dashboard.ts';
import { cardHtml } from './card.ts';
import { attributes, content, escaped } from './escape.ts';

/** All indicators in one table that can be narrowed and sorted, then each by itself. */
export function indicatorsHtml(cards: readonly IndicatorCard[]): string {
  return `<h2>Các chỉ tiêu</h2>
${filtersHtml(cards)}
<p id="so-hien" role="status"></p>
<div class="scroll" role="region" tabindex="0" aria-label="Bảng chỉ tiêu"><table id="bang-chi-tieu">
<thead><tr>${heads.map(headHtml).join('')}</tr></thead>
<tbody>
${cards.map(rowHtml).join('\n')}
</tbody>
</table></div>
${cards.map(cardHtml).join('\n')}`;
}

function filtersHtml(cards: readonly IndicatorCard[]): string {
  const choices = [
    choice('Nhóm', 'group', distinct(cards.map(({ group }) => group))),
    choice('Đánh giá', 'standing', distinct(cards.map(({ standing }) => standing?.text ?? ''))),
    choice('Chủ trì', 'leads', distinct(cards.flatMap(({ leads }) => leads))),
  ];
  return `<div class="filters" role="group" aria-label="Lọc chỉ tiêu">
${choices.join('\n')}
<label>Có chữ <input type="search" id="loc-chu" autocomplete="off"></label>
<button type="button" id="bo-loc">Bỏ lọc</button>
</div>`;
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}

function choice(label: string, key: string, texts: readonly string[]): string {
  const options = texts.map((text) => `<option>${escaped(text)}</option>`);
  return `<label>${label} <select data-filter="${key}"><option value="">Tất cả</option>${options.join('')}</select></label>`;
}

interface ColumnHead {
  readonly name: string;
  readonly order?: Order;
}

const heads: readonly ColumnHead[] = [
  { name: 'TT', order: 'plan' },
  { name: 'Chỉ tiêu', order: 'name' },
  { name: 'Chủ trì' },
  { name: 'Chỉ tiêu giao' },
  { name: 'Kết quả' },
  { name: '% thực hiện', order: 'completion' },
  { name: 'Đánh giá', order: 'standing' },
  { name: 'Đơn vị có số liệu', order: 'coverage' },
];

function headHtml({ name, order }: ColumnHead): string {
  const inner = order === undefined ? name : `<button type="button" data-order="${order}">${name}</button>`;
  return `<th scope="col"${order === 'plan' ? ' aria-sort="ascending"' : ''}>${inner}</th>`;
}

function rowHtml(card: IndicatorCard, index: number): string {
  const { code, name, group, leads, standing } = card;
  const ranks = Object.fromEntries(orders.map((order) => [`data-by-${order}`, card.ranks[order]]));
  const marks = {
    'data-code': code,
    'data-group': group,
    'data-standing': standing?.text ?? '',
    'data-leads': leads.join('\n'),
  };
  const cells = [
    `<td class="center">${index + 1}</td>`,
    `<th scope="row" class="left"><a href="#ct-${escaped(code)}">${content(name)}</a></th>`,
    `<td>${content(leads.join(', '))}</td>`,
    `<td class="center">${content(card.target)}</td>`,
    `<td class="right" data-figure="indicator/${escaped(code)}">${content(card.value.text)}</td>`,
    `<td class="right">${content(card.completion)}</td>`,
    `<td${attributes({ class: standing?.tone })}>${content(standing?.text ?? '')}</td>`,
    `<td class="right">${content(card.coverage)}</td>`,
  ];
  // A rank of 1 is said too, which `attributes` leaves out of spans.
  const places = Object.entries(ranks).map(([key, rank]) => ` ${key}="${rank}"`);
  return `<tr${attributes(marks)}${places.join('')}>${cells.join('')}</tr>`;
}
