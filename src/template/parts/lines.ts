import type { Element } from '../../model/plan.ts';

/** A line of the figures sheet: a group's title, or an element under its number. */
export type Line =
  | { readonly tag: 'group'; readonly number: string; readonly title: string }
  | {
      readonly tag: 'element';
      readonly number: string;
      readonly element: Element;
      /** 0 for an element of its own, 1 for a part of it, and so on. */
      readonly depth: number;
      /** The first of its siblings. */
      readonly first: boolean;
    };

/**
 * Elements by the heading under which they are asked (A, B, C …), each followed by those of its parts that are asked
 * too. Order is the plan's, headings in the order of their first element; what stands under none comes first, so that
 * nothing seems to belong under the heading above it.
 */
export function linesOf(elements: readonly Element[]): readonly Line[] {
  const asked = new Map(elements.map((element) => [element.code, element]));
  const inside = new Set(elements.flatMap((element) => element.parts));
  const sections = new Map<string, Element[]>();
  for (const element of elements) {
    if (inside.has(element.code)) continue;
    const title = element.section ?? '';
    sections.set(title, [...(sections.get(title) ?? []), element]);
  }
  const without = sections.get('') ?? [];
  sections.delete('');
  return [
    ...numbered(without, asked),
    ...[...sections].flatMap(([title, members], i) => [groupLine(title, i), ...numbered(members, asked)]),
  ];
}

function numbered(elements: readonly Element[], asked: ReadonlyMap<string, Element>): readonly Line[] {
  return elements.flatMap((element, i) => withParts(element, `${i + 1}`, 0, true, asked));
}

const ownNumber = /^\p{Lu}+[.)]\s+/u;

/** Letters run through the form of each unit; a letter that the plan put before a heading is the plan's own. */
function groupLine(title: string, index: number): Line {
  return { tag: 'group', number: String.fromCharCode(65 + index), title: title.replace(ownNumber, '') };
}

function withParts(
  element: Element,
  number: string,
  depth: number,
  first: boolean,
  asked: ReadonlyMap<string, Element>,
): readonly Line[] {
  const parts = element.parts.flatMap((code) => asked.get(code) ?? []);
  const lines = parts.flatMap((part, i) => withParts(part, `${number}.${i + 1}`, depth + 1, i === 0, asked));
  return [{ tag: 'element', number, element, depth, first }, ...lines];
}
