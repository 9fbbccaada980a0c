interface ImportMeta {
  readonly env: { readonly SSR: boolean };
  readonly glob: <File = string>(pattern: string, options: object) => Readonly<Record<string, File>>;
}
declare module '*.css';
declare module 'vitepress/theme-without-fonts' {
  import type { Theme } from 'vitepress';
  const theme: Theme;
  export default theme;
}
declare module '*?raw' {
  const text: string;
  export default text;
}
