import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import './style.css';

export default {
  extends: DefaultTheme,
  enhanceApp() {
    // What is rendered to a file has tags only; the browser fills them.
    if (!import.meta.env.SSR) void import('../live/define.js');
  },
} satisfies Theme;
