import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/pages.css';
import '@/components/sidebar/sidebar.css';
import '@/components/draft/draft.css';
import { showPage } from '@/components/parts/show-page';
import { CheckPage } from './CheckPage';

showPage(<CheckPage />);
