/** The look of the console. */
export const consoleStyles = `
:root {
  color-scheme: light dark;
  --page: #f1f3f6; --sheet: #fff; --sunk: #f6f8fa; --ink: #16202e; --soft: #566274; --line: #dfe4ea; --accent: #1656c5;
  --good: #0a6b3d; --good-ground: #e2f5ea; --bad: #b3231b; --bad-ground: #fdeae8; --warn: #8a5300; --warn-ground: #fdf1dc;
  --wait: #1656c5; --wait-ground: #e6eefb; --quiet: #566274; --quiet-ground: #eceff3;
  font: 15px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #101318; --sheet: #1a1f26; --sunk: #14181e; --ink: #e8ecf2; --soft: #a1acbb; --line: #2f3742; --accent: #8ab4ff;
    --good: #7fdba6; --good-ground: #123324; --bad: #ff9f96; --bad-ground: #3f1b19; --warn: #f3c274; --warn-ground: #3a2a10;
    --wait: #9dc0ff; --wait-ground: #1b2c4a; --quiet: #a1acbb; --quiet-ground: #272e38;
  }
}
* { box-sizing: border-box; margin: 0; }
html { scroll-padding-block-start: 112px; }
body { background: var(--page); color: var(--ink); padding-block-end: 48px; }
a { color: var(--accent); }
code { font: .875em/1.4 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }

header {
  position: sticky; inset-block-start: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 16px;
  padding: 12px 24px 0; background: var(--sheet); border-block-end: 1px solid var(--line);
}
h1 { font-size: 1.125rem; letter-spacing: -.01em; }
h1::before {
  content: ''; display: inline-block; inline-size: 9px; block-size: 9px; margin-inline-end: 9px; border-radius: 50%;
  background: #1fa562; vertical-align: 2px;
}
.offline h1::before { background: #d3392e; }
.warning { color: var(--soft); }
.clock { margin-inline-start: auto; color: var(--soft); font-variant-numeric: tabular-nums; }
.clock strong { color: var(--warn); }
nav { flex-basis: 100%; display: flex; gap: 20px; overflow-x: auto; scrollbar-width: none; }
nav a { padding-block: 8px; color: var(--soft); text-decoration: none; white-space: nowrap; border-block-end: 2px solid transparent; }
nav a:hover { color: var(--ink); border-color: var(--accent); }

main { display: grid; gap: 24px; padding: 24px; max-width: 1440px; margin-inline: auto; }
@media (min-width: 1000px) { main { grid-template-columns: minmax(0, 1fr) minmax(0, 420px); } }
.wide, .narrow { display: grid; gap: 24px; align-content: start; min-width: 0; }
section { background: var(--sheet); border: 1px solid var(--line); border-radius: 12px; overflow: clip; }
h2 { font-size: 1rem; padding: 14px 16px 12px; }
h2 + .note { padding: 0 16px 12px; margin-block-start: -8px; }
.note { color: var(--soft); font-size: .875rem; }
.body { border-block-start: 1px solid var(--line); }
.body > .note { padding: 10px 16px; border-block-start: 1px solid var(--line); }
.empty { padding: 28px 16px; color: var(--soft); text-align: center; text-wrap: balance; }
ul, ol { list-style: none; padding: 0; }
h3 { font-size: .8125rem; color: var(--soft); font-weight: 600; margin-block-end: 8px; }

.chip {
  display: inline-block; padding: 1px 8px; border-radius: 99px; font-size: .75rem; font-weight: 600; line-height: 1.6;
  white-space: nowrap; font-variant-numeric: tabular-nums; justify-self: end;
}
.good { color: var(--good); background: var(--good-ground); }
.bad { color: var(--bad); background: var(--bad-ground); }
.warn { color: var(--warn); background: var(--warn-ground); }
.wait { color: var(--wait); background: var(--wait-ground); }
.quiet { color: var(--quiet); background: var(--quiet-ground); }
.logo { inline-size: 40px; block-size: 26px; flex: none; border-radius: 4px; }
.when, .took { color: var(--soft); font-size: .8125rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
.what { color: var(--soft); }

.copyable { display: inline-flex; align-items: center; gap: 6px; min-width: 0; }
.copy {
  font: inherit; font-size: .75rem; line-height: 1; padding: 5px 8px; min-block-size: 24px; color: var(--soft); background: var(--sunk);
  border: 1px solid var(--line); border-radius: 6px; cursor: pointer;
}
.copy:hover { color: var(--ink); border-color: var(--soft); }

.payment + .payment { border-block-start: 1px solid var(--line); }
.payment summary {
  display: grid; grid-template-columns: 40px auto minmax(0, 1fr) auto auto; align-items: center; gap: 2px 12px; padding: 12px 16px;
  cursor: pointer; list-style: none;
}
.payment summary::-webkit-details-marker { display: none; }
.payment summary:hover { background: var(--sunk); }
.payment summary:focus-visible { outline-offset: -2px; }
.payment .amount { font-weight: 650; font-variant-numeric: tabular-nums; }
.which { display: contents; }
.payment summary .what { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.inside {
  display: grid; gap: 20px 32px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr)); padding: 16px;
  background: var(--sunk); border-block-start: 1px solid var(--line);
}
.life { border-inline-start: 2px solid var(--line); margin-inline-start: 5px; }
.life li { position: relative; padding: 0 0 14px 18px; display: flex; flex-wrap: wrap; gap: 0 10px; align-items: baseline; }
.life li:last-child { padding-block-end: 0; }
.life li::before {
  content: ''; position: absolute; inset-inline-start: -7px; inset-block-start: 6px; inline-size: 8px; block-size: 8px; border-radius: 50%;
  background: var(--sunk); border: 2px solid var(--soft);
}
.life li:last-child::before { background: var(--accent); border-color: var(--accent); }
.life code { flex-basis: 100%; color: var(--soft); }
.life strong { font-weight: 600; }
.errors { margin-block-start: 12px; padding: 8px 12px; color: var(--bad); background: var(--bad-ground); border-radius: 8px; font-size: .875rem; }
.inside p { margin-block-start: 12px; }
.facts { display: grid; gap: 6px; }
.facts div { display: grid; grid-template-columns: 84px minmax(0, 1fr); align-items: baseline; gap: 12px; }
dt { color: var(--soft); font-size: .875rem; }
dd { min-width: 0; }
.facts + h3 { margin-block-start: 16px; }
.input { inline-size: 100%; border-collapse: collapse; font-size: .875rem; }
.input :is(th, td) { padding: 4px 0; text-align: start; font-weight: 400; border-block-start: 1px solid var(--line); vertical-align: baseline; }
.input th { color: var(--soft); padding-inline-end: 12px; }

.requests { max-block-size: 560px; overflow: auto; }
.requests li {
  display: grid; grid-template-columns: auto 52px minmax(0, 1fr) auto 60px; align-items: baseline; gap: 0 10px; padding: 6px 16px; font-size: .875rem;
}
.requests li + li { border-block-start: 1px solid var(--line); }
.method { font: 600 .75rem/1.4 ui-monospace, Menlo, Consolas, monospace; color: var(--soft); }
.took { text-align: end; }
.error { grid-column: 3 / -1; color: var(--bad); font-size: .8125rem; }
.cards li { display: grid; grid-template-columns: 40px minmax(0, 1fr); align-items: center; gap: 2px 12px; padding: 8px 16px; }
.cards li + li, .sessions li + li, .merchants li + li { border-block-start: 1px solid var(--line); }
.cards .what { grid-column: 2; font-size: .8125rem; }
.cards .copyable { justify-content: space-between; } .cards .copyable code { white-space: nowrap; }
.sessions li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 12px; align-items: baseline; padding: 8px 16px; }
.sessions .what { font-size: .8125rem; } .sessions code { grid-column: 1 / -1; font-size: .8125rem; }
.acts { grid-column: 1 / -1; display: flex; gap: 8px; margin-block: 4px; }
.merchants li { display: flex; gap: 12px; align-items: baseline; padding: 8px 16px; } .merchants .when { margin-inline-start: auto; }
.faults { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; padding: 16px; }
.faults label { display: grid; gap: 4px; font-size: .8125rem; color: var(--soft); }
.faults :is(.token, button) { grid-column: 1 / -1; }
.faults :is(input, select, button), .active button, .moves button, .acts button {
  min-inline-size: 0; min-block-size: 44px; padding: 8px 12px; font: inherit; font-size: .875rem; color: var(--ink); background: var(--sunk);
  border: 1px solid var(--line); border-radius: 8px;
}
.faults button, .active button, .moves button, .acts button { cursor: pointer; }
.faults button { font-weight: 600; color: var(--sheet); background: var(--accent); border-color: transparent; }
.faults button:hover { filter: brightness(1.1); } .active button:hover, .moves button:hover, .acts button:hover { border-color: var(--soft); }
.active li { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; gap: 0 12px; padding: 8px 16px; border-block-start: 1px solid var(--line); font-size: .875rem; }
.active button { grid-row: 1 / 3; grid-column: 2; } .active .what { font-size: .8125rem; }
.moves { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
.problem { grid-column: 1 / -1; padding: 8px 12px; color: var(--bad); background: var(--bad-ground); border-radius: 8px; font-size: .875rem; }
.problem:empty { display: none; }
.status, .unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
@media (prefers-reduced-motion: no-preference) {
  .new { animation: arrive 1.2s ease-out; }
  @keyframes arrive { from { background: var(--wait-ground); } }
}
@media (max-width: 640px) {
  html { scroll-padding-block-start: 12px; } header { position: static; padding: 10px 16px 0; } main { padding: 12px; gap: 12px; } .wide, .narrow { gap: 12px; }
  .warning { order: 1; flex-basis: 100%; font-size: .8125rem; } nav { order: 2; }
  .payment summary { grid-template-columns: 40px minmax(0, 1fr) auto; }
  .which { grid-row: 2; grid-column: 2 / -1; display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 12px; }
  .payment summary .what { font-size: .875rem; }
  .requests li { grid-template-columns: 56px minmax(0, 1fr) auto; }
  .requests .when, .requests .took { display: none; } .error { grid-column: 1 / -1; }
}
@media (forced-colors: active) { .chip { border: 1px solid; } }
`;
