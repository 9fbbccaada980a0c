export default defineNuxtConfig({
  telemetry: false,
  // Vue leaves the tag to the browser.
  vue: { compilerOptions: { isCustomElement: (tag) => tag.includes('-') } },
});
