import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { Payment } from './payment';

/** The default from Angular 21 on; before, an application needs this line or zone.js. */
bootstrapApplication(Payment, { providers: [provideZonelessChangeDetection()] });
