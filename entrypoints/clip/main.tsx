import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/pages.css';
import '@/components/sidebar/sidebar.css';
import { render } from 'preact';
import { ClipPage } from './ClipPage';

render(<ClipPage />, document.querySelector('#app') ?? document.body);
