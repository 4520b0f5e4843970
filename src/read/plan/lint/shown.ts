import type { SectionFile, Shown } from '../../../model/plan-file/outline.ts';

/** All that the sections of an outline show, those below them included. */
export function shownIn(sections: readonly SectionFile[]): readonly Shown[] {
  return sections.flatMap(({ shows = [], parts = [] }) => [...shows, ...shownIn(parts)]);
}
