import { describe, expect, it } from 'vitest';
import { foldTone } from '../../../src/vi/fold.ts';
import { type Pattern, sentences } from '../../../src/vi/sentence/index.ts';

const patterns: readonly Pattern<unknown>[] = Object.values(sentences);
const shapes = {
  opening: /^\p{Lu}.* $/u,
  main: /^\p{Lu}.*[^., ]$/u,
  clause: /^(?:[,;] | \(| )\p{L}.*[^., ]$/u,
  sentence: /^(?:\p{Lu}|\d).*\.$/u,
};

it('has each id once', () => {
  expect(new Set(patterns.map(({ id }) => id)).size).toBe(patterns.length);
});

describe.each(patterns.map((pattern) => [pattern.id, pattern] as const))('%s', (_, pattern) => {
  it.each(pattern.examples.map(({ args, text }) => [text, args] as const))('writes %j', (text, args) => {
    expect(pattern.write(args)).toBe(text);
  });

  it.each(pattern.examples.map(({ text }) => text).filter((text) => text !== ''))(
    '%j is well formed',
    (text) => {
      expect(text).toMatch(shapes[pattern.kind]);
      expect(text).not.toMatch(/ {2}|\brất\b|ấn tượng|[-−+]\d|(?:tăng|giảm) [\d,.]+ lần/);
      expect(foldTone(text)).toBe(text);
    },
  );
});
