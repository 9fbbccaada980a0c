import { setTimeout as delay } from 'node:timers/promises';
import type { CDPSession } from 'puppeteer-core';
import { type TreeNode, textOf } from '../element/transcript.js';
import type { Consumer } from './driver.js';

/** Something on the page, as a screen reader says it. */
export interface Said {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  readonly states: ReadonlySet<string>;
  /** Whether it is said on its own as soon as it is there: it stands in an alert or a status. */
  readonly isAnnounced: boolean;
}

type Name = string | RegExp;

interface FrameTree {
  readonly frame: { readonly id: string };
  readonly childFrames?: readonly FrameTree[];
}

const idsOf = ({ frame, childFrames = [] }: FrameTree): readonly string[] => [
  frame.id,
  ...childFrames.flatMap(idsOf),
];

const saidOf = (
  { role, name, description, value, properties = [] }: TreeNode,
  isAnnounced: boolean,
): Said => ({
  isAnnounced,
  role: textOf(role),
  name: textOf(name),
  description: textOf(description),
  value: textOf(value),
  states: new Set(
    properties.flatMap(({ name: state, value: { value: holds } }) =>
      holds === true || holds === 'true' ? [state] : [],
    ),
  ),
});

/** Everything in a frame, in its order. */
const saidIn = (nodes: readonly TreeNode[]): readonly Said[] => {
  const announced = new Set<string>();
  for (const { nodeId, role, childIds = [] } of nodes)
    if (announced.has(nodeId) || /^(alert|status)$/.test(textOf(role)))
      for (const id of childIds) announced.add(id);
  return nodes.filter(({ ignored }) => !ignored).map((node) => saidOf(node, announced.has(node.nodeId)));
};

const isCalled = (name: string, wanted: Name) =>
  typeof wanted === 'string' ? name === wanted : wanted.test(name);

const inWords = ({ role, name }: Said) => `${role} “${name}”`;

/**
 * A consumer who sees nothing and has no pointer: knows what Chromium's accessibility tree tells screen readers, and
 * presses keys.
 */
export class Listener {
  #cdp: CDPSession | undefined;

  constructor(private readonly consumer: Consumer) {}

  async open(url: string): Promise<void> {
    await this.#cdp?.detach();
    this.#cdp = undefined;
    await this.consumer.port.forget();
    await this.consumer.open(url);
    this.#cdp = await this.consumer.port.page!.createCDPSession();
  }

  /** All that can be heard, of the page and of what is framed in it. */
  async all(): Promise<readonly Said[]> {
    const cdp = this.#cdp!;
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const said: Said[] = [];
    for (const frameId of idsOf(frameTree)) {
      const answer = await cdp.send('Accessibility.getFullAXTree', { frameId });
      said.push(...saidIn(answer.nodes as unknown as readonly TreeNode[]));
    }
    return said;
  }

  /** What has the focus; of a frame and what stands in it, the latter. */
  async focused(): Promise<Said> {
    const [last] = (await this.all())
      .filter(({ role, states }) => states.has('focused') && role !== 'RootWebArea')
      .slice(-1);
    return last ?? saidOf({ nodeId: '', ignored: false }, false);
  }

  /** Waits until something can be heard. */
  async hears(role: string, name: Name): Promise<Said> {
    let found: Said | undefined;
    await this.consumer.until(`${role} “${name}” to be heard`, async () => {
      found = (await this.all()).find((said) => said.role === role && isCalled(said.name, name));
      return !!found;
    });
    return found!;
  }

  /** Waits until words are said without being looked for. */
  async isTold(words: string): Promise<void> {
    await this.consumer.until(`“${words}” to be said`, async () =>
      (await this.all()).some(({ name, isAnnounced }) => isAnnounced && name.includes(words)),
    );
  }

  /** Waits until the focus has been brought somewhere. */
  async isAt(role: string, name: Name): Promise<Said> {
    let last: Said | undefined;
    await this.consumer.until(`the focus on ${role} “${name}”`, async () => {
      last = await this.focused();
      return last.role === role && isCalled(last.name, name);
    });
    return last!;
  }

  /** Goes on from control to control until this one has the focus; an error names all that was passed. */
  async goTo(role: string, name: Name, by: 'Tab' | 'Shift+Tab' | 'ArrowDown' | 'ArrowUp' = 'Tab') {
    const passed: string[] = [];
    while (passed.length < 40) {
      const said = await this.focused();
      if (said.role === role && isCalled(said.name, name)) return said;
      passed.push(inWords(said));
      await this.consumer.key(by);
      await delay(20);
    }
    throw new Error(`${by} does not lead to ${role} “${name}”. It led to: ${passed.join(', ')}`);
  }

  key(...names: readonly string[]): Promise<void> {
    return this.consumer.key(...names);
  }

  type(text: string): Promise<void> {
    return this.consumer.type(text);
  }
}
