import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/read/docx/index.ts';
import { zip } from '../../../src/write/zip.ts';

/** A Word file by the parts that matter: what is read of it, and what is refused. */

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';

function docx(body: string, before = '', more: Readonly<Record<string, string>> = {}): Uint8Array {
  const encode = (text: string) => new TextEncoder().encode(text);
  return zip({
    '[Content_Types].xml': encode('<Types/>'),
    '_rels/.rels': encode(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': encode(
      `${before}<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    ),
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, encode(text)])),
  });
}

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inside: string) => `<w:p>${inside}</w:p>`;
const control = (tag: string, text: string) =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;

function linesOf(body: string, more: Readonly<Record<string, string>> = {}) {
  const read = readDocx(docx(body, '', more));
  if (!read.ok) throw new Error(read.problem.en);
  return read.lines;
}

describe('lines', () => {
  it('a paragraph is one line however many runs it is in, with the figure in its control', () => {
    expect(linesOf(paragraph(`${run('Có ')}${control('element/VU', '21')}${run(' vụ')}`))).toEqual([
      { kind: 'text', text: 'Có 21 vụ', heading: '', number: 1, figures: [{ id: 'element/VU', text: '21' }] },
    ]);
  });

  it('stand under their heading, known by its control or its style', () => {
    const styled = `<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr>${run('2. Kết quả')}</w:p>`;
    const lines = linesOf(
      paragraph(control('section/a', '1. Tình hình')) + paragraph(run('Ổn định.')) + styled,
    );
    expect(lines.map(({ kind, heading, number }) => [kind, heading, number])).toEqual([
      ['heading', '1. Tình hình', 0],
      ['text', '1. Tình hình', 1],
      ['heading', '2. Kết quả', 0],
    ]);
  });

  it('a text box stands apart, once, whatever it was drawn for; so do notes at the foot', () => {
    const box = (kind: string) =>
      `<mc:${kind}><w:drawing><w:txbxContent>${paragraph(run('Hộp &amp; 417 điểm'))}</w:txbxContent></w:drawing></mc:${kind}>`;
    const drawn = `<w:r><mc:AlternateContent>${box('Choice')}${box('Fallback')}</mc:AlternateContent></w:r>`;
    const lines = linesOf(paragraph(`${run('Trước 12 vụ ')}${drawn}${run('sau 5 vụ.')}`), {
      'word/_rels/document.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office.replace(/officeDocument$/, 'footnotes')}" Target="footnotes.xml"/></Relationships>`,
      'word/footnotes.xml': `<w:footnotes xmlns:w="${word}"><w:footnote w:id="1">${paragraph(run('Gồm 3 xã.'))}</w:footnote></w:footnotes>`,
    });
    expect(lines.map(({ heading, number, text }) => [heading, number, text])).toEqual([
      ['', 1, 'Trước 12 vụ sau 5 vụ.'],
      ['Chú thích', 1, 'Gồm 3 xã.'],
      ['Khung chữ', 1, 'Hộp & 417 điểm'],
    ]);
  });

  it('text that a tracked move took elsewhere is read where it is now', () => {
    const moved = (kind: string) => `<w:${kind}>${run('Có 21 vụ.')}</w:${kind}>`;
    expect(
      linesOf(paragraph(moved('moveFrom')) + paragraph(moved('moveTo'))).map(({ text }) => text),
    ).toEqual(['Có 21 vụ.']);
  });

  it('a row of a table is one line, its cells parted by bars', () => {
    const cells = ['Số vụ', '21', ''].map((text) => `<w:tc>${paragraph(run(text))}</w:tc>`).join('');
    expect(linesOf(`<w:tbl><w:tr>${cells}</w:tr></w:tbl>`)[0]).toMatchObject({
      kind: 'row',
      text: 'Số vụ | 21 |',
    });
  });

  it('have pages only where a program laid the file out', () => {
    const broken = paragraph(`<w:r><w:lastRenderedPageBreak/><w:t>hai</w:t></w:r>`);
    expect(linesOf(paragraph(run('một')) + broken).map(({ page }) => page)).toEqual([1, 2]);
    expect(linesOf(paragraph(run('một'))).map(({ page }) => page)).toEqual([undefined]);
  });

  it('what was deleted with changes tracked is not read, what was inserted is', () => {
    const deleted = '<w:del><w:r><w:delText>20</w:delText></w:r></w:del>';
    const inserted = `<w:ins>${run('21')}</w:ins>`;
    expect(linesOf(paragraph(`${run('Có ')}${deleted}${inserted}${run(' vụ')}`))[0]?.text).toBe('Có 21 vụ');
  });
});

describe('what is refused, in words', () => {
  it.each([
    ['a PDF', new TextEncoder().encode('%PDF-1.7'), 'không phải tệp Word (.docx)'],
    ['an empty file', new Uint8Array(), 'là tệp rỗng'],
    ['a file cut off', docx(paragraph(run('một'))).slice(0, 200), 'hỏng hoặc chưa chép hết'],
    ['XML that does not close', docx('<w:p>'), 'hỏng hoặc chưa chép hết'],
    ['a document type', docx('', '<!DOCTYPE x [<!ENTITY a "b">]>'), 'hỏng hoặc chưa chép hết'],
    ['another archive', zip({ 'a.txt': new Uint8Array([1]) }), 'không phải tệp Word (.docx)'],
  ])('%s', (_what, bytes, problem) => {
    expect(readDocx(bytes)).toMatchObject({ ok: false, problem: { vi: problem } });
  });
});
