import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/pages.css';
import { render } from 'preact';
import { PopupPage } from './PopupPage';

render(<PopupPage />, document.querySelector('#app') ?? document.body);
