/** An object's type with the properties that may be undefined turned into optional ones. */
type Present<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves out properties that are undefined: an absent key and a key that holds undefined are not the same. */
export function present<T extends object>(object: T): Present<T> {
  // The entries are filtered by exactly the condition that the type states, which TypeScript cannot follow.
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Present<T>;
}
