import type { Attributes } from './attributes.ts';
import type { Shape } from './shape.ts';

/** What a parser hands over, in document order: of an empty element a start and an end, a text in one or more pieces. */
export interface PartEvents {
  start(name: string, attributes: Attributes): void;
  text(piece: string): void;
  end(): void;
  /** Of an element that would start here; it may be taken whole instead. */
  shapeOf?(name: string): Shape | undefined;
}
