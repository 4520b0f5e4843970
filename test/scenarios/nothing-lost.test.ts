import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/pipeline.ts';
import { makeFolder, tongket } from '../support/cli.ts';
import { elements, part, textOf } from '../write/docx/parts.ts';

/**
 * Every sentence that any unit wrote, in whatever paper, counted or set aside, stands in the report or in the internal
 * collection, as often as it was written. The sentences are cut here by their own rule, from the cells as they were
 * read; the Word files are read as their parts.
 */

const root = join(import.meta.dirname, '..', '..');
const scenarios = join(root, 'fixtures', 'scenarios');

/** The period of a folder whose papers name several. */
const periods: Readonly<Record<string, string>> = {
  'nghe-an-107-2026': '2026-6T',
  'nghe-an-484-2016': '2016',
  'thua-thien-hue-2020': '2017-2020',
};

const names = readdirSync(scenarios).filter((name) => existsSync(join(scenarios, name, 'make.ts')));
const folders = names.filter((name) => existsSync(join(root, 'templates', name)));

/** Letters, digits and signs in a row: how a text is broken into lines and listed plays no part. */
function bare(text: string): string {
  return text
    .normalize('NFC')
    .replace(/^[\s]*[-–—•*+]\s+/gmu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function sentencesIn(text: string): readonly string[] {
  const paragraphs = text.split(/\n\s*\n|\n(?=\s*[-–—•*+]\s)/u).map(bare);
  return paragraphs
    .flatMap((each) => each.split(/(?<=[.!?;])\s+/u))
    .filter((each) => /[\p{L}\p{N}]/u.test(each));
}

function textIn(file: string): string {
  const bytes = readFileSync(file);
  return elements(part(bytes, 'word/document.xml'), 'w:p')
    .map((each) => bare(textOf(each)))
    .join('\n');
}

function timesIn(text: string, words: string): number {
  return text.split(words).length - 1;
}

it('there are five plans with samples', () => {
  expect(folders).toHaveLength(5);
});

describe.each(folders)('%s', (name) => {
  it('loses no sentence', async () => {
    const folder = join(scenarios, name, 'submissions');
    const opened = await openFolder({ folder, asOf: '2026-06-20', templates: join(root, 'templates') });
    if (!opened.ok) throw new Error(opened.trouble.message.en);
    const texts = opened.value.files.flatMap(({ submissions }) =>
      submissions.flatMap(({ unit, sections }) =>
        sections.map(({ section, text }) => ({
          key: `${unit?.text} ${section.text} ${text.text}`,
          text: text.text,
        })),
      ),
    );
    // What a unit sent again to the letter need not stand twice.
    const once = [...new Map(texts.map((each) => [each.key, each.text])).values()];
    const written = new Map<string, number>();
    for (const each of once.flatMap(sentencesIn)) written.set(each, (written.get(each) ?? 0) + 1);
    expect(written.size).toBeGreaterThan(20);

    const work = makeFolder({});
    const period = periods[name] === undefined ? [] : ['--period', periods[name]];
    const ended = await tongket(['aggregate', folder, ...period, '--format', 'docx', '-o', work.path]);
    expect(ended.status).toBeLessThan(2);
    const told = ['bao-cao.docx', 'tap-hop-y-kien.docx']
      .map((file) => textIn(join(work.path, file)))
      .join('\n');
    work.remove();
    const lost = [...written].filter(([words, times]) => timesIn(told, words) < times);
    expect(lost).toEqual([]);
  }, 60_000);
});
