import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './app/app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { provideCspNonce } from './lib/csp-nonce.ts';

const place = document.getElementById('app');
if (place === null) throw new Error('The page has no place for the app');
provideCspNonce();
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
