import type { ChartAnnex } from '../../model/chart.ts';
import type { DrawnChart } from '../chart/pictures.ts';
import { content, escaped, paragraph } from './escape.ts';

/** Every chart, drawn and in words. */
export function chartsHtml(charts: readonly DrawnChart[]): string {
  const figures = charts.map(figureHtml);
  const lead = charts.length === 0 ? '<p>Không có số liệu để vẽ biểu đồ.</p>' : '';
  return `<h2>Biểu đồ</h2>\n${lead}${figures.join('\n')}`;
}

/** Within a page SVG needs no namespace, and so the page names no address at all. */
function inPage(svg: string): string {
  return svg.replace(/ xmlns="[^"]*"/, '');
}

function figureHtml({ chart, svg }: DrawnChart): string {
  const { number, label, title, alternative } = chart;
  return `<figure id="bieu-do-${number}">
<figcaption><h3>${content(`${label}. ${title}`)}</h3></figcaption>
<div class="scroll" role="region" tabindex="0" aria-label="${escaped(label)}">${inPage(svg)}</div>
<details><summary>Đọc biểu đồ bằng lời</summary>${paragraph(alternative, 'say')}</details>
</figure>`;
}

/** The annex of a report that goes out with charts; here they have a view of their own. */
export function chartAnnexHtml(annex: ChartAnnex | undefined): string {
  if (annex === undefined) return '';
  const { label, title, attached, charts } = annex;
  const links = charts.map(
    (chart) => `<li><a href="#bieu-do-${chart.number}">${content(`${chart.label}. ${chart.title}`)}</a></li>`,
  );
  return `<section class="annex">
<h1>${content(label)}</h1>
${paragraph(title, 'annex-title')}
${paragraph(attached, 'attached')}
<ul>${links.join('')}</ul>
</section>`;
}
