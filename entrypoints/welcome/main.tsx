import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/pages.css';
import { showPage } from '@/components/parts/show-page';
import { WelcomePage } from './WelcomePage';

showPage(<WelcomePage />);
