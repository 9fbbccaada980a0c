/* Drawings for ways to pay that are nobody's brand, each in a box of 32 × 16, in the badge's ink. */

/** A bank's front: roof, columns, steps. */
export const bank =
  '<path d="M16 .5 25 5v1.6H7V5z"/><path d="M9 8h2.4v5H9zM14.8 8h2.4v5h-2.4zM20.6 8H23v5h-2.4zM7 14h18v2H7z"/>';

/** The same beside an arrow, for an instant transfer. */
export const bankTransfer =
  '<path d="M10 .5 19 5v1.6H1V5z"/><path d="M3 8h2.4v5H3zM8.8 8h2.4v5H8.8zM14.6 8H17v5h-2.4zM1 14h18v2H1z"/>' +
  '<path d="m26 4 5.5 5-5.5 5v-3.4h-4.5V7.4H26z"/>';

/** A sheet of paper with lines and a sum. */
export const invoice =
  '<path fill-rule="evenodd" d="M9 0h10l4 4v12H9zm3 5.2v1.6h6V5.2zm0 3.2V10h8V8.4zm4 3.2v1.6h4v-1.6z"/>';

/** Two cards, one behind the other. */
export const cards =
  '<path opacity=".45" d="M10.5 0h14A2.5 2.5 0 0 1 27 2.5v7a2.5 2.5 0 0 1-1.5 2.3V6A3.5 3.5 0 0 0 22 2.5H8A2.5 2.5 0 0 1 10.5 0z"/>' +
  '<path fill-rule="evenodd" d="M7.5 4h14A2.5 2.5 0 0 1 24 6.5v7A2.5 2.5 0 0 1 21.5 16h-14A2.5 2.5 0 0 1 5 13.5v-7A2.5 2.5 0 0 1 7.5 4zM5 7.2v2.4h19V7.2zM8 12v1.5h5V12z"/>';

/** A bar code, as printed on a slip. */
export const barCode =
  '<path d="M4 1h2v14H4zM7 1h1v14H7zM10 1h3v14h-3zM14.5 1h1v14h-1zM17 1h2v14h-2zM20.5 1h1v14h-1zM23 1h3v14h-3zM27 1h1v14h-1z"/>';
