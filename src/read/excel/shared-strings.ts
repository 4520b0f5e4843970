import type { TextValue } from './cell.ts';
import type { Limits } from './limits.ts';
import type { Package } from './open.ts';
import { beyond } from './problem.ts';
import { RichTextCollector } from './rich-text.ts';
import { readPart } from './xml.ts';

/** The shared string table. Each value is made once and given to every cell that points to it. */
export function readSharedStrings(pack: Package, name: string, limits: Limits): TextValue[] {
  const strings: TextValue[] = [];
  const collector = new RichTextCollector(limits);
  const add = () => {
    if (strings.length >= limits.strings) throw beyond('cells', `more than ${limits.strings} shared strings`);
    strings.push(collector.take(() => `shared string ${strings.length}`));
  };
  const reader = {
    open: new Map(collector.open),
    text: new Map(collector.text),
    close: new Map([...collector.close, ['si', add] as const]),
  };
  readPart(pack, name, reader, limits);
  return strings;
}
