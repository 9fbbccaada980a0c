import { Payment } from './payment';

/** Rendered on the server: it sends the tag, and the browser fills it. */
export default function Page() {
  return (
    <main>
      <h1>Your order: €29.80</h1>
      <Payment />
    </main>
  );
}
