/** Every figure is a button that opens where it comes from: its sums, its units, its cell. */
export const figures = `
const elements = new Map(data.elements.map((element) => [element[0], element]));
const unitAt = new Map(data.units.map((unit, at) => [unit[0], at]));
const dialog = find('#nguon');

/** File, sheet and cell, or file, line and column. */
function placeOf(place) {
  if (!place) return '';
  const [file, at, cell] = place;
  if (at === undefined) return data.names[file];
  return typeof cell === 'string'
    ? data.names[file] + ' ▸ ' + data.names[at] + ' ▸ ' + cell
    : data.names[file] + ', dòng ' + at + ', cột ' + cell;
}

const entryHeads = ['Giá trị', 'Kỳ trước', 'Tệp ▸ trang ▸ ô', 'Ghi chú'];

function entryCells([, shown = '', isGap, previous = '', place, note = '']) {
  const value = isGap ? make('span', { class: 'warn' }, shown) : shown;
  return [value, previous, placeOf(place), note];
}

function elementPart([, name, measure, total, basis, entries]) {
  const sum = total === '' ? '' : 'Tổng: ' + total + ' ' + measure + '; ';
  const lines = entries.map((entry) => [data.units[entry[0]][1], ...entryCells(entry)]);
  return [name, make('p', {}, sum + basis + '.'), table(['Đơn vị', ...entryHeads], lines)];
}

function unitPart(element, id) {
  const at = unitAt.get(id);
  const own = element[5].filter((entry) => entry[0] === at);
  const link = make('a', { href: '#don-vi=' + id }, 'Mọi số liệu của ' + data.units[at][1]);
  return [
    data.units[at][1] + ': ' + element[1],
    table(['Đơn vị tính', ...entryHeads], own.map((entry) => [element[2], ...entryCells(entry)])),
    make('p', {}, link),
  ];
}

function indicatorPart(code) {
  const card = cards.get(code);
  const terms = find('.terms', card);
  const inside = terms ? Array.from(terms.children).slice(1) : [];
  const link = make('a', { href: '#ct-' + code }, 'Đánh giá và phần của từng đơn vị');
  const copies = inside.map((part) => part.cloneNode(true));
  const parts = [find('h3', card).firstChild.textContent, find('.say', card).cloneNode(true), ...copies, make('p', {}, link)];
  return parts;
}

/** The parts of a figure's way down; nothing for one that is not known. */
function partsOf(figure) {
  const [kind, code, unit] = figure.split('/');
  if (kind === 'indicator') return cards.has(code) ? indicatorPart(code) : undefined;
  const element = kind === 'element' ? elements.get(code) : undefined;
  if (element === undefined) return undefined;
  if (unit === undefined) return elementPart(element);
  return unitAt.has(unit) ? unitPart(element, unit) : undefined;
}

function openFigure(figure) {
  const [title, ...parts] = partsOf(figure);
  const close = make('button', { type: 'button', class: 'close' }, 'Đóng');
  close.addEventListener('click', () => dialog.close());
  dialog.replaceChildren(make('h2', { id: 'nguon-ten' }, title), ...parts, close);
  dialog.scrollTop = 0;
  if (!dialog.open) dialog.showModal();
}

function isKnown(figure) {
  const [kind, code, unit] = figure.split('/');
  if (kind === 'indicator') return cards.has(code);
  return kind === 'element' && elements.has(code) && (unit === undefined || unitAt.has(unit));
}

for (const place of all('[data-figure]')) {
  if (!isKnown(place.dataset.figure) || place.textContent.trim() === '') continue;
  const button = make('button', { type: 'button', class: 'figure', 'aria-haspopup': 'dialog', title: 'Xem nguồn số liệu' });
  button.append(...place.childNodes);
  place.append(button);
}
addEventListener('click', ({ target }) => {
  const button = target.closest('.figure');
  if (button) openFigure(button.closest('[data-figure]').dataset.figure);
  if (target.closest('dialog a')) dialog.close();
});
`;
