import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeDashboard, composeNarratives, composeReport } from '../../src/compose/index.ts';
import { drawCharts } from '../../src/write/chart/pictures.ts';
import { writeHtml } from '../../src/write/html.ts';
import { consolidate, count, files, type PlanParts, sent, smallPlan } from '../support/consolidate.ts';
import { head } from '../support/material.ts';
import { planOf } from '../support/plan-text.ts';
import { withPrograms } from '../support/programs.ts';
import { Browser } from './browser.ts';

/** The internal page as a person has it: opened from a folder in a real browser, asked by keys and clicks. */

const parts: PlanParts = {
  elements: [count('VU', 'nature: flow, compare: previous-year'), count('NNT', 'nature: stock')],
  communes: [
    '{id: xa-a, kind: xã, name: A, tags: [bien-gioi]}',
    '{id: xa-b, kind: xã, name: B}',
    '{id: phuong-c, kind: phường, name: C}',
  ],
  indicators: [
    '{code: CT1, name: Tăng số vụ, lead: cong-an, formula: growth(VU), target: Trên 50%}',
    '{code: CT2, name: Số người nghiện, lead: xa-a, formula: NNT, target: 10 người}',
    '{code: CT3, name: Án trên người, formula: VU / NNT, target: 20%}',
  ],
};

const evil = '</script><script>document.title = "hỏng"</script>\u2028<img src=x onerror=alert(1)>';
const plan = smallPlan(parts).replace(
  'outline:\n',
  'outline:\n  - {id: kk, heading: "II. KHÓ KHĂN", from: [xa], merge: by-unit}\n',
);

const given = {
  plan,
  files: {
    ...files({
      'xa-a': '{VU: {value: 12, previous: 20}, NNT: 30}',
      'xa-b': '{VU: {value: 9, previous: 4}, NNT: {value: 4, note: "rà soát xong"}}',
    }),
    'phuong-c.yaml': sent(
      'phuong-c',
      '{VU: "mười", NNT: 7}',
      `sections: {kk: ${JSON.stringify(`Thiếu cán bộ. ${evil}`)}}`,
    ),
  },
};

function page(): string {
  const { collection, figures, findings } = consolidate(given);
  const { period } = collection;
  const material = {
    plan: planOf(plan),
    period,
    head,
    collection,
    figures,
    findings,
    language: 'vi' as const,
  };
  const dashboard = composeDashboard(material);
  const report = composeReport(material);
  return writeHtml(
    { report, dashboard, narratives: composeNarratives(material) },
    drawCharts(dashboard.charts),
  );
}

const text = (selector: string): string => `document.querySelector('${selector}').textContent`;
const shown = `[...document.querySelectorAll('.view')].filter((view) => view.checkVisibility()).map(({ id }) => id).join()`;
const rows = `[...document.querySelectorAll('#bang-chi-tieu tbody tr')].filter((row) => !row.hidden).map((row) => row.dataset.code).join()`;

withPrograms(['chromium'], 'the internal page in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongket-page-'));
  const path = join(folder, 'báo cáo.html');
  let browser: Browser;

  beforeAll(() => {
    writeFileSync(path, page());
    browser = new Browser();
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  test('opens from a folder, asks the network for nothing, and nothing goes wrong', async () => {
    await browser.open(path);
    expect(await browser.ask(shown)).toBe('bao-cao');
    expect(browser.requests.filter((url) => !/^(?:file|about):/.test(url))).toEqual([]);
    expect(browser.errors).toEqual([]);
  });

  test('what a unit wrote is text: it runs nothing and makes no element', async () => {
    expect(await browser.ask('document.title')).not.toContain('hỏng');
    expect(await browser.ask('document.images.length')).toBe(0);
    await browser.open(path, '#y-kien');
    expect(await browser.ask(text('#y-kien'))).toContain('<img src=x onerror=alert(1)>');
  });

  test('one view at a time, by its address', async () => {
    await browser.open(path, '#chi-tieu');
    expect(await browser.ask(shown)).toBe('chi-tieu');
    await browser.ask(
      `document.querySelector('.bar a[href="#dia-ban"]').click(), new Promise(requestAnimationFrame)`,
    );
    await browser.ask('new Promise((done) => setTimeout(done, 50))');
    expect(await browser.ask(shown)).toBe('dia-ban');
    expect(await browser.ask(text('.bar [aria-current]'))).toBe('Địa bàn');
    await browser.open(path, '#ct-CT2');
    expect(await browser.ask(shown)).toBe('chi-tieu');
    expect(await browser.ask('document.activeElement.id')).toBe('ct-CT2');
  });

  test('indicators are narrowed by group, standing, lead and words, with or without diacritics', async () => {
    await browser.open(path, '#chi-tieu');
    expect(await browser.ask(rows)).toBe('CT1,CT2,CT3');
    const choose = (key: string, value: string) =>
      browser.ask(
        `(() => { const one = document.querySelector('[data-filter=${key}]'); one.value = '${value}'; one.dispatchEvent(new Event('change')); })()`,
      );
    await choose('leads', 'Công an tỉnh');
    expect(await browser.ask(rows)).toBe('CT1');
    await browser.ask(`document.querySelector('#bo-loc').click()`);
    await browser.ask(`document.querySelector('#loc-chu').focus()`);
    await browser.type('nguoi nghien');
    expect(await browser.ask(rows)).toBe('CT2');
    expect(await browser.ask(text('#so-hien'))).toBe('Đang hiện 1/3 chỉ tiêu.');
  });

  test('indicators are sorted by a button in the head, either way', async () => {
    await browser.open(path, '#chi-tieu');
    const press = `document.querySelector('[data-order=name]').click()`;
    await browser.ask(press);
    expect(await browser.ask(rows)).toBe('CT3,CT2,CT1');
    await browser.ask(press);
    expect(await browser.ask(rows)).toBe('CT1,CT2,CT3');
    expect(await browser.ask(`document.querySelector('[aria-sort]').getAttribute('aria-sort')`)).toBe(
      'descending',
    );
  });

  test('a figure opens its way down by the keyboard alone, to the line of the file, and Escape leads back', async () => {
    await browser.open(path, '#chi-tieu');
    await browser.ask(`document.querySelector('#chi-tieu [data-figure="indicator/CT2"] .figure').focus()`);
    await browser.press('Enter', '\r');
    expect(await browser.ask(text('dialog h2'))).toBe('Số người nghiện');
    expect(await browser.ask(`document.querySelector('dialog').contains(document.activeElement)`)).toBe(true);
    await browser.ask(`document.querySelector('dialog [data-figure="element/NNT"] .figure').focus()`);
    await browser.press('Enter', '\r');
    expect(await browser.ask(text('dialog'))).toContain('xa-b.yaml, dòng');
    expect(await browser.ask(text('dialog'))).toContain('đơn vị ghi: rà soát xong');
    await browser.press('Escape');
    expect(await browser.ask(`document.querySelector('dialog').open`)).toBe(false);
  });

  test('a unit shows all it sent, and what of it was not used', async () => {
    await browser.open(path, '#don-vi=phuong-c');
    const said = await browser.ask<string>(text('#mot-don-vi'));
    for (const part of ['Phường C', 'trong tệp ghi “mười”', 'Không đọc được', 'phuong-c.yaml'])
      expect(said).toContain(part);
  });

  test('words are found in what units wrote, and the place is opened', async () => {
    await browser.open(path);
    await browser.ask(`document.querySelector('#tim').focus()`);
    await browser.type('thieu can bo');
    expect(await browser.ask(text('#thay p'))).toMatch(/^Thấy “thieu can bo” ở [1-9]/);
    expect(await browser.ask(text('#thay mark'))).toBe('Thiếu cán bộ');
    await browser.ask(
      `[...document.querySelectorAll('#thay li')].find((hit) => hit.textContent.startsWith('Ý kiến')).querySelector('button').click()`,
    );
    expect(await browser.ask(shown)).toBe('y-kien');
  });

  test('for a screen reader every control has a name and every table a head', async () => {
    await browser.open(path, '#chi-tieu');
    const { nodes } = await browser.send('Accessibility.getFullAXTree');
    const named = JSON.stringify(nodes);
    expect(named).toContain('"Bảng chỉ tiêu"');
    const bare = await browser.ask(
      `[...document.querySelectorAll('input, select, button, a')].filter((one) => one.textContent.trim() === '' && !one.labels?.length).map((one) => one.outerHTML)`,
    );
    expect(bare).toEqual([]);
    expect(
      await browser.ask(
        `[...document.querySelectorAll('table')].filter((one) => !one.querySelector('thead th')).length`,
      ),
    ).toBe(0);
  });

  test('every chart is a picture with a name, and the same in words is opened by the keyboard', async () => {
    await browser.open(path, '#bieu-do-1');
    expect(await browser.ask(shown)).toBe('bieu-do');
    const { nodes } = await browser.send('Accessibility.getFullAXTree');
    const pictures = (nodes as readonly { role?: { value: string }; name?: { value: string } }[]).filter(
      ({ role }) => role?.value === 'image' || role?.value === 'img',
    );
    const charts = await browser.ask<number>(`document.querySelectorAll('svg.chart').length`);
    expect(charts).toBeGreaterThan(1);
    expect(pictures).toHaveLength(charts);
    for (const { name } of pictures) expect(name?.value).toMatch(/^Biểu đồ \d\. \p{Lu}/u);
    await browser.ask(`document.querySelector('#bieu-do-1 summary').focus()`);
    await browser.press('Enter', '\r');
    expect(await browser.ask(text('#bieu-do-1 details[open] p'))).toContain('chỉ tiêu giao Trên 50%');
  });

  test('in the dark the words of a chart are light, and its ground is the page’s', async () => {
    const features = [{ name: 'prefers-color-scheme', value: 'dark' }];
    await browser.send('Emulation.setEmulatedMedia', { features });
    await browser.open(path, '#bieu-do');
    const ink = await browser.ask<string>(`getComputedStyle(document.querySelector('.chart text')).fill`);
    expect(ink).toBe(await browser.ask(`getComputedStyle(document.body).color`));
    expect(await browser.ask(`getComputedStyle(document.querySelector('.chart .ground')).fill`)).toBe('none');
    await browser.send('Emulation.setEmulatedMedia', { features: [] });
  });

  test.each([
    [390, 'light'],
    [1200, 'dark'],
  ])('at %i wide in the %s nothing runs out of the page', async (width, scheme) => {
    const metrics = { width, height: 800, deviceScaleFactor: 1, mobile: false };
    await browser.send('Emulation.setDeviceMetricsOverride', metrics);
    await browser.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: scheme }],
    });
    for (const hash of ['#bao-cao', '#bieu-do', '#chi-tieu', '#dia-ban', '#don-vi=xa-a', '#y-kien']) {
      await browser.open(path, hash);
      expect(await browser.ask('document.documentElement.scrollWidth'), hash).toBeLessThanOrEqual(width);
    }
    expect(browser.errors).toEqual([]);
  });
});
