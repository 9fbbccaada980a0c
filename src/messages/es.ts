import type { Messages, MoreMessages } from './messages.js';

type Count = number | string | undefined;

const characters = (count: Count) => `${count} ${Number(count) === 1 ? 'carácter' : 'caracteres'}`;
const digits = (count: Count) => `${count} dígito${Number(count) === 1 ? '' : 's'}`;

export const messages: Messages = {
  paymentMethod: 'Forma de pago',
  pay: (amount) => `Pagar ${amount}`,
  paying: 'Pago en curso…',
  redirecting: 'Abriendo la página de su banco…',
  loading: 'Cargando las formas de pago',
  optional: '(opcional)',
  remember: 'Guardar para la próxima vez',
  brandFound: (brand) => `Tarjeta ${brand}`,
  continueElsewhere: 'El pago continúa en la página del proveedor',
  help: (label) => `¿Qué es «${label}»?`,
  reference: 'Referencia',
  trouble: 'Algo no ha funcionado. Vuelva a intentarlo más tarde.',
  unsure: 'Aún no sabemos si ha pagado. Vuelva a intentarlo: no pagará dos veces.',
  paid: 'Pago realizado',
};

export const more: MoreMessages = {
  nothingOffered: 'Este importe no se puede pagar aquí.',
  mostUsed: 'Más usados',
  otherBanks: 'Otros bancos',
  banksFound: (count) => `Bancos encontrados: ${count}`,
  noBank: 'Ningún banco se llama así.',
  notLoaded: 'No se ha podido cargar.',
  payWith: (name) => `Pagar con ${name}`,
  privacyPolicy: 'Política de privacidad',
  close: 'Cerrar',
  reveal: (label) => `Mostrar: ${label}`,
  cardBrand: 'Pagar con',
  expires: (expiry) => `Válida hasta ${expiry}`,
  expired: (expiry) => `Caducó en ${expiry}`,
  outcomes: {
    pending: ['Pago en proceso', 'No tiene que hacer nada más ni volver a pagar.'],
    review: [
      'Pago en revisión',
      'La tienda revisa este pago antes de aceptarlo. No tiene que volver a pagar.',
    ],
    verified: ['Datos confirmados', 'No se ha cobrado nada.'],
    disputed: ['Pago en disputa', 'Su banco está examinando este pago. Pregunte a su banco cómo va.'],
    reversed: [
      'Pago devuelto',
      'El importe vuelve a usted. Pregunte a la tienda si aún quiere lo que pidió.',
    ],
    refunding: ['Reembolso en camino', 'El importe vuelve al medio con el que pagó. Puede tardar unos días.'],
    refunded: ['Reembolsado', 'El importe ha vuelto al medio con el que pagó.'],
  },
  retry: 'Reintentar',
  checkFields: (count) =>
    count === 1
      ? `Revise el ${count} campo señalado arriba.`
      : `Revise los ${count} campos señalados arriba.`,
  securityCodeAgain: 'Para proteger su tarjeta, introduzca de nuevo el código de seguridad.',
  sessionExpired:
    'Esta página ha estado abierta mucho tiempo. Introduzca de nuevo el código de seguridad para pagar.',
  rowGone: 'La forma de pago elegida ya no está disponible para este importe. Elija otra.',
  declines: {
    430330: 'Su banco no ha aprobado este pago. Pruebe con otra tarjeta o consulte a su banco.',
    cancelled: 'Este pago se canceló. Inténtelo de nuevo o elija otra forma de pago.',
    denied: 'La tienda no puede aceptar este pago. Elija otra forma de pago o pregunte a la tienda.',
    other: 'Este pago no se ha aceptado. Revise los datos o elija otra forma de pago.',
  },
  errors: {
    network: 'No hay conexión. Sus datos se conservan.',
    timeout: 'La respuesta tarda demasiado. Sus datos se conservan.',
    merchant: 'La tienda no responde. Sus datos se conservan.',
    'session-expired': 'Esta página ha estado abierta demasiado tiempo. Vuelva a cargarla para pagar.',
    'session-invalid': 'Esta página ha estado abierta demasiado tiempo. Vuelva a cargarla para pagar.',
    other: 'En este momento no es posible pagar.',
  },
  issues: {
    required: ({ label }) => `Para pagar falta: ${label}.`,
    terms: () => 'Acepte las condiciones para pagar.',
    'too-short': ({ label, minLength }) => `${label}: al menos ${characters(minLength)}.`,
    'too-short:cardNumber': () => 'Revise el número de tarjeta. Parece que faltan dígitos.',
    'too-short:cvv': ({ minLength }) => `El código de seguridad tiene ${digits(minLength)}.`,
    'too-long': ({ label, maxLength }) => `${label}: como máximo ${characters(maxLength)}.`,
    'too-long:cardNumber': () => 'Revise el número de tarjeta. Parece que sobran dígitos.',
    'too-long:cvv': ({ maxLength }) => `El código de seguridad tiene ${digits(maxLength)}.`,
    luhn: () => 'Revise el número de tarjeta. Parece que un dígito no es correcto.',
    digits: ({ label }) => `${label}: solo dígitos.`,
    expired: () => 'Esta tarjeta ha caducado. Revise la fecha o use otra tarjeta.',
    'expiry-format': () => 'Introduzca el mes y el año como en la tarjeta, por ejemplo 04/29.',
    date: () => 'Introduzca una fecha como 31-12-1990.',
    'card-refused': ({ brand }) => `Aquí no se puede pagar con ${brand || 'esta tarjeta'}. Use otra tarjeta.`,
    'card-unknown': () => 'Revise el número de tarjeta. Aquí no se reconoce esta tarjeta.',
    email: () => 'Introduzca un correo electrónico como nombre@example.com.',
    iban: () => 'Revise el IBAN. Parece que falta un carácter o que no es correcto.',
    'fixed-list': ({ label }) => `Elija una opción en «${label}».`,
    refused: ({ label }) => `Revise «${label}». Este dato no se ha aceptado.`,
    other: ({ label }) => `Revise «${label}».`,
  },
  action: {
    title: 'Un paso más',
    transfer: 'Pague con estos datos.',
    scan: 'Escanee este código con su aplicación.',
    scanLink: 'Escanee este código con el teléfono.',
    byNumber: 'Pagar con el número de tarjeta',
    openApp: 'Abrir la aplicación',
    waiting: (time) => `Esperando su pago, hasta las ${time}.`,
    waitedLong: 'Aún no hay noticias de su pago.',
    copy: 'Copiar',
    copied: 'Copiado',
    print: 'Imprimir',
    reference: 'Referencia',
    amount: 'Importe',
    accountHolder: 'Titular de la cuenta',
    bank: 'Banco',
    city: 'Ciudad',
    country: 'País',
    payBefore: 'Pagar antes del',
  },
};
