/** The attributes of one element, to be read while it is handed over: the next one may take their place. */
export interface Attributes {
  readonly count: number;
  /** As written, with its prefix. */
  name(index: number): string;
  value(index: number): string;
}

/** An element has few: to look through them is faster than to make a map of them. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  for (let index = 0; index < attributes.count; index += 1)
    if (attributes.name(index) === name) return attributes.value(index);
  return undefined;
}

/** The first value whose name is of that kind, such as `:id` under whatever prefix. */
export function attributeOf(attributes: Attributes, isIt: (name: string) => boolean): string | undefined {
  for (let index = 0; index < attributes.count; index += 1)
    if (isIt(attributes.name(index))) return attributes.value(index);
  return undefined;
}

/** Attributes as names and values. */
export function listed(all: readonly { readonly name: string; readonly value: string }[]): Attributes {
  return {
    count: all.length,
    name: (index) => all[index]?.name ?? '',
    value: (index) => all[index]?.value ?? '',
  };
}

/** Attributes as places in a text: most of their values are never asked for. */
export class AttributeSpans implements Attributes {
  count = 0;
  readonly #text: string;
  readonly #names: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** Values that are not as they stand there. */
  readonly #others = new Map<number, string>();

  constructor(text: string) {
    this.#text = text;
  }

  clear(): void {
    this.count = 0;
    if (this.#others.size > 0) this.#others.clear();
  }

  add(name: string, start: number, end: number): void {
    this.#names[this.count] = name;
    this.#starts[this.count] = start;
    this.#ends[this.count] = end;
    this.count += 1;
  }

  addOther(name: string, value: string): void {
    this.#others.set(this.count, value);
    this.add(name, 0, 0);
  }

  has(name: string): boolean {
    for (let index = 0; index < this.count; index += 1) if (this.#names[index] === name) return true;
    return false;
  }

  name(index: number): string {
    return this.#names[index] ?? '';
  }

  value(index: number): string {
    return this.#others.get(index) ?? this.#text.slice(this.#starts[index], this.#ends[index]);
  }
}
