import { type Canary, type Secrets, watch } from '../canary/canary.js';
import { aimAt, watchLanding } from '../dom/aim.js';
import { type Role, activeIn, allByRole, nameOf, roles, roots, textOf, tidy } from '../dom/by-role.js';
import { copyNext } from '../dom/clipboard.js';

export type { Role } from '../dom/by-role.js';

/** A point of the screen; nothing where there is nothing to press yet. */
export type Aim = { readonly x: number; readonly y: number } | { readonly wrong: string } | null;

/** What tests ask of a page; in every document, under one global. */
export interface InPage {
  /** By role and accessible name, through shadow roots, visible ones only; the name may end in `…`. */
  find(role: Role, name: string): Element | null;
  /** Where to press for this, and watches where that lands. */
  aim(target: Element | null): Promise<Aim>;
  /** What went wrong with the press that was aimed last. */
  landed(): string | null;
  /** The next copy copies this. */
  copies(text: string): void;
  /** Starts to watch for what will be typed. */
  watch(secrets: Secrets): void;
  leaks(): Promise<readonly unknown[]>;
  held(): number;
  /** What the page's Content-Security-Policy refused since this was installed. */
  readonly violations: readonly string[];
  /** Everything a person reads, shadow roots included. */
  text(): string;
  /** What is told to those who cannot see it: roles and names, in order. */
  outline(): readonly string[];
  focused(): { readonly tag: string; readonly name: string };
}

export const install = (): InPage => {
  let canary: Canary | undefined;
  let landed: ReturnType<typeof watchLanding> | undefined;
  const violations: string[] = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
    violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}`),
  );
  return {
    find: (role, name) => allByRole(role, name)[0] ?? null,
    async aim(target) {
      landed?.();
      if (!target) return null;
      try {
        const at = await aimAt(target);
        landed = watchLanding(target);
        return at;
      } catch (error) {
        return { wrong: (error as Error).message };
      }
    },
    landed: () => landed?.() ?? null,
    copies: copyNext,
    watch(secrets) {
      canary?.stop();
      canary = watch(secrets);
    },
    leaks: async () => (await canary?.leaks()) ?? ['nobody watched'],
    held: () => canary?.held() ?? -1,
    violations,
    text: () =>
      roots()
        .map((root) =>
          tidy([...(root instanceof Document ? [root.body] : root.childNodes)].map(textOf).join(' ')),
        )
        .join(' '),
    outline: () => roles.flatMap((role) => allByRole(role).map((element) => `${role} ${nameOf(element)}`)),
    focused: () => {
      const active = activeIn();
      return { tag: active?.localName ?? '', name: active ? nameOf(active) : '' };
    },
  };
};
