// Where the sidebar stands, as pure rules: room at the strip, the reader's choice, the page's ground.
import { describe, expect, it } from 'vitest';
import { edgeOf, placementOf } from '../../lib/page/placement';
import { freeRoom, tabTop } from '../../lib/page/room';
import type { Box } from '../../lib/page/strip-boxes';
import { luminanceOf } from '../../lib/page/theme';

const box = (top: number, bottom: number, isFixed = false): Box => ({ top, bottom, isFixed });

describe('free strip', () => {
  const room = (...boxes: Box[]) => freeRoom(boxes, 1000);

  it('is the whole window when nothing is in it', () => expect(room()).toEqual({ top: 0, bottom: 0 }));
  it('begins below what stands at the page’s top', () =>
    expect(room(box(0, 64), box(64, 112.4), box(0, 20, true))).toEqual({ top: 113, bottom: 0 }));
  it('ends above what stays at the window’s foot', () => {
    expect(room(box(0, 64), box(927.6, 975, true))).toEqual({ top: 64, bottom: 73 });
    expect(room(box(927.6, 975))).toBeNull();
  });
  it('keeps six tenths of the window', () => {
    expect(room(box(0, 400))).toEqual({ top: 400, bottom: 0 });
    expect(room(box(0, 401))).toBeNull();
    expect(room(box(0, 300), box(900, 950, true))).toEqual({ top: 300, bottom: 100 });
    expect(room(box(0, 301), box(900, 950, true))).toBeNull();
    expect(room(box(100, 950, true))).toBeNull();
  });
  it('is not free of what stands further down', () => expect(room(box(0, 64), box(4900, 5000))).toBeNull());
  it('asks no further once it is not free', () => {
    function* boxes() {
      yield box(0, Number.POSITIVE_INFINITY);
      throw new Error('asked on');
    }
    expect(freeRoom(boxes(), 1000)).toBeNull();
  });
});

describe('a tab', () => {
  const at = (...boxes: [number, number][]) =>
    tabTop(
      boxes.map(([top, bottom]) => box(top, bottom)),
      800,
    );

  it('stands below the usual bars', () => expect(at([0, 60])).toBe(120));
  it('makes way for what stands there, in whatever order', () => expect(at([240, 300], [100, 200])).toBe(304));
  it('takes a gap that is large enough', () => expect(at([100, 200], [270, 300])).toBe(204));
  it('takes its usual place where the edge is full', () => expect(at([0, 5000])).toBe(120));
});

describe('placement', () => {
  it.each([
    [undefined, 56, { collapsed: false, floating: false, top: 56 }],
    [undefined, null, { collapsed: true, floating: false, top: 120 }],
    ['open', 0, { collapsed: false, floating: false, top: 0 }],
    ['open', null, { collapsed: false, floating: true, top: 0 }],
    ['collapsed', 0, { collapsed: true, floating: false, top: 120 }],
    ['collapsed', null, { collapsed: true, floating: false, top: 120 }],
  ] as const)('choice %s with room %s', (choice, room, placement) => {
    expect(
      placementOf(
        choice,
        { width: 320 },
        () => (room === null ? null : { top: room, bottom: 0 }),
        () => 120,
      ),
    ).toEqual({ ...placement, bottom: 0, width: 320 });
  });

  const tab = () => 120;
  const upTo = (free: number) => (px: number) => (px <= free ? { top: 40, bottom: 60 } : null);

  it('takes the width that was chosen where the page has it', () =>
    expect(placementOf(undefined, { width: 480 }, upTo(480), tab)).toMatchObject({ collapsed: false, width: 480 }));
  it('takes the usual one where the page has no more', () =>
    expect(placementOf(undefined, { width: 480 }, upTo(400), tab)).toMatchObject({
      floating: false,
      top: 40,
      bottom: 60,
      width: 320,
    }));
  it('floats as wide as was chosen where it was asked for', () =>
    expect(placementOf('open', { width: 480 }, upTo(400), tab)).toMatchObject({ floating: true, top: 0, width: 480 }));
  it('is a tab where there is not even the usual width', () =>
    expect(placementOf(undefined, { width: 480 }, upTo(300), tab)).toMatchObject({ collapsed: true }));

  it.each([
    [undefined, false, 'right'],
    [undefined, true, 'left'],
    ['left', false, 'left'],
    ['right', true, 'right'],
  ] as const)('chosen edge %s on a right-to-left page %s: %s', (edge, isRtl, stands) => {
    expect(edgeOf({ width: 320, ...(edge && { edge }) }, isRtl)).toBe(stands);
  });
});

describe('ground of the page', () => {
  it.each([
    ['rgb(255, 255, 255)', 1],
    ['rgba(0, 0, 0, 1)', 0],
    ['rgb(0 0 0 / 0.2)', null],
    ['rgba(0, 0, 0, 0)', null],
    ['color(srgb 0 0 0)', null],
    ['', null],
  ])('%s', (color, luminance) => {
    if (luminance === null) expect(luminanceOf(color)).toBeNull();
    else expect(luminanceOf(color)).toBeCloseTo(luminance);
  });
});
