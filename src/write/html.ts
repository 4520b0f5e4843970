import { createHash } from 'node:crypto';
import type { Dashboard } from '../model/dashboard.ts';
import type { DrawnChart } from './chart/pictures.ts';
import { areasHtml } from './html/areas.ts';
import { chartsHtml } from './html/charts.ts';
import { dataHtml } from './html/data.ts';
import { escaped } from './html/escape.ts';
import { indicatorsHtml } from './html/indicators.ts';
import { reportHtml } from './html/report.ts';
import { script } from './html/script.ts';
import { style } from './html/style.ts';
import { unitsHtml } from './html/units.ts';
import { voicesHtml } from './html/voices.ts';
import type { Manuscript } from './writer.ts';

export interface PageManuscript extends Pick<Manuscript, 'report' | 'narratives'> {
  readonly dashboard: Dashboard;
}

interface View {
  readonly id: string;
  readonly name: string;
  readonly html: string;
}

/**
 * The internal page: the report, the charts, the indicators, the areas, the units and all that was written, in one file that loads
 * nothing, by day and night, on paper A4. Its policy lets one script run, this one by its hash, whatever the text
 * holds. Without scripts every view but that of a single unit stands there one under the other.
 */
export function writeHtml(
  { report, dashboard, narratives }: PageManuscript,
  charts: readonly DrawnChart[] = [],
): string {
  const views: readonly View[] = [
    { id: 'bao-cao', name: 'Báo cáo', html: reportHtml(report) },
    { id: 'bieu-do', name: 'Biểu đồ', html: chartsHtml(charts) },
    { id: 'chi-tieu', name: 'Chỉ tiêu', html: indicatorsHtml(dashboard.indicators) },
    { id: 'dia-ban', name: 'Địa bàn', html: areasHtml(dashboard.areas) },
    { id: 'don-vi', name: 'Đơn vị', html: unitsHtml(dashboard.units) },
    { id: 'y-kien', name: 'Ý kiến', html: voicesHtml(narratives) },
  ];
  const body = [
    barHtml(views, dashboard.lead),
    '<main>',
    ...views.map(viewHtml),
    '</main>',
    '<dialog id="nguon" aria-labelledby="nguon-ten"></dialog>',
    dataHtml(dashboard),
    `<script type="module">${script}</script>`,
  ];
  return pageHtml(report.properties.title, body.join('\n'));
}

function viewHtml({ id, html }: View): string {
  return `<section id="${id}" class="view" tabindex="-1">\n${html}\n</section>`;
}

function barHtml(views: readonly View[], lead: string): string {
  const links = views.map(({ id, name }) => `<a href="#${id}">${name}</a>`);
  return `<div class="bar" role="banner">
<a class="skip" href="#bao-cao">Đến nội dung báo cáo</a>
<p><strong>Tài liệu nội bộ</strong> · ${escaped(lead)}</p>
<nav aria-label="Các phần">${links.join(' ')}</nav>
<search><label>Tìm <input type="search" id="tim" placeholder="người nghiện" autocomplete="off" aria-controls="thay"></label></search>
<section id="thay" aria-label="Kết quả tìm" hidden=""><p role="status"></p><ol></ol></section>
</div>`;
}

/** A script runs only where the policy names its hash. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function pageHtml(title: string, body: string): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
