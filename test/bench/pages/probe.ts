/* Runs before anything else in every page that is timed. */

interface Shift {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

const seen = {
  /** Milliseconds from navigation to the first frame in which the card number can be typed. */
  interactive: 0,
  layoutShift: 0,
  /** Durations in milliseconds, of more than 50. */
  longTasks: [] as number[],
  /** Milliseconds of script for each key. */
  keys: [] as number[],
};
Object.assign(globalThis, { seen });

new PerformanceObserver((list) => {
  for (const entry of list.getEntries() as unknown as readonly Shift[])
    if (!entry.hadRecentInput) seen.layoutShift += entry.value;
}).observe({ type: 'layout-shift', buffered: true });

new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) seen.longTasks.push(duration);
}).observe({ type: 'longtask', buffered: true });

const look = () => {
  const root = document.querySelector('connect-checkout')?.shadowRoot ?? document;
  const input = root.querySelector('input[name=cardNumber]');
  if (!input || input.matches(':disabled, [inert] *') || !input.checkVisibility())
    requestAnimationFrame(look);
  // In the task after the frame, the form is on screen.
  else setTimeout(() => (seen.interactive = performance.now()));
};
requestAnimationFrame(look);

/* From before the first listener to after the last; what listeners put off to microtasks is done by then. */
let began = 0;
for (const type of ['keydown', 'beforeinput', 'input', 'keyup']) {
  addEventListener(type, () => (began = performance.now()), true);
  addEventListener(type, () => {
    const took = performance.now() - began;
    if (type === 'keydown') seen.keys.push(took);
    else seen.keys.push((seen.keys.pop() ?? 0) + took);
  });
}
