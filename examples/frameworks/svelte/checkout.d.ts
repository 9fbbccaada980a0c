import 'connect-checkout/svelte';
