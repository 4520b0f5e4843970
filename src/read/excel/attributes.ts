/** Names as written and values, in turn. An element has few: to look through them is faster than to make a map of them. */
export type Attributes = readonly string[];

export function attribute(attributes: Attributes, name: string): string | undefined {
  for (let index = 0; index < attributes.length; index += 2)
    if (attributes[index] === name) return attributes[index + 1];
  return undefined;
}

/** The first value whose name is of that kind, such as `:id` under whatever prefix. */
export function attributeOf(attributes: Attributes, isIt: (name: string) => boolean): string | undefined {
  const index = attributes.findIndex((name, at) => at % 2 === 0 && isIt(name));
  return index === -1 ? undefined : attributes[index + 1];
}
