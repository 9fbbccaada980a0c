import 'connect-checkout/define';

const checkout = document.querySelector('connect-checkout')!;
const button = document.querySelector<HTMLButtonElement>('#place-order')!;

checkout.hidePayButton = true;
checkout.addEventListener('payment-change', ({ detail }) => {
  button.classList.toggle('ready', detail.complete);
});
button.addEventListener('click', () => void checkout.submit());
