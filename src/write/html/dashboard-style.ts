/** What only the internal page has: the bar, the filters, the cards, the way down to the cells. None of it is printed. */
export const dashboardStyle = `
.bar { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; align-items: center;
  padding: .5rem clamp(.75rem, 3vw, 2rem); background: var(--paper); border-bottom: 1px solid var(--line); }
.bar p { margin: 0; font-size: .9375rem; } .bar nav { display: flex; flex-wrap: wrap; gap: .25rem .9rem; }
.bar nav a[aria-current] { color: var(--ink); font-weight: bold; text-underline-offset: .3em; }
.bar search { margin-left: auto; } .skip { position: absolute; left: -100rem; } .skip:focus { position: static; }
html { scroll-padding-top: 5rem; }
button, input, select { font: inherit; color: inherit; background: var(--soft); border: 1px solid var(--line);
  border-radius: .3rem; padding: .15rem .5rem; max-width: 100%; }
button { cursor: pointer; } :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
button.figure { all: unset; text-indent: 0; cursor: pointer; text-decoration: underline dotted var(--quiet); text-underline-offset: .2em; }
button.figure:focus-visible { outline: 2px solid var(--accent); }
th button[data-order] { border: 0; background: none; padding: 0; text-align: inherit; text-decoration: underline dotted; }
[aria-sort="ascending"] button::after { content: " ▲"; } [aria-sort="descending"] button::after { content: " ▼"; }
.view:target { outline: none; } #chi-tieu, #don-vi { max-width: 80rem; } #bang-chi-tieu { font-size: .875rem; }
#bang-chi-tieu th[scope="row"] { min-width: 16rem; }
.view > h2:not([class]) { text-indent: 0; font-size: 1.25rem; margin-top: 0; } .view > h3, .card h3, .card h4, #mot-don-vi > * { text-indent: 0; }
.filters { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; margin: .5rem 0; }
.filters label { display: flex; flex-direction: column; font-size: .875rem; min-width: 0; } .filters select { width: 13rem; }
.card { border-top: 1px solid var(--line); padding: .8rem 0; outline-offset: .4rem; }
.card h3 { margin: 0; } .card details { margin: .4rem 0; } .card summary { cursor: pointer; }
.state { margin-left: .5rem; border: 1px solid; border-radius: .3rem; padding: 0 .4rem; font-size: .875rem; white-space: nowrap; }
dt { font-weight: bold; margin-top: .5rem; } dd { margin: .1rem 0 0 1.2rem; }
#thay { flex-basis: 100%; border-top: 1px solid var(--line); padding-top: .4rem; max-height: 50vh; overflow: auto; }
#thay button { all: unset; cursor: pointer; display: block; } #thay button:focus-visible { outline: 2px solid var(--accent); }
#thay li { margin: .3rem 0; } .where { color: var(--quiet); font-size: .875rem; } code { overflow-wrap: anywhere; }
dialog { color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; padding: 1.2rem 1.5rem;
  width: min(60rem, 94vw); max-height: 88vh; } dialog h2 { text-indent: 0; margin: 0 0 .5rem; padding-right: 5rem; }
dialog::backdrop { background: rgb(0 0 0 / .45); } .close { position: absolute; top: 1rem; right: 1.2rem; }
@media print { .bar, .filters, #so-hien, #thay, dialog { display: none; } .card { break-inside: avoid-page; }
  a, button.figure { color: inherit; text-decoration: none; } th button[data-order] { display: contents; }
  [aria-sort] button::after { content: none !important; } .card details:not([open]) { display: none; } #chi-tieu { page: wide; } }
`;
