import { executeServerCommand } from '@web/test-runner-commands';
import { roots, tidy } from '../dom/by-role.js';
import { after } from './harness.js';
import type { Heard, Question, Transcript } from './senses-plugin.js';

/** The engine that can be asked for its accessibility tree, and told what its reader prefers. */
export const isChromium = /Chrome\//.test(navigator.userAgent);

const ask = <Answer>(question: Question) => executeServerCommand<Answer, Question>('senses', question);

/** Everything of this role that a screen reader is told, in the page's order. */
export const heard = async (role: string): Promise<readonly Heard[]> =>
  (await ask<readonly Heard[]>({ hears: true })).filter((node) => node.role === role);

/**
 * All that a screen reader is told of the page, beside the text of the repository.
 *
 * @param name of the text below `test/element/heard/`, without its ending
 */
export const transcript = (name: string, announced: readonly string[]): Promise<Transcript> =>
  ask<Transcript>({ transcript: name, announced });

let isPreferring = false;

/** Has the page believe that its reader prefers this, until the test is over: `{ 'forced-colors': 'active' }`. */
export const prefer = async (prefers: Readonly<Record<string, string>>): Promise<void> => {
  isPreferring = true;
  await ask({ prefers });
};

afterEach(async () => {
  if (isPreferring) await ask({ prefers: {} });
  isPreferring = false;
});

const live = '[role=alert], [role=status], [aria-live=polite], [aria-live=assertive]';

/** Listens from now on to what is announced: each text that comes into a live region, or with one. */
export const listen = (): (() => readonly string[]) => {
  const said: string[] = [];
  const note = (changes: readonly MutationRecord[]) => {
    const regions = new Set<Element>();
    for (const { target, addedNodes, type } of changes) {
      const around = (target instanceof Element ? target : target.parentElement)?.closest(live);
      if (around && (addedNodes.length || type === 'characterData')) regions.add(around);
      for (const node of addedNodes)
        if (node instanceof Element)
          for (const region of node.matches(live) ? [node] : node.querySelectorAll(live)) regions.add(region);
    }
    for (const region of regions) {
      const text = tidy(region.textContent ?? '');
      if (text && region.getClientRects().length) said.push(text);
    }
  };
  const observer = new MutationObserver(note);
  for (const root of roots()) observer.observe(root, { subtree: true, childList: true, characterData: true });
  after(() => observer.disconnect());
  return () => {
    note(observer.takeRecords());
    return said;
  };
};
