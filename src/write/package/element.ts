import { escapeXml, isElement, unescapeXml, type XmlElement, type XmlNode } from './xml.ts';

/** The name without its prefix. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

export function childrenOf(parent: XmlElement, local: string): readonly XmlElement[] {
  return parent.children.filter(isElement).filter((child) => localName(child) === local);
}

export function childOf(parent: XmlElement, local: string): XmlElement | undefined {
  return childrenOf(parent, local)[0];
}

/** A new element in the parent's namespace, not yet placed. Attribute values and texts are escaped. */
export function makeElement(
  parent: XmlElement,
  local: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  const prefix = parent.name.slice(0, parent.name.indexOf(':') + 1);
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`);
  return { name: `${prefix}${local}`, attributes: written.join(''), children: [...children] };
}

/** Puts a child where the schema's order of siblings wants it. */
export function insertInOrder(parent: XmlElement, child: XmlElement, order: readonly string[]): void {
  const rank = order.indexOf(localName(child));
  const later = parent.children.findIndex((node) => isElement(node) && order.indexOf(localName(node)) > rank);
  parent.children.splice(later < 0 ? parent.children.length : later, 0, child);
}

const attributePattern = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The value of an attribute by its name as written, or by its local name where that has no prefix. */
export function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  for (const [, found, double, single] of attributes.matchAll(attributePattern))
    if (found === name) return unescapeXml(double ?? single ?? '');
  return undefined;
}

export function setAttribute(element: XmlElement, name: string, value: string | number): void {
  const written = `${name}="${escapeXml(String(value))}"`;
  let set = false;
  const replaced = element.attributes.replace(attributePattern, (whole: string, found: string) => {
    if (found !== name) return whole;
    set = true;
    return written;
  });
  element.attributes = set ? replaced : `${element.attributes} ${written}`;
}

export function removeAttribute(element: XmlElement, name: string): void {
  element.attributes = element.attributes.replace(attributePattern, (whole: string, found: string) =>
    found === name ? '' : whole,
  );
}
