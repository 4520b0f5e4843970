import type { Answer, IndicatorCard, TermLine } from '../../model/dashboard.ts';
import { attributes, content, escaped, paragraph } from './escape.ts';
import { tableHtml } from './table.ts';

/** One indicator: its sentence, how it was computed, the questions answered, what each unit adds. */
export function cardHtml(card: IndicatorCard): string {
  const { code, name, standing, group, sentence, questions } = card;
  const state =
    standing === undefined
      ? ''
      : `<span${attributes({ class: ['state', standing.tone ?? ''].join(' ').trim() })}>${content(standing.text)}</span>`;
  return `<article id="ct-${escaped(code)}" class="card" data-card="${escaped(code)}" tabindex="-1">
<h3>${content(name)}${state}</h3>
${paragraph(group, 'note')}
<p class="say">${content(sentence)}</p>
${termsHtml(card)}
${questions.length === 0 ? '' : `<dl>${questions.map(answerHtml).join('\n')}</dl>`}
${sharesHtml(card)}
</article>`;
}

function termsHtml({ formula, terms }: IndicatorCard): string {
  if (terms.length === 0) return '';
  return `<details class="terms"><summary>Cách tính</summary>
<p>Công thức: <code>${escaped(formula)}</code></p>
<table><thead><tr><th scope="col">Số liệu</th><th scope="col">Giá trị</th><th scope="col">Căn cứ</th></tr></thead>
<tbody>${terms.map(termHtml).join('')}</tbody></table>
</details>`;
}

function termHtml({ label, figure, value, basis }: TermLine): string {
  const data = attributes({ class: 'right', 'data-figure': figure, 'data-exact': value.exact });
  return `<tr><th scope="row" class="left">${content(label)}</th><td${data}>${content(value.text)}</td><td>${content(basis)}</td></tr>`;
}

function answerHtml({ question, answer, table }: Answer): string {
  return `<dt>${content(question)}</dt><dd>${content(answer)}${table === undefined ? '' : tableHtml(table)}</dd>`;
}

function sharesHtml({ shares }: IndicatorCard): string {
  if (shares === undefined) return '';
  return `<details><summary>Phần của từng đơn vị (${shares.rows.length})</summary>${tableHtml(shares)}</details>`;
}
