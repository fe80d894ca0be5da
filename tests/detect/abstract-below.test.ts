// What stands below a heading "Abstract", in an element of its own or not.
import { expect, test } from 'vitest';
import { abstractBelow } from '../../lib/detect/abstract-below';
import { parsePage } from './parse-page';

const below = (body: string) => abstractBelow(parsePage(`<html><body>${body}</body></html>`));

test.each([
  ['<h3>Abstract</h3><p>We choose tokens.</p><p>Few.</p><h3>Notes</h3><p>None.</p>', 'We choose tokens.\nFew.'],
  ['<h3>Abstract</h3>We <i>choose</i>, of n<sup>2</sup>, few.<h3>Notes</h3>None.', 'We choose, of n2, few.'],
  ['<h3>Abstract</h3>\nWe choose.\n<p><font>[abs][<a href="a.pdf">pdf</a>]\n[<a>bib</a>]</font></p>', 'We choose.'],
  ['<div><h2>Abstract</h2></div><p>We choose.</p>', 'We choose.'],
  ['<p><b>Abstract.</b> We choose.</p>', 'We choose.'],
  ['<p><b>Abstract</b>: We choose.</p>', 'We choose.'],
  ['<p><b>Abstract</b>:</p><p>We choose.</p>', 'We choose.'],
  ['<p><b>Abstract</b> — <button>Show</button></p><p>We choose.</p>', 'We choose.'],
  ['<dl><dt>Abstract</dt><dd>We choose.</dd><dt>Year</dt><dd>2003</dd></dl>', 'We choose.'],
  ['<h3>Abstract</h3><h3>Notes</h3><p>None.</p>', ''],
  ['<h3>Abstract</h3>', ''],
  ['<h3>Abstract art</h3><p>Paintings.</p>', ''],
])('%s', (body, abstract) => expect(below(body)).toBe(abstract));
