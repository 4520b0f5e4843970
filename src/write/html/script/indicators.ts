/** The table of indicators: narrowed by group, standing, lead and words, sorted by the ranks it was given. */
export const indicators = String.raw`
const rows = all('#bang-chi-tieu tbody tr');
const filters = all('select[data-filter]');
const words = find('#loc-chu');
const cards = new Map(all('[data-card]').map((card) => [card.dataset.card, card]));

function filter() {
  const found = matcher(words.value);
  let shown = 0;
  for (const row of rows) {
    const isChosen = filters.every(
      ({ value, dataset }) => value === '' || row.dataset[dataset.filter].split('\n').includes(value),
    );
    row.hidden = !isChosen || found(row.textContent) < 0;
    cards.get(row.dataset.code).hidden = row.hidden;
    if (!row.hidden) shown += 1;
  }
  find('#so-hien').textContent = 'Đang hiện ' + shown + '/' + rows.length + ' chỉ tiêu.';
}

function sortBy(button) {
  const head = button.closest('th');
  const isUp = head.getAttribute('aria-sort') !== 'ascending';
  for (const other of all('#bang-chi-tieu th')) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
  const rank = (row) => Number(row.getAttribute('data-by-' + button.dataset.order)) * (isUp ? 1 : -1);
  rows.sort((a, b) => rank(a) - rank(b));
  find('#bang-chi-tieu tbody').append(...rows);
}

for (const select of filters) select.addEventListener('change', filter);
words.addEventListener('input', filter);
find('#bo-loc').addEventListener('click', () => {
  for (const select of filters) select.value = '';
  words.value = '';
  filter();
});
for (const button of all('[data-order]')) button.addEventListener('click', () => sortBy(button));
filter();
`;
