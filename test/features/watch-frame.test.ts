// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { patience, watchFrame } from '../../src/element/features/dialog/watch-frame.js';

const word = 'connect-checkout:returned';

describe('The watch over a bank’s frame', () => {
  const frame = document.createElement('iframe');
  const other = document.createElement('iframe');
  const returned = vi.fn();
  const refused = vi.fn();
  let watch: ReturnType<typeof watchFrame>;

  beforeEach(() => {
    vi.useFakeTimers();
    document.body.append(frame, other);
    watch = watchFrame(() => frame, { returned, refused });
  });
  afterEach(() => {
    watch.stop();
    vi.useRealTimers();
    vi.clearAllMocks();
  });

  const say = (data: unknown, origin = location.origin, source: unknown = frame.contentWindow) =>
    dispatchEvent(new MessageEvent('message', { data, origin, source: source as Window }));

  it('The word of the return page in the frame is heard', () => {
    say(word);
    expect(returned).toHaveBeenCalledOnce();
  });

  it.each([
    ['another origin', () => say(word, 'https://bank.example')],
    ['a sandboxed frame', () => say(word, 'null')],
    ['the page itself', () => say(word, location.origin, window)],
    ['another frame', () => say(word, location.origin, other.contentWindow)],
    ['nobody', () => say(word, location.origin, null)],
    ['another script', () => say({ type: word })],
    ['a page that says more', () => say(`${word} paid`)],
  ])('A message from %s changes nothing', (_, forge) => {
    forge();
    expect(returned).not.toHaveBeenCalled();
    expect(refused).not.toHaveBeenCalled();
  });

  it('A frame that stays empty is given up after ten seconds', () => {
    vi.advanceTimersByTime(patience - 1);
    expect(refused).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(refused).toHaveBeenCalledOnce();
  });

  it('A frame that has loaded has all the time that the consumer needs', () => {
    watch.loaded();
    vi.advanceTimersByTime(patience * 100);
    expect(refused).not.toHaveBeenCalled();
  });

  it('After the end of the watch, nothing is heard', () => {
    watch.stop();
    say(word);
    vi.advanceTimersByTime(patience);
    expect(returned).not.toHaveBeenCalled();
    expect(refused).not.toHaveBeenCalled();
  });
});
