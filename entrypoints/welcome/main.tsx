import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/pages.css';
import { render } from 'preact';
import { WelcomePage } from './WelcomePage';

render(<WelcomePage />, document.querySelector('#app') ?? document.body);
