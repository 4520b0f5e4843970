import { attributeOf } from './element.ts';
import { isElement, type XmlElement } from './xml.ts';

/** What each picture of a Word text says in words for who cannot see it, by its title. */
export function pictureWords(element: XmlElement): readonly (readonly [title: string, words: string])[] {
  if (element.name !== 'wp:docPr') return element.children.filter(isElement).flatMap(pictureWords);
  return [[attributeOf(element, 'title') ?? '', attributeOf(element, 'descr') ?? '']];
}
