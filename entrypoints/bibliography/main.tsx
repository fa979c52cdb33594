import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/pages.css';
import { render } from 'preact';
import { BibliographyPage } from './BibliographyPage';

render(<BibliographyPage />, document.querySelector('#app') ?? document.body);
