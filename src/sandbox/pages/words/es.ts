import type { Words } from './words.js';

export const es: Words = {
  acs: {
    title: 'Confirma tu pago',
    lead: 'Tu banco quiere asegurarse de que eres tú quien paga.',
    go: 'Confirmar',
  },
  bank: {
    title: 'Pagar con {product}',
    lead: 'Aquí tu banco o monedero te pediría que te identificaras.',
    go: 'Pagar',
  },
  mandate: {
    title: 'Firmar la orden de domiciliación',
    lead: 'Autorizas al comercio a cobrar importes de tu cuenta.',
    go: 'Firmar',
  },
  fail: 'Hacer que falle',
  cancel: 'Cancelar',
  merchant: 'Comercio',
  amount: 'Importe',
  card: 'Tarjeta',
  account: 'Cuenta',
  mandateId: 'Orden',
  sandbox: 'Esta es una página de prueba. No se mueve dinero: tú eliges cómo acaba.',
  done: { title: 'Listo', text: 'Puedes cerrar esta página y volver a la tienda.' },
  unknown: { title: 'Aquí no hay nada que hacer', text: 'Esta página no existe o ya no es válida.' },
  hostedCheckout: {
    title: 'Pagar',
    reference: 'Referencia',
    variant: 'Diseño de la página',
    back: 'Volver a la tienda',
    refused: 'Ese pago no se ha completado. Elige cómo quieres pagar.',
    paid: { title: 'Gracias', text: 'Tu pago va camino de la tienda.' },
  },
  hostedMandate: { wrongIban: 'Revisa el IBAN. Parece que falta un carácter o que alguno no es correcto.' },
  notBuilt: {
    title: 'El checkout no está construido',
    text: 'Ejecuta npm run build y vuelve a cargar esta página.',
  },
};
