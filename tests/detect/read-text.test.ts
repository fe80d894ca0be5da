// What a reader sees of a text, whichever way it is read: at once where nothing in it is hidden, node by node elsewhere.
import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/detect/read-text';
import { parsePage } from './parse-page';

const read = (html: string, max?: number) =>
  readText(parsePage(`<body><main>${html}</main></body>`).querySelector('main'), max);

describe('readText', () => {
  it.each([
    ['a sentence with mark-up', '<p>One <a href="#">two</a> <em>three</em>.</p>', 'One two three.'],
    ['sentences side by side', '<p>One.</p><p> Two. </p>', 'One.\nTwo.'],
    ['a hidden part of a sentence', '<p>One <span hidden>two</span> three.</p>', 'One three.'],
    ['one hidden by class', '<p>One <span class="a sr-only">two</span> three.</p>', 'One three.'],
    ['one hidden by style', '<p>One <span style="DISPLAY: NONE">two</span> three.</p>', 'One three.'],
    ['one kept from those who listen', '<p>One <a aria-hidden="true">#</a>.</p>', 'One .'],
    ['one hidden deep in mark-up', '<li><b><i>One <span role="dialog">two</span></i></b> three</li>', 'One three'],
    ['what a wide window shows again', '<p>One <span class="hidden md:block">two</span></p>', 'One two'],
    ['a script in a sentence', '<p>One <script>let two</script>three.</p>', 'One three.'],
    ['a line break', '<p>One<br>two.</p>', 'One\ntwo.'],
    ['blocks in a cell', '<table><tr><td>One <div>two</div> three</td></tr></table>', 'One\ntwo\nthree'],
    ['a formula', '<p>Let <math><mi>x</mi></math> be.</p>', 'Let x be.'],
    ['a button', '<li>One <button>Copy</button></li>', 'One'],
    ['white space', '<p>One\n\t two\u00a0three </p>', 'One two three'],
    ['a comment', '<p>One<!-- two --> three</p>', 'One three'],
  ])('%s', (_, html, text) => {
    expect(read(html)).toBe(text);
  });

  it('stops at its cap', () => {
    expect(read('<p>Twelve signs</p>'.repeat(1000), 30)).toBe('Twelve signs\nTwelve signs\nTwel');
  });
});
