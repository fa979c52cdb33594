import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/pages.css';
import { render } from 'preact';
import { ReadingListPage } from './ReadingListPage';

render(<ReadingListPage />, document.querySelector('#app') ?? document.body);
