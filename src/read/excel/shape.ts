/**
 * The one way in which office programs write an element with all that stands in it. An expression takes it whole: the
 * engine compiles one at its second use, but code that goes from tag to tag only after a dozen files.
 */
export interface Shape {
  /** Sticky; what it matches is well-formed by itself. */
  readonly pattern: RegExp;
  /** The number of starts and ends that were taken; 0 leaves the element to be walked as any other. */
  readonly take: (found: RegExpExecArray) => number;
}

/** Elements within elements that a shape may have, itself among them. */
export const deepestShape = 2;
