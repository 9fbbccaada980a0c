import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** As the guides of the frameworks have it; Vue is told which tags are custom elements. */
const plugins = {
  vue: () => vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.includes('-') } } }),
  svelte: () => svelte({ configFile: false }),
  react: () => [],
};

export default defineConfig(({ mode }) => ({
  plugins: [plugins[mode]()],
  esbuild: { jsx: 'automatic' },
}));
