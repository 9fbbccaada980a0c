/** The look of the consumer's pages; served as a file of its own, so that the pages need no inline style. */
export const pageStyles = `
:root {
  color-scheme: light dark;
  --page: #eef1f5; --sheet: #fff; --ink: #16202e; --soft: #556172; --line: #dde3ea; --go: #1656c5; --on-go: #fff;
  --press: #0f47a6; --ring: #1656c5; --plate: #e6eefb; --bad: #b3231b;
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #101318; --sheet: #1b2027; --ink: #eaeef4; --soft: #a3aebd; --line: #323a46; --go: #8ab4ff; --on-go: #0b1a33;
    --press: #a9c8ff; --ring: #8ab4ff; --plate: #22304a; --bad: #ff9f96;
  }
}
* { box-sizing: border-box; margin: 0; }
body {
  min-height: 100vh; min-height: 100dvh; display: grid; align-content: center; justify-items: center; gap: 16px;
  padding: 16px; background: var(--page); color: var(--ink);
}
main { width: 100%; max-width: 416px; padding: 24px; background: var(--sheet); border: 1px solid var(--line); border-radius: 16px; }
.wide { max-width: 560px; }
.notice { margin-block: 16px; padding: 12px 16px; border: 1px solid var(--line); border-inline-start: 4px solid var(--go); border-radius: 8px; }
connect-checkout { display: block; margin-block: 20px; --connect-color-accent: var(--go); --connect-color-on-accent: var(--on-go); }
label { display: grid; gap: 4px; margin-block-end: 8px; font-weight: 600; }
label, .pay + .cancel { grid-column: 1 / -1; }
input {
  min-height: 48px; padding: 8px 12px; font: inherit; font-weight: 400; color: inherit; background: none;
  border: 1px solid var(--soft); border-radius: 10px;
}
[aria-invalid] { border-color: var(--bad); }
.wrong { grid-column: 1 / -1; margin-block-end: 8px; color: var(--bad); font-size: .875rem; }
input:focus-visible { outline: 3px solid var(--ring); outline-offset: 1px; }
a.go {
  display: block; padding: 12px 16px; border-radius: 10px; background: var(--go); color: var(--on-go);
  font-weight: 600; text-align: center; text-decoration: none; margin-block-start: 20px;
}
a.go:focus-visible { outline: 3px solid var(--ring); outline-offset: 2px; }
[hidden] { display: none !important; }
header { display: flex; align-items: center; gap: 12px; margin-block-end: 20px; }
.shield { inline-size: 36px; block-size: 36px; flex: none; }
.plate { fill: var(--plate); }
.sign { fill: none; stroke: var(--go); stroke-width: 4; stroke-linecap: round; stroke-linejoin: round; }
.bank { flex: 1; font-weight: 600; }
.logo { flex: none; border-radius: 4px; }
h1 { font-size: 1.375rem; line-height: 1.25; letter-spacing: -.01em; text-wrap: balance; }
.lead { margin-block-start: 6px; color: var(--soft); text-wrap: pretty; }
dl { margin-block: 20px; border-block: 1px solid var(--line); padding-block: 4px; }
dl > div { display: flex; justify-content: space-between; align-items: baseline; gap: 16px; padding-block: 8px; }
dl > div + div { border-block-start: 1px solid var(--line); }
dt { color: var(--soft); flex: none; }
dd { font-variant-numeric: tabular-nums; text-align: end; overflow-wrap: anywhere; min-width: 0; }
.amount { font-size: 1.25rem; font-weight: 650; }
.code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .875rem; }
form { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 120px), 1fr)); gap: 8px; }
button {
  min-height: 48px; padding: 10px 16px; font: inherit; font-weight: 600; color: inherit; background: none;
  border: 1px solid var(--line); border-radius: 10px; cursor: pointer;
}
button:hover { border-color: var(--soft); }
.pay { grid-column: 1 / -1; background: var(--go); border-color: var(--go); color: var(--on-go); }
.pay:hover { background: var(--press); border-color: var(--press); }
button:focus-visible { outline: 3px solid var(--ring); outline-offset: 2px; }
footer { display: flex; gap: 8px; max-width: 416px; padding-inline: 8px; color: var(--soft); font-size: .875rem; }
.flask { flex: none; margin-block-start: 3px; fill: none; stroke: currentColor; stroke-width: 1.4; stroke-linejoin: round; stroke-linecap: round; }
@media (max-width: 300px) { main { padding: 16px; } h1 { font-size: 1.125rem; } .lead { font-size: .875rem; } }
@media (forced-colors: active) { .pay { border-width: 2px; } .plate { fill: Canvas; stroke: CanvasText; } }
`;
