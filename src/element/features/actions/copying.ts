import type { FeatureHost } from '../../feature-host.js';
import type { Copying } from './details.js';

/** Copies to the clipboard, and remembers what was copied while the consumer stays at its button. */
export class Clipboard implements Copying {
  copied: string | undefined;

  constructor(private readonly host: FeatureHost) {}

  copy(name: string, text: string): void {
    // Without the browser's permission, nothing is reported as copied.
    navigator.clipboard.writeText(text).then(
      () => this.#say(name),
      () => {},
    );
  }

  forget(): void {
    if (this.copied !== undefined) this.#say(undefined);
  }

  #say(copied: string | undefined): void {
    this.copied = copied;
    this.host.element.requestUpdate();
  }
}
