import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attributeOf,
  childOf,
  insertInOrder,
  makeElement,
  setAttribute,
} from '../../../src/write/package/element.ts';
import { escapeXml, parseXml, printXml, Unpatchable, unescapeXml } from '../../../src/write/package/xml.ts';

describe('what is not touched prints as it was', () => {
  it.each([
    '<?xml version="1.0"?>\n<a xmlns:x="u"><x:b c = "1" d=\'"\'/>text &amp; more<!-- <no/> --><e> </e></a>',
    '<a b="x > y" c="1/2"><d/></a>',
    '<a><![CDATA[ <b> ]]><?go on?></a>',
  ])('%s', (xml) => {
    expect(printXml(parseXml(xml))).toBe(xml);
  });

  it('any text and any attribute value', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, value) => {
        const xml = `<r><a b="${escapeXml(value)}">${escapeXml(text)}</a></r>`;
        const { root } = parseXml(xml);
        const a = childOf(root, 'a');
        expect(printXml({ before: '', root })).toBe(
          text === '' || escapeXml(text) === '' ? xml.replace('></a>', '/>') : xml,
        );
        expect(a && escapeXml(attributeOf(a, 'b') ?? '')).toBe(escapeXml(value));
      }),
    );
  });
});

it.each(['', 'no markup', '<a>', '<a/><b/>', '<a></a></a>'])('%j is no document', (xml) => {
  expect(() => parseXml(xml)).toThrow(Unpatchable);
});

it('a text comes back from its escapes', () => {
  expect(unescapeXml(escapeXml(`"a" & <b> 'c'`))).toBe(`"a" & <b> 'c'`);
  expect(unescapeXml('&#272;&#x1ea1;i &khác;')).toBe('Đại &khác;');
});

describe('elements', () => {
  it('take the prefix of where they go', () => {
    const { root } = parseXml('<x:sheet xmlns:x="u"><x:data/></x:sheet>');
    insertInOrder(root, makeElement(root, 'drawing', { 'r:id': 'a"b' }), ['data', 'drawing', 'ext']);
    expect(printXml({ before: '', root })).toBe(
      '<x:sheet xmlns:x="u"><x:data/><x:drawing r:id="a&quot;b"/></x:sheet>',
    );
  });

  it('stand before those that the schema puts later', () => {
    const { root } = parseXml('<s><a/><c/><ext/></s>');
    insertInOrder(root, makeElement(root, 'b'), ['a', 'b', 'c', 'ext']);
    expect(printXml({ before: '', root })).toBe('<s><a/><b/><c/><ext/></s>');
  });

  it('keep their other attributes', () => {
    const { root } = parseXml(`<c r="A1" s='3' t="s"/>`);
    setAttribute(root, 's', 7);
    setAttribute(root, 'u', 1);
    expect(printXml({ before: '', root })).toBe('<c r="A1" s="7" t="s" u="1"/>');
  });
});
