import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { writeDocx } from '../../../src/write/docx.ts';
import { paragraph, runs, sample } from '../sample.ts';
import { documentOf, elements, part, textOf } from './parts.ts';

afterEach(() => vi.useRealTimers());

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function bodied(text: string): Report {
  return { ...sample, body: [paragraph(text)], annexes: [] };
}

/** Throws at the first part that is not well-formed. */
function parse(bytes: Uint8Array): void {
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw new Error(`${path}: ${error.message}`);
    });
    parser.write(strFromU8(content)).close();
  }
}

describe('the same report gives the same bytes', () => {
  test('after other documents, at another time, in another zone', async () => {
    vi.useFakeTimers({ now: new Date('2026-06-20T01:00:00Z'), toFake: ['Date'] });
    const first = hash(await writeDocx(sample));
    await writeDocx(bodied('Khác.'));
    vi.setSystemTime(new Date('2031-12-31T23:59:59Z'));
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    expect(hash(await writeDocx(sample))).toBe(first);
    vi.unstubAllEnvs();
  });

  test('two documents written at once do not disturb each other', async () => {
    const alone = hash(await writeDocx(sample));
    const [one, , two] = await Promise.all([
      writeDocx(sample),
      writeDocx(bodied('Khác.')),
      writeDocx(sample),
    ]);
    expect([hash(one), hash(two)]).toEqual([alone, alone]);
  });

  test('the parts lie in order and bear one time', async () => {
    const names = Object.keys(unzipSync(await writeDocx(sample)));
    expect(names).toEqual([...names].sort());
    expect(names[0]).toBe('[Content_Types].xml');
  });

  test('another day gives another file', async () => {
    const other = { ...sample, properties: { ...sample.properties, day: '2026-06-15' } };
    expect(hash(await writeDocx(other))).not.toBe(hash(await writeDocx(sample)));
  });
});

describe('text stays text', () => {
  test.each([
    ['markup', '<script>alert(1)</script>'],
    ['the end of a CDATA section', 'a ]]> b <![CDATA[ c'],
    ['entities', '&amp; &#x41; "quoted" \'single\''],
    ['words that docx takes for fields', 'CURRENT TOTAL_PAGES'],
    ['a word that is a field by itself', 'CURRENT'],
    ['several spaces', 'Số:       /BC-UBND'],
  ])('%s', async (_, text) => {
    const bytes = await writeDocx(bodied(text));
    parse(bytes);
    expect(elements(part(bytes, 'word/document.xml'), 'w:p').map(textOf)).toContain(text);
  });

  test.each([
    ['control characters', 'a\u0000\u0008\u000b\u001f\u0085b'],
    ['noncharacters', 'a\ufffe\uffff\u{1fffe}b'],
    ['half a surrogate pair', 'a\ud800b'],
    ['marks that turn the direction', 'a\u202e\u2066\u200f\u2069\u202cb'],
  ])('%s are left out', async (_, text) => {
    const bytes = await writeDocx(bodied(text));
    parse(bytes);
    expect(elements(part(bytes, 'word/document.xml'), 'w:p').map(textOf)).toContain('ab');
  });

  test('in properties, ids, comments and cells as well', async () => {
    const evil = '"><w:p/>\u0000]]>';
    const body = [runs({ text: evil, figure: evil, comment: evil })];
    const properties = { title: evil, subject: evil, author: evil, keywords: [evil], day: '2026-06-14' };
    const head = { ...sample.head, title: evil, to: [evil, evil], draft: evil };
    const foot = { ...sample.foot, recipients: [evil], name: evil };
    parse(await writeDocx({ ...sample, properties, body, head, foot }));
  });

  test('any string at all makes a well-formed file', async () => {
    const text = fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    });
    await fc.assert(
      fc.asyncProperty(text, async (any) => parse(await writeDocx(bodied(any)))),
      { numRuns: 25 },
    );
  });

  test('a narrative of 100,000 letters is all there', async () => {
    const text = 'Phòng, chống ma túy. '.repeat(5000).slice(0, 100_000);
    const xml = await documentOf(bodied(text));
    expect(elements(xml, 'w:p').map(textOf)).toContain(text);
  });
});
