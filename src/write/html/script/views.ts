/** One view at a time, by the address; without an address the first. A place inside a view opens it. */
export const views = `
const views = all('.view');
const links = all('.bar nav a');

function show() {
  const [id, choice] = decodeURIComponent(location.hash.slice(1)).split('=');
  const target = id === '' ? null : document.getElementById(id);
  const view = target?.closest('.view') ?? views[0];
  for (const each of views) each.hidden = each !== view;
  for (const link of links) {
    if (link.hash === '#' + view.id) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  if (choice !== undefined && view.id === 'don-vi') chooseUnit(choice);
  if (target && target !== view) reveal(target);
  else if (target) scrollTo(0, 0);
}

/** Brings an element into sight and to the reader's attention. */
function reveal(element) {
  const view = element.closest('.view');
  if (view?.hidden) {
    history.pushState(null, '', '#' + view.id);
    show();
  }
  for (let around = element.parentElement; around; around = around.parentElement)
    if (around.tagName === 'DETAILS') around.open = true;
  if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1');
  element.scrollIntoView({ block: 'start' });
  element.focus({ preventScroll: true });
}

addEventListener('hashchange', show);
`;
