import { CheckoutError } from '../domain/errors.js';

/** The platform's own, which every kind of event extends: old libraries take the name for theirs. */
const NativeEvent = Object.getPrototypeOf(CustomEvent) as typeof Event;

/** Base of all events. They cross shadow roots; their details are frozen and contain no typed values. */
export abstract class CheckoutEvent<Detail> extends NativeEvent {
  readonly #detail: Detail;

  constructor(type: string, detail: Detail, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
    this.#detail = Object.freeze(detail);
  }

  get detail(): Detail {
    return this.#detail;
  }
}

/** Base of events that a listener may answer. */
export abstract class AnswerableEvent<Detail, Answer> extends CheckoutEvent<Detail> {
  #answer: Promise<Answer> | undefined;
  /** Hears of an answer that came too late. */
  missed: ((error: CheckoutError) => void) | undefined;

  /** The promise from a listener; `undefined` if none has answered. */
  get answer(): Promise<Answer> | undefined {
    return this.#answer;
  }

  /**
   * Answers the event. Call it in the listener itself, before that awaits anything: a promise may take its time.
   * @throws DOMException `InvalidStateError` if another listener has already answered
   * @throws CheckoutError `config` if the event is over
   */
  respondWith(answer: Answer | Promise<Answer>): void {
    if (this.#answer) throw new DOMException(`${this.type} was answered already`, 'InvalidStateError');
    if (!this.eventPhase) {
      const error = new CheckoutError(
        'config',
        `${this.type} is over: call respondWith with a promise, before the listener awaits anything.`,
      );
      this.missed?.(error);
      throw error;
    }
    this.#answer = Promise.resolve(answer);
  }
}
