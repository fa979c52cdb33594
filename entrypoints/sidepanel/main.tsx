import { render } from 'preact';
import { keepFocus } from '@/components/parts/keep-focus';
import { setPageLanguage } from '@/components/parts/set-page-language';
import { mountPanel } from './mount-panel';

setPageLanguage();
keepFocus(document);
mountPanel(document.querySelector<HTMLElement>('#app') ?? document.body, render);
