import { render } from 'preact';
import { setPageLanguage } from '@/components/parts/set-page-language';
import { mountPanel } from './mount-panel';

setPageLanguage();
mountPanel(document.querySelector<HTMLElement>('#app') ?? document.body, render);
