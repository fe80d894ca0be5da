// Runs in a worker before its own script: notes when a message arrived and when its answer left, and sends both along with the
// answer. Times are ms since the worker's start (`performance.timeOrigin`); `ranAt` is when its script began to run, loaded and compiled.
type Answer = (answer: unknown) => void;
type Listener = (message: unknown, sender: unknown, answer: Answer) => unknown;
/** The one event that is used, as the browser has it. */
declare const chrome: { runtime: { onMessage: { addListener(listener: Listener): void } } };

const ranAt = performance.now();
const { onMessage } = chrome.runtime;
const addListener = onMessage.addListener.bind(onMessage);

onMessage.addListener = (listener) =>
  addListener((message, sender, answer) => {
    const receivedAt = performance.now();
    return listener(message, sender, (value) => {
      const clock = { startedAt: performance.timeOrigin, ranAt, receivedAt, answeredAt: performance.now() };
      answer(value instanceof Object ? { ...value, clock } : value);
    });
  });
