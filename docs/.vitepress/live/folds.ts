/** Which folded parts of the page are open: what is in the others is not drawn, as there is much of it. */
export class Folds {
  readonly #open = new Set<string>();

  constructor(private readonly changed: () => void) {}

  isOpen(name: string): boolean {
    return this.#open.has(name);
  }

  /** For the event `toggle` of a `<details>`. */
  readonly toggled = (name: string) => (event: Event) => {
    const { open } = event.target as HTMLDetailsElement;
    if (open === this.isOpen(name)) return;
    if (open) this.#open.add(name);
    else this.#open.delete(name);
    this.changed();
  };
}
