// In the dialog's frame, connect-checkout-return.js has told the checkout. Where the bank had a page of its own, as some
// cannot be framed, the consumer goes on to the checkout, which finds the payment by what the bank added to the address.
if (parent === window) location.replace(`/dialog.html${location.search}`);
