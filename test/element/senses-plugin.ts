import type { TestRunnerPlugin } from '@web/test-runner';
import type { CDPSession, Page } from 'puppeteer-core';

/** What `senses.ts` asks of the runner; Chromium alone can be asked. */
export type Question = { readonly hears: true } | { readonly prefers: Readonly<Record<string, string>> };

/** As the browser tells it to screen readers. */
export interface Heard {
  readonly role: string;
  readonly name: string;
  readonly description: string;
}

interface Node {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
}

/** A preference lasts as long as the session that set it. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** What Chromium tells screen readers of the page, and what it believes of its reader's preferences. */
export const sensesPlugin: TestRunnerPlugin<Question> = {
  name: 'senses',
  async executeCommand({ command, payload, session }) {
    if (command !== 'senses' || !payload) return undefined;
    const page = (session.browser as unknown as { getPage(id: string): Page }).getPage(session.id);
    const opened = sessions.get(page) ?? page.createCDPSession();
    sessions.set(page, opened);
    const cdp = await opened;
    if ('prefers' in payload) {
      const features = Object.entries(payload.prefers).map(([name, value]) => ({ name, value }));
      await cdp.send('Emulation.setEmulatedMedia', { features });
      return true;
    }
    const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as { nodes: readonly Node[] };
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name, description }): Heard => ({
        role: role?.value ?? '',
        name: name?.value ?? '',
        description: description?.value ?? '',
      }));
  },
};
