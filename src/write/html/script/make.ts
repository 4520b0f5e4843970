/** The data of the page, and elements made of it: never from markup. */
export const make = String.raw`
const data = JSON.parse(document.getElementById('du-lieu').textContent);
const find = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

/** An element with its attributes and children; a child that is no element is text. */
function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== ''));
  return element;
}

function table(heads, rows) {
  const head = make('tr', {}, ...heads.map((text) => make('th', { scope: 'col' }, text)));
  const body = rows.map((cells) =>
    make('tr', {}, ...cells.map((cell, at) => make(at === 0 ? 'th' : 'td', at === 0 ? { scope: 'row', class: 'left' } : {}, cell))),
  );
  const inner = make('table', {}, make('thead', {}, head), make('tbody', {}, ...body));
  return make('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': 'Bảng số liệu' }, inner);
}

/** Lower case, one letter for one letter, so that a place found in it is a place in the text. */
function lower(text) {
  return Array.from(text.normalize('NFC'), (letter) => letter.toLowerCase().charAt(0)).join('');
}

const marks = /\p{M}/gu;

function bare(text) {
  return Array.from(lower(text), (letter) => letter.normalize('NFD').replace(marks, '').replace('đ', 'd') || ' ').join('');
}

/** Whether words typed with or without diacritics stand in a text. */
function matcher(words) {
  const plain = bare(words) === lower(words);
  const fold = plain ? bare : lower;
  const wanted = fold(words.trim());
  return (text) => fold(text).indexOf(wanted);
}
`;
