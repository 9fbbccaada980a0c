import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import './style.css';

/** The playground is larger than everything else that the site runs: only its own page asks for it. */
const loadFor = (address: string): void => {
  if (/\/playground(\.html)?($|[?#])/.test(address)) void import('../live/define-playground.js');
  if (/\/guide\/pictures(\.html)?($|[?#])/.test(address)) void import('../live/define-pictures.js');
};

export default {
  extends: DefaultTheme,
  enhanceApp({ router }) {
    // What is rendered to a file has tags only; the browser fills them.
    if (import.meta.env.SSR) return;
    void import('../live/define.js');
    loadFor(location.href);
    router.onAfterRouteChange = loadFor;
  },
} satisfies Theme;
