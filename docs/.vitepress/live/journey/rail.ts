import { control } from '../world.js';
import type { Journey } from './journey.js';
import { journeys } from './library.js';
import { type Act, type Scene, nextAct } from './next-act.js';
import { act } from './play.js';
import { type Position, isDoneByLoading, isElsewhere, keepPosition, keptPosition } from './position.js';
import { pointAt } from './pointer.js';

/** How often the rail looks how far the visitor is, in milliseconds. */
const LOOK = 100;
/** So long the end of a journey may take, in milliseconds. */
const PATIENCE = 10_000;
/** Between two acts that the playground does itself, in milliseconds: people want to see them. */
const PACE = 700;

export type Verdict = 'as it should' | 'in another way';

/** The journey that the visitor is on: knows what is next, points at it, and sees that it was done. */
export class Rail {
  #position: Position | undefined;
  #act: Act | undefined;
  #wasPressed = false;
  #look: ReturnType<typeof setInterval> | undefined;
  #pointedAt: HTMLElement | undefined;
  #stopPointing = (): void => undefined;
  #arrived = 0;
  #acted = 0;
  verdict: Verdict | undefined;
  /** What the platform has, where the end is another. */
  found: readonly string[] = [];

  constructor(
    private readonly scene: () => Omit<Scene, 'wasPressed'> | undefined,
    private readonly changed: () => void,
  ) {}

  get journey(): Journey | undefined {
    return journeys.get(this.#position?.name ?? '');
  }

  get step(): number {
    return this.#position?.step ?? 0;
  }

  /** Whether all steps are done. */
  get isOver(): boolean {
    return !!this.journey && this.step >= this.journey.steps.length;
  }

  get isPlaying(): boolean {
    return this.#position?.isPlaying ?? false;
  }

  /** What the visitor does next; `undefined` while there is something to wait for. */
  get act(): Act | undefined {
    return this.scene() && this.#act;
  }

  /** Goes on with a journey, or begins it. */
  enter(name: string): void {
    this.leave();
    const journey = journeys.get(name);
    if (!journey) return;
    const kept = keptPosition(name) ?? { name, step: 0, isPlaying: false };
    this.#go({ ...kept, step: kept.step + (isDoneByLoading(journey.steps[kept.step]) ? 1 : 0) });
    this.#look = setInterval(() => void this.#proceed(), LOOK);
    addEventListener('pageshow', this.#shown);
  }

  leave(): void {
    clearInterval(this.#look);
    removeEventListener('pageshow', this.#shown);
    this.#aim(undefined);
    this.#position = this.verdict = undefined;
  }

  /** Has the playground do every step, or leaves them to the visitor again. */
  play(isPlaying: boolean): void {
    this.#go({ ...this.#position!, isPlaying });
  }

  /** Does what is next, by script. */
  doIt(): void {
    if (this.act) act(this.act);
    void this.#proceed();
  }

  /** Brings what is to be done next into view. */
  show(): void {
    if (this.#pointedAt) this.#pointedAt.scrollIntoView({ block: 'center' });
  }

  /** From the browser's memory, as it was. */
  readonly #shown = ({ persisted }: PageTransitionEvent): void => {
    if (persisted && this.journey?.steps[this.step]?.do === 'back') this.#advance();
  };

  #go(position: Position): void {
    const { steps } = journeys.get(position.name)!;
    const elsewhere = steps.slice(position.step).find((step) => isElsewhere(step));
    this.#position = { ...position, elsewhere };
    keepPosition(this.#position);
    this.changed();
  }

  #advance(): void {
    this.#aim(undefined);
    this.#arrived = performance.now();
    this.#go({ ...this.#position!, step: this.step + 1 });
  }

  async #proceed(): Promise<void> {
    const scene = this.scene();
    if (!scene || !this.journey) return;
    const step = this.journey.steps[this.step];
    if (!step) return this.#judge(scene);
    const next = nextAct(step, { ...scene, wasPressed: this.#wasPressed });
    if (next === 'done') return this.#advance();
    this.#aim(next === 'wait' ? undefined : next);
    if (!this.isPlaying || !this.#act || performance.now() - this.#acted < PACE) return;
    this.#acted = performance.now();
    act(this.#act);
  }

  #aim(next: Act | undefined): void {
    this.#act = next;
    if (!next) this.#wasPressed = false;
    const element = next && 'element' in next ? next.element : undefined;
    if (element === this.#pointedAt) return;
    this.#pointedAt = element;
    this.#stopPointing();
    this.#stopPointing = pointAt(element, () => {
      this.#wasPressed = true;
      // What is next is known once the press has had its effect.
      this.#act = undefined;
      setTimeout(() => void this.#proceed());
    });
    this.changed();
  }

  async #judge({ checkout }: Omit<Scene, 'wasPressed'>): Promise<void> {
    if (this.verdict === 'as it should') return;
    const { state, shows, payments } = this.journey!.end;
    const made = (await control('payments')) as readonly { readonly status: string }[];
    this.found = made.map(({ status }) => status);
    const isAs =
      checkout.state === state &&
      (!shows || !!checkout.shadowRoot!.querySelector(shows)) &&
      String(this.found) === String(payments);
    if (!isAs && performance.now() - this.#arrived < PATIENCE) return;
    this.verdict = isAs ? 'as it should' : 'in another way';
    this.changed();
  }
}
