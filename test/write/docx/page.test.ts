import { describe, expect, test } from 'vitest';
import { writeDocx, writeNarrativesDocx } from '../../../src/write/docx.ts';
import { heading, paragraph, sample } from '../sample.ts';
import { elements, part, textOf, values } from './parts.ts';

const bytes = await writeDocx(sample);
const xml = part(bytes, 'word/document.xml');
const sections = elements(xml, 'w:sectPr');

describe('page (Decree 30/2020, Annex I, I and III.1)', () => {
  test('each annex is a section of its own after the body', () => {
    expect(sections).toHaveLength(1 + sample.annexes.length);
  });

  test.each([
    ['body', 0, '11906', '16838'],
    ['portrait annex', 1, '11906', '16838'],
    ['landscape annex', 2, '16838', '11906'],
  ])('%s is A4 with margins of 20, 20, 30 and 15 mm', (_, index, width, height) => {
    const section = sections[index] ?? '';
    expect(values(section, 'w:pgSz', 'w:w')).toEqual([width]);
    expect(values(section, 'w:pgSz', 'w:h')).toEqual([height]);
    const margins = ['w:top', 'w:bottom', 'w:left', 'w:right'].flatMap((side) =>
      values(section, 'w:pgMar', side),
    );
    expect(margins).toEqual(['1134', '1134', '1701', '850']);
  });

  test('pages count from 1 in the body and again in each annex, the first without its number', () => {
    for (const section of sections) {
      expect(values(section, 'w:pgNumType', 'w:start')).toEqual(['1']);
      expect(section).toContain('<w:titlePg/>');
    }
  });

  test('the number stands centred in the upper margin, size 14; the first page shows nothing', () => {
    const header = part(bytes, 'word/header1.xml');
    expect(header).toContain('<w:jc w:val="center"/>');
    expect(header).toContain('PAGE</w:instrText>');
    expect(new Set(values(header, 'w:sz', 'w:val'))).toEqual(new Set(['28']));
    expect(Number(values(sections[0] ?? '', 'w:pgMar', 'w:header')[0])).toBeLessThan(1134 - 28 * 10);
    expect(part(bytes, 'word/header2.xml')).not.toContain('instrText');
  });
});

describe('letters', () => {
  const styles = part(bytes, 'word/styles.xml');

  test('Times New Roman for every script, 14 pt, Vietnamese', () => {
    const defaults = elements(styles, 'w:rPrDefault')[0] ?? '';
    for (const script of ['ascii', 'hAnsi', 'eastAsia', 'cs']) {
      expect(values(defaults, 'w:rFonts', `w:${script}`)).toEqual(['Times New Roman']);
    }
    expect(values(defaults, 'w:sz', 'w:val')).toEqual(['28']);
    expect(values(defaults, 'w:lang', 'w:val')).toEqual(['vi-VN']);
  });

  test('no other font, no colour but black, no underline anywhere in the text', () => {
    expect(values(xml, 'w:rFonts', 'w:ascii')).toEqual([]);
    expect(xml).not.toMatch(/<w:color |<w:u /);
    const headings = elements(styles, 'w:style').filter((style) => style.includes('w:styleId="Heading'));
    expect(headings.flatMap((style) => values(style, 'w:color', 'w:val'))).toEqual(Array(6).fill('000000'));
  });

  test('the body is justified, indented 12.7 mm, 6 pt apart, lines between single and 1.15', () => {
    const body = elements(styles, 'w:style').find((style) => style.includes('w:styleId="BodyText"')) ?? '';
    expect(body).toContain('<w:jc w:val="both"/>');
    expect(values(body, 'w:ind', 'w:firstLine')).toEqual(['720']);
    expect(values(body, 'w:spacing', 'w:after')).toEqual(['120']);
    const [line = ''] = values(body, 'w:spacing', 'w:line');
    expect(Number(line)).toBeGreaterThanOrEqual(240);
    expect(Number(line)).toBeLessThanOrEqual(276);
    expect(values(body, 'w:spacing', 'w:lineRule')).toEqual(['auto']);
  });
});

test('document properties are the report’s, their times its day', () => {
  const core = part(bytes, 'docProps/core.xml');
  const { title, subject, author } = sample.properties;
  for (const text of [title, subject, author]) expect(core).toContain(`>${text}<`);
  expect(core).toContain('>ma túy, 6 tháng đầu năm 2026<');
  expect(core.match(/2026-06-14T00:00:00Z/g)).toHaveLength(2);
  expect(core).not.toMatch(/tongket|docx|Un-named/);
});

test('the book of narratives has its title, its headings and no head of state', async () => {
  const book = { title: 'Tập hợp ý kiến', lead: 'Lưu hành nội bộ', day: '2026-06-14' } as const;
  const blocks = [heading('roman', 1, 'I. KIẾN NGHỊ'), paragraph('Xã Kim Liên: không.')];
  const document = part(await writeNarrativesDocx({ ...book, blocks }), 'word/document.xml');
  expect(elements(document, 'w:p').map(textOf)).toEqual([
    'Tập hợp ý kiến',
    'Lưu hành nội bộ',
    'I. KIẾN NGHỊ',
    'Xã Kim Liên: không.',
  ]);
  expect(document).not.toContain('CỘNG HÒA');
});
