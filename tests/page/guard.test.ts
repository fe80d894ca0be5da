// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { guardPresses } from '../../lib/page/guard';

function aButton() {
  const element = document.createElement('paperkin-sidebar');
  const shadow = element.attachShadow({ mode: 'open' });
  shadow.innerHTML = '<button>Save</button>';
  document.body.append(element);
  guardPresses(element, shadow);
  const button = shadow.querySelector('button') as HTMLButtonElement;
  const onClick = vi.fn();
  button.addEventListener('click', onClick);
  const press = (trusted: boolean) => {
    const event = new MouseEvent('click', { bubbles: true, composed: true });
    Object.defineProperty(event, 'isTrusted', { value: trusted });
    button.dispatchEvent(event);
  };
  return { press, onClick };
}

test('a press by a person reaches the sidebar, a click by a script of the page does not', () => {
  const { press, onClick } = aButton();
  document.documentElement.style.opacity = '1';
  press(false);
  expect(onClick).not.toHaveBeenCalled();
  press(true);
  expect(onClick).toHaveBeenCalledOnce();
});

test('nothing is pressed while the page makes itself see-through over it', () => {
  const { press, onClick } = aButton();
  document.documentElement.style.opacity = '0.1';
  press(true);
  document.documentElement.style.opacity = '';
  expect(onClick).not.toHaveBeenCalled();
});
