import 'connect-checkout/vue';
