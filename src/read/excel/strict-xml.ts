import { type SaxesAttributePlain, SaxesParser } from 'saxes';
import { listed } from './attributes.ts';
import type { PartEvents } from './part-events.ts';
import { Refusal } from './problem.ts';

/** No format that is read here knows a hundred for one element. */
const mostAttributes = 10_000;

type Options = { xmlns: false; position: false };

/**
 * Parses the part of that name in full strictness, piece by piece. The first `handed` starts and ends, and the texts
 * between them, are passed over: somebody handed them over already. Throws a Refusal for anything that is not
 * well-formed XML or declares a document type.
 */
export function strictParser(name: string, events: PartEvents, handed = 0): SaxesParser<Options> {
  // Namespaces are followed by whoever takes the events: the parser would make an object of every attribute.
  const parser = new SaxesParser<Options>({ xmlns: false, position: false });
  const rest = handed === 0 ? events : after(handed, events);
  let attributes: SaxesAttributePlain[] = [];
  // They come before the element that they stand in.
  parser.on('attribute', (each) => {
    if (attributes.push(each) > mostAttributes)
      throw new Refusal('too-large', `${name} has more than ${mostAttributes} attributes in one element`);
  });
  parser.on('opentag', (tag) => {
    rest.start(tag.name, listed(attributes));
    attributes = [];
  });
  parser.on('text', (piece) => rest.text(piece));
  parser.on('cdata', (piece) => rest.text(piece));
  parser.on('closetag', () => rest.end());
  parser.on('error', (error) => {
    throw new Refusal('damaged', `${name}: ${error.message}`);
  });
  parser.on('doctype', () => {
    throw new Refusal('doctype', `${name} declares a document type`);
  });
  return parser;
}

/** Passes on what comes after so many starts and ends. */
function after(handed: number, events: PartEvents): PartEvents {
  let left = handed;
  const count = (passOn: () => void): void => {
    if (left === 0) passOn();
    else left -= 1;
  };
  return {
    start: (name, attributes) => count(() => events.start(name, attributes)),
    text: (piece) => {
      if (left === 0) events.text(piece);
    },
    end: () => count(() => events.end()),
  };
}
