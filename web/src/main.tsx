import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/forms.css';
import './styles/pictures.css';
import './styles/incidents.css';
import './styles/incident.css';
import './styles/matrix.css';
import './styles/matrix-tall.css';
import './styles/policies.css';
import './styles/claim.css';
import './styles/report.css';
import './styles/beside.css';
import './styles/pages.css';
import './styles/map.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
