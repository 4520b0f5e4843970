import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Dashboard } from '../../src/model/dashboard.ts';
import type { Block, NarrativeBook, Report, Table } from '../../src/model/report.ts';
import { drawCharts } from '../../src/write/chart/pictures.ts';
import { script } from '../../src/write/html/script.ts';
import { writeHtml } from '../../src/write/html.ts';
import { sampleChart } from './chart/sample-chart.ts';
import { cells, heading, paragraph, runs, sample } from './sample.ts';

const narratives: NarrativeBook = { title: 'Ý kiến', lead: '', day: '2026-06-14', blocks: [] };
const dashboard: Dashboard = { lead: '', charts: [], indicators: [], areas: [], elements: [], units: [] };
const page = pageOf(sample);

function pageOf(report: Report): string {
  return writeHtml({ report, dashboard, narratives });
}

function bodied(...body: Block[]): string {
  return pageOf({ ...sample, body, annexes: [] });
}

/** The page without its own script, which is the only one that may stand in it. */
function withoutScript(html: string): string {
  const own = `<script type="module">${script}</script>`;
  expect(html.split(own)).toHaveLength(2);
  return html.replace(own, '');
}

/** Throws unless every element is closed in its order; HTML's void elements are closed first. */
function checkNesting(html: string): void {
  const xml = withoutScript(html)
    .replace('<!doctype html>', '')
    .replace(/<(meta|col|br|input)\b([^>]*)>/g, '<$1$2/>');
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

describe('the page', () => {
  test('is one Vietnamese file that loads nothing and runs its own script alone, by its hash', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="vi">/);
    const hash = createHash('sha256').update(script).digest('base64');
    expect(page).toContain(`default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}';`);
    expect(page).not.toMatch(/<link|<img|@import|url\(|https?:/);
    expect(withoutScript(page).match(/<script[^>]*>/g)).toEqual([
      '<script type="application/json" id="du-lieu">',
    ]);
  });

  test('nests well', () => {
    checkNesting(page);
  });

  test('has a style for the dark and one for paper', () => {
    expect(page).toContain('@media (prefers-color-scheme: dark)');
    expect(page).toContain('@media print');
  });

  test('holds head, addressee and foot', () => {
    for (const text of ['BỘ CÔNG AN', 'CÔNG AN TỈNH NGHỆ AN', 'DỰ THẢO', 'Độc lập - Tự do - Hạnh phúc']) {
      expect(page).toContain(`>${text}</p>`);
    }
    expect(page).toContain('<h1>BÁO CÁO</h1>');
    expect(page).toContain('<p class="to">Kính gửi: Ủy ban nhân dân tỉnh Nghệ An</p>');
    expect(page).toContain('<li>- Lưu: VT, PC04.</li>');
    expect(page).toContain('<p class="signer">Đại tá Nguyễn Văn A</p>');
  });
});

describe('blocks', () => {
  test('headings are of their level and kind; sections have an id that holds', () => {
    const html = bodied(heading('roman', 1, 'I. TÌNH HÌNH', 'tinh-hinh'), heading('letter', 9, 'a) Khác'));
    expect(html).toContain('<h2 id="phan-tinh-hinh" class="roman">I. TÌNH HÌNH</h2>');
    expect(html).toContain('<h6 id="muc-2" class="letter">a) Khác</h6>');
    expect(html).toContain('<li><a href="#phan-tinh-hinh">I. TÌNH HÌNH</a></li>');
  });

  test('a figure keeps its id, a bullet its mark', () => {
    expect(bodied(runs({ text: '8%', bold: true, figure: 'indicator/A1' }))).toContain(
      '<p class="body"><span data-figure="indicator/A1"><b>8%</b></span></p>',
    );
    expect(bodied(paragraph('Một.', '+'))).toContain('<p class="body">+ Một.</p>');
  });

  test('what is to be looked at is marked and explained at the end, both ways linked', () => {
    const html = bodied(runs({ text: 'Nhiều xã', comment: 'xã <A>' }));
    expect(html).toContain('<mark id="cho-1">Nhiều xã</mark><sup><a href="#luu-y-1">1</a></sup>');
    expect(html).toContain('<li id="luu-y-1">xã &lt;A&gt; <a href="#cho-1"');
    expect(bodied(paragraph('Xong.'))).not.toContain('Cần xem lại trước khi ký');
  });
});

describe('tables', () => {
  test.each([
    ['a head over two rows', '<th scope="col" class="center bold" rowspan="2">Xã, phường</th>'],
    ['a head over three columns', '<th scope="colgroup" class="center bold" colspan="3">Người nghiện</th>'],
    ['a column number', '<th scope="col" class="center italic">(3)</th>'],
    ['a group', '<th scope="rowgroup" class="left bold" colspan="11">I. CÁC XÃ</th>'],
    ['the label of a row', '<th scope="row" class="left">Xã Kim Liên</th>'],
    ['an indented label', '<th scope="row" class="left italic indent-1">Trong đó: xã biên giới</th>'],
    ['a figure', '<td class="right" data-exact="294" data-figure="unit/42/NNT">294</td>'],
    ['the measure', '<p class="measure">Đơn vị tính: người</p>'],
  ])('%s', (_, html) => {
    expect(page).toContain(html);
  });

  test('a tone is a class beside the words', () => {
    const column = { width: 1, align: 'left' } as const;
    const rows = [{ cells: [{ text: 'Chưa đạt', tone: 'bad' as const }] }];
    const html = bodied({ tag: 'table', table: { columns: [column], head: [{ cells: cells('A') }], rows } });
    expect(html).toContain('class="left bad">Chưa đạt<');
  });

  test('a landscape annex prints on a landscape page', () => {
    expect(page).toContain('<section class="annex wide">\n<h1>Phụ lục II</h1>');
    expect(page).toContain('<section class="annex">\n<h1>Phụ lục I</h1>');
  });
});

describe('the script', () => {
  test('passes the linter as what it is', () => {
    const root = join(import.meta.dirname, '..', '..');
    const folder = mkdtempSync(join(tmpdir(), 'tongket-lint-'));
    const { linter } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
    writeFileSync(join(folder, 'biome.json'), JSON.stringify({ root: true, linter }));
    writeFileSync(join(folder, 'page.js'), script);
    // A script that is text in a template cannot hold templates of its own.
    const args = ['lint', '--error-on-warnings', '--skip=style/useTemplate', 'page.js'];
    const done = spawnSync(join(root, 'node_modules', '.bin', 'biome'), args, {
      cwd: folder,
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    expect(done.stderr + done.stdout).toContain('Checked 1 file');
    expect([done.status, done.stderr]).toEqual([0, '']);
  });

  test('adds nothing to the page but elements and text', () => {
    expect(script).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval|Function\(|fetch|XMLHttp/,
    );
    expect(script).not.toContain('</');
  });
});

describe('charts', () => {
  const html = writeHtml({ report: sample, dashboard, narratives }, drawCharts([sampleChart]));

  test('each is drawn in the page, under its name, and told in words', () => {
    expect(html).toContain('<figure id="bieu-do-1">');
    expect(html).toContain(`<h3>Biểu đồ 1. ${sampleChart.title}</h3>`);
    expect(html).toMatch(/<svg class="chart" role="img"/);
    expect(html).toContain(`<p class="say">${sampleChart.alternative}</p>`);
    expect(html).not.toMatch(/<img|url\(|https?:/);
    checkNesting(html);
  });

  test('the annex of a report that goes out with them leads to them', () => {
    const charts = { label: 'Phụ lục III', title: 'BIỂU ĐỒ', attached: '', charts: [sampleChart] };
    const report = { ...sample, charts };
    const out = writeHtml({ report, dashboard, narratives }, drawCharts([sampleChart]));
    expect(out).toContain(`<a href="#bieu-do-1">Biểu đồ 1. ${sampleChart.title}</a>`);
    expect(out.match(/<svg /g)).toHaveLength(1);
  });

  test('where there is nothing to draw, the page says so', () => {
    expect(page).toContain('Không có số liệu để vẽ biểu đồ.');
  });
});

test('text stays text wherever it stands', () => {
  const evil = `"><script>alert('1')</script>&amp;]]>\u0000\u202e`;
  const shown = '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;]]&gt;';
  const column = { width: 1, align: 'left' } as const;
  const cell = { text: evil, exact: evil, figure: evil };
  const table = { measure: evil, columns: [column], head: [{ cells: [cell] }], rows: [{ cells: [cell] }] };
  const report: Report = {
    properties: { ...sample.properties, title: evil },
    head: {
      ...sample.head,
      parent: evil,
      issuer: [evil],
      number: evil,
      title: evil,
      to: [evil, evil],
      draft: evil,
    },
    body: [
      heading('part', 1, evil, evil),
      runs({ text: evil, figure: evil, comment: evil }),
      { tag: 'table', table },
    ],
    foot: { recipients: [evil], authority: [evil], title: evil, rank: evil, name: evil },
    annexes: [
      { label: evil, title: evil, attached: evil, landscape: true, table, notes: [evil], sheet: evil },
    ],
  };
  const chart = { ...sampleChart, label: evil, title: evil, head: evil, notes: [evil], alternative: evil };
  const annex = { label: evil, title: evil, attached: evil, charts: [chart] };
  const manuscript = {
    report: { ...report, charts: annex },
    dashboard: evilDashboard(evil, table),
    narratives: { ...narratives, title: evil, lead: evil, blocks: report.body },
  };
  const html = writeHtml(manuscript, drawCharts([chart]));
  expect(withoutScript(html).match(/<script/g)).toHaveLength(1);
  for (const hidden of ['\u0000', '\u202e']) expect(html).not.toContain(hidden);
  expect(html.split(shown).length - 1).toBeGreaterThan(20);
  checkNesting(html);
});

function evilDashboard(evil: string, table: Table): Dashboard {
  const place = { file: evil, sheet: evil, cell: evil };
  return {
    lead: evil,
    charts: [],
    indicators: [
      {
        code: 'A1',
        name: evil,
        group: evil,
        leads: [evil],
        target: evil,
        value: { text: evil },
        completion: evil,
        standing: { text: evil },
        coverage: evil,
        ranks: { plan: 0, name: 0, completion: 0, standing: 0, coverage: 0 },
        sentence: evil,
        formula: evil,
        terms: [{ label: evil, figure: evil, value: { text: evil, exact: evil }, basis: evil }],
        questions: [{ question: evil, answer: evil, table }],
        shares: table,
      },
    ],
    areas: [{ title: evil, table }],
    elements: [
      {
        code: evil,
        name: evil,
        measure: evil,
        total: evil,
        basis: evil,
        entries: [{ unit: evil, shown: evil, isGap: true, previous: evil, place, note: evil }],
      },
    ],
    units: [
      {
        id: evil,
        name: evil,
        group: evil,
        arrival: evil,
        files: [evil],
        findings: [{ severity: evil, message: evil, remedy: evil, place: evil, code: evil }],
      },
    ],
  };
}
