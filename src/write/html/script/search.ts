/** Words sought in everything that the page says: report, annexes, indicators, units, and what units wrote. */
export const search = String.raw`
const most = 100;
const around = 60;
const field = find('#tim');
const panel = find('#thay');
const sought = '.body, .say, dd, h3, h4, h5, h6, .view tbody tr, .view li';
let places;

/** A heading, or a paragraph that is a name in bold. */
function isTitle(element) {
  const [only] = element.children;
  return /^H\d$/.test(element.tagName) || (only?.tagName === 'B' && only.textContent === element.textContent);
}

/** Where something is said, with the heading or the unit it stands under. */
function collectIn(view) {
  const name = links.find((link) => link.hash === '#' + view.id).textContent;
  let under = '';
  return all(sought, view)
    .filter((element) => !element.closest('nav'))
    .map((element) => {
      const text = element.textContent.trim().replace(/\s+/g, ' ').normalize('NFC');
      if (isTitle(element)) under = text;
      return { element, text, where: under === text || under === '' ? name : name + ' · ' + under };
    });
}

function collect() {
  const named = data.units.map(([id, name]) => ({ text: name, where: 'Đơn vị', hash: '#don-vi=' + id }));
  return views.flatMap(collectIn).concat(named);
}

function hitItem({ element, text, where, hash }, at, length) {
  const from = Math.max(0, at - around);
  const shown = [
    (from > 0 ? '… ' : '') + text.slice(from, at),
    make('mark', {}, text.slice(at, at + length)),
    text.slice(at + length, at + length + around) + (at + length + around < text.length ? ' …' : ''),
  ];
  const button = make('button', { type: 'button' }, ...shown);
  button.addEventListener('click', () => {
    if (hash === undefined) reveal(element);
    else location.hash = hash;
  });
  return make('li', {}, make('span', { class: 'where' }, where), button);
}

function seek() {
  const wanted = field.value.trim();
  panel.hidden = wanted.length < 2;
  if (panel.hidden) return;
  places = places || collect();
  const found = matcher(wanted);
  const hits = places.map((place) => [place, found(place.text)]).filter(([, at]) => at >= 0);
  find('ol', panel).replaceChildren(...hits.slice(0, most).map(([place, at]) => hitItem(place, at, wanted.length)));
  const rest = hits.length > most ? ', hiện ' + most + ' chỗ đầu' : '';
  find('p', panel).textContent = hits.length === 0 ? 'Không thấy “' + wanted + '”.' : 'Thấy “' + wanted + '” ở ' + hits.length + ' chỗ' + rest + '.';
}

field.addEventListener('input', seek);
field.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  field.value = '';
  seek();
});
`;
