import { chartStyle } from './chart-style.ts';
import { dashboardStyle } from './dashboard-style.ts';

/** The page's whole style: light, dark and paper. Nothing is loaded from anywhere. */
export const style = `
:root { color-scheme: light dark; --ink: #1c1e21; --paper: #fff; --ground: #eef0f3; --line: #b9bec6;
  --soft: #f4f6f8; --quiet: #5b636e; --accent: #9b1c1c; --mark: #fff3b0;
  --good: #14692f; --bad: #a81919; --warn: #8a5a00; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e6ea; --paper: #1b1e23; --ground: #121417;
  --line: #434a54; --soft: #242930; --quiet: #a0a8b4; --accent: #f28b82; --mark: #5c4b00;
  --good: #7fd699; --bad: #ff9a94; --warn: #f0c060; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.55 "Times New Roman", "Liberation Serif", Tinos, serif; }
[hidden] { display: none !important; }
.view { max-width: 62rem; margin: 1.5rem auto; padding: clamp(1rem, 4vw, 3.5rem); background: var(--paper);
  border: 1px solid var(--line); border-radius: .5rem; outline: none; }
nav ul { margin: .5rem 0 0; padding-left: 1.25rem; } nav summary { cursor: pointer; font-weight: bold; }
a { color: var(--accent); } :target { scroll-margin-top: 1rem; outline: 2px solid var(--accent); outline-offset: 4px; }
header .names { display: grid; grid-template-columns: 4fr 5fr; gap: 0 1rem; text-align: center; }
header p, footer p { margin: 0; }
.issuer, .nation, .draft, .authority, .signer { font-weight: bold; }
.motto { font-weight: bold; font-size: 1.05em; }
.motto::after, .issuer:last-of-type::after, .title::after { content: ""; display: block; width: 40%; margin: .3rem auto;
  border-top: 1px solid currentColor; }
.motto::after { width: 14rem; }
header .number, header .place { margin-top: .5rem; white-space: pre-wrap; } .place, .measure, .attached { font-style: italic; }
header .draft { display: inline-block; border: 1px solid; padding: 0 .6rem; margin-top: .5rem; }
h1, .title, .to, .attached { text-align: center; } h1 { font-size: 1.25rem; margin: 2rem 0 0; }
header .title { font-weight: bold; max-width: 44rem; margin: 0 auto; } header .to { margin: 1rem 0; }
h2, h3, h4, h5, h6 { font-size: 1.0625rem; margin: 1.1rem 0 .4rem; text-indent: 2rem; }
.part { text-align: center; text-indent: 0; } .roman, .annex-title { text-transform: uppercase; }
.decimal, .letter { font-style: italic; } .letter { font-weight: normal; }
.body { text-align: justify; text-indent: 2rem; margin: .4rem 0; }
mark { background: var(--mark); color: inherit; padding: 0 .1em; }
.scroll { overflow-x: auto; margin: .3rem 0 1rem; } .measure { text-align: right; margin: 1rem 0 0; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.35; font-variant-numeric: tabular-nums; }
th, td { border: 1px solid var(--line); padding: .3rem .45rem; font-weight: normal; min-width: 2.5rem; }
thead { background: var(--soft); } tbody tr:hover { background: var(--soft); }
.left { text-align: left; } .center { text-align: center; } .right { text-align: right; }
.bold { font-weight: bold; } .italic { font-style: italic; }
.indent-1 { padding-left: 1.4rem; } .indent-2 { padding-left: 2.4rem; } .indent-3 { padding-left: 3.4rem; }
.good { color: var(--good); } .bad { color: var(--bad); } .warn { color: var(--warn); } .muted { color: var(--quiet); }
footer { display: grid; grid-template-columns: 4fr 5fr; gap: 1rem; margin-top: 1.5rem; }
footer ul { list-style: none; margin: 0; padding: 0; font-size: .875rem; } .recipients { font-weight: bold; font-style: italic; }
.sign { text-align: center; } footer .signer { margin-top: 5rem; min-height: 1.5em; }
.annex { border-top: 1px solid var(--line); margin-top: 3rem; } .annex-title { font-weight: bold; text-align: center; margin: 0; }
.note, .review { font-size: .9375rem; } .note { margin: .2rem 0; } .attached { margin: 0 0 1rem; }
@page { size: A4; margin: 20mm 15mm 20mm 30mm; } @page wide { size: A4 landscape; }
@media print { :root { color-scheme: light; --ink: #000; --paper: #fff; --ground: #fff; --line: #000; --soft: #fff; --quiet: #000; }
  nav { display: none; } .view { border: 0; margin: 0; padding: 0; max-width: none; } body { font-size: 14pt; }
  table { font-size: 11pt; } .scroll { overflow: visible; } thead { display: table-header-group; }
  tr, footer { break-inside: avoid; } h1, h2, h3, h4, h5, h6, .measure { break-after: avoid; }
  .annex { break-before: page; border: 0; margin: 0; } .wide { page: wide; } }
${dashboardStyle}${chartStyle}`;
