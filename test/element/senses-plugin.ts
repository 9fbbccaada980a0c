import type { TestRunnerPlugin } from '@web/test-runner';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'puppeteer-core';
import { type TreeNode, steady, textOf, transcriptOf } from './transcript.js';

/** What `senses.ts` asks of the runner; Chromium alone can be asked. */
export type Question =
  | { readonly hears: true }
  | { readonly prefers: Readonly<Record<string, string>> }
  /** The text below `heard/` to compare with, and what was announced on the way. */
  | { readonly transcript: string; readonly announced: readonly string[] };

/** What screen readers are told of the page, and what the repository says that they are told. */
export interface Transcript {
  readonly told: string;
  /** Empty where the repository has no such text yet; with `HEARD=write`, what is told becomes it. */
  readonly kept: string;
}

/** As the browser tells it to screen readers. */
export interface Heard {
  readonly role: string;
  readonly name: string;
  readonly description: string;
}

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

const compared = (nodes: readonly TreeNode[], name: string, announced: readonly string[]): Transcript => {
  const file = fileURLToPath(new URL(`./heard/${name}.txt`, import.meta.url));
  const said = announced.map((text) => `announced: ${steady(text)}`);
  const told = `${[...transcriptOf(nodes), ...said].join('\n')}\n`;
  if (process.env['HEARD'] === 'write') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, told);
  }
  return { told, kept: readText(file) };
};

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
    const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as { nodes: readonly TreeNode[] };
    if ('transcript' in payload) return compared(nodes, payload.transcript, payload.announced);
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name, description }): Heard => ({
        role: textOf(role),
        name: textOf(name),
        description: textOf(description),
      }));
  },
};
