import type { TestRunnerPlugin } from '@web/test-runner';
import type { Page } from 'puppeteer-core';

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

/** What Chromium tells screen readers of the page, and what it believes of its reader's preferences. */
export const sensesPlugin: TestRunnerPlugin<Question> = {
  name: 'senses',
  async executeCommand({ command, payload, session }) {
    if (command !== 'senses' || !payload) return undefined;
    const page = (session.browser as unknown as { getPage(id: string): Page }).getPage(session.id);
    const cdp = await page.createCDPSession();
    if ('prefers' in payload) {
      const features = Object.entries(payload.prefers).map(([name, value]) => ({ name, value }));
      // The session lives as long as the preference has to.
      await cdp.send('Emulation.setEmulatedMedia', { features });
      return true;
    }
    const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as { nodes: readonly Node[] };
    await cdp.detach();
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name, description }): Heard => ({
        role: role?.value ?? '',
        name: name?.value ?? '',
        description: description?.value ?? '',
      }));
  },
};
