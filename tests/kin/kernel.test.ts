// What scores papers comes in two forms: compiled, and in JavaScript for where that is switched off. They must not differ in a bit.
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { newRows, setRow, viewOf } from '../../lib/kin/dense/dense-rows';
import type { Gained, Kernel } from '../../lib/kin/kernel/kernel';
import { kernelInScript } from '../../lib/kin/kernel/kernel-in-script';
import { kernelInWasm } from '../../lib/kin/kernel/kernel-in-wasm';
import { Segment } from '../../lib/kin/segment';
import { SegmentWriter } from '../../lib/kin/segment-writer';
import { runWhole } from '../../lib/util/run-sliced';

afterEach(() => vi.unstubAllGlobals());

const compiled = (): Kernel => {
  const kernel = kernelInWasm();
  if (!kernel) throw new Error('WebAssembly is needed here');
  return kernel;
};

const TERMS = ['a', 'b', 'c', 'd', 'e'];
/** Documents by their terms' weights, some far apart so that gaps take several bytes. */
const document = fc.array(fc.constantFrom(0, 0, 0, 1, 1, 2, 7, 255), { minLength: 5, maxLength: 5 });
const segment = fc.tuple(fc.array(document, { minLength: 1, maxLength: 30 }), fc.constantFrom(0, 0, 90, 9_000));
const step = fc.record({
  terms: fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 3 }),
  gain: fc.double({ min: 0.01, max: 40, noNaN: true }),
});
const norm = fc.record({
  base: fc.double({ min: 0, max: 8, noNaN: true }),
  perTerm: fc.double({ min: 0.001, max: 0.2, noNaN: true }),
});

function segmentOf([documents, gap]: readonly [readonly (readonly number[])[], number]): Segment {
  const writer = new SegmentWriter();
  documents.forEach((weights, i) => {
    if (i === 1) for (let n = 0; n < gap; n++) writer.addWeights(`gap${n}`, 1, new Map());
    const held = TERMS.map((term, t) => [term, weights[t] ?? 0] as const).filter(([, weight]) => weight > 0);
    writer.addWeights(`${i}`, 1 + i * 7, new Map(held));
  });
  const opened = Segment.open(runWhole(writer.finish()));
  if (!opened) throw new Error('the segment that was just written cannot be read');
  return opened;
}

/** Everything that a kernel says of a query. */
function answersOf(
  kernel: Kernel,
  limit: number,
  segments: readonly Segment[],
  steps: readonly { terms: readonly number[]; gain: number }[],
  length: { base: number; perTerm: number },
) {
  kernel.beginQuery(limit, Math.max(...segments.map(({ documents }) => documents)));
  return segments.map((one) => {
    kernel.beginSegment(one.lengths, length);
    const places = steps.map(({ terms }) => terms.filter((term) => term < one.terms));
    const gains = places.flatMap((words, i) =>
      words.map((_, at) => (at + 1 < words.length ? 0 : (steps[i]?.gain ?? 0))),
    );
    kernel.addTerms(one.parts, Int32Array.from(places.flat()), Float64Array.from(gains));
    kernel.drop([0, 3].filter((doc) => doc < one.documents));
    const { docs, scores } = kernel.endSegment();
    return { docs: [...docs], scores: [...scores] };
  });
}

test('both forms find the same documents with the same scores, whatever the segments, terms and families', () => {
  const forms = [compiled(), kernelInScript()] as const;
  const segments = fc.array(segment.map(segmentOf), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), segments, fc.array(step, { maxLength: 6 }), norm, (limit, ...rest) => {
      const [fast, plain] = forms.map((form) => answersOf(form, limit, ...rest));
      expect(fast).toEqual(plain);
    }),
    { numRuns: 300 },
  );
});

test('both forms keep what may be among the best, and no more than that once a better one is known', () => {
  const segments = [
    [
      [
        [0, 0, 0, 0, 1],
        [0, 0, 0, 0, 7],
        [0, 0, 0, 0, 2],
        [0, 0, 0, 0, 255],
      ],
      0,
    ] as const,
  ].map(segmentOf);
  for (const form of [compiled(), kernelInScript()]) {
    const [{ docs } = { docs: [] }] = answersOf(form, 1, segments, [{ terms: [0], gain: 1 }], {
      base: 1,
      perTerm: 0.001,
    });
    // The fourth is dropped.
    expect(docs).toEqual([1]);
  }
});

function withTerms(segment: Segment) {
  const termsBetween = (first: number, end: number) => segment.termsBetween(first, end);
  return { parts: segment.parts, terms: termsBetween(0, segment.terms), termsBetween };
}

test('both forms find the same terms in dictionaries, and no other', () => {
  const forms = [compiled(), kernelInScript()] as const;
  const term = fc.oneof(
    fc.stringMatching(/^[a-c]{1,3}$/),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  );
  const plain = term.filter((one) => !one.includes('\n'));
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(plain, { maxLength: 40 }), { maxLength: 3 }),
      fc.array(plain),
      (held, sought) => {
        const segments = held.map((terms) => {
          const writer = new SegmentWriter();
          writer.addWeights('1', 1, new Map(terms.map((one) => [one, 1])));
          return Segment.open(runWhole(writer.finish())) as Segment;
        });
        const all = [...sought, ...held.flat()];
        const there = held.map((terms) => all.map((one) => (terms.includes(one) ? one : null)));
        for (const form of forms) {
          const found = form.findTerms(
            segments.map(({ parts }) => parts),
            all,
          );
          const named = found.map((places, i) => [...places].map((at) => (at < 0 ? null : segments[i]?.termAt(at))));
          expect(named).toEqual(there);
          const beginnings = all.map((one) => [...one].slice(0, 2).join(''));
          for (const { parts, terms, termsBetween } of segments.map(withTerms)) {
            const bounds = form.lowerBounds(
              parts,
              beginnings.flatMap((one) => [one, `${one}\u{10ffff}`]),
            );
            const alike = beginnings.map((_, i) => termsBetween(bounds[2 * i] as number, bounds[2 * i + 1] as number));
            expect(alike).toEqual(beginnings.map((one) => terms.filter((held) => held.startsWith(one))));
          }
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('both forms give the same cosines', () => {
  const forms = [compiled(), kernelInScript()] as const;
  const vector = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(
      fc.array(vector, { minLength: 1, maxLength: 40 }),
      vector,
      fc.array(fc.nat(39)),
      (rows, unit, wanted) => {
        const stored = viewOf(newRows(rows.length, 6));
        rows.forEach((row, doc) => {
          setRow(stored, doc, Float32Array.from(row), 0);
        });
        const docs = wanted.filter((doc) => doc < rows.length);
        const [fast, plain] = forms.map((form) => [...form.cosines(stored, docs, Float32Array.from(unit))]);
        expect(fast).toEqual(plain);
      },
    ),
  );
});

test('both forms tell the same gains, carriers and pairs of papers', () => {
  const forms = [compiled(), kernelInScript()] as const;
  const words = fc.array(fc.nat(11), { maxLength: 30 }).map((ids) => Int32Array.from(ids));
  const asked = fc.record({
    slots: fc
      .uint8Array({ min: 0, max: 6, minLength: 12, maxLength: 12 })
      .map((slots) => slots.map((slot) => (slot > 5 ? 0 : slot))),
    weights: fc
      .array(fc.double({ min: 0.01, max: 9, noNaN: true }), { minLength: 5, maxLength: 5 })
      .map((weights) => Float64Array.from(weights)),
    k1: fc.constantFrom(0, 2, 6),
    titleWeight: fc.constantFrom(1, 3),
    carriersMax: fc.constantFrom(1, 2, 14),
  });
  const paper = fc.record({ title: words, abstract: words, norm: fc.double({ min: 0, max: 20, noNaN: true }) });
  const told = ({ gains, carriers, pairs }: Gained) => ({
    gains: [...gains],
    carriers: [...carriers],
    pairs: [...pairs],
  });
  fc.assert(
    fc.property(asked, fc.array(paper, { maxLength: 4 }), (terms, papers) => {
      const [fast, plain] = forms.map((form) => form.gains(terms, papers).map(told));
      expect(fast).toEqual(plain);
      plain?.forEach(({ carriers }) => {
        expect(carriers.length).toBeLessThanOrEqual(terms.carriersMax);
      });
    }),
    { numRuns: 500 },
  );
});

test('where WebAssembly is switched off, JavaScript does it', () => {
  vi.stubGlobal('WebAssembly', undefined);
  expect(kernelInWasm()).toBeNull();
});
