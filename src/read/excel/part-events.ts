import type { Attributes } from './attributes.ts';

/** What a parser hands over, in document order: of an empty element a start and an end, a text in one or more pieces. */
export interface PartEvents {
  start(name: string, attributes: Attributes): void;
  text(piece: string): void;
  end(): void;
}
