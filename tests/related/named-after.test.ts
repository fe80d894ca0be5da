import { describe, expect, test } from 'vitest';
import { namedAfter } from '../../lib/related/named-after';

const papers = (...titles: string[]) => titles.map((title, i) => ({ title, date: `2026-08-${String(10 + i)}` }));
const first = (github: string, ...titles: string[]) => namedAfter(papers(...titles), github)[0]?.title;

describe('a repository’s paper comes first', () => {
  test.each([
    ['QwenLM/Qwen3', 'Qwen3 Technical Report'],
    ['opendatalab/MinerU', 'MinerU2.5: A Decoupled Vision-Language Model'],
    ['facebookresearch/vjepa2', 'V-JEPA 2: Self-Supervised Video Models'],
    ['bytedance/UI-TARS-desktop', 'UI-TARS-2 Technical Report'],
    ['amazon-science/chronos-forecasting', 'Chronos: Learning the Language of Time Series'],
    ['titanwings/colleague-skill', 'COLLEAGUE.SKILL: Automated AI Skill Generation'],
  ])('%s: %s', (github, title) => {
    expect(first(github, 'Something else: entirely', title)).toBe(title);
  });

  test('its very name before a version of it, the newest of versions, a longer name at last', () => {
    expect(first('me/eagle', 'Eagle 3: one', 'Eagle: two', 'Eagle 2.5: three')).toBe('Eagle: two');
    expect(first('me/eagle', 'Eagle 2: one', 'Eagle 2.5: two', 'Other: three')).toBe('Eagle 2.5: two');
    expect(first('microsoft/rStar', 'rStar-Math: one', 'Starling: two')).toBe('rStar-Math: one');
    expect(first('me/star', 'Starling: one')).toBeUndefined();
  });

  test('but not by a word of another’s title, nor by too short a name', () => {
    expect(first('me/agent', 'Best: first', 'An agent that plans: second')).toBeUndefined();
    expect(first('me/ai', 'Best: first', 'AI: second')).toBeUndefined();
    expect(namedAfter(papers('a: b'), undefined)).toEqual([]);
  });
});
