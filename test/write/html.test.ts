import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/model/report.ts';
import { writeHtml } from '../../src/write/html.ts';
import { cells, heading, paragraph, runs, sample } from './sample.ts';

const page = writeHtml(sample);

function bodied(...body: Block[]): string {
  return writeHtml({ ...sample, body, annexes: [] });
}

/** Throws unless every element is closed in its order; HTML's void elements are closed first. */
function checkNesting(html: string): void {
  const xml = html.replace('<!doctype html>', '').replace(/<(meta|col|br)\b([^>]*)>/g, '<$1$2/>');
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

describe('the page', () => {
  test('is one Vietnamese file that loads and runs nothing', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|https?:/);
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
    expect(bodied(paragraph('Xong.'))).not.toContain('Cần xem lại');
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

test('text stays text wherever it stands', () => {
  const evil = `"><script>alert('1')</script>&amp;]]>\u0000\u202e`;
  const shown = '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;]]&gt;';
  const column = { width: 1, align: 'left' } as const;
  const cell = { text: evil, exact: evil, figure: evil };
  const table = { measure: evil, columns: [column], head: [{ cells: [cell] }], rows: [{ cells: [cell] }] };
  const html = writeHtml({
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
  });
  expect(html).not.toContain('<script');
  for (const hidden of ['\u0000', '\u202e']) expect(html).not.toContain(hidden);
  expect(html.split(shown).length - 1).toBeGreaterThan(20);
  checkNesting(html);
});
