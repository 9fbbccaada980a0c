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

  /** The promise from a listener; `undefined` if none has answered. */
  get answer(): Promise<Answer> | undefined {
    return this.#answer;
  }

  /** @throws DOMException `InvalidStateError` if another listener has already answered */
  respondWith(answer: Answer | Promise<Answer>): void {
    if (this.#answer) throw new DOMException(`${this.type} was answered already`, 'InvalidStateError');
    this.#answer = Promise.resolve(answer);
  }
}
