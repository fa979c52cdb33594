import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/pages.css';
import { render } from 'preact';
import { DigestPage } from './DigestPage';

render(<DigestPage />, document.querySelector('#app') ?? document.body);
