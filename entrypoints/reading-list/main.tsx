import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/pages.css';
import '@/components/sidebar/sidebar.css';
import '@/components/draft/draft.css';
import { showPage } from '@/components/parts/show-page';
import { database } from '@/lib/storage/database';
import { ReadingListPage } from './ReadingListPage';

// It opens while the page is drawn; whoever needs it hears of a failure.
void database().catch(() => undefined);
showPage(<ReadingListPage />);
