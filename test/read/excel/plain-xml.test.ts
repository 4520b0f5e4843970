import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attributes } from '../../../src/read/excel/attributes.ts';
import { PartParser } from '../../../src/read/excel/part-parser.ts';
import { walkPlain } from '../../../src/read/excel/plain-xml.ts';
import { Refusal } from '../../../src/read/excel/problem.ts';
import { strictParser } from '../../../src/read/excel/strict-xml.ts';

/** What a parser handed over, texts in one piece, and why it stopped. */
function told(parse: (events: ReturnType<typeof recorder>['events']) => void): string[] {
  const { list, events } = recorder();
  try {
    parse(events);
    return [...list, 'the end'];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [...list, error.message];
  }
}

/** Blanks around the root are no text of any element. */
function recorder() {
  const list: string[] = [];
  let depth = 0;
  const start = (name: string, attributes: Attributes) => {
    const stated = Array.from({ length: attributes.count }, (_, at) => [
      attributes.name(at),
      attributes.value(at),
    ]);
    list.push(`<${[name, ...stated.flat()].join(' ')}>`);
    depth += 1;
  };
  const text = (piece: string) => {
    const last = list.at(-1)?.startsWith('"') ? list.pop() : '"';
    if (depth > 0) list.push(`${last}${piece}`);
  };
  const end = () => {
    list.push('</>');
    depth -= 1;
  };
  return { list, events: { start, text, end } };
}

const strictly = (text: string) => told((events) => strictParser('part', events).write(text).close());

function inStrides(text: string): string[] {
  return told((events) => {
    const parser = new PartParser('part', events, 32_767);
    parser.add(Buffer.from(text));
    parser.finish();
  });
}

/** How far the walk came by itself: `all`, or the number of starts and ends. */
const walked = (text: string) => walkPlain(text, recorder().events) ?? 'all';

describe('the walk goes to the end of', () => {
  it.each<[string, string]>([
    ['an element', '<a/>'],
    [
      'a declaration and line ends',
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<a>\r\n</a>\r\n',
    ],
    ['attributes', '<x:a b="1" x:c="hai &lt; ba"\n d=""><b-1.2 /></x:a>'],
    ['texts', '<a>Nghệ An<b>1</b> &amp;amp; &quot;2&quot;&gt;</a>'],
  ])('%s', (_, text) => {
    expect(walked(text)).toBe('all');
    expect(inStrides(text)).toEqual(strictly(text));
    expect(strictly(text).at(-1)).toBe('the end');
  });
});

describe('the strict parser has the rest, from the first', () => {
  it.each<[string, string, number]>([
    ['comment', '<a><b/><!-- x -->1</a>', 3],
    ['CDATA section', '<a>1<![CDATA[<]]>2</a>', 0],
    ['instruction', '<a/><?mso x?>', 2],
    ['reference by number', '<a><b>1</b>&#7843;</a>', 3],
    ['value in single quotes', `<a><b c='"'/></a>`, 1],
    ['value with a line end', '<a><b c="1\n2"/></a>', 1],
    ['name beyond ASCII', '<a><đ/></a>', 1],
    ['attribute given twice', '<a><b c="1" c="2"/></a>', 1],
    ['attribute that touches another', '<a><b c="1"d="2"/></a>', 1],
    ['tag in a value', '<a><b c="<"/></a>', 1],
    ['unknown reference', '<a>&nbsp;</a>', 1],
    ['wrong end', '<a><b></a></b>', 2],
    ['end of nothing', '</>', 0],
    ['second root', '<a/><b/>', 2],
    ['text after the root', '<a/>x', 2],
    ['text before it', 'x<a/>', 0],
    ['element left open', '<a><b/>', 3],
    ['character that XML does not know', '<a>\u0001</a>', 0],
    ['name cut short', '<a><b', 1],
    ['value cut short', '<a><b c="', 1],
    ['sixty-five attributes', `<a${Array.from({ length: 65 }, (_, n) => ` b${n}="1"`).join('')}/>`, 0],
  ])('%s', (_, text, handed) => {
    expect(walked(text)).toBe(handed);
    expect(inStrides(text)).toEqual(strictly(text));
  });
});

const name = fc.constantFrom('a', 'c', 'x:row', 'v', 'đ', 'b-1.2');
const words = fc.constantFrom(
  '1',
  'Nghệ An',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '&amp;',
  '&#10;',
  '&lt;',
  ']',
  '>',
  "'",
  '😀',
);
const odd = fc.constantFrom(
  '<!-- x -->',
  '<![CDATA[ & ]]>',
  '<?p i?>',
  '<b',
  '&',
  '&x;',
  ']]>',
  '\u0001',
  '<',
  '"',
  '/>',
);
const value = fc.array(words, { maxLength: 3 }).map((them) => them.join('').replaceAll('"', ''));
const attributes = fc
  .uniqueArray(fc.tuple(name, value), { maxLength: 3, selector: ([key]) => key })
  .map((them) => them.map(([key, it]) => ` ${key}="${it}"`).join(''));

const { node } = fc.letrec<{ node: string; content: string }>((tie) => ({
  node: fc
    .tuple(name, attributes, fc.option(tie('content'), { nil: undefined }))
    .map(([tag, inside, content]) =>
      content === undefined ? `<${tag}${inside}/>` : `<${tag}${inside}>${content}</${tag}>`,
    ),
  content: fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: words },
        { weight: 4, arbitrary: tie('node') },
        { weight: 1, arbitrary: odd },
      ),
      { maxLength: 5 },
    )
    .map((them) => them.join('')),
}));

describe('any text', () => {
  it('is told as the strict parser tells it', () => {
    const cut = fc.tuple(node, fc.nat(), fc.nat(2), fc.option(odd, { nil: '' }));
    const property = fc.property(cut, ([text, place, length, put]) => {
      const characters = [...text];
      characters.splice(place % (characters.length + 1), length, put);
      const broken = characters.join('');
      expect(inStrides(text)).toEqual(strictly(text));
      expect(inStrides(broken)).toEqual(strictly(broken));
    });
    fc.assert(property, { numRuns: 2000 });
  });
});
