/** An object's type with the properties that may be undefined turned into optional ones. */
type Present<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves out properties that are undefined: an absent key and a key that holds undefined are not the same. */
export function present<T extends object>(object: T): Present<T> {
  // Only the keys that the type keeps are there, which TypeScript cannot follow.
  if (!holdsUndefined(object)) return object as Present<T> & T;
  const kept = {} as T;
  for (const key in object) if (object[key] !== undefined) kept[key] = object[key];
  return kept as Present<T> & T;
}

function holdsUndefined<T extends object>(object: T): boolean {
  for (const key in object) if (object[key] === undefined) return true;
  return false;
}
