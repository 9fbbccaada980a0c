import { own } from '../../../client/own.js';

/** What `connect-checkout/return` says, as a type: two files that are loaded apart cannot share a value. */
export type Returned = 'connect-checkout:returned';
const returned: Returned = 'connect-checkout:returned';

/** Milliseconds for a bank's first page; what takes longer is better off in a page of its own. */
export const patience = 10_000;

interface Events {
  /** The bank sent the consumer back: the return page is in the frame. */
  readonly returned: () => void;
  /** The page's Content-Security-Policy refuses the bank's page, or nothing comes. */
  readonly refused: () => void;
}

/**
 * Listens for what can be known of a frame with a page of another origin. That it refuses to be framed is not among it:
 * browsers show a page of their own, and say `load`.
 *
 * A message counts only from that frame and from a page of this origin; it only says that there is something to ask the
 * merchant's server, so that a forged one changes nothing.
 *
 * @returns stops listening, once aborted; and what to call once the frame has loaded
 */
export const watchFrame = (frame: () => HTMLIFrameElement | null, events: Events) => {
  const listening = new AbortController();
  const options = own({ signal: listening.signal });
  const timer = setTimeout(events.refused, patience);
  const loaded = () => clearTimeout(timer);
  listening.signal.addEventListener('abort', loaded);
  addEventListener(
    'message',
    ({ source, origin, data }) => {
      if (source && source === frame()?.contentWindow && origin === location.origin && data === returned)
        events.returned();
    },
    options,
  );
  document.addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective }) => {
      if (effectiveDirective === 'frame-src') events.refused();
    },
    options,
  );
  return { loaded, stop: () => listening.abort() };
};
