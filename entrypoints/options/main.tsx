import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/pages.css';
import { render } from 'preact';
import { OptionsPage } from './OptionsPage';

render(<OptionsPage />, document.querySelector('#app') ?? document.body);
