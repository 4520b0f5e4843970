import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Consolidated, consolidate } from '../support/consolidate.ts';
import { figuresOf, type Tree, tree } from './tree.ts';

/**
 * Communes → districts → provinces → ministry: consolidating in steps or all at once gives the same figures, exactly.
 * Gaps, unreadable cells, estimates, revisions, contradicting files, units that are late or missing and what was settled
 * by phone included.
 */

function allAtOnce({ plan, communes, own, settled }: Tree): Consolidated {
  const files = Object.assign({}, ...communes.map((each) => each.files), ...Object.values(own));
  const register = Object.values(settled).join('');
  return consolidate({ plan, files: { ...files, ...(register !== '' && { 'xu-ly.yaml': register }) } });
}

function handedOver(done: Consolidated): string {
  if (done.handover === undefined) throw new Error('no branch was consolidated');
  return done.handover;
}

/** What each district sends up, consolidated from its own paper and those of its communes. */
function districtPapers({ plan, districts, communes, own, settled }: Tree): Readonly<Record<string, string>> {
  return Object.fromEntries(
    districts.map(({ id }) => {
      const those = communes.filter(({ district }) => district === id);
      const files = Object.assign({}, ...those.map((each) => each.files), own[id]);
      const register = settled[id] ?? '';
      const all = { ...files, ...(register !== '' && { 'xu-ly.yaml': register }) };
      return [`${id}.yaml`, handedOver(consolidate({ plan, files: all, unit: id }))];
    }),
  );
}

function provincePapers(given: Tree): Readonly<Record<string, string>> {
  const papers = districtPapers(given);
  return Object.fromEntries(
    given.provinces.map((id) => {
      const those = given.districts.filter(({ province }) => province === id);
      const files = Object.fromEntries(
        those.map((each) => [`${each.id}.yaml`, papers[`${each.id}.yaml`] ?? '']),
      );
      return [`${id}.yaml`, handedOver(consolidate({ plan: given.plan, files, unit: id }))];
    }),
  );
}

it('districts first, or all at once', () => {
  fc.assert(
    fc.property(tree, (given) => {
      const steps = consolidate({ plan: given.plan, files: districtPapers(given) });
      expect(figuresOf(steps)).toEqual(figuresOf(allAtOnce(given)));
    }),
    { numRuns: 200 },
  );
}, 240_000);

it('three times over: districts, provinces, the ministry', () => {
  fc.assert(
    fc.property(tree, (given) => {
      const steps = consolidate({ plan: given.plan, files: provincePapers(given) });
      expect(figuresOf(steps)).toEqual(figuresOf(allAtOnce(given)));
    }),
    { numRuns: 60 },
  );
}, 240_000);

it('communes that also send straight to the top are counted once', () => {
  fc.assert(
    fc.property(tree, fc.infiniteStream(fc.boolean()), (given, chance) => {
      const direct = given.communes.filter(
        ({ district }) => given.settled[district] === '' && chance.next().value,
      );
      const files = Object.assign({}, districtPapers(given), ...direct.map((each) => each.files));
      const steps = consolidate({ plan: given.plan, files });
      expect(figuresOf(steps)).toEqual(figuresOf(allAtOnce(given)));
      expect(steps.findings.filter(({ code }) => code === 'TK530')).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 240_000);
