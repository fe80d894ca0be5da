// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { SortMenu } from '../../components/SortMenu';
import { click, draw, one, press, texts } from './stage';

const options = [
  { value: 'a', label: 'First' },
  { value: 'b', label: 'Second' },
  { value: 'c', label: 'Third' },
];
const onChange = vi.fn();
const button = () => one('[aria-haspopup=menu]');
const focused = () => document.activeElement?.textContent;

beforeEach(() => {
  onChange.mockClear();
  draw(<SortMenu value="b" options={options} onChange={onChange} />);
  click(button());
});

test('opens on the chosen one', () => {
  expect(button().getAttribute('aria-expanded')).toBe('true');
  expect(texts('[role=menuitemradio]')).toEqual(['First', 'Second', 'Third']);
  expect(one('[aria-checked=true]').textContent).toBe('Second');
  expect(focused()).toBe('Second');
});

test('moves with arrows, Home and End, around the ends', () => {
  for (const [key, label] of [
    ['ArrowDown', 'Third'],
    ['ArrowDown', 'First'],
    ['ArrowUp', 'Third'],
    ['Home', 'First'],
    ['End', 'Third'],
  ] as const) {
    press(document.activeElement as Element, key);
    expect(focused()).toBe(label);
  }
});

test('Escape closes, returns the focus, and goes no further', () => {
  const outer = vi.fn();
  document.body.addEventListener('keydown', outer);
  press(document.activeElement as Element, 'Escape');
  document.body.removeEventListener('keydown', outer);
  expect(outer).not.toHaveBeenCalled();
  expect(document.querySelector('[role=menu]')).toBeNull();
  expect(document.activeElement).toBe(button());
});

test('choosing closes and returns the focus', () => {
  click(one('[role=menuitemradio]'));
  expect(onChange).toHaveBeenCalledExactlyOnceWith('a');
  expect(document.querySelector('[role=menu]')).toBeNull();
  expect(document.activeElement).toBe(button());
});
