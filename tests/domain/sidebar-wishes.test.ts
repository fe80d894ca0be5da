// What a reader chose of the sidebar, as it is read back after years: whole values hold, damaged ones fall back one by one.
import { describe, expect, it } from 'vitest';
import {
  clampWidth,
  OFF_NOWHERE,
  offScope,
  parseFolds,
  parseLook,
  parseOff,
  placeOf,
  switchOff,
  switchOn,
} from '../../lib/domain/sidebar-wishes';

const at = (href: string) => placeOf(new URL(href));
const HERE = at('https://www.jmlr.org/papers/v1/a.html?x=1#abstract');

describe('stored values', () => {
  it.each([undefined, null, 7, 'open', [], { width: 'wide', edge: 'top', sites: 'all', everywhere: 'yes' }])(
    'fall back where they are damaged: %j',
    (stored) => {
      expect(parseLook(stored)).toEqual({ width: 320 });
      expect(parseOff(stored)).toEqual(OFF_NOWHERE);
      expect(parseFolds(stored)).toEqual({});
    },
  );

  it('hold what is whole beside what is damaged', () => {
    expect(parseLook({ edge: 'left', width: 1e9 })).toEqual({ edge: 'left', width: 560 });
    expect(parseOff({ everywhere: true, sites: ['a.org', 3], pages: null })).toEqual({
      everywhere: true,
      sites: ['a.org'],
      pages: [],
    });
    expect(parseFolds({ 'a.org': 'open', 'b.org': 'collapsed', 'c.org': true })).toEqual({
      'a.org': 'open',
      'b.org': 'collapsed',
    });
  });

  it.each([
    [100, 260],
    [333.4, 333],
    [Number.NaN, 320],
    [Number.POSITIVE_INFINITY, 560],
  ])('a width of %s is %s', (width, kept) => expect(clampWidth(width)).toBe(kept));
});

describe('switches', () => {
  it('name a page without its fragment, and a site without www', () =>
    expect(HERE).toEqual({ site: 'jmlr.org', page: 'https://www.jmlr.org/papers/v1/a.html?x=1' }));

  it.each(['page', 'site', 'everywhere'] as const)('off for this %s, and on again', (scope) => {
    const off = switchOff(OFF_NOWHERE, scope, HERE);
    expect(offScope(off, HERE)).toBe(scope);
    expect(switchOff(off, scope, HERE)).toEqual(off);
    expect(switchOn(off, HERE)).toEqual(OFF_NOWHERE);
  });

  it('reach as far as they say', () => {
    const next = at('https://www.jmlr.org/papers/v1/b.html');
    const other = at('https://jmlr.org.example.com/');
    expect(offScope(switchOff(OFF_NOWHERE, 'page', HERE), next)).toBeNull();
    expect(offScope(switchOff(OFF_NOWHERE, 'site', HERE), next)).toBe('site');
    expect(offScope(switchOff(OFF_NOWHERE, 'site', HERE), other)).toBeNull();
  });

  it('keep the newest two hundred pages', () => {
    let off = OFF_NOWHERE;
    for (let n = 0; n < 250; n++) off = switchOff(off, 'page', at(`https://arxiv.org/abs/${n}`));
    expect(off.pages).toHaveLength(200);
    expect(off.pages.at(-1)).toBe('https://arxiv.org/abs/249');
  });
});
