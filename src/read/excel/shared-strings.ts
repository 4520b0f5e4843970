import type { TextValue } from './cell.ts';
import type { Limits } from './limits.ts';
import type { Package } from './open.ts';
import { beyond } from './problem.ts';
import { RichTextCollector, unescapeText } from './rich-text.ts';
import { readPart } from './xml.ts';

/** An item without stretches, and without references. */
const plainItem = /<si><t(?: xml:space="preserve")?>([^<&]*)<\/t><\/si>/y;

/** The shared string table. Each value is made once and given to every cell that points to it. */
export function readSharedStrings(pack: Package, name: string, limits: Limits): TextValue[] {
  const strings: TextValue[] = [];
  const collector = new RichTextCollector(limits);
  const add = (text: TextValue) => {
    if (strings.length >= limits.strings) throw beyond('cells', `more than ${limits.strings} shared strings`);
    strings.push(text);
  };
  const addPlain = ([, stored = '']: RegExpExecArray): number => {
    if (stored.length > limits.textLength) return 0;
    add({ type: 'text', text: unescapeText(stored) });
    return 4;
  };
  const addCollected = () => add(collector.take(() => `shared string ${strings.length}`));
  const reader = {
    open: new Map(collector.open),
    text: new Map(collector.text),
    close: new Map([...collector.close, ['si', addCollected] as const]),
    whole: new Map([['si', { pattern: plainItem, take: addPlain }]]),
  };
  readPart(pack, name, reader, limits);
  return strings;
}
