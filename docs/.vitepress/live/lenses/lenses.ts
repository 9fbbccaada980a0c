import { type Told, hear } from './heard.js';
import { type Shift, watchShifts } from './shifts.js';

/** What can be looked at beside the checkout; those that are open are in the address. */
export const lensNames = {
  heard: 'What a screen reader is told',
  weight: 'Bytes and milliseconds',
  shifts: 'Layout shifts',
} as const;

export type LensName = keyof typeof lensNames;

export const isLens = (name: string): name is LensName => Object.hasOwn(lensNames, name);

/** What the lenses have seen of the checkout that is on the stage. */
export class Lenses {
  told: readonly Told[] = [];
  shifts: readonly Shift[] = [];
  /** Milliseconds from the tag to the list. */
  readyAfter: number | undefined;
  #mounted = 0;
  #stop: (() => void)[] = [];

  constructor(private readonly changed: () => void) {}

  /** Looks at a new checkout, and forgets the one before. */
  lookAt(checkout: Element, stage: Element): void {
    this.leave();
    this.told = [];
    this.shifts = [];
    this.readyAfter = undefined;
    this.#mounted = performance.now();
    const ready = () => {
      this.readyAfter ??= performance.now() - this.#mounted;
      this.changed();
    };
    checkout.addEventListener('checkout-ready', ready);
    this.#stop = [
      () => checkout.removeEventListener('checkout-ready', ready),
      hear(checkout, (told) => {
        const last = this.told.at(-1);
        if (last?.kind === told.kind && last.text === told.text) return;
        this.told = [...this.told, told];
        this.changed();
      }),
      watchShifts(stage, (shift) => {
        this.shifts = [...this.shifts, shift];
        this.changed();
      }),
    ];
  }

  leave(): void {
    for (const stop of this.#stop) stop();
    this.#stop = [];
  }
}
