import { type TemplateResult, render } from 'lit/html.js';

/** How an attribute's text becomes the property's value; `Object` has no attribute. */
type Kind = typeof Boolean | typeof Number | typeof Object | typeof String;

const forms = new Map<string, CSSStyleSheet>();

const attributeOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** So that importing does no harm where there is no DOM. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * A custom element that renders a Lit template when a property has changed: the part of LitElement's life cycle that
 * the checkout needs, under LitElement's names, for a fifth of its bytes (they count in the first load).
 *
 * Owns: properties with their attributes, batching, the shadow root. Does not own: what is rendered.
 */
export abstract class ReactiveHost extends Base {
  static readonly properties: Readonly<Record<string, Kind>> = {};
  static readonly styles: string = '';

  static get observedAttributes(): string[] {
    // Asked once, when the tag is defined: the time to give the class its accessors.
    return Object.entries(this.properties).flatMap(([name, kind]) => {
      Object.defineProperty(this.prototype, name, {
        get(this: ReactiveHost) {
          return this.#values.get(name) ?? (kind === Boolean ? false : undefined);
        },
        set(this: ReactiveHost, value: unknown) {
          if (Object.is(this.#values.get(name), value)) return;
          this.#values.set(name, value);
          this.requestUpdate();
        },
        enumerable: true,
        configurable: true,
      });
      return kind === Object ? [] : attributeOf(name);
    });
  }

  /** Settles when the element shows what its properties say. */
  updateComplete: Promise<void> = Promise.resolve();
  readonly renderRoot: ShadowRoot;
  readonly #values = new Map<string, unknown>();
  #pending = false;

  constructor() {
    super();
    const { properties, styles } = this.constructor as typeof ReactiveHost;
    this.renderRoot = this.attachShadow({ mode: 'open' });
    this.adoptStyles(styles);
    // Set before the tag was defined, a property stands in the way of the accessor.
    for (const name of Object.keys(properties)) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name as keyof this];
      delete this[name as keyof this];
      this[name as keyof this] = value;
    }
  }

  /** Adds styles to the shadow root; a text that was seen before is not parsed again. */
  protected adoptStyles(text: string): void {
    let optionForm = forms.get(text);
    if (!optionForm) {
      forms.set(text, (optionForm = new CSSStyleSheet()));
      optionForm.replaceSync(text);
    }
    this.renderRoot.adoptedStyleSheets.push(optionForm);
  }

  connectedCallback(): void {
    this.requestUpdate();
  }

  attributeChangedCallback(attribute: string, _: string | null, value: string | null): void {
    const { properties } = this.constructor as typeof ReactiveHost;
    const [name, kind] = Object.entries(properties).find(([key]) => attributeOf(key) === attribute)!;
    (this as Record<string, unknown>)[name] =
      kind === Boolean ? value !== null : value === null ? undefined : kind(value);
  }

  /**
   * Renders once for all changes of this task; what changes while rendering renders again.
   * @param apart in a task of its own, where this one has had much to do; the first time always
   */
  requestUpdate(apart = !this.renderRoot.firstChild): void {
    if (this.#pending || !this.isConnected) return;
    this.#pending = true;
    const turn = apart ? new Promise((next) => setTimeout(next)) : Promise.resolve();
    this.updateComplete = turn.then(() => {
      this.#pending = false;
      if (!this.isConnected) return;
      this.willUpdate();
      render(this.render(), this.renderRoot);
      this.updated();
    });
  }

  /** Before rendering: derive from properties. */
  protected abstract willUpdate(): void;
  protected abstract render(): TemplateResult;
  /** After rendering: move the focus. */
  protected abstract updated(): void;
}
