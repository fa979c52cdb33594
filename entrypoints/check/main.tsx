import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/pages.css';
import '@/components/sidebar/sidebar.css';
import { render } from 'preact';
import { CheckPage } from './CheckPage';

render(<CheckPage />, document.querySelector('#app') ?? document.body);
